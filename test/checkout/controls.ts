// The checkout's part of test/controls.ts: what happens in the merchant's page.
import type { Control } from '../controls.ts';

const off = (file: string, find: string, replace = ''): Control['off'] => [{ file, find, replace }];

export const checkoutControls: readonly Control[] = [
  {
    id: 'C-01',
    promise: 'many submits are one payment and one promise (R-a)',
    off: off('src/checkout/checkout.ts', 'if (this.#submitted) return this.#submitted;'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-02',
    promise: 'an answer that is not clear leads to asking, never to a verdict (P6)',
    off: off(
      'src/checkout/machine.ts',
      'return confirming(state, { waitMs: event.waitMs });',
      'return ready(state.session, state.attemptNo, null);',
    ),
    test: 'test/flows/truth.spec.ts',
    title: 'F2 the answer is lost after',
  },
  {
    id: 'C-03',
    promise: 'an answer about another amount is no answer (P3)',
    off: off('src/session/decode.ts', 'json.amount !== value || '),
    test: 'test/session/decode.test.ts',
  },
  {
    id: 'C-04',
    promise: 'an answer about another session is no answer (P3)',
    off: off(
      'src/session/decode.ts',
      'json.session_id === expected.sessionId &&\n    json.attempt.no',
      'json.attempt.no',
    ),
    test: 'test/session/decode.test.ts',
  },
  {
    id: 'C-05',
    promise: 'an unknown status is never a success (R-d)',
    off: off(
      'src/session/decode.ts',
      "const status = oneOf('NEW', 'PROCESSING', 'ACTION_REQUIRED', 'SUCCESS', 'AUTHORIZED', 'FAILURE', 'CANCELED');",
      'const status = text();',
    ),
    test: 'test/session/decode.test.ts',
  },
  {
    id: 'C-06',
    promise: 'one end only (P4)',
    off: off('src/checkout/telling.ts', 'if (this.#isEnded) return;'),
    test: 'test/checkout/telling.test.ts',
  },
  {
    id: 'C-07',
    promise: 'nothing is told after the element is gone (P4)',
    off: off('src/checkout/checkout.ts', 'if (this.#isDestroyed) return;'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-08',
    promise: 'the merchant hears of a delay at 55 s (P8)',
    off: off(
      'src/checkout/patience.ts',
      'this.#timer = this.#clock.setTimeout(this.#onLong, TIMEOUT_AFTER);',
    ),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-09',
    promise: 'asking ends after 120 s (P8)',
    off: off('src/checkout/checkout.ts', "if (left <= 0) return this.#send({ type: 'gaveUp' });"),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-10',
    promise: 'a payment is not called back when its element goes (F10)',
    off: off('src/checkout/checkout.ts', 'isPayment ? null : leaving', 'leaving'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-11',
    promise: 'a reload with a payment under way asks for its outcome (P5)',
    off: off('src/checkout/machine.ts', "if (attempt.status === 'NEW') return", 'if (attempt.no) return'),
    test: 'test/flows/truth.spec.ts',
    title: 'F11 reload while paying',
  },
  {
    id: 'C-12',
    promise: 'a loop between bank and confirming ends (F39)',
    off: off(
      'src/checkout/verdict.ts',
      "if (state.performed >= MAX_PERFORMED) return confirming(state, { closing: 'timeout' });",
    ),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-13',
    promise: 'a verdict on a card that was not tried here is not shown',
    off: off('src/checkout/verdict.ts', 'request ? declined(attempt) : null', 'declined(attempt)'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-14',
    promise: 'a new amount is confirmed by the shopper (F24)',
    off: off(
      'src/checkout/machine.ts',
      'const request = { attemptNo, version: session.version,',
      'const request = { attemptNo, version: session.version + 1,',
    ),
    test: 'test/flows/truth.spec.ts',
    title: 'F24 the amount changed',
  },
  {
    id: 'C-15',
    promise: 'expiry is the gateway’s to say (R-f)',
    off: off(
      'src/checkout/checkout.ts',
      'over: () => this.#reread(),',
      "over: () => this.#send({ type: 'expired' }),",
    ),
    test: 'test/checkout/expiry.test.ts',
  },
  {
    id: 'C-16',
    promise: 'after sleep the truth is asked for (F36)',
    off: off('src/checkout/checkout.ts', "else if (this.#state.name === 'ready') void this.#reread();"),
    test: 'test/flows/expiry.spec.ts',
    title: 'F36',
  },
  {
    id: 'C-17',
    promise: 'session errors beat a blocked frame',
    off: off(
      'src/checkout/checkout.ts',
      "if (this.#state.name !== 'loading') this.#send({ type: 'broke', error });",
      "this.#send({ type: 'broke', error });",
    ),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-18',
    promise: 'one element for a session on a page (F9)',
    off: off('src/elements/running-checkout.ts', 'if (isTaken || ', 'if ('),
    test: 'test/elements/dropin.test.ts',
  },
  {
    id: 'C-19',
    promise: 'a merchant can stop a payment in the click',
    off: off(
      'src/elements/submission.ts',
      'const isStopped = event.defaultPrevented;',
      'const isStopped = false;',
    ),
    test: 'test/elements/submission.test.ts',
  },
  {
    id: 'C-20',
    promise: 'an address off the list is refused before any request (P7)',
    off: off(
      'src/session/environments.ts',
      'if (!loopback && !known.includes(url.origin)) {',
      'if (false) {',
    ),
    test: 'test/session/environments.test.ts',
  },
  {
    id: 'C-21',
    promise: 'addresses are https, or loopback in the sandbox (P10)',
    off: off('src/core/safe-url.ts', '!allowed ||'),
    test: 'test/core/safe-url.test.ts',
  },
  {
    id: 'C-22',
    promise: 'the bank’s page is nested in the PSP’s own (P10)',
    off: off('src/session/decode.ts', "json.type === 'three_ds' ? { origins: [apiOrigin] } : {}", '{}'),
    test: 'test/session/decode.test.ts',
  },
  {
    id: 'C-23',
    promise: 'the shell is heard only from its own frame',
    off: off(
      'src/actions/three-ds.ts',
      'if (origin !== url.origin || source !== frame.contentWindow) return;',
    ),
    test: 'test/actions/three-ds.test.ts',
  },
  {
    id: 'C-24',
    promise: 'theme values are checked by kind (S48)',
    off: off(
      'src/elements/scheme.ts',
      'if (isTokenValue(name, value)) found',
      "if (typeof value === 'string' && value) found",
    ),
    test: 'test/elements/scheme.test.ts',
  },
  {
    id: 'C-25',
    promise: 'answers are bounded in size (F28)',
    off: off('src/session/transport.ts', 'if (size > MAX_BYTES) {', 'if (size < 0) {'),
    test: 'test/session/transport.test.ts',
  },
  {
    id: 'C-31',
    promise: 'others’ words turn and hide nothing (S25)',
    off: off('src/core/plain-text.ts', "text.replace(TRICKS, '').trim()", 'text'),
    test: 'test/core/plain-text.test.ts',
  },
  {
    id: 'C-35',
    promise: 'a page that the browser’s cache brings back asks for the truth (F14)',
    off: off(
      'src/elements/browser-ports.ts',
      "addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });",
    ),
    test: 'test/flows/truth.spec.ts',
    title: 'F14 kept by the browser',
  },
  {
    id: 'C-36',
    promise: 'a return address is one that may be used, or none (P10)',
    off: off(
      'src/session/decode.ts',
      'safeUrl(json.return_url, { sandbox: __PAYKKA_SANDBOX__ }) && json.return_url!',
      'json.return_url ?? null',
    ),
    test: 'test/session/decode.test.ts',
  },
  {
    id: 'C-37',
    promise: 'a request carries no cookie, follows no redirect, tells no path (S07)',
    off: off(
      'src/core/session-request.ts',
      "credentials: 'omit',\n    referrerPolicy: 'origin',",
      "referrerPolicy: 'unsafe-url',",
    ),
    test: 'test/session/transport.test.ts',
  },
  {
    id: 'C-38',
    promise: 'a refused question is no verdict on the payment (P6)',
    off: off('src/checkout/verdict.ts', "if (state.name === 'confirming') return askOn(state);"),
    test: 'test/checkout/machine.test.ts',
  },
  {
    id: 'C-40',
    promise: 'back from a page of the method’s own, nobody is sent away again unasked (R17)',
    off: off('src/actions/redirect.ts', 'if (begun) go();', 'go();'),
    test: 'test/flows/visit.spec.ts',
    title: 'back by the browser',
  },
  {
    id: 'C-50',
    promise: 'tabs have their place before their code is here',
    off: off('src/elements/styles/form.ts', 'min-block-size: 68px;'),
    test: 'test/flows/tabs.spec.ts',
    title: 'the place of the tabs is kept',
  },
  {
    id: 'C-51',
    promise: 'no panel is moved when the tabs come',
    off: off(
      'src/elements/dropin.ts',
      '(model) => renderStacked(this.tabs, model)',
      '(model) => (this.tabs === tabsToCome ? renderAccordion(model) : renderStacked(this.tabs, model))',
    ),
    test: 'test/flows/tabs.spec.ts',
    title: 'the place of the tabs is kept',
  },
  {
    id: 'C-52',
    promise: 'without the code of the tabs rows do as well',
    off: off('src/elements/dropin.ts', 'this.tabs = renderChoice;'),
    test: 'test/flows/tabs.spec.ts',
    title: 'without the code of the tabs',
  },
  {
    id: 'C-53',
    promise: 'the list of parts is refused when a byte of it differs',
    off: off('src/cdn/import-part.ts', 'await verify(url, integrity);'),
    test: 'test/flows/parts.spec.ts',
    title: 'a list of parts with a changed byte',
  },
  {
    id: 'C-54',
    promise: 'a part is refused when a byte of it differs',
    off: off('src/cdn/import-part.ts', 'nonce: pageNonce(), integrity, href', 'nonce: pageNonce(), href'),
    test: 'test/flows/parts.spec.ts',
    title: 'a part that never comes right',
  },
  {
    id: 'C-55',
    promise: 'a part that did not come right is asked for under another address',
    off: off('src/cdn/import-part.ts', "failed > 0 ? `?retry=${failed}` : ''", "''"),
    test: 'test/flows/parts.spec.ts',
    title: 'asked for again under another address',
  },
  {
    id: 'C-126',
    promise: 'the last question has its time',
    off: off('src/checkout/checkout.ts', 'this.#patience.left - LAST_QUESTION', 'this.#patience.left'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-56',
    promise: 'a method whose code cannot be had is left out',
    off: off('src/elements/method-rows.ts', 'this.rows = this.rows.filter((present) => present !== row);'),
    test: 'test/elements/method-rows.test.ts',
  },
  {
    id: 'C-57',
    promise:
      'a part of the bank’s check that does not load is told as that, not as something the shopper did',
    off: [
      {
        file: 'src/checkout/checkout.ts',
        find: ".catch(() => 'blocked' as const)",
        replace: ".catch(() => 'abandoned' as const)",
      },
    ],
    test: 'test/checkout/every-error.test.ts',
  },
  {
    id: 'TR-13',
    promise: 'the 55 s and the 120 s count from the submit on, however long the encryption takes (P8)',
    off: off(
      'src/checkout/patience.ts',
      "['collecting', 'paying', 'confirming'].includes(name)",
      "['paying', 'confirming'].includes(name)",
    ),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-14',
    promise: 'the time in a wallet’s sheet is the shopper’s, and counts for no bound (P8)',
    off: off('src/checkout/patience.ts', "if (name === 'collecting' && collector?.hasSheet) return;"),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-15',
    promise: 'nothing that was sent late is waited for beyond the 120 s (P8)',
    off: off('src/checkout/checkout.ts', 'Math.max(this.#patience.left, LAST_QUESTION)', '999_999'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-32',
    promise:
      'the merchant’s wait after a wallet’s sheet counts, since nobody waits for the shopper then (P8)',
    off: off('src/checkout/checkout.ts', 'leaving.aborted || this.#patience.begin()', 'null'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-33',
    promise: 'nothing is waited for after the element is gone (P4)',
    off: off(
      'src/checkout/checkout.ts',
      'leaving.aborted || this.#patience.begin()',
      'this.#patience.begin()',
    ),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'X-42',
    promise: 'a view that breaks holds up no payment, and hides no outcome (P4, P8)',
    off: off(
      'src/elements/running-checkout.ts',
      '} catch (error) {\n        reportError(error);',
      '} finally {\n        void 0;',
    ),
    test: 'test/elements/together.test.ts',
  },
  {
    id: 'X-43',
    promise: 'what breaks in a view is heard by the page (R64)',
    off: off('src/elements/running-checkout.ts', 'reportError(error);', 'void error;'),
    test: 'test/elements/together.test.ts',
  },
];
