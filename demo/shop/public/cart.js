// Keeps the cart's total in step with the quantities. Without it the server still counts right.
const inputs = [...document.querySelectorAll('input[data-price]')];
const total = document.querySelector('#total');
const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

function count() {
  const cents = inputs.reduce((sum, { value, dataset }) => sum + Number(value) * Number(dataset.price), 0);
  total.textContent = format.format(cents / 100);
}
for (const input of inputs) input.addEventListener('input', count);
count();

// A form may lead to this shop only (form-action of the policy), and browsers hold redirects to it as well: the
// checkout on the PSP's page is reached by an ordinary navigation.
document.querySelector('.shop').addEventListener('submit', (event) => {
  event.preventDefault();
  location.assign(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
});
