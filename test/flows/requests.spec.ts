// What a card payment asks the network for, and that nothing waits for what it does not need.
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

test('the card field takes keys when code, session and frame are there, which wait for nobody', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const meeting = gate();
  const later = gate();
  const together = new Set<string>();
  await page.route(`${world.gateway.url}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [one] = /frame$|sessions\/\w+$|\/checkout-[\w-]+\.js$/.exec(pathname) ?? [];
    // All three are answered when all have been asked for: if one waited for another, none would come.
    if (one && together.add(one).size === 3) meeting.open();
    await (one ? meeting.opened : pathname === '/cp/paykka-dropin.js' ? undefined : later.opened);
    await route.continue();
  });
  await checkout.begin();
  await checkout.field('cc-number').click();
  await page.keyboard.type('4242');
  await expect(checkout.field('cc-number')).toHaveValue('4242');
  later.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

/** Shut until it is opened. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test('a card payment makes these requests and no other, and asks for leave before none', async ({
  checkout,
}) => {
  const { gateway } = checkout.world;
  const methods = await methodsOnTheWire(checkout);
  const requests = checkout.requests(gateway.url);
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const paths = requests.map((request) => {
    const { pathname } = new URL(request.url());
    return `${request.method()} ${pathname
      .replace(/CS\d+/, '*')
      .replace(/\/cp\/[\d.]+\//, '/cp/v/')
      .replace(/-[\w-]{8}\.js$/, '.js')}`;
  });
  expect(paths.sort()).toEqual([
    'GET /checkout/v1/frame',
    'GET /checkout/v1/keys',
    'GET /checkout/v1/sessions/*',
    'GET /cp/paykka-dropin.js',
    'GET /cp/v/alipay-plus-method.js',
    'GET /cp/v/card-encryption.js',
    'GET /cp/v/checkout.js',
    'GET /cp/v/first.js',
    'POST /checkout/v1/sessions/*/payments',
  ]);
  // A page is not told of a preflight, which is a round trip; the browser's own protocol is.
  expect(methods.filter((method) => method !== 'GET')).toEqual(['POST']);
});

/** Of the page's own requests from now on, as the browser's network sends them: preflights too. The list grows. */
async function methodsOnTheWire({ page }: CheckoutPage): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const methods: string[] = [];
  devtools.on('Network.requestWillBeSent', ({ request }) => methods.push(request.method));
  await devtools.send('Network.enable');
  return methods;
}
