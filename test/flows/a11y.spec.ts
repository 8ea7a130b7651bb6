// What a checker of accessibility and a screen reader find in each state, outside the card frame (its own: test/frame/).
import { violations as violationsIn } from '../support/axe.ts';
import { CHALLENGE, DECLINED, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const violations = ({ page }: CheckoutPage): Promise<string[]> => violationsIn(page, 'paykka-dropin');

const states: Readonly<Record<string, (checkout: CheckoutPage) => Promise<void>>> = {
  ready: async (checkout) => {
    await checkout.open();
    await checkout.reached('ready');
  },
  tabs: async (checkout) => {
    await checkout.open({ layout: 'tabs' });
    await checkout.reached('ready');
  },
  summary: async (checkout) => {
    await checkout.open();
    await checkout.reached('ready');
    await checkout.payButton.click();
    await expect(checkout.page.getByRole('region', { name: 'Check 4 details to continue' })).toBeVisible();
  },
  declined: async (checkout) => {
    await checkout.open();
    await checkout.pay(DECLINED);
    await expect(
      checkout.page.getByRole('heading', { name: 'Your bank declined this payment' }),
    ).toBeVisible();
  },
  challenge: async (checkout) => {
    await checkout.open();
    await checkout.pay(CHALLENGE);
    await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  },
  confirming: async (checkout) => {
    await checkout.open();
    await checkout.pay({ number: '4000 0000 0000 0259' });
    await checkout.reached('confirming');
  },
  success: async (checkout) => {
    await checkout.open();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
  },
  expired: async (checkout) => {
    await checkout.open({ expire_s: '2' });
    await checkout.reached('expired');
  },
};

for (const [name, reach] of Object.entries(states)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing to find: ${name}, ${colorScheme}`, async ({ checkout }) => {
      await checkout.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await reach(checkout);
      expect(await violations(checkout)).toEqual([]);
    });
  }
}

test('what happens is said: politely what goes on, at once what went wrong', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await checkout.fault('delay', 'POST payments', { ms: 500 });
  await checkout.pay(DECLINED);
  await expect(page.getByRole('status')).toHaveText('Processing…');
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Your bank declined this payment');
  await checkout.pay(PAID);
  await expect(page.getByRole('status')).toContainText(
    'Payment successful. You paid $128.40 to Northwind Supply.',
  );
});

test('F29 a right-to-left page and 200 % text cut nothing off', async ({ checkout }) => {
  const { page } = checkout;
  await page.setViewportSize({ width: 320, height: 900 });
  await checkout.open();
  await checkout.reached('ready');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.documentElement.style.fontSize = '200%';
  });
  const overflow = await checkout.dropin.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('.root, .methods, .row, .pay, .footer')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map(({ className }) => className),
  );
  expect(overflow).toEqual([]);
});

test('in forced colours what is chosen and what is focused still shows', async ({ checkout }) => {
  const { page } = checkout;
  await page.emulateMedia({ forcedColors: 'active' });
  await checkout.open();
  await checkout.reached('ready');
  const edge = (selector: string) =>
    checkout.dropin.evaluate(
      (element, part) => getComputedStyle(element.shadowRoot!.querySelector(part)!).borderTopColor,
      selector,
    );
  expect(await edge('input:checked')).not.toBe(await edge('.methods'));
  expect(
    await checkout.dropin.evaluate(
      (element) => getComputedStyle(element.shadowRoot!.querySelector('.pay')!).borderTopStyle,
    ),
  ).toBe('solid');
});
