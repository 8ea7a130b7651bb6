// A script of the merchant's page that was there before ours: it has the channel's end, the frame's element, every
// function of its realm. It learns no digit and makes no payment, and what it breaks it breaks visibly.
import type { Page } from '@playwright/test';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const CARD = { ...PAID, cvc: '737' };
const DIGITS = /4242|737|2424/;

/** What the stealing script keeps, as `stolen` on the page. */
interface Stolen {
  /** Everything that the frame said. */
  readonly heard: { readonly type: string }[];
  say(message: object): void;
  /** Speaks to the checkout in the frame's name. */
  pretend(message: unknown): void;
}
type Thief = typeof globalThis & { readonly stolen: Stolen };

/** Before anything of ours: takes both directions of the page's end of each channel, and numbers messages as it likes. */
const steal = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (top !== self) return;
    const { prototype } = MessagePort;
    const post = prototype.postMessage;
    const onmessage = Object.getOwnPropertyDescriptor(prototype, 'onmessage')!;
    const ports: MessagePort[] = [];
    let listener: ((event: { data: unknown }) => void) | null = null;
    let seq = 0;
    const heard: { type: string }[] = [];
    prototype.postMessage = function (message: object) {
      ports.push(this);
      post.call(this, { ...message, seq: (seq += 1) });
    };
    Object.defineProperty(prototype, 'onmessage', {
      ...onmessage,
      set(this: MessagePort, given: typeof listener) {
        listener = given;
        onmessage.set!.call(this, (event: MessageEvent) => {
          heard.push(event.data);
          given?.call(this, event);
        });
      },
    });
    Object.assign(globalThis, {
      stolen: {
        heard,
        say: (message: object) => ports.at(-1)!.postMessage({ v: 1, ...message }),
        pretend: (data: unknown) => listener!({ data }),
      },
    });
  });

test('S24 whoever has the page’s end of the channel learns no digit, and 10,000 messages at both real ends change nothing', async ({
  checkout,
}) => {
  const { page } = checkout;
  await steal(page);
  await checkout.listen();
  await checkout.open();
  await checkout.type(CARD);
  await checkout.reached('ready');
  await checkout.settled();
  await checkout.isComplete();
  const before = await checkout.heard();
  const requests = checkout.requests(checkout.world.gateway.url);

  const { pongs, answered } = await page.evaluate(async () => {
    const { heard, say, pretend } = (globalThis as Thief).stolen;
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    let deep: object = {};
    for (let depth = 0; depth < 1_000; depth += 1) deep = { deep };
    const odd = [null, -1, 1.5, '1', NaN, 'x'.repeat(40_000), loop, deep, new Uint8Array(9), [[]], { v: 1 }];
    const types = ['encrypt', 'focus', 'clear', 'lock', 'setup', 'ping', 'steal', '__proto__', 'constructor'];
    const members = ['id', 'field', 'what', 'locked', 'tokens', 'n', 'type'];
    // Not `submit`: a page may press its own button.
    const replies = ['ready', 'change', 'resize', 'encrypted', 'refused', 'failed', 'toString', ''];
    for (let n = 0; n < 5_000; n += 1) {
      const value = odd[n % odd.length];
      say({ type: types[n % types.length], [members[n % members.length]!]: value });
      if (n % 50 === 0) say({ type: 'ping', n: 1_000_000 + n });
      pretend({ v: 1, seq: n, type: replies[n % replies.length], id: 1e9, height: -1, complete: value });
      pretend(value);
    }
    const megabyte = 'x'.repeat(1_000_000);
    for (const member of members) say({ type: 'setup', [member]: megabyte });
    for (const type of replies) pretend({ v: 1, seq: 5_000, type, height: megabyte, jwe: megabyte });
    say({ type: 'encrypt', id: 1e9, attemptNo: 1 });
    const isAnswered = (): boolean => heard.some(({ type }) => type === 'encrypted');
    while (!isAnswered()) await new Promise((resolve) => setTimeout(resolve, 5));
    const own = heard as { type: string; n?: number }[];
    return { pongs: own.filter(({ n = 0 }) => n >= 1_000_000).length, answered: JSON.stringify(heard) };
  });
  // The frame has heard all: each hundredth was a question.
  expect(pongs).toBe(100);
  // Not what is random (the card's encrypted form and its id), which may have the same digits.
  expect(answered.replace(/eyJ[\w.-]+|[\da-f]{8}-[\da-f-]{27}/g, '')).not.toMatch(DIGITS);
  expect((await checkout.heard()).slice(before.length)).toEqual([]);
  expect(requests).toEqual([]);
  expect(await checkout.ledger()).toEqual([]);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('S05 S06 no function of the page’s realm is handed card data, and no realm stores anything', async ({
  checkout,
}) => {
  const { page } = checkout;
  await steal(page);
  await page.addInitScript(() => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    const isPage = top === self;
    const watch = (owner: object | undefined, name: string, act: (words: string) => void): void => {
      const holder = owner as Record<string, (...words: unknown[]) => unknown>;
      const real = holder[name]!;
      const asText = (word: unknown): string =>
        ArrayBuffer.isView(word) ? new TextDecoder().decode(word) : typeof word === 'string' ? word : '';
      holder[name] = function (this: unknown, ...given) {
        const result: unknown = new.target ? Reflect.construct(real, given) : real.apply(this, given);
        act(`${name} ${[...given, result].map(asText).join(' ')}`);
        return result;
      };
    };
    // A complaint of the console fails the test: in the page, in the card frame, in the bank's.
    const complain = (words: string): void => console.error(`stored: ${words}`);
    watch(Storage.prototype, 'setItem', complain);
    watch(IDBFactory.prototype, 'open', complain);
    if ('caches' in self) watch(CacheStorage.prototype, 'open', complain);
    if (!isPage) return;
    const note = (words: string): unknown => noted.push(words);
    for (const name of ['stringify', 'parse']) watch(JSON, name, note);
    for (const name of ['encrypt', 'importKey', 'sign', 'digest']) watch(SubtleCrypto.prototype, name, note);
    for (const name of ['encode', 'encodeInto']) watch(TextEncoder.prototype, name, note);
    for (const name of ['open', 'send']) watch(XMLHttpRequest.prototype, name, note);
    for (const name of ['fetch', 'btoa', 'postMessage', 'structuredClone']) watch(globalThis, name, note);
    for (const name of ['WebSocket', 'Image', 'Worker', 'SharedWorker', 'EventSource', 'BroadcastChannel'])
      watch(globalThis, name, note);
    for (const name of ['sendBeacon']) watch(navigator, name, note);
    for (const name of ['get', 'store', 'create']) watch(CredentialsContainer.prototype, name, note);
    for (const name of ['setAttribute', 'append', 'insertBefore']) watch(Element.prototype, name, note);
    for (const name of ['pushState', 'replaceState']) watch(History.prototype, name, note);
  });
  await checkout.open();
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  const noted = await page.evaluate(() => {
    const { noted: words, stolen } = globalThis as Thief & { noted: string[] };
    return [...words, ...stolen.heard.map((message) => Object.values(message).join(' '))];
  });
  expect(noted.length).toBeGreaterThan(50);
  const isPayment = (line: string): boolean => /eyJ[\w-]+\.[\w-]+\./.test(line);
  expect(
    noted
      .filter((line) => !isPayment(line))
      .filter((line) => /4242 ?4242|\b737\b.*cvc|cvc.*\b737\b/.test(line)),
  ).toEqual([]);
  // The ciphertext comes from the frame, and becomes the body of the payment.
  const carriers = noted.filter(isPayment).map((line) => line.split(' ')[0]);
  expect([...new Set(carriers)].sort()).toEqual(['encrypted', 'stringify']);
});

test('S35 the word of whoever is not the PSP’s shell ends no challenge', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.listen();
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  const looks = checkout.requests('/attempts/');
  // The page itself says so; and the bank's page, as itself and as if it were the shell's notification.
  await checkout.dialog.evaluate((dialog) => {
    postMessage({ type: 'paykka:action', v: 1, event: 'done' }, location.origin);
    for (const name of ['success', 'error'])
      dialog.dispatchEvent(new CustomEvent(`paykka-${name}`, { bubbles: true }));
    const told = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'told' && resolve(null)),
    );
    Object.assign(globalThis, { told });
  });
  const bank = page.frames().find((frame) => frame.url().startsWith(world.acs))!;
  await bank.evaluate(() => {
    const everyone = '*';
    for (const event of ['loaded', 'done'])
      for (const heard of [top!, parent]) heard.postMessage({ type: 'paykka:action', v: 1, event }, everyone);
    for (const heard of [top!, parent]) heard.postMessage('paykka:look-again', everyone);
    top!.postMessage('told', everyone);
  });
  await page.evaluate(() => (globalThis as unknown as { told: Promise<void> }).told);
  expect(looks).toEqual([]);
  await expect(checkout.dialog).toBeVisible();
  expect(await checkout.ledger()).toEqual([]);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('ready');
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 2 }]);
});

test('S36 names in the page, locales and texts that are names of objects change nothing', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const merchant = await MerchantSite.open(world.gateway);
  const sessionId = await checkout.newSession();
  const ids = [
    'crypto',
    'fetch',
    'trustedTypes',
    'customElements',
    'google',
    'ApplePaySession',
    'MessageChannel',
    'performance',
    'paykka',
  ];
  const names = [
    'currentScript',
    'activeElement',
    'title',
    'cookie',
    'domain',
    'referrer',
    'adoptedStyleSheets',
    'scripts',
    'forms',
  ];
  // What a shop lets its customers write may have names: they become members of window and document (DOM clobbering).
  const clobber =
    ids.map((id) => `<a id="${id}"></a><a id="${id}" name="payments"></a>`).join('') +
    names.map((name) => `<img name="${name}" alt="">`).join('');
  merchant.serve(
    `${clobber}<script type="module" src="${world.gateway.url}/cp/paykka-dropin.js"></script>
    <paykka-dropin session-id="${sessionId}" client-key="${world.gateway.merchant.client_key}" locale="__proto__"></paykka-dropin>`,
  );
  await page.goto(merchant.origin);
  for (const locale of ['constructor', 'toString', 'x'.repeat(10_000), '../../evil', 'en-u-nu-arab-x', 'en'])
    await checkout.dropin.evaluate((element, value) => {
      Object.assign(element, {
        locale: value,
        translations: JSON.parse(
          '{"__proto__":{"pay":"x"},"constructor":{"prototype":{"pay":"x"}},"en":{"pay":"<img src=x onerror=alert(1)> {amount} {constructor} {__proto__}"}}',
        ),
      });
    }, locale);
  const pay = page.getByRole('button', { name: '<img src=x onerror=alert(1)> $128.40' });
  await expect(pay).toBeVisible();
  expect(await checkout.dropin.evaluate((element) => element.shadowRoot!.querySelector('img[onerror]'))).toBe(
    null,
  );
  await checkout.type(CARD);
  await pay.click();
  await checkout.reached('succeeded');
  expect(await page.evaluate(() => 'pay' in {})).toBe(false);
  await merchant.close();
});
