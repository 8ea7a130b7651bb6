// What a script in the merchant's page can reach, and what it cannot. Each test names its line of SECURITY.md's list; the
// merchant, the PSP, the issuer and an attacker are real origins of their own.
import { findsCardData } from '../support/card-data.ts';
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const PAN = '4242424242424242';
const CVC = '737';
const CARD = { ...PAID, cvc: CVC };

test('the search finds card data in each of its forms', () => {
  const spaced = ['4242 4242 4242', '4242%204242', [...PAN].reverse().join('')];
  for (const text of [PAN, ...spaced, Buffer.from(PAN).toString('hex'), btoa(PAN), btoa(`x${PAN}`)])
    expect(findsCardData(`a ${text} b`), text).not.toEqual([]);
  expect(findsCardData('order 424242, ends in 4242')).toEqual([]);
});

test('S01 S02 the page has no card data and no way into the frame', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(CARD);
  const scan = () =>
    checkout.page.evaluate(() => {
      const texts: string[] = [];
      const walk = (root: Node): void => {
        for (const node of root.childNodes) {
          if (node instanceof Element) {
            texts.push(...[...node.attributes].map(({ value }) => value));
            if (node instanceof HTMLInputElement) texts.push(node.value, `input ${node.autocomplete}`);
            if (node.shadowRoot) walk(node.shadowRoot);
          } else texts.push(node.textContent ?? '');
          walk(node);
        }
      };
      const elements = [...document.querySelectorAll('paykka-dropin')];
      // What the tag shows, and what stands in it: the card frame may be a child of the tag.
      for (const element of elements) {
        texts.push(...[...element.attributes].map(({ value }) => value));
        for (const root of [element.shadowRoot!, element]) walk(root);
      }
      const frames = [elements[0]!, elements[0]!.shadowRoot!].flatMap((root) => [
        ...root.querySelectorAll('iframe'),
      ]);
      const reached = frames.map((frame) => {
        try {
          return frame.contentWindow!.document.title;
        } catch (error) {
          return (error as Error).name;
        }
      });
      return {
        text: texts.join('\n'),
        reached,
        own: frames[0]?.contentDocument ?? null,
      };
    });
  const first = await scan();
  expect(findsCardData(first.text)).toEqual([]);
  expect(first.text).not.toContain('cc-');
  expect(first.reached).toEqual(['SecurityError']);
  expect(first.own).toBe(null);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  // The drop-in alone: the shop's own page lists the test cards.
  expect(findsCardData((await scan()).text)).toEqual([]);
});

test('S03 S05 S06 S07 S08 no message, request, storage, address or log carries card data; the JWE goes to the payment alone', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.addInitScript(() => {
    const seen: string[] = [];
    (globalThis as unknown as { seen: string[] }).seen = seen;
    addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)), { capture: true });
    const watch = (owner: object, name: string): void => {
      const holder = owner as Record<string, (...words: unknown[]) => unknown>;
      const real = holder[name]!;
      holder[name] = function (this: unknown, ...words) {
        seen.push(
          `${name} ${words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')}`,
        );
        return real.apply(this, words);
      };
    };
    watch(globalThis, 'fetch');
    watch(navigator, 'sendBeacon');
    watch(XMLHttpRequest.prototype, 'send');
    watch(MessagePort.prototype, 'postMessage');
    // And what the frame says on the port.
    const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      ...onmessage,
      set(this: MessagePort, listener: (event: MessageEvent) => void) {
        onmessage.set!.call(this, (event: MessageEvent) => {
          seen.push(`heard ${JSON.stringify(event.data)}`);
          listener.call(this, event);
        });
      },
    });
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await checkout.open();
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(3);
  expect(findsCardData(seen.join('\n'))).toEqual([]);
  expect(findsCardData(said.join('\n'))).toEqual([]);
  expect(findsCardData(requests.join('\n'))).toEqual([]);
  const withJwe = seen.filter((line) => /eyJ[\w-]+\.[\w-]+\./.test(line));
  expect(withJwe.map((line) => line.split(' ')[0])).toEqual(['heard', 'fetch']);
  expect(withJwe[1]).toContain('/payments');
  expect(seen.filter((line) => line.startsWith('heard')).length).toBeGreaterThan(3);
  const stored = await page.evaluate(() => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    String(Reflect.get(document, 'cookie')),
    document.title,
    name,
    JSON.stringify(history.state),
    location.href,
  ]);
  expect(findsCardData(stored.join('\n'))).toEqual([]);
  expect(stored.slice(0, 3)).toEqual(['{}', '{}', '']);
  expect(findsCardData(world.gateway.output())).toEqual([]);
  const hosts = new Set(requests.map((line) => new URL(line.split(' ')[0]!).origin));
  expect([...hosts].sort()).toEqual([world.shop, world.gateway.url].sort());
});

test('S10 the gateway’s log never holds a card number, not even of a broken request', async ({
  world,
  checkout,
}) => {
  const sessionId = await checkout.newSession();
  for (const body of [PAN, `{"card_no":"${PAN}"`, JSON.stringify({ details: { jwe: PAN }, note: PAN })]) {
    const response = await fetch(`${world.gateway.url}/checkout/v1/sessions/${sessionId}/payments`, {
      method: 'POST',
      headers: { origin: world.shop },
      body,
    });
    expect(findsCardData(await response.text())).toEqual([]);
  }
  expect(findsCardData(world.gateway.output())).toEqual([]);
});

test('S12 attributes of the fields: known to autofill, never a password, never a form to save', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.field('cc-number').waitFor();
  const fields = await checkout.frame
    .locator('input')
    .evaluateAll((inputs) =>
      (inputs as HTMLInputElement[]).map(({ autocomplete, type }) => `${autocomplete} ${type}`),
    );
  expect(fields.filter((field) => field.startsWith('cc-')).sort()).toEqual([
    'cc-csc text',
    'cc-exp text',
    'cc-name text',
    'cc-number text',
  ]);
  // Neither a reload nor a way back brings it again.
  await checkout.type(CARD);
  const typed = () =>
    checkout.frame
      .locator('input')
      .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ value }) => value).join(''));
  const isEmpty = async (): Promise<void> => {
    await checkout.settled();
    await expect(checkout.field('cc-number')).toHaveValue('');
    expect(await typed()).toBe('');
  };
  await expect.poll(typed).toContain(CVC);
  await checkout.page.reload();
  await isEmpty();
  await checkout.type(CARD);
  await checkout.page.goto(`${checkout.world.shop}/`);
  await checkout.page.goBack();
  await isEmpty();
});

test('S13 number and code are not copied, cut or dragged out', async ({ checkout, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: checkout.world.shop });
  await checkout.open();
  await checkout.type(CARD);
  await checkout.page.evaluate(() => navigator.clipboard.writeText('before'));
  for (const field of ['cc-number', 'cc-csc']) {
    await checkout.field(field).focus();
    for (const keys of ['Control+A', 'Control+C', 'Control+X']) await checkout.page.keyboard.press(keys);
  }
  await checkout.page.locator('h1').click();
  expect(await checkout.page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  // By a menu, by drag, by a script: the same events.
  const isStopped = (field: string, type: string) =>
    checkout
      .field(field)
      .evaluate(
        (input, name) => !input.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })),
        type,
      );
  for (const field of ['cc-number', 'cc-exp', 'cc-csc']) {
    for (const type of ['copy', 'cut', 'dragstart'])
      expect(await isStopped(field, type), `${field} ${type}`).toBe(true);
    expect(await isStopped(field, 'paste')).toBe(false);
  }
  for (const command of ['copy', 'cut'])
    await checkout.field('cc-number').evaluate((field, name) => {
      (field as HTMLInputElement).select();
      document.execCommand(name);
    }, command);
  expect(await checkout.page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
});

test('S08 a picture of the page at any error shows no card data: fields are emptied, words have no digit', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  // All that can be seen and read in all documents of the page, fields too.
  const shown = async (): Promise<string> => {
    const texts = page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
          const roots = [
            document.body,
            ...[...document.querySelectorAll('paykka-dropin')].map((tag) => tag.shadowRoot!),
          ];
          return [...fields, ...roots.map((root) => root.textContent)].join(' ');
        })
        .catch(() => ''),
    );
    return (await Promise.all(texts)).join(' ');
  };
  // Not one of those that the shop's page prints.
  const newCard = { number: '4111 1111 1111 1111', cvc: CVC };
  const isInside = /4111 ?1111|\b737\b/;
  await checkout.open({ expire_s: '600' });
  await checkout.pay(newCard);
  await expect(page.getByText('Your bank declined this payment')).toBeVisible();
  // The number is still in its field, for another try; of the code nothing is left.
  await expect(checkout.field('cc-csc')).toHaveValue('');
  await checkout.field('cc-number').fill('');
  expect(await shown()).not.toMatch(isInside);
  // Not known yet: there is no form.
  for (const path of ['POST payments', 'GET attempts/2'])
    await checkout.fault('status', path, { status: 503, times: 9 });
  await checkout.pay(newCard);
  await checkout.reached('confirming');
  await expect(page.locator('iframe[title="Secure card form"]')).toBeHidden();
  await world.gateway.control('DELETE', 'faults');
  await checkout.reached('ready');
  await checkout.type(newCard);
  await world.gateway.control('POST', 'clock', { advance_ms: 601_000 });
  await checkout.payButton.click();
  await checkout.reached('expired');
  expect(await shown()).not.toMatch(isInside);
  checkout.forgive(/410/, /503/);
});
