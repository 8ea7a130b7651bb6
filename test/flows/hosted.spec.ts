// A HOSTED session: the shopper pays on the PSP's own page, with the same drop-in, and is led back to the shop.
import { CHALLENGE, DECLINED, PAID } from '../support/checkout-page.ts';
import { callServerApi } from '../support/gateway-client.ts';
import { expect, test } from '../support/world.ts';

const hosted = { mode: 'HOSTED' };

test('pays on the PSP’s page and is led to return_url with the session appended', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open(hosted);
  expect(new URL(page.url()).origin).toBe(world.gateway.url);
  const sessionId = await checkout.sessionId();
  await expect(page.getByRole('heading', { name: 'Northwind Supply', level: 1 })).toBeVisible();
  const letGo = await checkout.hold('**/return?*');
  await checkout.pay(PAID);
  await expect(page.getByText('Taking you back to Northwind Supply…')).toBeVisible();
  letGo();
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
  expect(await checkout.ledger(sessionId)).toMatchObject([{ amount: 12840, currency: 'USD' }]);
});

test('the bank’s check is nested in the PSP’s page as well; after a decline, and after a check that was given up, one tries again', async ({
  checkout,
}) => {
  await checkout.open(hosted);
  const sessionId = await checkout.sessionId();
  await checkout.pay(DECLINED);
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').waitFor();
  await expect(checkout.page.getByRole('link', { name: 'Back to Northwind Supply' })).toBeHidden();
  await checkout.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await checkout.reached('ready');
  await expect(checkout.page.getByRole('link', { name: 'Back to Northwind Supply' })).toBeVisible();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.page.waitForURL(/\/return\?session_id=CS/);
  expect(await checkout.ledger(sessionId)).toMatchObject([{ attempt_no: 3 }]);
});

test('a wallet pays there as well', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open({ ...hosted, methods: 'BankCard,ApplePay,GooglePay' });
  const sessionId = await checkout.sessionId();
  await expect(page.getByRole('button', { name: 'Google Pay', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Apple Pay', exact: true }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.waitForURL(/\/return\?session_id=CS/);
  expect(await checkout.ledger(sessionId)).toMatchObject([{ method: 'APPLE_PAY', amount: 12840 }]);
});

test('there is a way back to the shop without paying', async ({ checkout }) => {
  await checkout.open(hosted);
  const sessionId = await checkout.sessionId();
  await checkout.reached('ready');
  await checkout.page.getByRole('link', { name: 'Back to Northwind Supply' }).click();
  await checkout.page.waitForURL(`${checkout.world.shop}/`);
  expect(await checkout.ledger(sessionId)).toEqual([]);
});

test('a page that is paid already leads on by a link, never by force, and cannot be paid again', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open(hosted);
  const sessionId = await checkout.sessionId();
  const address = page.url();
  await checkout.pay(PAID);
  await page.waitForURL(/\/return/);
  await page.clock.install();
  await page.goto(address);
  await checkout.reached('succeeded');
  await checkout.pass(10_000);
  expect(page.url()).toBe(address);
  await expect(page.getByRole('link', { name: 'Back to Northwind Supply' })).toHaveAttribute(
    'href',
    `${world.shop}/return?session_id=${sessionId}`,
  );
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

test('a page that has expired leads back to the shop, also when it expires while it is open', async ({
  checkout,
}) => {
  await checkout.open({ ...hosted, expire_s: '2' });
  await checkout.reached('expired');
  const back = checkout.page.getByRole('link', { name: 'Back to Northwind Supply' });
  for (const time of ['open', 'loaded anew']) {
    await expect(back.last(), time).toHaveAttribute('href', `${checkout.world.shop}/`);
    await expect(back.last(), time).toBeVisible();
    await checkout.page.reload();
    await checkout.reached('expired');
  }
});

test('a page that nothing can be paid on leads back to the shop', async ({ checkout }) => {
  checkout.forgive(/no_payment_methods/);
  const { json } = await callServerApi<{ data: { session_url: string } }>(
    checkout.world.gateway,
    '/v3/payment/acq/session',
    {
      trans_id: `nothing-${Date.now()}`,
      amount: 1,
      currency: 'USD',
      return_url: `${checkout.world.shop}/return`,
      cancel_url: `${checkout.world.shop}/?cart=kept`,
      session_mode: 'HOSTED',
      allowed_payment_methods: ['WechatPayGlobal'],
      display_merchant_name: 'Northwind Supply',
    },
  );
  await checkout.page.goto(json.data.session_url);
  await checkout.reached('failed');
  // In words below the notice, not the arrow above.
  await checkout.page.getByText('Back to Northwind Supply', { exact: true }).click();
  await checkout.page.waitForURL(`${checkout.world.shop}/?cart=kept`);
});

test('from the shop’s cart to the PSP’s page and back, by the shop’s own form', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.goto(`${world.shop}/`);
  await page.getByLabel('Pay').selectOption('HOSTED');
  await page.getByRole('button', { name: 'Go to checkout' }).click();
  await page.waitForURL(`${world.gateway.url}/hosted/**`);
  await expect(checkout.payButton).toHaveText(/\$96\.00/);
  const order = page.getByRole('complementary', { name: 'Order summary' });
  await expect(order.getByRole('listitem')).toHaveText(/Canvas weekender.*Sand, one size.*\$96\.00/s);
  await expect(order).toContainText(/Total\s*\$96\.00/);
});

for (const [width, scheme] of [
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test(`fits ${width} px, ${scheme}, and reads from right to left`, async ({ checkout }) => {
    const { page } = checkout;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    await checkout.open({ ...hosted, locale: 'ar' });
    await checkout.reached('ready');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    // The name of the shop keeps its own order.
    const back = 'العودة إلى \u2068Northwind Supply\u2069';
    await expect(page.getByRole('link', { name: back })).toBeVisible();
    await expect(page.getByRole('button', { name: /^ادفع/ })).toBeVisible();
  });
}
