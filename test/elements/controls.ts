// The page's part of test/controls.ts: elements, what they ask the gateway, and the parts that come later.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const elementControls: readonly Control[] = [
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
      "if (url && ((__PAYKKA_SANDBOX__ && url.protocol === 'http:') || known.includes(url.origin)))",
      'if (url)',
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
      'compute(host, scheme, given) : {}',
      'Object.fromEntries(given) : compute(host, scheme, given)',
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
    id: 'C-39',
    promise: 'an answer that is too long is left while it comes, not read whole (F28)',
    off: off('src/session/transport.ts', 'if (size > MAX_BYTES) {', 'if (value.length > MAX_BYTES) {'),
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
    test: 'test/flows/comings-and-goings.spec.ts',
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
    id: 'C-40',
    promise: 'back from a page of the method’s own, nobody is sent away again unasked (R17)',
    off: off('src/actions/redirect.ts', 'if (begun) go();', 'go();'),
    test: 'test/flows/visit.spec.ts',
    title: 'back by the browser',
  },
  {
    id: 'C-50',
    promise: 'tabs have their place before their code is here',
    off: off('src/elements/styles/methods.ts', 'min-block-size: 68px;'),
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
    id: 'C-56',
    promise: 'a method whose code cannot be had is left out',
    off: off('src/elements/method-rows.ts', 'this.rows = this.rows.filter((present) => present !== row);'),
    test: 'test/elements/method-rows.test.ts',
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
  {
    id: 'X-44',
    promise: 'whoever joins is told how things stand, also when its view breaks (P4)',
    off: off(
      'src/elements/running-checkout.ts',
      'this.#each((one) => one.stateChanged(state, previous), to);',
      'for (const one of to ?? this.#participants) one.stateChanged(state, previous);',
    ),
    test: 'test/elements/together.test.ts',
  },
  {
    id: 'X-45',
    promise: 'nobody is told to be ready while another element is paid at',
    off: off(
      'src/elements/running-checkout.ts',
      "if (fact?.type === 'ready' && state.name !== 'ready') return;",
    ),
    test: 'test/elements/together.test.ts',
  },
];
