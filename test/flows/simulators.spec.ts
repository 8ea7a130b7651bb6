// The simulated wallets refuse what the real ones refuse, in the same order and in the same way. The rules are WebKit's
// (Source/WebCore/Modules/applepay) and those of Google's script and reference; a merchant's tests stand on them.
import { prepare, run } from '../support/wallet-steps.ts';
import { expect, test } from '../support/world.ts';

const OK = 'ok';
const REFUSED = 'InvalidAccessError';

const opened = ['make', 'begin', 'until validatemerchant', 'validate'];
const authorised = [...opened, 'approve', 'until paymentauthorized'];
/** Steps, and what each of the last ones answers; those before answer `ok`. */
type Order = readonly [before: readonly string[], steps: Readonly<Record<string, string>>];

const applePay: readonly Order[] = [
  [[], { pause: OK, make: REFUSED }],
  [[], { 'ask for version 0': REFUSED, 'make in version 0': REFUSED, 'make in version 15': REFUSED }],
  [
    [],
    {
      'make without networks': 'TypeError',
      'make without capabilities': 'TypeError',
      'make for no country': 'TypeError',
      'make for less than nothing': 'TypeError',
      'make without a label': 'TypeError',
      'make for nothing': OK,
    },
  ],
  [['make'], { abort: REFUSED, validate: REFUSED, 'complete: paid': REFUSED, select: REFUSED }],
  [['make', 'begin'], { begin: REFUSED, validate: REFUSED }],
  [['make', 'make another', 'begin'], { 'begin the other': REFUSED }],
  [
    ['make', 'begin', 'until validatemerchant'],
    {
      'complete: paid': REFUSED,
      'validate with a text': 'TypeError',
      'validate with half of it': REFUSED,
      validate: OK,
    },
  ],
  [
    opened,
    { validate: REFUSED, select: REFUSED, 'select a shipping method': REFUSED, 'complete: paid': REFUSED },
  ],
  [
    ['make', 'begin', 'until validatemerchant'],
    { 'validate another domain': OK, 'until cancel': OK, abort: REFUSED },
  ],
  [opened, { abort: OK, validate: REFUSED, begin: REFUSED, pause: OK, 'nothing more': OK }],
  [opened, { cancel: OK, 'until cancel': OK, abort: REFUSED, 'complete: paid': REFUSED }],
  [
    ['make', 'listen', 'begin', 'until validatemerchant', 'validate'],
    { select: REFUSED, 'until paymentmethodselected': OK, 'complete: paid': REFUSED },
  ],
  [
    [
      'make',
      'listen',
      'begin',
      'until validatemerchant',
      'validate',
      'until paymentmethodselected',
      'select',
    ],
    { select: REFUSED, approve: OK, 'until paymentauthorized': OK, 'complete: refused': OK },
  ],
  [
    authorised,
    { validate: REFUSED, 'complete: a status that is none': REFUSED, 'complete: paid, as a number': OK },
  ],
  [authorised, { 'complete: paid': OK, abort: REFUSED, 'complete: refused': REFUSED }],
  [authorised, { 'complete: the address is wrong': OK, 'complete: paid': REFUSED, approve: OK }],
  [
    [...authorised, 'complete: the address is wrong', 'approve', 'until paymentauthorized'],
    { 'complete: paid': OK, 'complete: refused': REFUSED },
  ],
];

const DEVELOPER = 'DEVELOPER_ERROR';
const googlePay: readonly Order[] = [
  [
    [],
    {
      'a client of no environment':
        'Parameter environment in PaymentOptions can optionally be set to PRODUCTION, otherwise it defaults to TEST.',
      'a button without onClick': "Parameter 'onClick' must be set.",
    },
  ],
  [
    [],
    {
      'ready: nothing': DEVELOPER,
      'ready: no version': DEVELOPER,
      'ready: no methods': DEVELOPER,
      'ready: no networks': DEVELOPER,
      'ready: unknown authentication': DEVELOPER,
      'ready: all of it': OK,
    },
  ],
  [
    [],
    {
      'load: no transaction': DEVELOPER,
      'load: no currency': DEVELOPER,
      'load: no status': DEVELOPER,
      'load: no price': DEVELOPER,
      'load: a price in fils': DEVELOPER,
      'load: another gateway': DEVELOPER,
      'load: for production without a merchant': DEVELOPER,
    },
  ],
  [['pause'], { 'load once more': 'CANCELED' }],
  [
    ['load'],
    {
      'load once more': 'This method can only be called one at a time.',
      cancel: OK,
      'what was loaded': 'CANCELED',
    },
  ],
  [['load', 'approve'], { 'what was loaded': OK }],
];

test.beforeEach(async ({ checkout }) => {
  const { page, world } = checkout;
  checkout.forgive(/DEVELOPER_ERROR in /);
  await checkout.open({ methods: 'BankCard,ApplePay', wallets: 'sim' });
  await checkout.reached('ready');
  const path = `/checkout/v1/sessions/${await checkout.sessionId()}/apple-pay/session`;
  const response = await fetch(world.gateway.url + path, {
    method: 'POST',
    headers: { origin: world.shop },
    body: JSON.stringify({ client_key: world.gateway.merchant.client_key, domain_name: 'localhost' }),
  });
  await prepare(page, (await response.json()) as object);
});

for (const [name, orders] of Object.entries({ 'Apple Pay': applePay, 'Google Pay': googlePay })) {
  test(`${name}: calls in the wrong order fail as the real ones do`, async ({ checkout }) => {
    for (const [before, steps] of orders) {
      const all = [...before, ...Object.keys(steps)];
      const expected = [...before.map(() => OK), ...Object.values(steps)];
      expect(await run(checkout.page, all), all.join(', ')).toEqual(expected);
    }
  });
}

test('without a gesture there is no sheet', async ({ checkout }) => {
  const answers = await checkout.page.evaluate(() =>
    (globalThis as unknown as { run(names: string[]): Promise<string[]> }).run(['make', 'load once more']),
  );
  expect(answers).toEqual([REFUSED, 'CANCELED']);
});
