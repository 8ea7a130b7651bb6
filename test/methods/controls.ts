// The part of test/controls.ts that is about ways of paying: in the merchant's page.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';
import { limitsControls } from './limits-controls.ts';
import { walletMethodControls } from './wallet-controls.ts';

const billing = 'test/flows/billing.spec.ts';
const order = 'test/flows/order.spec.ts';
const theme = 'test/flows/theme.spec.ts';

export const methodControls: readonly Control[] = [
  {
    id: 'C-80',
    promise: 'nothing is sent while the billing address has a fault',
    off: off('src/methods/card/card-method.ts', ', ...(this.#billing?.check() ?? [])'),
    test: billing,
    title: 'is filled with what the merchant knows',
  },
  {
    id: 'C-81',
    promise: 'the payment brings the address that was typed',
    off: off('src/methods/card/card-method.ts', ', ...this.#billing?.details()'),
    test: billing,
    title: 'is filled with what the merchant knows',
  },
  {
    id: 'C-82',
    promise: 'the place of the billing address is kept until its code is here',
    off: off('src/elements/styles/form.ts', 'min-block-size: 198px;'),
    test: billing,
    title: 'is filled with what the merchant knows',
  },
  {
    id: 'AD-1',
    promise: 'a country with fewer parts, or another country, moves nothing below the address',
    off: off('src/methods/card/billing/styles.ts', 'min-block-size: 254px;'),
    test: billing,
    title: 'px a country with fewer parts has the place',
  },
  {
    id: 'AD-2',
    promise: 'a fault of the address that is found when its field is left is heard',
    off: off('src/methods/card/billing/billing-form.ts', '    this.#left = field;\n'),
    test: 'test/methods/billing-form.test.ts',
    title: 'says the fault of a field that is left',
  },
  {
    id: 'AD-3',
    promise: 'what is typed into the address fits its field at any size that the reader chose (WCAG 1.4.4)',
    off: off('src/methods/card/billing/styles.ts', 'block-size: 1.3125em;', 'block-size: 21px;'),
    test: 'test/flows/a11y.spec.ts',
    title: 'F29 a right-to-left page',
  },
  {
    id: 'AD-4',
    promise: 'the address is as large as the card, whatever the page made of its rem',
    off: off('src/methods/card/billing/styles.ts', 'max(1em, 16px)', 'max(1rem, 16px)'),
    test: 'test/flows/a11y.spec.ts',
    title: 'F29 a right-to-left page',
  },
  {
    id: 'C-83',
    promise:
      'no fault appears below a field that is left by pressing Pay: the button stays where it is pressed',
    off: off('src/methods/card/billing/cells.ts', 'isInside(relatedTarget) && '),
    test: billing,
    title: 'is filled with what the merchant knows',
  },
  {
    id: 'C-84',
    promise: 'the place of the order is kept until its code is here',
    off: off('src/elements/styles/form.ts', 'padding-block-start: 72px;'),
    test: order,
    title: 'on a phone',
  },
  {
    id: 'C-85',
    promise: 'without the code of the order its place is given up',
    off: off('src/elements/dropin.ts', 'this.orderSummary = false;\n    }', '}'),
    test: order,
    title: 'without its code',
  },
  {
    id: 'C-86',
    promise: 'the session’s theme is worn',
    off: off('src/elements/look.ts', "(session?.given['theme'] ?? {}) as Appearance", '{} as Appearance'),
    test: theme,
  },
  {
    id: 'C-87',
    promise: 'what the page says by itself beats the session’s theme',
    off: off(
      'src/elements/scheme.ts',
      'appearance.tokens?.[name] || inCss || theme.tokens?.[name]',
      'theme.tokens?.[name] || appearance.tokens?.[name]',
    ),
    test: theme,
  },
  {
    id: 'C-60',
    promise: 'nobody has ticked the box that saves a card in advance',
    off: off('src/methods/card/consent.ts', '#isGiven = false;', '#isGiven = true;'),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a card is kept when',
  },
  {
    id: 'C-61',
    promise: 'the payment says whether the box was ticked',
    off: off('src/methods/card/card-method.ts', ', ...this.#consent?.details()'),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a card is kept when',
  },
  {
    id: 'C-62',
    promise: 'nobody agrees to what could not be shown',
    off: off(
      'src/methods/card/card-method.ts',
      '      await bringConsent(session);\n      await this.#host.requestUpdate();\n      return',
      '      if (!session) return',
    ),
    test: 'test/flows/recurring.spec.ts',
    title: 'nothing is charged while',
  },
  {
    id: 'C-58',
    promise: 'paying agrees to nothing that the shopper has not seen',
    off: off(
      'src/methods/card/card-method.ts',
      "      await this.#host.requestUpdate();\n      return { kind: 'cancelled' };\n",
    ),
    test: 'test/flows/recurring.spec.ts',
    title: 'nothing is charged while',
  },
  {
    id: 'C-59',
    promise: 'what is agreed and comes in answer to the pay button is heard at once',
    off: off('src/methods/card/consent.ts', " role=${this.#isLate ? 'alert' : nothing}"),
    test: 'test/flows/recurring.spec.ts',
    title: 'nothing is charged while',
  },
  {
    id: 'C-63',
    promise: 'a saved card that has expired pays nothing',
    off: off(
      'src/methods/stored-card/stored-card-method.ts',
      'if (this.#stored.isExpired) return this.#refuse();',
    ),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a card that has expired',
  },
  {
    id: 'C-64',
    promise: 'a card is not called removed while nobody knows it',
    off: off(
      'src/methods/stored-card/removal.ts',
      "if (this.#isListed) return this.#go('unknown', place, '.danger');",
    ),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a removal whose answer is lost',
  },
  {
    id: 'C-65',
    promise: 'a frame is made for the saved card that is chosen and for no other',
    off: off('src/methods/stored-card/stored-card-method.ts', 'this.#host.view().isChosen && '),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a saved card is offered first',
  },
  {
    id: 'C-67',
    promise: 'nothing of the form is seen before it is known where it will stand',
    off: off(
      'src/elements/checkout-element.ts',
      'isUndecided: !session && this.isStarting,',
      'isUndecided: false,',
    ),
    test: 'test/flows/no-shift.spec.ts',
    title: 'what the session turns out to have',
  },
  {
    id: 'SH-1',
    promise:
      'no place is kept for a wallet that nobody expects in this browser: the card field stays where it is',
    off: off('src/elements/method-rows.ts', 'method.isExpected?.()', 'method.express'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'wallets that nobody expects',
  },
  {
    id: 'SH-3',
    promise: 'nothing of another method is asked for before the card can be typed in',
    off: off('src/elements/method-rows.ts', 'if (isQuiet || isChosen) '),
    test: 'test/elements/method-rows.test.ts',
    title: 'wait with the code',
  },
  {
    id: 'SH-4',
    promise:
      'whoever chooses another way while the code of the first is on its way does not pay by the first',
    off: off('src/elements/checkout-element.ts', '(this.chosen && this.chosen !== row) || '),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'SH-5',
    promise: 'what is chosen before its code is here is told once it can be paid by',
    off: off('src/elements/method-rows.ts', 'if (row.instance && host.view().isChosen) host.changed();'),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'SH-6',
    promise: 'submit() in onReady pays by what the session turns out to offer',
    off: off('src/elements/checkout-element.ts', '      row ??= this.chosen;\n'),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'SH-7',
    promise: 'what the merchant must mend is nothing to tell a shopper who can go on',
    off: off('src/elements/checkout-view.ts', "view.notice.code !== 'invalid_config' && "),
    test: 'test/elements/early-submit.test.ts',
  },
  {
    id: 'SH-2',
    promise: 'the session is asked for while the code is on its way',
    off: off(
      'src/core/session-request.ts',
      'answer = ask(url);',
      'answer = Promise.reject<Response>(new Error());',
    ),
    test: 'test/flows/requests.spec.ts',
    title: 'the card field takes keys when',
  },
  {
    id: 'C-68',
    promise: 'the panel of a saved card has its size before its code is here',
    off: off('src/methods/stored-card/index.ts', 'height: cvcRequired ? 90 : 32,'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'what the session turns out to have',
  },
  {
    id: 'C-79',
    promise: 'an element that is moved in one task is the same as before',
    off: off(
      'src/elements/checkout-element.ts',
      'queueMicrotask(() => this.isConnected || this.stop());',
      'this.stop();',
    ),
    test: 'test/flows/components.spec.ts',
  },
  {
    id: 'C-66',
    promise: 'after a decline the code of a saved card is forgotten and asked for again',
    off: off(
      'src/methods/stored-card/stored-card-method.ts',
      "this.#frame?.send({ type: 'clear', what: 'cvc' });",
    ),
    test: 'test/flows/saved-cards.spec.ts',
    title: 'a card is kept when',
  },
  {
    id: 'C-103',
    promise: 'ways of paying stand in the session’s order',
    off: off(
      'src/elements/method-rows.ts',
      'this.rows = session.methods.flatMap(({ code }) =>',
      'this.rows = [...session.methods].sort((a, b) => (a.code < b.code ? -1 : 1)).flatMap(({ code }) =>',
    ),
    test: 'test/elements/method-rows.test.ts',
  },
  {
    id: 'C-105',
    promise: 'what a subscription agrees to is said before it is paid',
    off: off(
      'src/methods/card/consent.ts',
      "text('card.agreement', { merchant: session.merchantName })",
      "''",
    ),
    test: 'test/flows/recurring.spec.ts',
    title: 'the first payment says what is agreed',
  },
  {
    id: 'C-106',
    promise: 'elements of one session share one checkout',
    off: off(
      'src/elements/running-checkout.ts',
      'if (present && present.#hasRoomFor(newcomer, apiOrigin)) return present;',
      'if (present && present.#hasRoomFor(newcomer, apiOrigin) && !newcomer) return present;',
    ),
    test: 'test/flows/components.spec.ts',
  },
  {
    id: 'C-109',
    promise: 'a session with no way of paying that is known here says so',
    off: [
      ...off(
        'src/checkout/reading.ts',
        'return !waits || methods.some(({ code }) => this.#ports.canPayBy(code));',
        'return true;',
      ),
      ...off(
        'src/elements/method-rows.ts',
        'return this.rows.every(',
        'return this.rows.length > 0 && this.rows.every(',
      ),
    ],
    test: 'test/flows/meanwhile.spec.ts',
    title: 'F27 a session with ways of paying',
  },
  {
    id: 'C-110',
    promise: 'what the merchant waits for stops the payment when it is rejected',
    off: off('src/elements/submission.ts', '() => stop,', '() => null,'),
    test: 'test/elements/submission.test.ts',
  },
  {
    id: 'C-111',
    promise: 'the merchant is waited for 30 s and no longer',
    off: off('src/elements/submission.ts', 'WAIT_BOUND = 30_000;', 'WAIT_BOUND = 60_000;'),
    test: 'test/elements/submission.test.ts',
  },
  {
    id: 'C-112',
    promise: 'a panel that is opened before its code is here keeps its size',
    off: off('src/elements/form-view.ts', 'height = 40', 'height = 0'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'px a panel that is opened before its code',
  },
  ...limitsControls,
  ...walletMethodControls,
];
