// A walk at random with everything real: browser, gateway, bank, network faults, reloads, a gateway that is killed. What
// is drawn comes from the seed alone; what must hold, whatever was drawn, is checked at the end.
import { expect, type Page } from '@playwright/test';
import { CheckoutPage } from '../support/checkout-page.ts';
import { Random } from '../support/random.ts';
import type { World } from '../support/world.ts';
import { Walker } from './walker.ts';

/** What the shopper read on each button that was pressed, also before a reload. */
const agreed = (page: Page): Promise<string> => page.evaluate(() => sessionStorage.getItem('agreed') ?? '');

/** One page for all walks: the checkout keeps nothing in a browser, and a page of its own costs more than the walk in it. */
export async function walkersPage(world: World, page: Page): Promise<void> {
  await new CheckoutPage(page, world, { errors: [], violations: [], forgiven: [] }).listen();
  await page.addInitScript(() =>
    document.addEventListener(
      'click',
      (event) => {
        const button = event.composedPath().find((node) => node instanceof Element && node.matches('.pay'));
        if (button instanceof Element)
          sessionStorage.setItem(
            'agreed',
            `${sessionStorage.getItem('agreed') ?? ''}${button.textContent}\n`,
          );
      },
      { capture: true },
    ),
  );
}

/** @throws when an invariant is broken; the message has the seed and the trail. */
export async function walk(page: Page, world: World, seed: number): Promise<void> {
  const random = new Random(seed);
  const checkout = new CheckoutPage(page, world, { errors: [], violations: [], forgiven: [] });
  const pageErrors: string[] = [];
  const onError = (error: Error): void => void pageErrors.push(error.message);
  page.on('pageerror', onError);
  const walker = new Walker(random, checkout);
  try {
    await checkout.open({
      amount: String(random.below(99_999) + 1),
      currency: random.pick(['USD', 'EUR', 'JPY']),
    });
    await page.evaluate(() => sessionStorage.removeItem('agreed'));
    const sessionId = await checkout.sessionId();
    for (let steps = 3 + random.below(6); steps > 0; steps -= 1) await walker.step();
    await walker.heal();
    await isTrue(walker, sessionId, 'at the end');
    if (random.chance(0.5)) {
      // Whatever the page had come to believe, a fresh look must agree with it.
      await walker.reload();
      await isTrue(walker, sessionId, 'after a reload');
    }
    expect(pageErrors, 'errors of the page').toEqual([]);
  } catch (error) {
    throw new Error(`seed ${seed}: ${walker.trail.join(' · ')}\n${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    page.off('pageerror', onError);
  }
}

/** The page comes to rest where the ledger says, has told that end and no other, and the shopper agreed to the amount. */
async function isTrue(walker: Walker, sessionId: string, when: string): Promise<void> {
  const { checkout } = walker;
  const state = await walker.rest();
  const ledger = await checkout.ledger(sessionId);
  expect(ledger.length, `authorisations ${when}`).toBeLessThan(2);
  expect(state, `comes to rest ${when}`).toMatch(ledger.length === 1 ? /^succeeded$/ : /^(ready|expired)$/);
  const told = (await checkout.heard('success', 'expired')).map(({ type }) => type);
  const end = { succeeded: ['success'], expired: ['expired'] }[state] ?? [];
  expect([...new Set(told)], `told ${when}`).toEqual(end);
  expect(told.length, `told ${when}, at most once by each checkout`).toBeLessThanOrEqual(walker.lives);
  const [entry] = ledger;
  if (!entry) return;
  const amount = format(entry);
  await expect(checkout.page.locator('.result')).toContainText(amount);
  expect(await agreed(checkout.page), `agreed to ${when}`).toContain(`Pay ${amount}`);
}

const format = ({ amount, currency }: { amount: number; currency: string }): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(
    currency === 'JPY' ? amount : amount / 100,
  );
