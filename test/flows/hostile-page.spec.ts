// What a script in the merchant's page can reach, and what it cannot. Each test names its line of SECURITY.md's list; the
// merchant, the PSP, the issuer and an attacker are real origins of their own.
import { readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const PAN = '4242424242424242';
const CVC = '737';
const CARD = { ...PAID, cvc: CVC };

/** The number or seven of its digits in a row, plain, spaced, reversed, in hex, Base64 or a URL. */
function findsCardData(text: string): string[] {
  const plain = text.replace(/%20|[\s+-]/g, '');
  const forms: string[] = [];
  for (let at = 0; at + 7 <= PAN.length; at += 1) {
    const part = PAN.slice(at, at + 7);
    forms.push(part, [...part].reverse().join(''), Buffer.from(part).toString('hex'));
  }
  for (const shift of ['', ' ', '  '])
    forms.push(
      Buffer.from(shift + PAN)
        .toString('base64')
        .slice(4, 16),
    );
  return [...new Set(forms)].filter((form) => plain.includes(form));
}

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
      for (const element of elements) walk(element.shadowRoot!);
      // It may be a child of the tag, shown by a slot.
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
  expect(withJwe).toHaveLength(1);
  expect(withJwe[0]).toContain('/payments');
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
  // By a menu, by drag: the same events.
  const isStopped = (type: string) =>
    checkout
      .field('cc-number')
      .evaluate(
        (field, name) => !field.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })),
        type,
      );
  for (const type of ['copy', 'cut', 'dragstart']) expect(await isStopped(type), type).toBe(true);
  expect(await isStopped('paste')).toBe(false);
});

test('S16 a registered page that another site frames gets no card form', async ({ checkout }) => {
  const { page, world } = checkout;
  const merchant = await MerchantSite.open(world.gateway);
  const evil = await MerchantSite.open(world.gateway, { registered: false });
  const sessionId = await checkout.newSession();
  const { client_key } = world.gateway.merchant;
  merchant.serve(
    `<script type="module" src="${world.gateway.url}/cp/paykka-dropin.js"></script>
    <paykka-dropin session-id="${sessionId}" client-key="${client_key}"></paykka-dropin>`,
    { strict: false },
  );
  evil.serve(`<iframe src="${merchant.origin}"></iframe>`, { strict: false });
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(evil.origin);
  await refused;
  expect(page.frames().filter((frame) => frame.url().startsWith(world.gateway.url))).toEqual([]);
  checkout.forgive(/frame-ancestors/);
  await Promise.all([merchant.close(), evil.close()]);
});

test('S23 recorded messages, sent again, do nothing', async ({ checkout }) => {
  const { page } = checkout;
  await page.addInitScript(() => {
    const recorded: unknown[] = [];
    (globalThis as unknown as { recorded: unknown[] }).recorded = recorded;
    addEventListener('message', ({ data }) => recorded.push(data), { capture: true });
  });
  await checkout.listen();
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('ready');
  const before = await checkout.heard();
  const requests = checkout.requests('/checkout/v1/sessions/');
  await page.evaluate(() => {
    for (const data of (globalThis as unknown as { recorded: unknown[] }).recorded) {
      postMessage(data, location.origin);
      const frame = document.querySelector<HTMLIFrameElement>('paykka-dropin > iframe')!;
      frame.contentWindow!.postMessage(data, new URL(frame.src).origin);
    }
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await checkout.heard()).toEqual(before);
  expect(requests).toEqual([]);
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  'javascript:alert(1)',
  '</title><script>alert(1)</script>',
  '\u202e$1.00 \u2066Free\u2069',
  'a\u200b\u200d\ufeffb',
];
for (const text of hostile) {
  test(`S25 S26 a merchant called ${JSON.stringify(text)} is text`, async ({ checkout }) => {
    const { page } = checkout;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const sessionId = await checkout.newSession({ display_merchant_name: text });
    await page.goto(`${checkout.world.shop}/checkout?session_id=${sessionId}`);
    await checkout.pay(CARD);
    await checkout.reached('succeeded');
    const result = page.locator('.result');
    expect(
      await result.evaluate((element) => element.querySelectorAll('img,script,svg[onload],[onerror]').length),
    ).toBe(0);
    await expect(result).toContainText('$128.40');
    expect(dialogs).toEqual([]);
  });
}

test('S32 the amount that is charged is the session’s, whatever the page shows or sends', async ({
  checkout,
}) => {
  const { page } = checkout;
  await page.route('**/payments', async (route) => {
    const body = JSON.parse(route.request().postData()!) as Record<string, unknown>;
    await route.continue({ postData: JSON.stringify({ ...body, amount: 1, currency: 'JPY' }) });
  });
  await checkout.open();
  await checkout.dropin.evaluate((element) => {
    element.setAttribute('amount', '1');
    element.shadowRoot!.querySelector('.pay')!.append('$0.01');
  });
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ amount: 12_840, currency: 'USD' }]);
});

test('S35 events that the page makes up are no payment and no success', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.type(CARD);
  await checkout.reached('ready');
  const requests = checkout.requests('/payments');
  await page.evaluate(() => {
    const element = document.querySelector('paykka-dropin')!;
    const frame = element.querySelector('iframe')!;
    element.dispatchEvent(new CustomEvent('paykka-success', { detail: { status: 'SUCCESS' } }));
    for (const type of ['submit', 'keydown', 'input', 'message', 'load'])
      frame.dispatchEvent(new Event(type));
    const say = { type: 'paykka:action', v: 1, event: 'done' };
    postMessage(say, location.origin);
  });
  await expect(checkout.field('cc-number')).toBeVisible();
  expect(requests).toEqual([]);
  expect(await checkout.ledger()).toEqual([]);
  expect(await checkout.state()).not.toBe('succeeded');
});

test('S36 a polluted prototype and a configuration full of names change nothing', async ({ checkout }) => {
  const { page } = checkout;
  await page.addInitScript(() => {
    // A page reaches its own realm, never the frame's.
    if (top !== self) return;
    Object.assign(Object.prototype, {
      env: 'eu',
      retryable: true,
      locale: 'xx',
      tokens: { font: 'url(x)' },
      paid: true,
    });
  });
  await checkout.open();
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.paymentMethods = JSON.parse(
      '{"__proto__":{"polluted":1},"card":{"constructor":{"prototype":{"polluted":1}}}}',
    );
    element.appearance = JSON.parse(
      '{"theme":"light","tokens":{"__proto__":{"polluted":"1"},"color-accent":"url(https://evil.example)"}}',
    );
  });
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  checkout.forgive(/appearance\.tokens: /);
});

test('S45 another site can post nothing: forms, images, simple requests', async ({ checkout, context }) => {
  const { world } = checkout;
  await checkout.open();
  const sessionId = await checkout.sessionId();
  const evil = await context.newPage();
  await evil.route('http://evil.localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
  );
  await evil.goto('http://evil.localhost/');
  const base = `${world.gateway.url}/checkout/v1/sessions/${sessionId}`;
  const statuses = await evil.evaluate(
    async ({ base, key }) => {
      const bodies = [
        JSON.stringify({ client_key: key, attempt_no: 1, version: 1, method: 'BANKCARD', details: {} }),
        new URLSearchParams({ client_key: key }),
      ];
      for (const path of ['/payments', '/attempts/1/cancel'])
        for (const body of bodies)
          await fetch(base + path, { method: 'POST', mode: 'no-cors', body }).catch(() => null);
      return fetch(`${base}?client_key=${key}`).then(
        () => 'readable',
        () => 'refused',
      );
    },
    { base, key: world.gateway.merchant.client_key },
  );
  expect(statuses).toBe('refused');
  expect(await checkout.ledger()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
});

test('S50 it works in an isolated page as well (COEP require-corp)', async ({ checkout }) => {
  const { page, world } = checkout;
  // A real server: what a test answers in a server's place has no address, and browsers let it reach no loopback.
  const proxy = createServer((request, response) => {
    httpRequest(world.shop + request.url!, { method: request.method }, (answer) => {
      response.writeHead(answer.statusCode!, {
        ...answer.headers,
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      });
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
  await world.gateway.control('POST', 'origins', { origin });
  const sessionId = await checkout.newSession();
  await page.goto(`${origin}/checkout?session_id=${sessionId}`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
  proxy.closeAllConnections();
  proxy.close();
});

test('S51 the published file loads with its integrity, and not with one byte changed', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const path = `${world.gateway.url}/cp/${version}/paykka-dropin.js`;
  const integrity = (
    (await (await fetch(`${world.gateway.url}/cp/${version}/integrity.json`)).json()) as Record<
      string,
      string
    >
  )['paykka-dropin.js']!;
  const load = () =>
    page.evaluate(
      ({ src, value }) =>
        new Promise<string>((resolve) => {
          const script = Object.assign(document.createElement('script'), {
            type: 'module',
            crossOrigin: 'anonymous',
            integrity: value,
          });
          script.onload = () => resolve('loaded');
          script.onerror = () => resolve('refused');
          const policy = (
            globalThis as unknown as {
              trustedTypes: {
                createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
              };
            }
          ).trustedTypes.createPolicy('paykka-dropin', { createScriptURL: (url: string) => url });
          script.src = policy.createScriptURL(src);
          document.head.append(script);
        }),
      { src: path, value: integrity },
    );
  await checkout.open();
  expect(await load()).toBe('loaded');
  await page.route(path, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  await page.reload();
  expect(await load()).toBe('refused');
  checkout.forgive(/integrity/, /is on this page already/);
});

test('S55 the bank cannot take the page away', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.route(`${world.acs}/challenge`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><form target=_top action="https://evil.example/"><button>x</button></form><script>try{top.location="https://evil.example/"}catch(e){}document.forms[0].submit()</script>',
    }),
  );
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.dialog).toBeVisible();
  await expect(checkout.bank.getByRole('button', { name: 'x' })).toBeVisible();
  expect(page.url()).toContain(world.shop);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('ready');
  expect(page.url()).toContain(world.shop);
  checkout.forgive(/Unsafe attempt|sandboxed|navigat|allow-top/i);
});

test('S22 S57 the built files hold no message to everybody, no source map, no test switch', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const file of [
    'dist/cp/paykka-dropin.js',
    'dist/frame/index.html',
    `dist/cp/${version}/card-encryption.js`,
  ]) {
    const code = readFileSync(file, 'utf8');
    expect(code, file).not.toMatch(/postMessage\([^)]*,\s*["'`]\*/);
    expect(code, file).not.toMatch(/sourceMappingURL|__test|new Function|\beval\(/);
  }
});
