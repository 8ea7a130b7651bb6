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
