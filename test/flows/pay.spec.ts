// A shopper pays by card, on the strictest merchant page, across the three real origins. What counts is the ledger.
import { DECLINED, PAID } from '../support/checkout-page.ts';
import { BrowserPage } from '../support/gateway-client.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

test('pays with 4242 and the ledger says the same', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await expect(checkout.page.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
  const [entry, ...more] = await checkout.ledger();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ amount: 12840, currency: 'USD', attempt_no: 1, method: 'BANKCARD' });
  const sessionId = await checkout.sessionId();
  expect(await checkout.heard('ready', 'submit', 'success', 'error')).toEqual([
    { type: 'ready', methods: ['BANKCARD', 'ALIPAY_PLUS'] },
    { type: 'submit', method: 'BANKCARD' },
    {
      type: 'success',
      sessionId,
      orderId: entry!.order_id,
      status: 'SUCCESS',
      returnUrl: expect.stringContaining('/return'),
    },
  ]);
});

const outcomes: readonly [number: string, state: string, told: string | null, paidWith?: string][] = [
  ['5555 5555 5555 4444', 'succeeded', null, 'Mastercard'],
  ['3782 822463 10005', 'succeeded', null, 'American Express'],
  ['3530 1113 3330 0000', 'succeeded', null, 'JCB'],
  ['6011 1111 1111 1117', 'succeeded', null, 'Discover'],
  ['3056 930902 5904', 'succeeded', null, 'Diners Club'],
  ['4901 1700 0000 0003', 'succeeded', null],
  ['4000 0000 0000 0002', 'ready', 'declined:generic'],
  ['4000 0000 0000 9995', 'ready', 'declined:insufficient_funds'],
  ['4000 0000 0000 0069', 'ready', 'declined:expired_card'],
  ['4000 0000 0000 0127', 'ready', 'declined:incorrect_cvc'],
  ['4000 0000 0000 0119', 'ready', 'declined:processing_error'],
];

for (const [number, state, told, paidWith] of outcomes) {
  test(`${number} ends in ${told ?? 'success'}`, async ({ checkout }) => {
    await checkout.open();
    await checkout.pay({ number, cvc: number.startsWith('3782') ? '1234' : '123' });
    if (told) await expect(checkout.page.getByText('You haven’t been charged').first()).toBeVisible();
    await checkout.reached(state);
    const row = checkout.page
      .locator('.facts')
      .getByText(paidWith ?? '')
      .filter({ has: checkout.page.getByRole('img') });
    if (paidWith) await expect(row, 'its name beside its mark').toBeVisible();
    expect(await checkout.ledger()).toHaveLength(told ? 0 : 1);
    const ends = await checkout.heard('success', 'error');
    expect(ends.map(({ type, error }) => error ?? type)).toEqual([told ?? 'success']);
  });
}

test('a card that was typed before the session has come is told as complete when it has', async ({
  checkout,
}) => {
  const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
  await checkout.begin();
  await checkout.type(PAID);
  releaseSession();
  const told = { type: 'change', method: 'BANKCARD', complete: true, brand: 'visa' };
  await expect.poll(() => checkout.heard('change')).toEqual([told]);
});

test('a decline keeps the card, asks for the code again, and the next try is paid', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay(DECLINED);
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await expect(checkout.field('cc-number')).toHaveValue('4000 0000 0000 0002');
  await expect(checkout.field('cc-csc')).toHaveValue('');
  await expect(checkout.field('cc-csc')).toBeFocused();
  // However often.
  for (let declines = 2; declines <= 5; declines += 1) {
    await checkout.field('cc-csc').fill('123');
    await checkout.payButton.click();
    await expect.poll(async () => (await checkout.heard('error')).length).toBe(declines);
    await expect(checkout.field('cc-csc')).toHaveValue('');
  }
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 6 }]);
  expect(await checkout.heard('success')).toHaveLength(1);
});

test('the last decline leaves no way to try again: one end, which a reload tells again', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const elsewhere = new BrowserPage(world.gateway);
  const sessionId = await checkout.sessionId();
  for (let attemptNo = 1; attemptNo <= 9; attemptNo += 1)
    expect((await elsewhere.pay(sessionId, { number: '4000000000000002' }, { attemptNo })).status).toBe(200);
  await checkout.pay(DECLINED);
  const isOver = async (): Promise<void> => {
    await expect(page.getByRole('region', { name: 'We couldn’t complete this payment' })).toContainText(
      'There were too many tries. You haven’t been charged.',
    );
    await expect(checkout.dropin.getByRole('button')).toHaveCount(0);
    expect(await checkout.ends()).toEqual(['too_many_attempts']);
  };
  await isOver();
  await page.reload();
  await isOver();
  expect(await checkout.ledger()).toEqual([]);
  checkout.forgive(/too_many_attempts/, /409/);
});

test('F8 clicks, Enter and submit() in one task are one payment', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  const requests = checkout.requests('/payments');
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    const button = element.renderRoot.querySelector<HTMLElement>('.pay')!;
    for (let n = 0; n < 20; n += 1) button.click();
    void element.submit();
    void element.submit();
  });
  await checkout.field('cc-csc').press('Enter');
  letGo();
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.heard('submit', 'success')).toHaveLength(2);
});

test('Enter in the last field pays', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  checkout.enter('cc-name');
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('faulty fields are shown, named to the merchant, and nothing is sent', async ({ checkout }) => {
  await checkout.open();
  await checkout.type({ number: '5555 5555 5555 4', expiry: '03 / 24' });
  // Nothing is past before the gateway's time is known.
  await checkout.settled();
  const requests = checkout.requests('/payments');
  await checkout.payButton.click();
  await expect(checkout.field('cc-number')).toBeFocused();
  await expect(checkout.frame.getByText('Card number is incomplete.').first()).toBeVisible();
  await checkout.reached('ready');
  await expect
    .poll(() => checkout.heard('submit'))
    .toEqual([
      {
        type: 'submit',
        method: 'BANKCARD',
        errors: { number: ['Card number is incomplete.'], expiry: ['Expiry date is in the past.'] },
      },
    ]);
  expect(requests).toEqual([]);
});

test('a press on Pay is one, however long, though the field that it leaves is faulty: nothing moves under it', async ({
  checkout,
}) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open({ methods: 'BankCard' });
  await checkout.type(PAID);
  await checkout.field('cc-name').fill('');
  await checkout.reached('ready');
  await checkout.stopTime();
  const before = (await checkout.payButton.boundingBox())!;
  // Near its upper edge.
  await page.mouse.move(before.x + before.width / 2, before.y + 4);
  await page.mouse.down();
  const isLeft = () => checkout.frame.locator('html').evaluate(() => !document.hasFocus());
  await expect.poll(isLeft).toBe(true);
  await expect(checkout.frame.getByText('Enter the name on the card.')).toHaveCount(0);
  expect(await checkout.payButton.boundingBox()).toEqual(before);
  await page.mouse.up();
  await page.clock.resume();
  await expect
    .poll(() => checkout.heard('submit'))
    .toMatchObject([{ errors: { holderName: ['Enter the name on the card.'] } }]);
  await expect(checkout.frame.getByText('Enter the name on the card.').first()).toBeVisible();
});

test('much that is missing is listed above the card, and each line leads to its field', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.payButton.click();
  const summary = checkout.page.getByRole('region', { name: 'Check 4 details to continue' });
  await expect(summary).toBeFocused();
  await summary.getByRole('button', { name: 'Enter the 3-digit security code.' }).click();
  await expect(checkout.field('cc-csc')).toBeFocused();
  // There is nothing left to mend.
  await checkout.type(PAID);
  await expect(summary).toBeHidden();
});

test('pays by keyboard alone, from the top of the page to the order', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const [address, payments] = [page.url(), checkout.requests('/payments')];
  /** What has the focus, in shadow roots too; of the card frame the element alone. */
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement!;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const { localName, className, textContent, id } = at;
      return `${localName} ${id} ${className} ${textContent}`;
    });
  for (let presses = 0; !(await focused()).startsWith('iframe'); presses += 1) {
    expect(presses, 'the card number is reachable').toBeLessThan(10);
    const before = await focused();
    await page.keyboard.press('Tab');
    await expect.poll(focused).not.toBe(before);
  }
  // The frame has a process of its own, which hears of it a moment later.
  await expect(checkout.field('cc-number')).toBeFocused();
  await page.keyboard.type('4242424242424242');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Maya Okafor');
  await page.keyboard.press('Tab');
  await expect(checkout.payButton).toBeFocused();
  // And all the way back, over the frame's edge twice.
  for (const name of ['cc-name', 'cc-csc', 'cc-exp', 'cc-number']) {
    await page.keyboard.press('Shift+Tab');
    await expect(checkout.field(name)).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect.poll(focused).toMatch(/^input /);
  for (const name of ['cc-number', 'cc-exp', 'cc-csc', 'cc-name']) {
    await page.keyboard.press('Tab');
    await expect(checkout.field(name)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(checkout.payButton).toBeFocused();
  // Where the focus was, nothing was chosen, sent or left.
  await expect(page.getByRole('radio', { name: 'Card' })).toBeChecked();
  expect([await checkout.state(), page.url(), payments]).toEqual(['ready', address, []]);
  await page.keyboard.press('Space');
  await checkout.reached('succeeded');
  await expect(page.locator('.result')).toBeFocused();
  expect(await checkout.ledger()).toHaveLength(1);
});

for (const width of [320, 1280]) {
  test(`fits and pays at ${width} px`, async ({ checkout }) => {
    await checkout.page.setViewportSize({ width, height: 900 });
    await checkout.open();
    await checkout.pay(PAID);
    expect(await checkout.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toHaveLength(1);
  });
}

test('S29 the return page asks the gateway before it says that it is paid', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open();
  const sessionId = await checkout.sessionId();
  await page.goto(`${world.shop}/return?session_id=${sessionId}&status=SUCCESS&paid=1`);
  await expect(page.getByRole('heading')).toHaveText('Payment not received');
  await page.goBack();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await page.getByRole('link', { name: 'See your order' }).click();
  await expect(page.getByRole('heading')).toHaveText('Paid');
});
