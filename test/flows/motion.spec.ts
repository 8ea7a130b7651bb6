// Motion stops for whoever asked for less of it: what is left is a fade of a tenth of a second, and the slow pulse that
// says that something is under way (it moves nothing).
import type { CheckoutPage } from '../support/checkout-page.ts';
import { CHALLENGE, DECLINED, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

/** In the page and in the card frame, from the first frame on: every transition and animation that ran. */
async function watchMotion({ page }: CheckoutPage): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const note = (animation: Animation): void => {
      const effect = animation.effect as KeyframeEffect;
      const { duration, iterations } = effect.getComputedTiming();
      const moved = effect
        .getKeyframes()
        .flatMap((frame) => Object.keys(frame))
        .filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name));
      const what = effect.target!.className || effect.target!.localName;
      const pulses = iterations === Infinity && Number(duration) >= 1_400;
      const isCalm = moved.every((name) => name === 'opacity') && (Number(duration) <= 100 || pulses);
      if (!isCalm && Number(duration) > 1)
        seen.add(`${String(what)}: ${[...new Set(moved)].join()} ${duration} ms`);
    };
    const look = (): void => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const animation of root.getAnimations()) note(animation);
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return async () => {
    const all = page
      .frames()
      .map((frame) => frame.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]));
    return (await Promise.all(all)).flat();
  };
}

const way = async (checkout: CheckoutPage): Promise<void> => {
  const { page } = checkout;
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay,AlipayPlus', wallets: 'sim' });
  await checkout.reached('ready');
  await checkout.payButton.click();
  await expect(page.getByRole('region', { name: /^Check 4 details/ })).toBeVisible();
  await checkout.pay(DECLINED);
  await expect(page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await page.getByRole('radio', { name: 'Alipay' }).hover();
  await page.getByRole('radio', { name: 'Alipay' }).check();
  await page.getByRole('radio', { name: /^Card/ }).check();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('ready');
};

test('nothing moves for whoever asked for less motion, from the form to the order', async ({ checkout }) => {
  await checkout.page.emulateMedia({ reducedMotion: 'reduce' });
  const motion = await watchMotion(checkout);
  await way(checkout);
  expect(await motion()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await motion()).toEqual([]);
});

test('motion explains, for everybody else', async ({ checkout }) => {
  // Slower, so that a machine that draws few pictures sees all of it; what each lasts by its own time is the same.
  const devtools = await checkout.page.context().newCDPSession(checkout.page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0.2 });
  const motion = await watchMotion(checkout);
  await way(checkout);
  const seen = (await motion()).join('\n');
  expect(seen, 'a fault appears').toMatch(/opacity 200 ms/);
  expect(seen, 'the dialog rises').toMatch(/transform.* 280 ms/);
});
