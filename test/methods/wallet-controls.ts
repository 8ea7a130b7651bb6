// The wallets' part of controls.ts.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const wallets = 'test/flows/wallets.spec.ts';
const broken = 'test/flows/wallets-broken.spec.ts';

export const walletMethodControls: readonly Control[] = [
  {
    id: 'C-70',
    promise: 'a merchant who says no in the click sees no sheet of a wallet',
    off: off('src/methods/wallet-method.ts', "if (merchant.isStopped) return { kind: 'cancelled' };"),
    test: wallets,
    title: 'the merchant stops it in the click',
  },
  {
    id: 'C-71',
    promise: 'a merchant who says no after the shopper has authorised is heard before anything is sent',
    off: off('src/methods/wallet-method.ts', 'objection = await merchant.settled();', 'objection = null;'),
    test: wallets,
    title: 'the merchant stops it in the click',
  },
  {
    id: 'C-72',
    promise: 'one sheet at a time: whoever pays another way closes the one that is open',
    off: off('src/elements/running-checkout.ts', 'this.#instrument!.dismiss?.();'),
    test: broken,
    title: 'a sheet that never ends',
  },
  {
    id: 'C-73',
    promise: 'a wallet that does not answer is left out after 3 s',
    off: off('src/methods/wallet-entry.ts', 'READY_BOUND = 3_000;', 'READY_BOUND = 600_000;'),
    test: broken,
    title: 'only wallets, and none answers',
  },
  {
    id: 'C-74',
    promise: 'vendors’ scripts carry the nonce of the page',
    off: off('src/methods/wallet-script.ts', 'script.nonce = pageNonce();'),
    test: broken,
    title: 'vendors’ scripts get the element’s nonce',
  },
  {
    id: 'C-75',
    promise: 'scripts come from the vendors and from nobody else',
    off: off(
      'src/methods/wallet-script.ts',
      "if (!vendors.some((vendor) => url.startsWith(vendor))) throw new TypeError(`not a wallet's script: ${url}`);",
    ),
    test: 'test/methods/wallet-script.test.ts',
  },
  {
    id: 'C-76',
    promise: 'nothing of a vendor is asked for before the card can be typed in',
    off: off(
      'src/methods/wallet-method.ts',
      '!this.#isBegun && isQuiet && session',
      '!this.#isBegun && session',
    ),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-77',
    promise: 'wallets whose code does not come leave no place after 3 s',
    off: off('src/methods/wallet-entry.ts', 'Promise.race([bring(), late])', 'bring()'),
    test: broken,
    title: 'wallets whose code does not come',
  },
  {
    id: 'C-78',
    promise: 'the places that are kept for wallets have the size of their buttons',
    off: off('src/elements/styles/methods.ts', '.express > * {\n    block-size: 48px;', '.express > * {'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'where their places were kept',
  },
  {
    id: 'C-88',
    promise: 'Apple’s session is made in the click, before anything is awaited',
    off: off(
      'src/methods/wallet-method.ts',
      'token = await this.#open();',
      'await new Promise((resolve) => setTimeout(resolve));\n        token = await this.#open();',
    ),
    test: wallets,
    title: 'Apple Pay: approved in its sheet',
  },
  {
    id: 'C-89',
    promise: 'the gateway validates the merchant for Apple',
    off: off(
      'src/methods/apple-pay/apple-pay.ts',
      "if (phase === 'choosing') session.completeMerchantValidation(merchant);",
      "if (phase === 'choosing') session.completeMerchantValidation({ ...(merchant as object), signature: '' });",
    ),
    test: wallets,
    title: 'Apple Pay: approved in its sheet',
  },
  {
    id: 'C-90',
    promise: 'what comes of a merchant who is not validated is told, and the sheet goes',
    off: off('src/methods/apple-pay/apple-pay.ts', "reject(reason);\n        end('aborted');"),
    test: wallets,
    title: 'a merchant who is not validated',
  },
  {
    id: 'C-91',
    promise: 'Apple’s sheet hears what came of the payment',
    off: off(
      'src/methods/apple-pay/apple-pay.ts',
      'session.completePayment({ status: how',
      'session.completePayment({ status: true || how',
    ),
    test: 'test/methods/apple-pay.test.ts',
  },
  {
    id: 'C-92',
    promise: 'nothing is paid of which Apple’s sheet has said that it was not',
    off: off(
      'src/methods/wallet-method.ts',
      "objection ?? (this.#sheet?.isClosed ? { kind: 'cancelled' } : null)",
      'objection',
    ),
    test: 'test/methods/apple-pay.test.ts',
  },
  {
    id: 'C-93',
    promise: 'the sheet is closed before the bank’s check is shown',
    off: off(
      'src/methods/wallet-method.ts',
      "state === 'collecting' || state === 'paying' || !this.#sheet",
      "state === 'collecting' || state === 'paying' || state === 'acting' || !this.#sheet",
    ),
    test: wallets,
    title: "Apple Pay: the bank's check comes when the sheet has gone",
  },
  {
    id: 'C-94',
    promise: 'Apple’s sheet shows the total of the session',
    off: off(
      'src/methods/apple-pay/apple-pay.ts',
      'amount: decimalString(amount.value, minorUnitDigits(amount.currency)),',
      "amount: '128.40',",
    ),
    test: wallets,
    title: 'the total of each sheet',
  },
  {
    id: 'C-95',
    promise: 'Google’s window shows the total of the session',
    off: off(
      'src/methods/google-pay/google-pay.ts',
      'totalPrice: decimalString(amount.value, minorUnitDigits(amount.currency)),',
      "totalPrice: '128.40',",
    ),
    test: wallets,
    title: 'the total of each sheet',
  },
  {
    id: 'C-96',
    promise: 'the wallets’ buttons follow language and colour',
    off: off('src/methods/wallet-method.ts', 'JSON.stringify([locale, scheme, ', 'JSON.stringify(['),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-97',
    promise: 'Google’s client gets the nonce of the page',
    off: off('src/methods/google-pay/google-pay.ts', '...(nonce ? { nonce } : {}),'),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-98',
    promise: 'Google is asked one question at a time',
    off: off(
      'src/methods/google-pay/google-pay.ts',
      'if (this.#open) return this.#open.text === text ? this.#open.answer : null;',
    ),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-99',
    promise: 'two clicks open one sheet',
    off: off(
      'src/methods/wallet-method.ts',
      'if (!this.isAsking) this.#host.submit();',
      'this.#host.submit();',
    ),
    test: 'test/methods/apple-pay.test.ts',
  },
  {
    id: 'C-100',
    promise: 'no wallet is offered in a page inside an app',
    off: off(
      'src/methods/wallet-script.ts',
      '/; wv\\)|\\bFB(AN|AV)\\b|Instagram|\\bLine\\//.test(',
      '/^$/.test(',
    ),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-101',
    promise: 'a browser without Apple Pay gets Apple’s own script, with its button and its code to scan',
    off: off(
      'src/methods/apple-pay/apple-pay.ts',
      "if (!('ApplePaySession' in globalThis)) await loadScript(SCRIPT);",
    ),
    test: wallets,
    title: 'where the browser has no wallet of its own',
  },
  {
    id: 'C-102',
    promise: 'what vendors’ scripts bring after 3 s comes too late: nothing moves any more',
    off: off(
      'src/methods/wallet-method.ts',
      'asked.catch((error: unknown) => String(error)), bound]',
      'asked.catch((error: unknown) => String(error))]',
    ),
    test: broken,
    title: 'come after 3 s come too late',
  },
  {
    id: 'C-104',
    promise: 'wallets are entries of the list where the page wants them there',
    off: off('src/elements/dropin.ts', "hasExpress: this.express !== 'list',", 'hasExpress: true,'),
    test: wallets,
    title: 'as entries of the list',
  },
  {
    id: 'C-113',
    promise: 'the simulated wallets are no part of the product',
    off: off(
      'src/methods/wallets.ts',
      '// The code of the wallets, as one part',
      "// @ts-ignore -- text\nexport { default as simulated } from '../../demo/gateway/sim/apple-pay.js?raw';\n// The code of the wallets, as one part",
    ),
    test: 'test/built-files.spec.ts',
    title: 'the simulated wallets are the gateway’s',
  },
  {
    id: 'C-114',
    promise: 'submit() waits for the code of what is chosen',
    off: off('src/elements/checkout-element.ts', 'await row?.coming;'),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'C-115',
    promise: 'submit() of a wallet that is not ready says so, and opens nothing',
    off: off('src/methods/wallet-method.ts', 'if (!this.complete) return this.#refused();'),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'C-116',
    promise: 'a wallet’s element says when it can be paid with',
    off: off(
      'src/methods/wallet-method.ts',
      'if (this.complete && this.#host.view().isChosen) this.#host.changed();',
    ),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'C-117',
    promise: 'without a pay button none is sketched',
    off: off('src/elements/styles/form.ts', '--end: 28px;', '--end: 96px;'),
    test: 'test/elements/dropin.test.ts',
  },
  {
    id: 'TR-17',
    promise: 'a wallet says that the shopper takes time in its sheet (P8)',
    off: off('src/methods/wallet-method.ts', 'hasSheet: true,'),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'TR-34',
    promise: 'a wallet says when the shopper has authorised, before it waits for the merchant (P8)',
    off: off('src/methods/wallet-method.ts', '      authorised();\n'),
    test: 'test/methods/apple-pay.test.ts',
  },
  {
    id: 'TR-35',
    promise: 'a change while a payment is under way is told afterwards',
    off: off('src/elements/checkout-element.ts', 'if (this.isChangeUntold) this.tellChange();'),
    test: 'test/elements/together.test.ts',
  },
  {
    id: 'TR-36',
    promise: 'submit() of an element whose way of paying the session does not list says so',
    off: off(
      'src/elements/checkout-element.ts',
      "} else if (this.view.name === 'ready') {",
      '} else if (!key) {',
    ),
    test: 'test/elements/early-submit.test.ts',
  },
];
