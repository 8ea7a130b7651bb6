// One charge, one answer, in two tabs, after a reload, and where the page or the element goes away and comes back. Each
// test names its row of the fault table (docs/faults.md).
import type { Locator } from '@playwright/test';
import { CHALLENGE, DECLINED, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { BrowserPage } from '../support/gateway-client.ts';
import { expect, test } from '../support/world.ts';
import { isPaidOnce, network } from '../support/paid-once.ts';

test.beforeEach(({ checkout }) => checkout.listen());

test('F9 two tabs with one session: paid once, and both show it', async ({ checkout, context }) => {
  await checkout.open();
  const other = await context.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await Promise.all([checkout.type(PAID), second.type(PAID)]);
  await Promise.all([checkout.payButton.click(), second.payButton.click()]);
  await Promise.all([checkout.reached('succeeded'), second.reached('succeeded')]);
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F9 two browsers with one session, at the same moment: paid once, and both show it', async ({
  checkout,
  browser,
}) => {
  await checkout.open();
  const elsewhere = await browser.newContext({ locale: 'en-US' });
  const other = await elsewhere.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await Promise.all([checkout.type(PAID), second.type(PAID)]);
  await Promise.all([checkout.reached('ready'), second.reached('ready')]);
  const submit = ({ dropin }: CheckoutPage) =>
    dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => void element.submit());
  await Promise.all([submit(checkout), submit(second)]);
  await Promise.all([checkout.reached('succeeded'), second.reached('succeeded')]);
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
  await elsewhere.close();
});

test('F9 a second tab hears no verdict on a card that it did not try', async ({ checkout, context }) => {
  await checkout.open();
  const other = await context.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await second.type(PAID);
  await checkout.pay(DECLINED);
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await second.payButton.click();
  await second.reached('succeeded');
  checkout.forgive(...network);
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 2 }]);
});

test('F10 the element is taken away while paying, and put back: told once, paid once', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await checkout.page.evaluate(() => {
    const element = document.querySelector('paykka-dropin')!;
    const parent = element.parentElement!;
    element.remove();
    (globalThis as unknown as { putBack(): void }).putBack = () => parent.prepend(element);
  });
  letGo();
  await expect.poll(() => checkout.ledger(sessionOf(checkout))).toHaveLength(1);
  expect(await checkout.ends()).toEqual([]);
  await checkout.page.evaluate(() => (globalThis as unknown as { putBack(): void }).putBack());
  await isPaidOnce(checkout);
});

const sessionOf = ({ page }: CheckoutPage): string => new URL(page.url()).searchParams.get('session_id')!;

test('F11 reload before paying: the same session, an empty form', async ({ checkout }) => {
  await checkout.open();
  const sessionId = await checkout.sessionId();
  await checkout.type(PAID);
  await checkout.page.reload();
  await checkout.reached('ready');
  expect(await checkout.sessionId()).toBe(sessionId);
  await expect(checkout.field('cc-number')).toHaveValue('');
});

test('F11 reload while paying: confirming, then paid, never an error', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  await checkout.page.reload();
  // It settles after five seconds of the gateway's, however long the page takes to load.
  await checkout.reached('confirming', 'succeeded');
  await isPaidOnce(checkout);
});

test('F11 reload after paying: paid', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await checkout.page.reload();
  await isPaidOnce(checkout);
});

test('F13 back from a redirect: the truth is asked for, and the form can be used', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await checkout.fault('mutate', 'POST payments', {
    path: 'action',
    value: { type: 'redirect', url: `${world.shop}/` },
  });
  await checkout.pay(CHALLENGE);
  await page.waitForURL(`${world.shop}/`);
  await page.goBack();
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Payment not confirmed' })).toBeVisible();
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F14 what was typed is wiped when the page is left', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.page.goto('about:blank');
  await checkout.page.goBack();
  await expect(checkout.field('cc-number')).toHaveValue('');
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

// What the browser says when it keeps a page in its back/forward cache and brings it back. (No headless shell keeps one.)
test('F14 kept by the browser and shown again: the card is gone, and what happened elsewhere is told', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  const say = (target: Locator, type: string) =>
    target.evaluate(
      (_, name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    );
  await say(checkout.frame.locator('form'), 'pagehide');
  await say(checkout.dropin, 'pagehide');
  await expect(checkout.field('cc-number')).toHaveValue('');
  const fields = await checkout.dropin.evaluate(async (element: HTMLElementTagNameMap['paykka-dropin']) => {
    const faulty: string[] = [];
    element.onSubmit = ({ errors = {} }) => void faulty.push(...Object.keys(errors));
    await element.submit();
    return faulty;
  });
  expect(fields).toEqual(['number', 'expiry', 'cvc', 'holderName']);
  const elsewhere = new BrowserPage(checkout.world.gateway);
  await elsewhere.pay(await checkout.sessionId(), { number: '4242424242424242' });
  expect(await checkout.state()).toBe('ready');
  await say(checkout.dropin, 'pageshow');
  await isPaidOnce(checkout);
});

test('F34 the element is moved in the page: asked to type again, and it can be paid', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await expect.poll(async () => (await checkout.heard('change')).at(-1)).toMatchObject({ complete: true });
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  await expect(checkout.page.getByText('Please enter your card details again.')).toBeVisible();
  expect((await checkout.heard('change')).at(-1)).toMatchObject({ method: 'BANKCARD', complete: false });
  await checkout.pay(PAID);
  await isPaidOnce(checkout);
});

test('F34 the element is moved by moveBefore(), which reloads no frame: what is typed stays, and pays', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.dropin.evaluate((element) =>
    (
      document.querySelector('main') as unknown as { moveBefore(node: Element, child: null): void }
    ).moveBefore(element, null),
  );
  await expect(checkout.field('cc-number')).toHaveValue(PAID.number);
  await checkout.payButton.click();
  await isPaidOnce(checkout);
});

test('F34 the element is moved while paying: paid once, told once', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  letGo();
  await isPaidOnce(checkout);
});

test('F35 the page navigates the card frame away: it is made anew', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await checkout.dropin.evaluate((element) => {
    element.querySelector('iframe')!.src = 'about:blank';
  });
  await expect(checkout.field('cc-number')).toHaveValue('');
  await checkout.pay(PAID);
  await isPaidOnce(checkout);
});
