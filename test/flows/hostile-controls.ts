// The part of test/controls.ts that is about hostile pages: walls that stand where they stand by one line, and leaks that
// nothing but a test would notice.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';
const changed = "changed: (state) => ready && send({ type: 'change', ...state }),";
const page = 'test/flows/hostile-page.spec.ts';
const script = 'test/flows/hostile-script.spec.ts';

export const hostileControls: readonly Control[] = [
  {
    id: 'X-01',
    promise: 'no digit stands anywhere in the page (S01)',
    off: [
      ...off(
        'src/frame/main.ts',
        changed,
        "changed: (state) => ready && send({ type: 'change', ...state, number: form.plaintext() } as never),",
      ),
      ...off(
        'src/frame-host/card-frame.ts',
        '    this.#listener.received(message);',
        "    this.element.setAttribute('data-last', JSON.stringify(message));\n    this.#listener.received(message);",
      ),
    ],
    test: page,
    title: 'S01 S02',
  },
  {
    id: 'X-02',
    promise: 'out of the frame come brand, completeness, faults and a ciphertext (S03 S05)',
    off: off(
      'src/frame/main.ts',
      changed,
      "changed: (state) => ready && send({ type: 'change', ...state, number: form.plaintext() } as never),",
    ),
    test: page,
    title: 'S03 S05',
  },
  {
    id: 'X-03',
    promise: 'whoever has the page’s end of the channel learns no digit (S24)',
    off: off(
      'src/frame/main.ts',
      "send({ type: 'encrypted', id, ...sealed, brand: form.state.brand });",
      "send({ type: 'encrypted', id, ...sealed, brand: form.state.brand, card } as never);",
    ),
    test: script,
    title: 'S24 whoever',
  },
  {
    id: 'X-04',
    promise: 'nothing is kept in a browser’s storage (S06)',
    off: off(
      'src/frame/main.ts',
      changed,
      `changed: (state) => (sessionStorage.setItem('state', '1'), ready && send({ type: 'change', ...state })),`,
    ),
    test: script,
    title: 'S05 S06',
  },
  {
    id: 'X-05',
    promise: 'what breaks in the frame is not told with its words (S08)',
    off: off(
      'src/frame/main.ts',
      '      const reason = error instanceof',
      '      console.log(error);\n      const reason = error instanceof',
    ),
    test: 'test/frame/leaks.spec.ts',
  },
  {
    id: 'X-25',
    promise: 'of what nobody catches in the frame the name alone is told (S08)',
    off: off('src/frame/main.ts', 'quietErrors(window);\n'),
    test: 'test/frame/leaks.spec.ts',
  },
  {
    id: 'X-06',
    promise: 'after a decline the code is gone from the screen (S08)',
    off: off('src/methods/card/card-method.ts', "    this.#frame.send({ type: 'clear', what: 'cvc' });\n"),
    test: page,
    title: 'S08 a picture',
  },
  {
    id: 'X-07',
    promise: 'fields are named to autofill (S12)',
    off: off('src/frame/index.html', 'autocomplete="cc-csc"', 'autocomplete="off"'),
    test: page,
    title: 'S12 attributes',
  },
  {
    id: 'X-08',
    promise: 'nothing is drawn out of the frame (S13)',
    off: off('src/frame/field-events.ts', "  on('dragstart', keepInside);\n"),
    test: page,
    title: 'S13 number and code',
  },
  {
    id: 'X-09',
    promise: 'a window is heard only until the channel is open (A 5, S22)',
    off: off(
      'src/frame-host/frame-channel.ts',
      "    removeEventListener('message', this.#accept);\n    clearTimeout(this.#deadline);",
      '    clearTimeout(this.#deadline);',
    ),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'X-10',
    promise: 'the frame’s second file is refused when a byte differs (S51)',
    off: off('src/frame/second-file.ts', 'verify(href, __PAYKKA_ENCRYPTION_INTEGRITY__)', "verify(href, '')"),
    test: 'test/frame/frame.spec.ts',
    title: 'S51 a second file',
  },
  {
    id: 'X-11',
    promise: 'no amount is rounded by a polluted prototype (S36)',
    off: off('src/core/money.ts', '    __proto__: null,\n'),
    test: 'test/core/money.test.ts',
  },
  {
    id: 'X-12',
    promise: 'what an answer does not say, a polluted prototype does not say (S36)',
    off: off(
      'src/session/transport.ts',
      'await readBounded(response), bare)',
      'await readBounded(response))',
    ),
    test: 'test/session/transport.test.ts',
  },
  {
    id: 'X-13',
    promise: 'only the shell’s own frame ends a challenge, whatever the page or the bank says (S35)',
    off: off(
      'src/actions/three-ds.ts',
      '        if (origin !== url.origin || source !== frame.contentWindow) return;\n',
    ),
    test: script,
    title: 'S35 the word of',
  },
  {
    id: 'X-14',
    promise: 'the return page asks the gateway (S29)',
    off: off(
      'demo/shop/app.ts',
      'if (transaction && orders.settle(transaction, credentials.merchant_id)) {',
      "if (c.req.query('paid') === '1' || (transaction && orders.settle(transaction, credentials.merchant_id))) {",
    ),
    test: 'test/flows/pay.spec.ts',
    title: 'S29',
  },
  {
    id: 'X-15',
    promise: 'the card form loads in an isolated page (S50)',
    off: off(
      'demo/gateway/pages/frame-document.ts',
      "        'Cross-Origin-Embedder-Policy': 'require-corp',\n",
    ),
    test: 'test/flows/isolated.spec.ts',
    title: 'S50',
  },
  {
    id: 'X-16',
    promise: 'headers are those that SECURITY.md prints, each of them (S52)',
    off: off('demo/gateway/pages/psp-headers.ts', "  'Referrer-Policy': 'no-referrer',\n"),
    test: 'test/gateway/pages.spec.ts',
    title: 'S52',
  },
  {
    id: 'X-18',
    promise: 'a webhook that is addressed to the sandbox’s controls turns nothing (S45)',
    off: off('demo/gateway/sandbox/guard.ts', '!isWebhook && ', '(!isWebhook || isLocal) && '),
    test: 'test/gateway/sandbox.spec.ts',
    title: 'S45 a webhook',
  },
  {
    id: 'X-19',
    promise: 'the bank’s check comes up in an isolated page (S50)',
    off: off('src/actions/three-ds.ts', "    url.searchParams.set('isolated', '1');\n"),
    test: 'test/flows/isolated.spec.ts',
    title: 'S50',
  },
  {
    id: 'X-20',
    promise: 'the bank’s check comes up in a page under COEP that does not say so (S50)',
    off: off('src/actions/three-ds.ts', 'isHeard || isolate()', 'isHeard'),
    test: 'test/flows/isolated.spec.ts',
    title: 'under COEP alone',
  },
  {
    id: 'X-21',
    promise: 'one list of origins is the frame’s, the API’s and the handshake’s (P7)',
    off: off(
      'demo/gateway/pages/frame-document.ts',
      'ancestors: ancestorsOf(origins, gatewayUrl),',
      "ancestors: ['https:', ...ancestorsOf(origins, gatewayUrl)],",
    ),
    test: 'test/gateway/sandbox.spec.ts',
    title: 'origins are added, listed and removed',
  },
  {
    id: 'X-22',
    promise: 'nobody writes a line of their own into the log (S10)',
    off: off('demo/gateway/log.ts', "text.replace(/[\\p{Cc}\\u2028\\u2029]/gu, '\\ufffd')", 'text'),
    test: 'test/gateway/log.spec.ts',
    title: 'a line of their own',
  },
  {
    id: 'X-23',
    promise: 'a bank that lets nobody frame it is reached in a full page (C)',
    off: off('src/actions/three-ds.ts', 'stage.slow(full.href)', "stage.slow('')"),
    test: 'test/flows/bank.spec.ts',
    title: 'lets nobody frame it',
  },
  {
    id: 'X-24',
    promise: 'from the bank’s full page the way leads back to the merchant (C)',
    off: off(
      'demo/gateway/pages/three-ds-pages.ts',
      "creq: requestTo(state, gatewayUrl, '05', WHOLE_PAGE)",
      "creq: requestTo(state, gatewayUrl, '05')",
    ),
    test: 'test/flows/bank.spec.ts',
    title: 'lets nobody frame it',
  },
  {
    id: 'X-38',
    promise: 'what a merchant is called is text (S25)',
    off: [
      ...off(
        'src/elements/result-view.ts',
        'import { html',
        "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nimport { html",
      ),
      ...off(
        'src/elements/result-view.ts',
        "body: text('success.body', { amount: formatAmount(amount, locale), merchant: merchantName }),",
        "body: unsafeHTML(text('success.body', { amount: formatAmount(amount, locale), merchant: merchantName })) as never,",
      ),
    ],
    test: 'test/flows/hostile-acts.spec.ts',
    title: 'S25 S26 a merchant called',
  },
  {
    id: 'X-39',
    promise: 'the amount is the session’s, whatever a payment says (S32)',
    off: off(
      'demo/gateway/browser-api/index.ts',
      'const { replayed } = await pay(gateway, {',
      "const { amount } = JSON.parse(body) as { amount?: number };\n    if (amount) await gateway.db.updateTable('sessions').set({ amount }).where('id', '=', sessionId).execute();\n    const { replayed } = await pay(gateway, {",
    ),
    test: 'test/flows/hostile-acts.spec.ts',
    title: 'S32',
  },
  {
    id: 'X-40',
    promise: 'no key comes from a page (S38)',
    off: [
      ...off(
        'src/frame/main.ts',
        'quietErrors(window);\n',
        "quietErrors(window);\naddEventListener('message', ({ data }) => data.jwk && Object.assign(globalThis, { offered: data.jwk }));\n",
      ),
      ...off(
        'src/frame/keys.ts',
        'return this.#reading!.key;',
        'return (globalThis as { offered?: PublicKey }).offered ?? this.#reading!.key;',
      ),
    ],
    test: 'test/flows/hostile-data.spec.ts',
    title: 'S38',
  },
  {
    id: 'X-41',
    promise: 'what is built has no switch for tests (S57)',
    off: off(
      'src/frame/main.ts',
      'quietErrors(window);\n',
      'quietErrors(window);\nObject.assign(window, { __test: true });\n',
    ),
    test: 'test/built-files.spec.ts',
  },
];
