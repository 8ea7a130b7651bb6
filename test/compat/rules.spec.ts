// The rules of the class API that need the real gateway, each on a page that lives by it. The others:
// class-api.test.ts and callbacks.test.ts.
import { expect, test } from './support.ts';

const mountCard = `const checkout = new sdk.PayKKaCheckout(options);
  const card = checkout.create(sdk.Card, {}); card.mount('#card');`;

test('1: both spellings, the same names, and the tags, when the script has loaded', async ({
  page,
  shop,
}) => {
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'info' && said.push(message.text())));
  // Without Trusted Types, which would refuse the page's own injected script.
  await shop.open(`sdk.setFraudDetectionEnv({ SR: 'x' }); sdk.setRadarEnv({ STRIPE_RADAR: 'y' });`, {
    strict: false,
  });
  await expect.poll(() => said.filter((line) => /no effect/.test(line))).toHaveLength(1);
  const atLoad = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const scope = window as never as Record<string, object | undefined>;
        delete scope['PayKKaCardCheckoutUI'];
        delete scope['PaykkaCardCheckoutUI'];
        const script = document.createElement('script');
        script.async = true;
        script.src = src;
        script.onload = () =>
          resolve([
            Object.keys(scope['PayKKaCardCheckoutUI']!).sort().join(' '),
            Object.keys(scope['PaykkaCardCheckoutUI']!).length,
            customElements.get('paykka-card') !== undefined,
          ]);
        document.head.append(script);
      }),
    `${shop.psp}/cp/card-checkout-ui.js?again`,
  );
  expect(atLoad).toEqual([
    'ApplePay Card DropIn GooglePay PayKKaCheckout setApiUrl setCDNUrl setFraudDetectionEnv setRadarEnv',
    9,
    true,
  ]);
  shop.forgive(/is ignored/);
  const { errors } = shop.complaints;
  await expect.poll(() => errors.filter((line) => /is ignored/.test(line)), 'one warning').toHaveLength(1);
});

test('6: a place may be detached, hidden or off-screen, and moved later; a moved card can be paid with', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `const place = document.createElement('div');
    const checkout = new sdk.PayKKaCheckout(options);
    checkout.create(sdk.Card).mount(place);
    document.querySelector('#parking').append(place);
    window.move = () => document.querySelector('#here').appendChild(place);`,
    { body: '<div id="parking" hidden></div><main id="here"></main>' },
  );
  await shop.heard('onPaymentMethodsReady');
  await page.evaluate('move()');
  await shop.type();
  await page.evaluate('move()');
  await expect(page.getByText('Please enter your card details again.')).toBeVisible();
  await shop.type();
  await shop.payButton.click();
  await shop.heard('onSuccess');
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('6: wallets that the session lists and the browser cannot use leave their places empty', async ({
  page,
  shop,
}) => {
  await page.addInitScript(() =>
    Object.assign(globalThis, {
      ApplePaySession: { supportsVersion: () => true, canMakePayments: () => false },
      google: {
        payments: {
          api: {
            PaymentsClient: class {
              isReadyToPay = async () => ({ result: false });
            },
          },
        },
      },
    }),
  );
  await shop.open(
    `const checkout = new sdk.PayKKaCheckout(options);
    checkout.create(sdk.Card).mount('#card');
    checkout.create(sdk.ApplePay).mount('#apple'); checkout.create(sdk.GooglePay).mount('#google');`,
    {
      body: '<div id="card"></div><div id="apple"> </div><div id="google"> </div>',
      sessionId: await shop.newSession({
        allowed_payment_methods: ['BankCard', 'ApplePay', 'GooglePay'],
      }),
    },
  );
  expect(await shop.heard('onPaymentMethodsReady')).toEqual(['BANKCARD', 'APPLE_PAY', 'GOOGLE_PAY']);
  await expect(page.locator('#apple:empty')).toHaveCount(1);
  await expect(page.locator('#google:empty')).toHaveCount(1);
  await shop.type();
  await shop.payButton.click();
  await shop.heard('onSuccess');
});

test('7: nothing is heard after destroy(), though the payment succeeds, and no frame is left', async ({
  page,
  shop,
}) => {
  const id = await shop.open(`${mountCard} window.checkout = checkout; window.card = card;`);
  await expect(shop.field('cc-number')).toBeVisible();
  await page.evaluate(`card.unmount(); card.mount('#card')`);
  await shop.type();
  await shop.world.gateway.control('POST', 'faults', {
    match: 'POST /checkout/v1/sessions/*/payments',
    mode: 'delay',
    ms: 400,
  });
  const sent = page.waitForRequest((request) => request.url().endsWith('/payments'));
  await shop.payButton.click();
  const payment = await sent;
  await page.evaluate('checkout.destroy(); calls.length = 0;');
  await expect.poll(() => shop.ledger(id)).toHaveLength(1);
  // Its answer has come, or nobody waits for it.
  await payment.response().catch(() => null);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await shop.calls()).toEqual([]);
});

test('9, 10: a component’s own onSuccess is called and the checkout’s is not; its value serves both readers', async ({
  page,
  shop,
}) => {
  await shop.open(
    `window.kept = null; const checkout = new sdk.PayKKaCheckout(options);
    checkout.create(sdk.Card, { onSuccess: (value) => { kept = value; calls.push(['own', value]); } }).mount('#card');`,
  );
  await shop.type();
  await shop.payButton.click();
  const value = (await shop.heard('own')) as Record<string, string>;
  expect((await shop.calls()).map(([name]) => name)).toEqual(['onPaymentMethodsReady', 'onSubmit', 'own']);
  const address = `${shop.site.origin}/return`;
  expect(value['returnUrl']!.startsWith(address)).toBe(true);
  expect(Object.keys(value).sort()).toEqual(['orderId', 'returnUrl', 'sessionId', 'status']);
  expect(
    await page.evaluate('structuredClone(kept).returnUrl === kept.returnUrl && Object.keys(kept).length'),
  ).toBe(4);
  expect(new URL(page.url()).pathname, 'the SDK itself never navigates').toBe('/');
  await page.evaluate('void (location.href = kept)');
  await page.waitForURL(`${address}**`);
});

test('11: ref.payment() right after a mount, the second one, waits, tells faults by onSubmit, is single-flight, and pays once', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `options.hidePaymentButton = true; ${mountCard} card.unmount(); card.mount('#card');
    window.card = card; window.paying = card.ref.payment();`,
  );
  await page.evaluate('paying');
  const errors = (await shop.heard('onSubmit')) as Record<string, string[]>;
  expect(Object.keys(errors).sort()).toEqual(['cvc', 'expiry', 'holderName', 'number']);
  expect(errors['number']).toEqual(['Enter your card number.']);
  await expect(shop.payButton).toHaveCount(0);

  await shop.type();
  const isOne = await page.evaluate(`(async () => { calls.length = 0;
    const tries = [card.ref.payment(), card.ref.payment(), card.ref.payment()];
    const isOne = tries.every((one) => one === tries[0]); await tries[0]; return isOne; })()`);
  expect(isOne).toBe(true);
  await shop.heard('onSuccess');
  expect(
    (await shop.calls('onSubmit')).map((call) => call.length),
    'valid: nothing is given',
  ).toEqual([1]);
  await page.evaluate('card.ref.payment()');
  expect((await shop.calls()).map(([name]) => name)).toEqual(['onSubmit', 'onSuccess']);
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('12: a page without any callback shows what went wrong inside the component', async ({ page, shop }) => {
  await shop.open(`for (const name of names) delete options[name]; ${mountCard}`);
  await shop.type('4000 0000 0000 9995');
  await shop.payButton.click();
  await expect(page.locator('#card').getByText('There isn’t enough money on this card.')).toBeVisible();
});

test('13: a callback is heard within 60 s of ref.payment(), though the gateway is silent', async ({
  page,
  shop,
}) => {
  await page.clock.install();
  await shop.open(`options.hidePaymentButton = true; ${mountCard} window.card = card;`);
  await shop.type();
  const { gateway } = shop.world;
  await gateway.control('POST', 'faults', { match: 'POST /checkout/v1/sessions/*/payments', mode: 'hang' });
  await gateway.control('POST', 'faults', {
    match: 'GET /checkout/v1/sessions/*/attempts/*',
    mode: 'status',
    status: 503,
    times: 100,
  });
  await page.evaluate('void card.ref.payment()');
  await shop.heard('onSubmit');
  for (let second = 0; second < 58; second += 1) await page.clock.runFor(1_000);
  await shop.heard('onTimeout');
  shop.forgive(/503|ERR_/);
});

test('14: style.css dresses the four classes on a merchant’s own markup', async ({ page, shop }) => {
  const classes = [
    'paykka-card-checkout',
    'paykka-card-checkout-button',
    'paykka-card-checkout-submit-button',
    'paykka-card-checkout-card__button',
  ];
  await shop.open('', {
    strict: false,
    head: `<link rel="stylesheet" href="${shop.psp}/cp/style.css">`,
    body: classes.map((name) => `<button class="${name}">Pay now</button>`).join(''),
  });
  for (const name of classes) {
    const button = page.locator(`.${name}`);
    await expect(button).toHaveCSS('background-color', 'rgb(36, 80, 224)');
    await expect(button).toHaveCSS('color', 'rgb(255, 255, 255)');
    await expect(button).toHaveCSS('border-top-width', '0px');
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
});

test('threeDSFrame sizes the bank’s dialog; after a reload it goes on in what is mounted later', async ({
  page,
  shop,
}) => {
  const id = await shop.open(
    `options.threeDSFrame = { modalWidth: '420px', modalHeight: '450px' };
    const checkout = new sdk.PayKKaCheckout(options);
    checkout.init().then(() => checkout.create(sdk.Card, { onSuccess: note('own') }).mount('#card'));`,
  );
  await shop.type('4918 1900 0000 0002');
  await shop.payButton.click();
  const dialog = page.locator('#card').getByRole('dialog', { name: 'Card verification' });
  const bank = dialog.frameLocator('iframe').frameLocator('iframe');
  await expect(bank.getByLabel('One-time code')).toBeVisible();
  // As laid out: the dialog may still be rising.
  expect(await dialog.evaluate((element: HTMLElement) => element.offsetWidth)).toBe(420);
  expect(await dialog.locator('iframe').evaluate((element: HTMLElement) => element.offsetHeight)).toBe(450);
  await page.reload();
  await bank.getByLabel('One-time code').fill('123456');
  await bank.getByRole('button', { name: 'Confirm' }).click();
  await shop.heard('own');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await shop.ledger(id)).toHaveLength(1);
});
