// Whatever breaks in the merchant's realm while a card is paid, and whatever the error says: no console, no error event and
// no rejection of any document repeats the card or its ciphertext. What breaks inside the frame: test/frame/leaks.spec.ts.
import { findsCardData, isCiphertext } from '../support/card-data.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const PAN = '4539148803436467';
const CARD = { number: PAN, cvc: '737' };

/** Each throws once, with what it was given. */
const breakable = [
  'fetch',
  'Object.setPrototypeOf',
  'JSON.parse',
  'TextDecoder.prototype.decode',
  'Headers.prototype.get',
  'Map.prototype.set',
  'MessagePort.prototype.postMessage',
  'EventTarget.prototype.dispatchEvent',
] as const;

test('S08 nothing of the card is told when the page breaks, at each of eight points', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const merchant = await MerchantSite.open(world.gateway);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`${error.message} ${error.stack}`));
  await page.addInitScript(() => {
    addEventListener('error', ({ message }) => console.log(`error ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => console.log(`rejected ${String(reason)}`));
  });
  for (const name of breakable) {
    const sessionId = await checkout.newSession();
    merchant.serve(
      `<script type="module" src="${world.gateway.url}/cp/paykka-dropin.js"></script>
      <paykka-dropin session-id="${sessionId}" client-key="${world.gateway.merchant.client_key}"></paykka-dropin>`,
    );
    await page.goto(merchant.origin);
    await checkout.type(CARD);
    await checkout.reached('ready');
    await page.evaluate((path) => {
      const write = JSON.stringify;
      const parts = path.split('.');
      const last = parts.pop()!;
      const owner = parts.reduce((at, part) => Reflect.get(at, part) as object, globalThis as object);
      const real = Reflect.get(owner, last) as (...given: unknown[]) => unknown;
      Reflect.set(owner, last, (...given: unknown[]): never => {
        Reflect.set(owner, last, real);
        Reflect.set(globalThis, 'isBroken', true);
        const words = given.map((value) => (typeof value === 'object' ? write(value) : String(value)));
        throw new Error(`broken on purpose: ${words.join(' ')}`);
      });
    }, name);
    await checkout.payButton.click();
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'isBroken')), name).toBe(true);
    await checkout.reached('ready', 'failed');
  }
  const all = said.join('\n');
  expect(findsCardData(all, PAN)).toEqual([]);
  expect(isCiphertext(all)).toBe(false);
  checkout.forgive(/broken on purpose/, /internal/);
  await merchant.close();
});
