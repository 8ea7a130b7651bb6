// The part of test/controls.ts that is about the demo shop and what a merchant's developer is told.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const playground = 'test/shop/playground.spec.ts';
const playgroundSessions = 'test/shop/playground-sessions.spec.ts';
const playgroundServer = 'test/shop/playground-server.spec.ts';
const shop = 'test/shop/shop.spec.ts';

export const shopControls: readonly Control[] = [
  {
    id: 'Y-01',
    promise: 'diagnostics hold no card number, wherever one was typed',
    off: off(
      'demo/shop/public/playground/diagnostics.js',
      "text.replace(idOrDigits, (_, known) => known ?? '[digits removed]')",
      'text',
    ),
    test: playground,
    title: 'the diagnostics hold no card',
  },
  {
    id: 'Y-02',
    promise: 'the code that is shown says what the page applies',
    off: off(
      'demo/shop/public/playground/settings.js',
      "...(isSome(words) && { translations: { [locale || 'en']: words } }),",
    ),
    test: playground,
    title: 'the code that is shown is what runs',
  },
  {
    id: 'Y-03',
    promise: 'no text ends the script that it is printed in',
    off: off('demo/shop/public/playground/literal.js', ".replaceAll('<', '\\\\x3c')"),
    test: playground,
    title: 'printed values are what they were',
  },
  {
    id: 'Y-04',
    promise: 'the developer is told of a token that is none',
    off: off(
      'src/elements/look.ts',
      "if (__PAYKKA_SANDBOX__ && this.#host.state === 'ready') this.#advise(root);",
    ),
    test: playground,
    title: 'the code that is shown is what runs',
  },
  {
    id: 'Y-05',
    promise: 'words that are hard to read are told',
    off: off('src/theme/advice.ts', 'if (ratio >= LEAST) return [];', 'return [];'),
    test: 'test/theme/advice.test.ts',
  },
  {
    id: 'Y-06',
    promise: 'the code that is shown for elements of one way each says what the page applies',
    off: off(
      'demo/shop/public/playground/class-api.js',
      'hidePayButton && { hidePaymentButton: true }',
      '{}',
    ),
    test: playground,
    title: 'an element for each way of paying',
  },
  {
    id: 'Y-07',
    promise: 'the playground lets in the scripts of the wallets’ vendors',
    // Either would do for the scripts: the nonce, or their hosts.
    off: [
      ...off('demo/shop/playground/stage.ts', ' nonce="${nonce}"`;', '`;'),
      ...off('demo/shop/policy.ts', "hasVendors ? vendors[directive] : ''", "''"),
    ],
    test: playground,
    title: 'the vendors’ own wallets',
  },
  {
    id: 'Y-08',
    promise: 'the policy of the page with the vendors’ wallets has every host that the guide names',
    off: off('demo/shop/policy.ts', ' https://google.com/pay https://www.google.com/pay'),
    test: shop,
    title: 'the hosts that docs/wallets.md names',
  },
  {
    id: 'Y-09',
    promise: 'the shop and the checkout write one price',
    off: off('demo/shop/money.ts', 'return found ? Number(found[0]) : 2;', 'return found ? 2 : 2;'),
    test: shop,
    title: 'prices have the digits',
  },
  {
    id: 'Y-10',
    promise: 'an order that was paid back is not called unpaid',
    off: off('demo/shop/app.ts', 'if (after) return', 'if (after && !transaction) return'),
    test: shop,
    title: 'not called unpaid',
  },
  {
    id: 'Y-11',
    promise: 'a webhook that is shown again is not believed (S46)',
    off: off('demo/shop/paykka.ts', 'if (this.#seen.has(nonce)) return false;'),
    test: 'test/shop/receiver.spec.ts',
    title: 'shown before',
  },
  {
    id: 'Y-12',
    promise: 'the code that is shown keeps the query of the return address',
    off: off(
      'demo/shop/public/playground/settings.js',
      "url.search += `${url.search && '&'}",
      'url.search = `',
    ),
    test: playground,
    title: 'leads to the return address',
  },
  {
    id: 'Y-13',
    promise: 'a refund is not taken for a payment',
    off: off('demo/shop/orders.ts', "webhook.notify_type.startsWith('PAYMENT.') && "),
    test: shop,
    title: 'is no payment',
  },
  {
    id: 'Y-14',
    promise: 'the shop does nothing for a page of another origin',
    off: off('demo/shop/app.ts', 'app.use(ownPagesOnly(shopOrigin));'),
    test: shop,
    title: 'what its own pages ask',
  },
  {
    id: 'Y-15',
    promise: 'beside a pay button of the page’s own the wallets keep theirs: one can pay with each',
    off: off('demo/shop/public/playground/settings.js', ' && tag === tagsOf(options)[0]'),
    test: playground,
    title: 'an element for each way of paying',
  },
  {
    id: 'Y-16',
    promise: 'the server’s code that is shown makes a session as it is',
    off: off('demo/shop/playground/session-fields.ts', '    ...addresses,\n'),
    test: playgroundServer,
    title: 'the server’s code that is shown makes the session',
  },
  {
    id: 'Y-17',
    promise: 'the time in the server’s code counts from when it runs',
    off: off(
      'demo/shop/public/playground/code.js',
      'new Date(Date.now() + ${Number(seconds) * 1000}).toISOString()`',
      "'${new Date(Date.now() + Number(seconds) * 1000).toISOString()}'`",
    ),
    test: playgroundServer,
    title: 'the server’s code that is shown makes the session',
  },
  {
    id: 'Y-18',
    promise: 'diagnostics hold no card number, however it was written',
    off: off('demo/shop/public/playground/diagnostics.js', '[^\\p{L}\\p{Nd}\\n]{0,3}', '[ -]?'),
    test: playgroundServer,
    title: 'however a card number is written',
  },
  {
    id: 'Y-19',
    promise: 'a session that cannot be opened is told, and asked for again',
    off: off(
      'demo/shop/public/playground/main.js',
      "    return { error: 'the shop’s server gives no answer. “New session” tries again.' };",
      '    return new Promise(() => undefined);',
    ),
    test: playground,
    title: 'a session that cannot be opened',
  },
  {
    id: 'Y-20',
    promise: 'a scenario that is a fault is met by the session that it opens',
    off: off('demo/shop/playground/routes.ts', "await arm(psp, options['scenario'], session_id);"),
    test: playground,
    title: 'a scenario says which card to type',
  },
  {
    id: 'Y-21',
    promise: 'the class API’s code says the wallets’ options as well',
    off: off(
      'demo/shop/public/playground/class-api.js',
      '    GooglePay: { ...paymentMethods?.googlePay },\n',
    ),
    test: playground,
    title: 'an element for each way of paying',
  },
  {
    id: 'Y-22',
    promise: 'no control of the demo is left to the browser’s own look',
    off: off('demo/shop/public/controls.css', '.primary,\n.plain {', '.primary {'),
    test: 'test/flows/shop-pages.spec.ts',
    title: 'every page of the demo',
  },
  {
    id: 'Y-30',
    promise: 'what a session is made of is what was asked for, and nothing is left out quietly',
    off: off(
      'demo/shop/app.ts',
      "const anySession = { amount: '12840', currency: 'USD' };",
      "const anySession = { amount: '12840', currency: 'USD', allowed_payment_methods: ['BankCard'] };",
    ),
    test: shop,
    title: 'POST /api/sessions',
  },
  {
    id: 'Y-23',
    promise: 'diagnostics hold nothing that was typed of people',
    off: off('demo/shop/public/playground/diagnostics.js', 'isPersonal ?', 'isPersonal && !value ?'),
    test: playgroundSessions,
    title: 'what is said of people',
  },
  {
    id: 'Y-24',
    promise: 'the way to the PSP’s page is that of the session that is shown',
    off: off('demo/shop/public/playground/main.js', '  if (hosted) hosted.href = place.sessionUrl;\n'),
    test: playgroundSessions,
    title: 'a session for the PSP’s own page',
  },
  {
    id: 'Y-25',
    promise: 'the server’s code asks for what the playground asked for, and for no more',
    off: off(
      'demo/shop/app.ts',
      '{ trans_id: newTransId(), ...fields }',
      '{ trans_id: newTransId(), ...ours, ...fields }',
    ),
    test: playgroundServer,
    title: 'the server’s code that is shown makes the session',
  },
  {
    id: 'Y-26',
    promise: 'every field of Create Session can be played with',
    off: off('demo/shop/playground/session-fields.ts', '    ...(exemption && { exemption }),\n'),
    test: playgroundServer,
    title: 'what Create Session knows',
  },
  {
    id: 'Y-31',
    promise: 'a session’s time counts from the gateway’s clock',
    off: off('demo/shop/gateway-time.ts', 'return response.ok ?', 'return response.bodyUsed ?'),
    test: shop,
    title: 'expire_s counts from',
  },
  {
    id: 'Y-32',
    promise: 'nothing that is said of an order before it is paid can be read as "paid"',
    off: off('demo/shop/app.ts', "'Payment not received'", "'Not paid'"),
    test: shop,
    title: 'no word of the return page',
  },
  {
    id: 'Y-33',
    promise: 'a way to pay can be asked for by both of its names',
    off: off('demo/shop/checkout-query.ts', '[A-Za-z_]+(,[A-Za-z_]+)*', '[A-Za-z]+(,[A-Za-z]+)*'),
    test: shop,
    title: 'by both of their names',
  },
  {
    id: 'Y-40',
    promise: 'what the browser does not let the page copy is selected',
    off: off('demo/shop/public/copy.js', '    getSelection().selectAllChildren(place);\n'),
    test: playground,
    title: 'where the browser refuses to copy',
  },
  {
    id: 'Y-41',
    promise: 'the languages that there are can be chosen',
    off: off('demo/shop/playground/controls.ts', '${offers ? html`list="${offers}"` : \'\'}'),
    test: playground,
    title: 'the code that is shown is what runs',
  },
];
