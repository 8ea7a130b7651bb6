// Answers of a gateway that was taken over in part: hostile words in every text, hostile keys on the page. All of it stays
// text, and the card is encrypted for the gateway's own key alone.
import { decodeProtectedHeader } from 'jose';
import { PAID } from '../support/checkout-page.ts';
import { hostileWords } from '../support/hostile-words.ts';
import { expect, test } from '../support/world.ts';

const CORPUS = hostileWords.join(' ');

const places: readonly [path: string, value: unknown, pays: boolean][] = [
  ['display_merchant_name', CORPUS, true],
  ['display_locale', CORPUS, true],
  ['goods', [{ id: CORPUS, name: CORPUS, description: CORPUS, price: 100, quantity: 2 }], true],
  ['theme', { theme: CORPUS, tokens: { 'color-accent': 'url(https://evil.example/x)', font: CORPUS } }, true],
  ['return_url', CORPUS, true],
  ['methods', [{ code: CORPUS }, { code: 'BANKCARD', brands: [CORPUS, 'visa'] }], true],
  [
    'stored_methods',
    [
      { id: CORPUS, brand: CORPUS, last4: CORPUS, expiry: CORPUS, cvc_required: false },
      { id: '"><b>', brand: CORPUS.slice(0, 64), last4: '4242', expiry: '12/40', cvc_required: false },
    ],
    false,
  ],
];
for (const [path, value, pays] of places) {
  test(`S25 S26 ${hostileWords.length} hostile words in ${path} are text`, async ({ checkout }) => {
    const { page, world } = checkout;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await checkout.fault('mutate', 'GET ', { path, value, times: 9 });
    await checkout.open();
    await checkout.reached('ready');
    const strange = await checkout.dropin.evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll('img, script, a, [onerror], [onload], [style*="fixed"]')].map(
        ({ outerHTML }) => outerHTML,
      ),
    );
    expect(strange).toEqual([]);
    if (pays) {
      await checkout.pay(PAID);
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
    }
    expect(dialogs).toEqual([]);
    expect([...hosts].sort()).toEqual([world.shop, world.gateway.url].sort());
  });
}

test('S25 hostile words in a decline, in an attribute and in the session’s id are text', async ({
  checkout,
}) => {
  await checkout.fault('mutate', 'POST payments', { path: 'error.message', value: CORPUS });
  await checkout.open();
  await checkout.dropin.evaluate((element, words) => {
    element.setAttribute('locale', words);
    element.setAttribute('layout', words);
  }, CORPUS);
  await checkout.pay({ number: '4000 0000 0000 0002' });
  await checkout.reached('ready');
  await expect(checkout.page.getByText('Your bank declined this payment')).toBeVisible();
  await checkout.dropin.evaluate((element, words) => element.setAttribute('session-id', words), CORPUS);
  await checkout.reached('failed');
  const { errors } = checkout.complaints;
  await expect.poll(() => errors.filter((text) => text.includes('invalid_config'))).toHaveLength(1);
  expect(errors.join()).not.toContain('<img');
  checkout.forgive(/invalid_config/);
});

test('S38 keys that the page offers are not used: the card opens with the gateway’s key alone', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const { publicKey } = await crypto.subtle.generateKey(
    {
      name: 'RSA-OAEP',
      modulusLength: 3072,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['encrypt', 'decrypt'],
  );
  const key = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'evil', alg: 'RSA-OAEP-256' };
  await page.addInitScript((evil) => {
    Object.assign(globalThis, { jwk: evil, jwks: { keys: [evil] }, keys: [evil], publicKey: evil });
  }, key);
  await checkout.open({ keys: JSON.stringify([key]), jwk: JSON.stringify(key) });
  await checkout.dropin.evaluate((element, evil) => {
    for (const name of ['key', 'keys', 'jwk', 'jwks', 'public-key'])
      element.setAttribute(name, JSON.stringify(evil));
    Object.assign(element, {
      keys: [evil],
      jwk: evil,
      paymentMethods: { card: { keys: [evil], jwk: evil } },
    });
    const frame = element.querySelector('iframe')!;
    const { origin } = new URL(frame.src);
    for (const type of ['keys', 'setup', 'paykka:init'])
      frame.contentWindow!.postMessage({ type, v: 1, keys: [evil], jwk: evil }, origin);
  }, key);
  const paid = page.waitForRequest('**/payments');
  await checkout.pay(PAID);
  const { details } = (await paid).postDataJSON() as { details: { jwe: string } };
  const published = (await (
    await fetch(`${world.gateway.url}/checkout/v1/keys`, { headers: { origin: world.shop } })
  ).json()) as {
    keys: { kid: string }[];
  };
  expect(published.keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(details.jwe).kid);
  await checkout.reached('succeeded');
});
