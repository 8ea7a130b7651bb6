// The part of test/controls.ts that is about the PSP's frames in a hostile page: who comes in their place, who speaks to
// them, and what they let out.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';
const frame = 'test/flows/hostile-frame.spec.ts';

export const hostileFrameControls: readonly Control[] = [
  {
    id: 'X-17',
    promise: 'the bank’s page takes nobody away (S55)',
    off: off(
      'demo/gateway/pages/challenge-shell.ts',
      'sandbox="allow-scripts allow-forms',
      'sandbox="allow-top-navigation allow-scripts allow-forms',
    ),
    test: frame,
    title: 'S55',
  },
  {
    id: 'X-27',
    promise: 'whoever comes in the card frame’s place before it hears no greeting (S18)',
    off: off('src/frame-host/frame-channel.ts', 'postMessage(init, this.#origin)', "postMessage(init, '*')"),
    test: frame,
    title: 'comes before ours',
  },
  {
    id: 'X-28',
    promise: 'whoever is put in the card frame’s place is no card frame (S18)',
    off: [
      ...off(
        'src/frame-host/frame-channel.ts',
        "    if (this.#loads > 1 || this.#isBlank) return this.#end('reloaded');\n",
      ),
      ...off(
        'src/frame-host/frame-channel.ts',
        "if (this.#unanswered >= MISSED_BEATS) return this.#end('silent');",
      ),
    ],
    test: frame,
    title: 'puts in ours’s place',
  },
  {
    id: 'X-29',
    promise: 'a window that holds the page’s handle does not greet the frame in its place (S18)',
    off: off(
      'src/frame/connection.ts',
      'event.source !== scope.parent || !origins.includes(event.origin)',
      '!event.origin',
    ),
    test: frame,
    title: 'holds the page’s handle',
  },
  {
    id: 'X-30',
    promise: 'the bank’s page can ask for a passkey (C)',
    off: off(
      'demo/gateway/pages/challenge-shell.ts',
      '                allow="publickey-credentials-get *"\n',
    ),
    test: frame,
    title: 'frames’ tags',
  },
  {
    id: 'X-26',
    promise: 'what breaks while a payment is sent is not told with what was sent (S08)',
    off: off(
      'src/session/transport.ts',
      '    if (signal.aborted) throw',
      '    console.log(error);\n    if (signal.aborted) throw',
    ),
    test: 'test/flows/hostile-breaks.spec.ts',
  },
];
