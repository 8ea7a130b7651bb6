// The fourteen rules of the class API, each on a page that lives by it.
import { expect, test } from './support.ts';

const mountCard = `const checkout = new sdk.PayKKaCheckout(options);
  const card = checkout.create(sdk.Card, {}); card.mount('#card');`;

test('1: both spellings, the same names, and the tags, when the script has loaded', async ({
  page,
  shop,
}) => {
  // Without Trusted Types, which would refuse the page's own injected script.
  await shop.open('', { strict: false });
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
  expect(shop.complaints.errors.join().match(/is ignored/g), 'one warning').toHaveLength(1);
});

test('2: setters are heard before and after construction; _envConfig wins over them, they over env', async ({
  page,
  shop,
}) => {
  const asked: string[] = [];
  await page.route('http://127.0.0.1:9/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await shop.open(`options.env = 'sandbox'; ${mountCard} sdk.setApiUrl('http://127.0.0.1:9');`, {
    strict: false,
  });
  expect(((await shop.heard('onInitError')) as { code: string }).code).toBe('internal');
  expect(asked.length).toBeGreaterThan(0);

  await shop.open(
    `sdk.setApiUrl('http://127.0.0.1:9'); options._envConfig = { api: '${shop.psp}', cdn: '${shop.psp}' }; ${mountCard}`,
    { strict: false },
  );
  expect(await shop.heard('onPaymentMethodsReady')).toContain('BANKCARD');

  await shop.open(`options.sandbox = true; options._envConfig = undefined; ${mountCard}`, { strict: false });
  expect(await shop.heard('onPaymentMethodsReady')).toContain('BANKCARD');
  shop.forgive(/127\.0\.0\.1:9\b|ERR_FAILED/);
});

for (const [what, line] of [
  ['an unknown env', `options.env = 'moon';`],
  ['a strange API', `options._envConfig = { api: 'https://evil.example' };`],
  ['a strange CDN', `sdk.setCDNUrl('https://evil.example');`],
  ['credentials in the address', `sdk.setApiUrl('https://a:b@evil.example');`],
] as const)
  test(`2: ${what} is refused before any request`, async ({ page, shop }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await shop.open(`${line} ${mountCard}`);
    expect(((await shop.heard('onInitError')) as { code: string }).code).toBe('invalid_config');
    expect(requests.filter((url) => /evil|sessions|frame/.test(url))).toEqual([]);
    shop.forgive(/invalid_config/);
  });

test('3: create and mount before, during and without init(); one session request; init() is one promise', async ({
  page,
  shop,
}) => {
  const requests = shop.sessionRequests();
  await shop.open(`${mountCard}
    window.first = checkout.init(); window.isSame = first === checkout.init() && first instanceof Promise;
    first.then(note('resolved'));`);
  await shop.heard('resolved');
  expect(await page.evaluate('isSame')).toBe(true);
  await expect(shop.field('cc-number')).toBeVisible();
  expect(requests).toHaveLength(1);

  await shop.open(mountCard);
  await expect(shop.field('cc-number')).toBeVisible();
  await shop.heard('onPaymentMethodsReady');

  await shop.open(`const checkout = new sdk.PayKKaCheckout(options);
    checkout.init().then(() => checkout.create(sdk.Card).mount(document.querySelector('#card')));`);
  await expect(shop.field('cc-number')).toBeVisible();
  expect(requests).toHaveLength(3);
  await expect(page.locator('paykka-session'), 'it leaves when others have taken over').toHaveCount(0);
});

test('4: onPaymentMethodsReady comes before init() resolves, with codes', async ({ shop }) => {
  await shop.open('new sdk.PayKKaCheckout(options).init().then(note("resolved"));');
  await shop.heard('resolved');
  expect((await shop.calls()).map(([name]) => name)).toEqual(['onPaymentMethodsReady', 'resolved']);
  expect(await shop.heard('onPaymentMethodsReady')).toContain('BANKCARD');
});

test('5: a session that is not there: onInitError, and init() rejects; onError is silent', async ({
  shop,
}) => {
  await shop.open(
    `${mountCard} checkout.init().then(note('resolved'), (error) => calls.push(['rejected', error.code]));`,
    { sessionId: 'CS99999999999999999999' },
  );
  expect(await shop.heard('rejected')).toBe('session_not_found');
  const error = (await shop.heard('onInitError')) as Record<string, unknown>;
  expect(error).toMatchObject({ code: 'session_not_found', type: 'merchant', retryable: false });
  expect(error['msg']).toMatch(/checkout/);
  await expect(shop.page.locator('#card').getByText('We couldn’t load the payment form')).toBeVisible();
  expect((await shop.calls()).map(([name]) => name).sort()).toEqual(['onInitError', 'rejected']);
  shop.forgive(/session_not_found|404|frame-ancestors/);
});

test('5: destroy() inside onInitError is fine, and nobody has to hear an implicit rejection', async ({
  shop,
}) => {
  await shop.open(
    `options.onInitError = () => { calls.push(['onInitError']); checkout.destroy(); setTimeout(note('later'), 50); }; ${mountCard}`,
    { sessionId: 'CS99999999999999999999' },
  );
  await shop.heard('later');
  expect((await shop.calls()).map(([name]) => name)).toEqual(['onInitError', 'later']);
  shop.forgive(/session_not_found|404|frame-ancestors/);
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
    window.move = () => document.querySelector('#here').appendChild(place);
    checkout.create(sdk.Card).mount('#nowhere'); checkout.create(sdk.Card).mount('###');`,
    { body: '<div id="parking" hidden></div><main id="here"></main>' },
  );
  await shop.heard('onPaymentMethodsReady');
  await page.evaluate('move()');
  await shop.type();
  await page.evaluate('move()');
  await expect(page.getByText('Please enter your card once more.')).toBeVisible();
  await shop.type();
  await shop.payButton.click();
  await shop.heard('onSuccess');
  expect(await shop.ledger(id)).toHaveLength(1);
  shop.forgive(/mount\(\): there is no/);
});

test('6: a wallet that cannot be used leaves its place empty', async ({ page, shop }) => {
  await shop.open(
    `const checkout = new sdk.PayKKaCheckout(options);
    checkout.create(sdk.Card).mount('#card');
    checkout.create(sdk.ApplePay).mount('#apple'); checkout.create(sdk.GooglePay).mount('#google');`,
    { body: '<div id="card"></div><div id="apple"> </div><div id="google"> </div>' },
  );
  await shop.heard('onPaymentMethodsReady');
  await expect(page.locator('#apple:empty')).toHaveCount(1);
  await expect(page.locator('#google:empty')).toHaveCount(1);
  await expect(page.locator('#card:empty')).toHaveCount(0);
});

test('7: unmount and mount again, in any order, with the parent gone', async ({ page, shop }) => {
  await shop.open(`${mountCard} window.card = card; window.checkout = checkout;`);
  await expect(shop.field('cc-number')).toBeVisible();
  await page.evaluate(`card.unmount(); card.unmount(); card.mount('#card'); card.mount('#card');
    card.unmount(); document.querySelector('#card').remove(); card.unmount();
    document.body.insertAdjacentHTML('beforeend', ''); `);
  await page.evaluate(`(() => { const place = document.createElement('div'); place.id = 'card';
    document.body.append(place); card.mount(place); })()`);
  await shop.type();
  await page.evaluate(
    `document.querySelector('#card').replaceChildren(); checkout.destroy(); checkout.destroy(); card.mount('#card')`,
  );
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('8: props are shared, frozen or strange, and never changed', async ({ page, shop }) => {
  await shop.open(
    `const props = Object.freeze({ showHolderName: false, showCardBrands: true, cardInfoLayout: 'combine', colour: 'red',
      hidePaymentButton: undefined, style: { a: 1 }, className: 'x', onclick: 'alert(1)' });
    const checkout = new sdk.PayKKaCheckout(Object.freeze(options));
    checkout.create(sdk.Card, props).mount('#card'); checkout.create(sdk.GooglePay, props).mount('#google');`,
    { body: '<div id="card"></div><div id="google"></div>' },
  );
  await expect(shop.field('cc-number')).toBeVisible();
  await expect(shop.field('cc-name')).toBeHidden();
  const card = page.locator('paykka-card');
  expect(await card.evaluate((element) => [element.className, element.childElementCount])).toEqual(['', 0]);
});

test('9: a component’s own callback is called, else the checkout’s', async ({ shop }) => {
  await shop.open(`const checkout = new sdk.PayKKaCheckout(options);
    checkout.create(sdk.Card, { onSuccess: note('own') }).mount('#card');`);
  await shop.type();
  await shop.payButton.click();
  await shop.heard('own');
  const names = (await shop.calls()).map(([name]) => name);
  expect(names).toEqual(['onPaymentMethodsReady', 'onSubmit', 'own']);
});

test('10: onSuccess serves both readers, and JSON and clones keep it plain', async ({ page, shop }) => {
  await shop.open(
    `window.kept = null; options.onSuccess = (value) => { kept = value; calls.push(['onSuccess', value]); }; ${mountCard}`,
  );
  await shop.type();
  await shop.payButton.click();
  const value = (await shop.heard('onSuccess')) as Record<string, string>;
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

test('11: ref.payment() is single-flight, tells faults by onSubmit, and pays once', async ({
  page,
  shop,
}) => {
  const id = await shop.open(`options.hidePaymentButton = true; ${mountCard} window.card = card;`);
  await expect(shop.field('cc-number')).toBeVisible();
  await expect(shop.payButton).toHaveCount(0);
  await page.evaluate('card.ref.payment()');
  const errors = (await shop.heard('onSubmit')) as Record<string, string[]>;
  expect(Object.keys(errors).sort()).toEqual(['cvc', 'expiry', 'holderName', 'number']);
  expect(errors['number']).toEqual(['Enter your card number.']);

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
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('11: ref.payment() right after mount waits until there is something to pay with', async ({
  page,
  shop,
}) => {
  await shop.open(`options.hidePaymentButton = true; ${mountCard} window.paying = card.ref.payment();`);
  await page.evaluate('paying');
  expect(Object.keys((await shop.heard('onSubmit')) as object)).toContain('number');
});

test('12: a page without onError shows what went wrong inside the component', async ({ page, shop }) => {
  await shop.open(`for (const name of names) delete options[name]; ${mountCard}`);
  await shop.type('4000 0000 0000 9995');
  await shop.payButton.click();
  await expect(page.locator('#card').getByText('There isn’t enough money on this card.')).toBeVisible();
});

test('12: onError has msg, message, code and type', async ({ shop }) => {
  await shop.open(`options.onError = (error) => calls.push(['onError', { msg: error.msg, message: error.message,
    code: error.code, type: error.type, retryable: error.retryable, declineCode: error.declineCode }]); ${mountCard}`);
  await shop.type('4000 0000 0000 9995');
  await shop.payButton.click();
  const error = (await shop.heard('onError')) as Record<string, string>;
  expect(error).toMatchObject({
    code: 'declined',
    type: 'issuer',
    retryable: true,
    declineCode: 'insufficient_funds',
  });
  expect(error['msg']).toMatch(/enough money/);
  expect(error['message']!.length).toBeGreaterThan(5);
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

test('nothing is heard after destroy(), though the payment succeeds', async ({ page, shop }) => {
  const id = await shop.open(`${mountCard} window.checkout = checkout;`);
  await shop.type();
  await shop.world.gateway.control('POST', 'faults', {
    match: 'POST /checkout/v1/sessions/*/payments',
    mode: 'delay',
    ms: 400,
  });
  const sent = page.waitForRequest((request) => request.url().endsWith('/payments'));
  await shop.payButton.click();
  await sent;
  await page.evaluate('checkout.destroy(); calls.length = 0;');
  await expect.poll(() => shop.ledger(id)).toHaveLength(1);
  expect(await shop.calls()).toEqual([]);
});

test('threeDSFrame sizes the bank’s dialog, and a challenge is passed in it', async ({ page, shop }) => {
  const id = await shop.open(
    `options.threeDSFrame = { modalWidth: '420px', modalHeight: '450px' }; ${mountCard}`,
  );
  await shop.type('4918 1900 0000 0002');
  await shop.payButton.click();
  const dialog = page.getByRole('dialog', { name: 'Card verification' });
  const bank = dialog.frameLocator('iframe').frameLocator('iframe');
  await bank.getByLabel('One-time code').fill('123456');
  expect((await dialog.boundingBox())!.width).toBe(420);
  expect((await dialog.locator('iframe').boundingBox())!.height).toBe(450);
  await bank.getByRole('button', { name: 'Confirm' }).click();
  await shop.heard('onSuccess');
  expect(await shop.ledger(id)).toHaveLength(1);
});

test('fraud-detection settings are accepted, and said once to do nothing', async ({ page, shop }) => {
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'info' && said.push(message.text())));
  await shop.open(
    `sdk.setFraudDetectionEnv({ SR: 'x' }); sdk.setRadarEnv({ STRIPE_RADAR: 'y' }); ${mountCard}`,
  );
  await expect(shop.field('cc-number')).toBeVisible();
  expect(said.filter((line) => /no effect/.test(line))).toHaveLength(1);
});
