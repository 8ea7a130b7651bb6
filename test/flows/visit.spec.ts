// A payment at a page of the method's own: leave, come back in any way, or give it up. What counts is the ledger.
import type { CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const methods = 'BankCard,AlipayPlus';

/** Chooses Alipay, pays, and arrives at the gateway's page. Answers the session. */
async function leave(checkout: CheckoutPage): Promise<string> {
  const { page, world } = checkout;
  await checkout.open({ methods });
  await checkout.reached('ready');
  const sessionId = await checkout.sessionId();
  await page.getByRole('radio', { name: 'Alipay' }).check();
  await expect(page.getByText('You’ll go to Alipay to pay')).toBeVisible();
  await checkout.payButton.click();
  await page.waitForURL(`${world.gateway.url}/redirect/*`);
  await expect(page.getByText('$128.40')).toBeVisible();
  return sessionId;
}

const decide = ({ page }: CheckoutPage, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const offer = ({ page }: CheckoutPage) => page.getByRole('heading', { name: 'Continue on the payment page' });

test('approved: back in the shop it is paid, once, and a reload says the same', async ({ checkout }) => {
  const { page, world } = checkout;
  const sessionId = await leave(checkout);
  await decide(checkout, 'Approve');
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  await expect(page.getByRole('heading')).toHaveText('Paid');
  await page.reload();
  await expect(page.getByRole('heading')).toHaveText('Paid');
  expect(await checkout.ledger(sessionId)).toMatchObject([
    { method: 'ALIPAY_PLUS', amount: 12840, attempt_no: 1 },
  ]);
  await checkout.open({ methods, session_id: sessionId });
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
});

for (const outcome of ['Fail', 'Cancel']) {
  test(`${outcome}: nothing is charged, and the next try by card is paid`, async ({ checkout }) => {
    const { page } = checkout;
    const sessionId = await leave(checkout);
    await decide(checkout, outcome);
    await expect(page.getByRole('heading')).toHaveText('Payment not received');
    await checkout.open({ methods, session_id: sessionId });
    await checkout.reached('ready');
    await checkout.pay({ number: '4242 4242 4242 4242' });
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD', attempt_no: 2 }]);
    expect(await checkout.ends()).toEqual(['success']);
  });
}

test('back by the browser: nobody is sent away again, and the page can be gone on with', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const sessionId = await leave(checkout);
  await page.goBack();
  await expect(offer(checkout)).toBeVisible();
  await page.reload();
  await expect(offer(checkout)).toBeVisible();
  expect(page.url()).toContain(world.shop);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${world.gateway.url}/redirect/*`);
  await decide(checkout, 'Approve');
  await expect(page.getByRole('heading')).toHaveText('Paid');
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

test('come back later: given up, so that another way can be chosen, and what was given up pays nothing', async ({
  checkout,
}) => {
  const { page } = checkout;
  const sessionId = await leave(checkout);
  const visit = page.url();
  await decide(checkout, 'Come back later');
  await expect(page.getByRole('heading')).toHaveText('Payment not received');
  await checkout.open({ methods, session_id: sessionId });
  await expect(offer(checkout)).toBeVisible();
  await page.getByRole('button', { name: 'Pay another way' }).click();
  await checkout.reached('ready');
  await expect(checkout.payButton).toBeVisible();
  expect(await checkout.ends()).toEqual([]);
  await checkout.pay({ number: '4242 4242 4242 4242' });
  await checkout.reached('succeeded');
  await page.goto(visit);
  await expect(page.getByText('This payment is closed.')).toBeVisible();
  expect(await checkout.ledger(sessionId)).toMatchObject([{ method: 'BANKCARD' }]);
});

test('approved in another browser: the page that waits says so, once', async ({ checkout, browser }) => {
  const { page } = checkout;
  await leave(checkout);
  const visit = page.url();
  await page.goBack();
  await expect(offer(checkout)).toBeVisible();
  const other = await browser.newPage();
  await other.goto(visit);
  await other.getByRole('button', { name: 'Approve' }).click();
  await expect(other.getByRole('heading')).toHaveText('Paid');
  await other.close();
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F15 a browser that opens no window: the page of the method comes in this one, and leads back', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.addInitScript(() => {
    window.open = () => {
      throw new Error('a window was asked for');
    };
  });
  const sessionId = await leave(checkout);
  await decide(checkout, 'Approve');
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  expect(page.context().pages()).toHaveLength(1);
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});
