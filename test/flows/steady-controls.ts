// What an open checkout costs while nothing happens.
import type { Control } from '../controls.ts';

const guard = { test: 'test/flows/steady.spec.ts' };

export const steadyControls: readonly Control[] = [
  {
    id: 'ST-6',
    promise: 'a card payment makes the requests that it needs and no other',
    off: [
      {
        file: 'src/frame/main.ts',
        find: 'void encrypter.prepare().then(() => form.tell(), later);',
        replace:
          "void fetch('/checkout/v1/keys?again');\n    void encrypter.prepare().then(() => form.tell(), later);",
      },
    ],
    test: 'test/flows/requests.spec.ts',
    title: 'a card payment makes these requests',
  },
  {
    id: 'ST-12',
    promise: 'the payment is one round trip: no preflight goes before it',
    off: [
      {
        file: 'src/session/transport.ts',
        find: "'content-type': 'text/plain;charset=UTF-8'",
        replace: "'content-type': 'application/json'",
      },
    ],
    test: 'test/flows/requests.spec.ts',
    title: 'a card payment makes these requests',
  },
  {
    id: 'ST-7',
    promise: 'nothing but script, session and frame stands before the first key press',
    off: [
      {
        file: 'src/frame/main.ts',
        find: "send({ type: 'ready' });",
        replace: "void encrypter.prepare().then(() => send({ type: 'ready' }));",
      },
    ],
    test: 'test/flows/requests.spec.ts',
    title: 'the card field takes keys when code',
  },
  {
    id: 'ST-8',
    promise: 'two hundred mounts and unmounts leave nothing behind (F31)',
    off: [{ file: 'src/frame-host/frame-channel.ts', find: 'this.#life.abort();', replace: '' }],
    test: 'test/flows/growth.spec.ts',
    title: 'two hundred times mounted',
  },
  {
    id: 'ST-9',
    promise: 'a checkout holds one port, its own (F31)',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: '    this.#port?.close();\n    this.#port = null;',
        replace:
          '    (globalThis as unknown as { kept: unknown[] }).kept ??= [];\n    (globalThis as unknown as { kept: unknown[] }).kept.push(this.#port);\n    this.#port = null;',
      },
    ],
    test: 'test/flows/growth.spec.ts',
    title: 'two hundred times mounted',
  },
  {
    id: 'ST-10',
    promise: 'an element that is gone is kept by nothing (F31)',
    off: [
      {
        file: 'src/elements/checkout-element.ts',
        find: '  override connectedCallback(): void {\n',
        replace:
          '  override connectedCallback(): void {\n    ((globalThis as unknown as { all?: unknown[] }).all ??= []).push(this);\n',
      },
    ],
    test: 'test/flows/growth.spec.ts',
    title: 'two hundred times mounted',
  },
  {
    id: 'ST-11',
    promise: 'taken away while the bank asks, it leaves no listener behind (F31)',
    off: [{ file: 'src/actions/three-ds.ts', find: '    life.abort();\n', replace: '' }],
    test: 'test/flows/growth.spec.ts',
    title: 'taken away while it is paid',
  },
  {
    ...guard,
    id: 'ST-1',
    promise: 'an idle drop-in sets no timer under a second',
    off: [
      { file: 'src/frame-host/frame-channel.ts', find: 'const BEAT = 1_500;', replace: 'const BEAT = 500;' },
    ],
    title: 'an hour of an open checkout',
  },
  {
    ...guard,
    id: 'ST-2',
    promise: 'an idle drop-in makes no request',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: "this.send({ type: 'ping', n: this.#seq });\n  }\n\n  #end",
        replace:
          "this.send({ type: 'ping', n: this.#seq });\n    void fetch(this.#origin, { mode: 'no-cors' });\n  }\n\n  #end",
      },
    ],
    title: 'an hour of an open checkout',
  },
  {
    ...guard,
    id: 'ST-3',
    promise: 'an hour of an open checkout leaves no listener behind',
    off: [
      {
        file: 'src/checkout/expiry.ts',
        find: 'this.#ahead = EXPIRING_AT.filter((seconds) => ms >= seconds * 1000);',
        replace:
          "this.#ahead = EXPIRING_AT.filter((seconds) => ms >= seconds * 1000);\n    addEventListener('online', () => this.check());",
      },
    ],
    title: 'an hour of an open checkout',
  },
  {
    ...guard,
    id: 'ST-13',
    promise: 'an hour of an open checkout leaves nothing in memory',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: "this.send({ type: 'ping', n: this.#seq });\n  }\n\n  #end",
        replace:
          "this.send({ type: 'ping', n: this.#seq });\n    ((globalThis as unknown as { sent?: unknown[] }).sent ??= []).push([new Date(), { n: this.#seq }]);\n  }\n\n  #end",
      },
    ],
    title: 'an hour of an open checkout',
  },
  {
    ...guard,
    id: 'ST-4',
    promise: 'a key press changes nothing in the card form but its field',
    off: [
      {
        file: 'src/frame/card-form.ts',
        find: 'field.regroup(inputType);',
        replace: 'field.regroup(inputType);\n    applyText(this.#root, this.#text!, this.#codeSize);',
      },
    ],
    title: 'a key press changes nothing but its field',
  },
  {
    ...guard,
    id: 'ST-5',
    promise: 'a key press that is no news is not told to the page',
    off: [
      {
        file: 'src/frame/card-form.ts',
        find: 'if (complete !== before.complete || empty !== before.empty || brand !== before.brand) {',
        replace: 'if (!empty) {',
      },
    ],
    title: 'a key press changes nothing but its field',
  },
];
