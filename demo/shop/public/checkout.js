// What a merchant's page does with the drop-in: hears its events. Here they are also shown, and test cards copied.
import { copy } from './copy.js';

const checkout = document.querySelector('#checkout');
const log = document.querySelector('#log');

if (checkout.dataset.theme) checkout.appearance = { theme: checkout.dataset.theme };

const names = ['ready', 'change', 'submit', 'success', 'expiring', 'expired', 'timeout', 'error'];
for (const name of names) {
  checkout.addEventListener(`paykka-${name}`, (event) => {
    const entry = document.createElement('li');
    entry.textContent = `${name} ${JSON.stringify(fieldsOf(event))}`;
    log.append(entry);
    log.scrollTop = log.scrollHeight;
  });
}

/** The event's own fields, without what every event has. */
function fieldsOf(event) {
  const own = Object.entries(event).filter(
    ([name, value]) => name !== 'isTrusted' && name !== 'waits' && typeof value !== 'function',
  );
  return Object.fromEntries(
    own.map(([name, value]) => [
      name,
      value instanceof Error ? { code: value.code, declineCode: value.declineCode } : value,
    ]),
  );
}

checkout.addEventListener('paykka-success', () => {
  document.querySelector('#after').hidden = false;
});

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    if (!(await copy(button.dataset.copy, () => button))) return;
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = button.dataset.copy), 1200);
  });
}
