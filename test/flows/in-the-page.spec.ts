// Where merchants put the tag: in shadow roots of their own, open and closed, and in forms.
import type { ElementHandle, Frame } from '@playwright/test';
import { CHALLENGE, PAID, type Card, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

type Modes = readonly ('open' | 'closed')[];

const nestings: readonly Modes[] = [
  ['closed', 'open', 'closed'],
  ['open', 'open'],
];

for (const modes of nestings) {
  test(`mounts, pays and passes the bank inside shadow roots: ${modes.join(', ')}`, async ({ checkout }) => {
    const element = await nest(checkout, modes);
    // A closed root hides its elements from selectors: from here on everything is reached through the element itself.
    const card = await frameIn(element, 'iframe');
    await type(card, CHALLENGE);
    await (await element.waitForSelector('[part~="pay-button"]')).click();
    const shell = await frameIn(element, 'dialog[open] iframe');
    // The issuer's data collection was there before.
    const find = (): Frame | undefined => shell.childFrames().find((frame) => frame.name() === 'issuer');
    await expect.poll(find).toBeDefined();
    const bank = find()!;
    await bank.getByLabel('One-time code').fill('123456');
    await bank.getByRole('button', { name: 'Confirm' }).click();
    await expect
      .poll(() => element.evaluate((node) => (node as unknown as { state: string }).state), {
        timeout: 15_000,
      })
      .toBe('succeeded');
    const sessionId = await element.evaluate((node) => (node as unknown as { sessionId: string }).sessionId);
    expect(await checkout.ledger(sessionId)).toHaveLength(1);
  });
}

test('in a form it has no value, posts nothing, and Enter in a card field pays', async ({ checkout }) => {
  const { page } = checkout;
  await putInForm(checkout);
  await checkout.reached('ready');
  await checkout.type(PAID);
  const posted = () =>
    page.evaluate(() => [...new FormData(document.querySelector<HTMLFormElement>('form#order')!).keys()]);
  expect(await posted()).toEqual(['email']);
  await page.evaluate(() => document.querySelector<HTMLFormElement>('form#order')!.reset());
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  checkout.enter('cc-csc');
  await checkout.reached('succeeded');
  expect(await posted()).toEqual(['email']);
  expect(await page.evaluate(() => (globalThis as unknown as { submits: number }).submits)).toBe(0);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a disabled fieldset makes it unusable, and a living one usable again with what was typed', async ({
  checkout,
}) => {
  const { page } = checkout;
  await putInForm(checkout);
  await checkout.reached('ready');
  await checkout.type(PAID);
  const disable = (isDisabled: boolean) =>
    page.locator('form#order fieldset').evaluate((set: HTMLFieldSetElement, value) => {
      set.disabled = value;
    }, isDisabled);
  await disable(true);
  await expect(checkout.dropin.locator('.root > [inert]')).toHaveCount(1);
  const requests = checkout.requests('/payments');
  await checkout.payButton.click({ force: true });
  await checkout.reached('ready');
  expect(requests).toEqual([]);
  await disable(false);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
});

/** A new session's tag in as many roots as there are modes, in place of the page's own. */
async function nest(checkout: CheckoutPage, modes: Modes): Promise<ElementHandle<Element>> {
  await checkout.open();
  const sessionId = await checkout.newSession();
  const handle = await checkout.page.evaluateHandle(
    ({ sessionId, modes }) => {
      const own = document.querySelector('paykka-dropin')!;
      const element = document.createElement('paykka-dropin');
      element.sessionId = sessionId;
      element.clientKey = own.getAttribute('client-key')!;
      let inner: HTMLElement = element;
      for (const mode of modes) {
        const host = document.createElement('div');
        host.attachShadow({ mode }).append(inner);
        inner = host;
      }
      own.replaceWith(inner);
      return element;
    },
    { sessionId, modes: [...modes] },
  );
  return handle.asElement() as ElementHandle<Element>;
}

async function frameIn(element: ElementHandle<Element>, selector: string): Promise<Frame> {
  const frame = await element.waitForSelector(selector);
  return (await frame.contentFrame())!;
}

async function type(frame: Frame, { number }: Card): Promise<void> {
  const field = (name: string) => frame.locator(`input[autocomplete="${name}"]`);
  await field('cc-number').pressSequentially(number);
  await field('cc-exp').pressSequentially('1234');
  await field('cc-csc').pressSequentially('123');
  await field('cc-name').pressSequentially('Maya Okafor');
}

/** The page's own tag, moved into a form before it is used. */
async function putInForm(checkout: CheckoutPage): Promise<void> {
  await checkout.open();
  await checkout.page.evaluate(() => {
    const own = document.querySelector('paykka-dropin')!;
    const form = document.createElement('form');
    form.id = 'order';
    const email = Object.assign(document.createElement('input'), {
      name: 'email',
      value: 'maya@example.com',
    });
    const set = document.createElement('fieldset');
    own.setAttribute('name', 'card');
    own.replaceWith(form);
    set.append(own);
    form.append(email, set, document.createElement('button'));
    const counted = globalThis as unknown as { submits: number };
    counted.submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      counted.submits += 1;
    });
  });
}
