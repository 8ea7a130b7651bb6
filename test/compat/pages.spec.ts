// Merchants' pages as they are found in the field, each paying for real: only the script's address is ours.
import { expect, test } from './support.ts';

test('a plain template without init() mounts into a node that is not on the page yet, and is sent on by onSuccess', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `const form = document.createElement('form');
    const place = form.appendChild(document.createElement('div'));
    const checkout = new PaykkaCardCheckoutUI.PayKKaCheckout({ sessionId: options.sessionId, clientKey: options.clientKey, env: 'sandbox',
      locale: 'en-GB', onSuccess: ({ returnUrl }) => (location.href = returnUrl), onExpired: () => location.reload(), onError: note('onError') });
    checkout.create(PaykkaCardCheckoutUI.Card, { showCardBrands: true, cardInfoLayout: 'combine', showHolderName: true }).mount(place);
    setTimeout(() => document.querySelector('main').append(form), 20);`,
    { body: '<main></main>', strict: false },
  );
  await shop.type();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(`${shop.site.origin}/return**`);
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('a single-page checkout that builds everything anew at every edit leaks nothing, and the last one pays', async ({
  page,
  shop,
}) => {
  const requests = shop.sessionRequests();
  const id = await shop.open(
    `let checkout = null;
    window.rebuild = () => {
      checkout?.destroy();
      const place = document.createElement('div');
      document.querySelector('#payment').replaceChildren(place);
      checkout = new sdk.PayKKaCheckout(options);
      checkout.create(sdk.Card, {}).mount(place);
      checkout.create(sdk.ApplePay, {}).mount(document.querySelector('#apple'));
    };
    rebuild();`,
    { body: '<input aria-label="Street"><div id="payment"></div><div id="apple"></div>' },
  );
  await expect(shop.field('cc-number')).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const counts = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await client.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners, documents };
  };
  await page.evaluate('rebuild()');
  await expect(shop.field('cc-number')).toBeVisible();
  const before = await counts();
  // Some before the session is known, as on a slow network, some after it.
  await shop.world.gateway.control('POST', 'faults', {
    match: 'GET /checkout/v1/sessions/*',
    mode: 'delay',
    ms: 400,
    times: 12,
  });
  for (let edit = 0; edit < 24; edit += 1)
    await page.evaluate(`new Promise((resolve) => { rebuild(); setTimeout(resolve, ${(edit * 7) % 50}); })`);
  await expect(shop.field('cc-number')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('paykka-session')).toHaveCount(0);
  await expect
    .poll(async () => {
      const now = await counts();
      return now.jsEventListeners <= before.jsEventListeners + 4 && now.nodes <= before.nodes * 1.2;
    })
    .toBe(true);
  await shop.type();
  await shop.payButton.click();
  await shop.heard('onSuccess');
  expect(await shop.calls('onSuccess')).toHaveLength(1);
  expect(await shop.ledger(id)).toHaveLength(1);
  expect(requests.length).toBeLessThanOrEqual(26);
});

test('a block editor that keeps components off-screen and moves them in with appendChild', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `const parking = document.createElement('div');
    parking.style.cssText = 'position:absolute;left:-9999px;width:400px';
    document.body.append(parking);
    const host = document.createElement('div'); parking.append(host);
    const checkout = new sdk.PayKKaCheckout(options);
    checkout.init();
    checkout.create(sdk.DropIn, { layout: 'tabs', paymentMethods: { card: { showHolderName: false }, aliPay: {}, wechatPay: {} },
      onSuccess: ({ returnUrl }) => calls.push(['paid', returnUrl]) }).mount(host);
    window.choose = () => document.querySelector('#block').appendChild(host);
    window.park = () => parking.appendChild(host);`,
    { body: '<div id="block"></div>' },
  );
  await shop.heard('onPaymentMethodsReady');
  for (let turn = 0; turn < 3; turn += 1) await page.evaluate('choose(); park();');
  await page.evaluate('choose()');
  await shop.type('4242 4242 4242 4242', false);
  await shop.payButton.click();
  expect(await shop.heard('paid')).toContain('/return');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('a page with its own button retries with a fresh session on onInitError, and gives up only when nothing is heard', async ({
  page,
  shop,
}) => {
  await shop.open(
    `let card = null, tries = 0;
    const start = (sessionId) => {
      const checkout = new sdk.PayKKaCheckout({ ...options, sessionId, hidePaymentButton: true,
        onInitError: async () => { calls.push(['retry']); checkout.destroy(); if ((tries += 1) < 3) start(await newSession()); },
        onSubmit: (errors) => calls.push(['onSubmit', errors ? Object.keys(errors) : null]),
        onSuccess: (url) => (location.href = url) });
      card = checkout.create(sdk.Card, {});
      card.mount('#card');
    };
    start('CS99999999999999999999');
    document.querySelector('button').onclick = () => void card.ref.payment();`,
    { body: '<div id="card"></div><button class="paykka-card-checkout-submit-button">Place order</button>' },
  );
  await shop.heard('retry');
  await expect(shop.field('cc-number')).toBeVisible();
  await page.getByRole('button', { name: 'Place order' }).click();
  expect(await shop.heard('onSubmit')).toContain('number');
  await shop.type();
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.waitForURL(`${shop.site.origin}/return**`);
  shop.forgive(/session_not_found|404|frame-ancestors/);
});

test('what the bank declines can be tried again on the same component', async ({ page, shop }) => {
  const id = await shop.open(
    `options.hidePaymentButton = true; const checkout = new sdk.PayKKaCheckout(options);
    options.onError = (error) => calls.push(['onError', { ...error, message: error.message }]);
    window.card = checkout.create(sdk.Card, options); card.mount('#card');`,
  );
  await shop.type('4000 0000 0000 9995');
  await page.evaluate('card.ref.payment()');
  const error = (await shop.heard('onError')) as Record<string, string>;
  expect(error).toMatchObject({
    code: 'declined',
    type: 'issuer',
    retryable: true,
    declineCode: 'insufficient_funds',
  });
  expect(error['msg']).toMatch(/enough money/);
  expect(error['message']!.length).toBeGreaterThan(5);
  await expect(shop.field('cc-csc'), 'the code is asked for again').toBeFocused();
  await shop.type();
  await page.evaluate('card.ref.payment()');
  await shop.heard('onSuccess');
  expect((await shop.calls('onSuccess', 'onError', 'onTimeout', 'onExpired')).map(([name]) => name)).toEqual([
    'onError',
    'onSuccess',
  ]);
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('wallets beside a card, with the wallet’s button and with the page’s own, pay by their sheets', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `options.hidePaymentButton = true;
    const checkout = new sdk.PayKKaCheckout(options);
    const props = { cardInfoLayout: 'combine', onSubmit: note('onSubmit') };
    checkout.create(sdk.Card, props).mount('#card');
    checkout.create(sdk.ApplePay, { ...props, hidePaymentButton: false }).mount('#apple');
    const google = checkout.create(sdk.GooglePay, props); google.mount('#google');
    document.querySelector('button').onclick = () => void google.ref.payment();`,
    {
      body: '<div id="card"></div><div id="apple"></div><div id="google"></div><button>Google</button>',
      head: ['apple-pay', 'google-pay']
        .map((name) => `<script src="${shop.psp}/sim/${name}.js"></script>`)
        .join(''),
      sessionId: await shop.newSession({
        allowed_payment_methods: ['BankCard', 'ApplePay', 'GooglePay'],
      }),
    },
  );
  const sheet = (name: string) => page.getByRole('dialog', { name: `${name} (simulated)` });
  await page.getByRole('button', { name: 'Apple Pay', exact: true }).click();
  await sheet('Apple Pay').getByRole('button', { name: 'Fail' }).click();
  expect(await shop.heard('onError')).toMatchObject({ code: 'declined' });
  await expect(page.getByRole('button', { name: 'Google Pay', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Google', exact: true }).click();
  await sheet('Google Pay').getByRole('button', { name: 'Approve' }).click();
  await shop.heard('onSuccess');
  expect((await shop.calls('onSubmit', 'onSuccess', 'onError')).map(([name]) => name)).toEqual([
    'onSubmit',
    'onError',
    'onSubmit',
    'onSuccess',
  ]);
  expect(await shop.ledger(id)).toMatchObject([{ method: 'GOOGLE_PAY', attempt_no: 2 }]);
});
