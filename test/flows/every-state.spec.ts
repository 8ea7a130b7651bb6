// In whatever state the checkout is, it may be moved in the page, taken away and put back, and loaded anew: what it shows
// afterwards is true, and what is paid is paid once.
import { CHALLENGE, DECLINED, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const upheavals: Readonly<Record<string, (checkout: CheckoutPage) => Promise<unknown>>> = {
  'loaded anew': ({ page }) => page.reload(),
  'taken away and put back': ({ dropin }) =>
    dropin.evaluate(async (element) => {
      const parent = element.parentElement!;
      element.remove();
      // A task of its own, by a clock that no test has replaced.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      parent.prepend(element);
    }),
  moved: ({ dropin }) => dropin.evaluate((element) => document.querySelector('main')!.append(element)),
};

const isPaid = async (checkout: CheckoutPage, card = PAID): Promise<void> => {
  await checkout.pay(card);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.heard('success')).toHaveLength(1);
};

interface Place {
  readonly comes: (checkout: CheckoutPage) => Promise<void>;
  /** Where it is after each upheaval. */
  readonly then: readonly string[];
  readonly ends: (checkout: CheckoutPage) => Promise<void>;
}

const places: Readonly<Record<string, Place>> = {
  'ready, with a typed card': {
    comes: (checkout) => checkout.type(PAID),
    then: ['ready'],
    ends: (checkout) => isPaid(checkout),
  },
  'ready, after a decline': {
    comes: async (checkout) => {
      await checkout.pay(DECLINED);
      await expect(checkout.page.locator('.banner')).toBeVisible();
    },
    then: ['ready'],
    ends: (checkout) => isPaid(checkout),
  },
  acting: {
    comes: async (checkout) => {
      await checkout.pay(CHALLENGE);
      await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
    },
    then: ['acting'],
    ends: async (checkout) => {
      await checkout.bank.getByLabel('One-time code').fill('123456');
      await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
      expect(await checkout.ends()).toEqual(['success']);
    },
  },
  confirming: {
    comes: (checkout) => checkout.pay({ number: '4000 0000 0000 0259' }),
    then: ['confirming'],
    // It never settles: the merchant's server would be told, were it to do so.
    ends: async (checkout) => expect(await checkout.ends()).toEqual([]),
  },
  unknown: {
    comes: async (checkout) => {
      await checkout.page.clock.install();
      await checkout.open();
      await checkout.pay({ number: '4000 0000 0000 0259' });
      await checkout.reached('confirming');
      for (let step = 0; step < 13 && (await checkout.state()) !== 'unknown'; step += 1)
        await checkout.pass(10_000);
      await checkout.reached('unknown');
    },
    then: ['unknown', 'confirming'],
    ends: async (checkout) => expect(await checkout.heard('success', 'expired')).toEqual([]),
  },
  succeeded: {
    comes: async (checkout) => {
      await checkout.pay(PAID);
      await checkout.reached('succeeded');
    },
    then: ['succeeded'],
    // By the page that was loaded anew, once, and not again whatever becomes of the element.
    ends: async (checkout) => {
      expect(await checkout.ledger()).toHaveLength(1);
      expect(await checkout.ends()).toEqual(['success']);
    },
  },
  expired: {
    comes: async (checkout) => {
      const expired = new Date((await checkout.gatewayNow()) + 1_000)
        .toISOString()
        .replace(/\.\d+Z$/, '+00:00');
      const path = `sessions/${await checkout.sessionId()}`;
      await checkout.world.gateway.control('PATCH', path, { expire_time: expired });
      await checkout.page.reload();
      await checkout.reached('expired');
    },
    then: ['expired'],
    ends: async (checkout) => {
      expect(await checkout.ledger()).toEqual([]);
      expect(await checkout.ends()).toEqual(['expired']);
    },
  },
  failed: {
    comes: async (checkout) => {
      await checkout.fault('mutate', 'GET ', { path: 'methods', value: [{ code: 'MAGIC' }], times: 100 });
      await checkout.page.reload();
      await checkout.reached('failed');
      checkout.forgive(/no_payment_methods/);
    },
    then: ['failed'],
    ends: async (checkout) => expect(await checkout.ledger()).toEqual([]),
  },
};

for (const [name, { comes, then, ends }] of Object.entries(places))
  test(`F10 F11 F34 ${name}: ${Object.keys(upheavals).join('; ')}`, async ({ checkout }) => {
    await checkout.open();
    await checkout.reached('ready');
    await comes(checkout);
    await checkout.reached(...then);
    for (const [how, upset] of Object.entries(upheavals)) {
      if (then.includes('ready')) await checkout.type(PAID);
      await upset(checkout);
      await checkout.reached(...then);
      if (how === 'moved' && then.includes('ready'))
        await expect(checkout.page.getByText('Please enter your card details again.')).toBeVisible();
      if (name === 'acting') await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
    }
    await ends(checkout);
    // What the gateway refuses to a session that is over leaves its line in the browser's console.
    checkout.forgive(/Failed to load resource/, /frame-ancestors/, /net::ERR_ABORTED/);
  });
