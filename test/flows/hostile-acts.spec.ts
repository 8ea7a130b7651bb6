// What a script in the merchant's page, another site, the data or the bank tries to bring about. Each test names its line of
// SECURITY.md's list; the merchant, the PSP, the issuer and an attacker are real origins of their own.
import { readFileSync } from 'node:fs';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const CARD = { ...PAID, cvc: '737' };

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
    addEventListener('message', ({ data }) => data !== 'last' && recorded.push(data), { capture: true });
  });
  await checkout.listen();
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('ready');
  const recorded = await page.evaluate(() => (globalThis as unknown as { recorded: unknown[] }).recorded);
  expect(recorded.map((data) => (data as { type: string }).type)).toContain('paykka:port');
  /** To the page itself and to the card frame; both have heard all of it when this is over. */
  const replay = async (): Promise<void> => {
    const inside = page.frames().find((frame) => frame.url().includes('/checkout/v1/frame'))!;
    const listen = (): void => {
      const last = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data === 'last' && resolve(null)),
      );
      Object.assign(globalThis, { last });
    };
    await Promise.all([page.evaluate(listen), inside.evaluate(listen)]);
    await page.evaluate((messages) => {
      const frame = document.querySelector<HTMLIFrameElement>('paykka-dropin > iframe')!;
      for (const data of [...messages, 'last']) {
        postMessage(data, location.origin);
        frame.contentWindow!.postMessage(data, new URL(frame.src).origin);
      }
    }, recorded);
    const last = (): unknown => (globalThis as unknown as { last: unknown }).last;
    await Promise.all([page.evaluate(last), inside.evaluate(last)]);
  };
  const isQuiet = async (): Promise<void> => {
    const before = await checkout.heard();
    const requests = checkout.requests('/checkout/v1/sessions/');
    await replay();
    expect(await checkout.heard()).toEqual(before);
    expect(requests).toEqual([]);
  };
  await isQuiet();
  // A new mount, and another session.
  for (const query of [{}, { amount: '500' }] as Record<string, string>[]) {
    await checkout.open(query);
    await checkout.reached('ready');
    await checkout.type(CARD);
    await checkout.isComplete();
    await isQuiet();
    expect(await checkout.state()).not.toBe('succeeded');
  }
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
  // What was made up has long been heard when the shopper pays: theirs is the only payment. (A frame that seems to have
  // loaded once more is made anew, and the card is typed again.)
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
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

test('S51 the published file loads with its integrity; with one byte changed it is refused, and the page shows what the tag holds', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const folder = `${world.gateway.url}/cp/${version}`;
  const sums = (await (await fetch(`${folder}/integrity.json`)).json()) as Record<string, string>;
  const merchant = await MerchantSite.open(world.gateway);
  const file = 'paykka-dropin.js';
  merchant.serve(
    `<script type="module" crossorigin src="${folder}/${file}" integrity="${sums[file]}"></script>
    <paykka-dropin session-id="${await checkout.newSession()}" client-key="${world.gateway.merchant.client_key}">
      <p>Please pay by bank transfer.</p>
    </paykka-dropin>`,
  );
  const instead = page.getByText('Please pay by bank transfer.');
  await page.goto(merchant.origin);
  await checkout.reached('ready');
  await expect(instead).toBeHidden();
  // The file of the tag, and the one that it brings: neither runs with a byte more.
  for (const changed of [`${folder}/${file}`, /\/checkout-[^/]+\.js/]) {
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await page.route(changed, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} ` });
    });
    await page.reload();
    await refused;
    await expect(instead).toBeVisible();
    expect(await page.evaluate(() => customElements.get('paykka-dropin'))).toBe(undefined);
    await page.unrouteAll({ behavior: 'wait' });
  }
  checkout.forgive(/integrity/, /could not be loaded/);
  await merchant.close();
});
