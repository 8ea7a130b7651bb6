// One charge, one answer, where something else changed meanwhile: the connection, the clock, the amount, the keys, the
// page's own code. Each test names its row of the fault table (docs/faults.md).
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';
import { isPaidOnce } from '../support/paid-once.ts';

test.beforeEach(({ checkout }) => checkout.listen());

test('F22 a device whose clock is wrong by ten years pays like any other', async ({ checkout }) => {
  for (const year of ['2036', '2016']) {
    await checkout.page.clock.setSystemTime(new Date(`${year}-11-24T12:00:00Z`));
    await checkout.open();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toHaveLength(1);
  }
});

test('F23 offline in the click: nothing is sent, and it can be paid when back', async ({
  checkout,
  context,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await context.setOffline(true);
  const requests = checkout.requests('/payments');
  await checkout.payButton.click();
  await expect(checkout.page.getByRole('heading', { name: 'You’re offline' })).toBeVisible();
  expect(requests).toEqual([]);
  await context.setOffline(false);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['offline', 'success']);
});

test('F23 offline while loading: said, and it goes on by itself', async ({ checkout, context }) => {
  await checkout.open();
  await checkout.reached('ready');
  await context.setOffline(true);
  await checkout.dropin.evaluate((element) => {
    const parent = element.parentElement!;
    element.remove();
    setTimeout(() => parent.prepend(element));
  });
  await expect(
    checkout.page.getByRole('heading', { name: 'We couldn’t load the payment form' }),
  ).toBeVisible();
  await context.setOffline(false);
  await checkout.reached('ready');
  await checkout.pay(PAID);
  await isPaidOnce(checkout, ['offline', 'success']);
});

test('F23 offline while paying: the truth is found when back', async ({ checkout, context }) => {
  await checkout.open();
  await checkout.reached('ready');
  // However often it is sent again, and however long it takes to pull the plug.
  await checkout.fault('hang', 'POST payments', { ms: 1_000, times: 100 });
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await context.setOffline(true);
  await checkout.reached('confirming');
  await checkout.world.gateway.control('DELETE', 'faults');
  await context.setOffline(false);
  await isPaidOnce(checkout);
});

test('F24 the amount changed on the server: shown, confirmed again, and the old amount is never charged', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  const path = `sessions/${await checkout.sessionId()}`;
  await checkout.world.gateway.control('PATCH', path, { amount: 9_900 });
  await checkout.pay(PAID);
  await expect(checkout.page.getByText('The amount is now $99.00.')).toBeVisible();
  expect(await checkout.ledger()).toEqual([]);
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  await checkout.page.getByRole('button', { name: 'Pay $99.00' }).click();
  await checkout.reached('succeeded');
  checkout.forgive(/409/);
  expect(await checkout.ledger()).toMatchObject([{ amount: 9_900 }]);
  expect(await checkout.ends()).toEqual(['session_changed', 'success']);
});

test('F24 refresh() shows what changed and keeps what was typed', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  const path = `sessions/${await checkout.sessionId()}`;
  await checkout.world.gateway.control('PATCH', path, { amount: 5_000 });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
  await expect(checkout.payButton).toHaveText('Pay $50.00');
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ amount: 5_000 }]);
});

for (const [what, ...steps] of [
  ['rotated', 'rotate'],
  ['rotated twice', 'rotate', 'rotate'],
  ['rotated and the old one revoked', 'rotate', 'revoke-old'],
] as const) {
  test(`F25 the key is ${what} between loading and paying: nobody notices`, async ({ checkout }) => {
    await checkout.open();
    await checkout.type(PAID);
    await checkout.reached('ready');
    for (const step of steps) await checkout.world.gateway.control('POST', `keys/${step}`);
    await checkout.payButton.click();
    await checkout.reached('succeeded');
    checkout.forgive(/422/);
    expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
    expect(await checkout.ends()).toEqual(['success']);
  });
}

test('F27 a session with ways of paying that nobody knows here says so', async ({ checkout }) => {
  await checkout.fault('mutate', 'GET ', { path: 'methods', value: [{ code: 'MAGIC' }] });
  await checkout.open();
  await expect(checkout.page.getByText('There’s no way to pay for this order here.').first()).toBeVisible();
  checkout.forgive(/no_payment_methods/);
  await expect.poll(() => checkout.ends()).toEqual(['no_payment_methods']);
});

test('F44 a callback that throws changes nothing and is not called again', async ({ checkout }) => {
  await checkout.open();
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.onSuccess = () => {
      throw new Error('merchant’s bug');
    };
  });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const { errors } = checkout.complaints;
  await expect.poll(() => errors.filter((text) => text.includes('onSuccess threw'))).toHaveLength(1);
  checkout.forgive(/onSuccess threw/);
});
