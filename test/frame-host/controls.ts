// The part of test/controls.ts that is about the page's end of the channel.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const frameHostControls: readonly Control[] = [
  {
    id: 'C-26',
    promise: 'the page’s channel takes an answer only of its frame’s window',
    off: off('src/frame-host/frame-channel.ts', ' || event.source !== this.#frame.contentWindow'),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-27',
    promise: 'the page’s channel takes an answer only with its nonce',
    off: off('src/frame-host/frame-channel.ts', ' || data.nonce !== this.#nonce'),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-28',
    promise: 'messages of the frame are checked by shape',
    off: off(
      'src/frame-host/frame-channel.ts',
      "if (!Object.hasOwn(shapes, type) || !shapes[type as In['type']](value)) return false;",
      'if (!Object.hasOwn(shapes, type)) return false;',
    ),
    test: 'test/frame-host/frame-messages.test.ts',
  },
  {
    id: 'C-29',
    promise: 'a frame that loads again ends the channel (A 6)',
    off: off(
      'src/frame-host/frame-channel.ts',
      "if (this.#loads > 1 || this.#isBlank) return this.#end('reloaded');",
    ),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-30',
    promise: 'a late timer is not a missed heartbeat (A 6)',
    off: off('src/frame-host/frame-channel.ts', ' || !onTime'),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-32',
    promise: 'the page’s channel takes an answer only of the PSP’s origin (A 4)',
    off: off('src/frame-host/frame-channel.ts', 'event.origin !== this.#origin || '),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-33',
    promise: 'the page greets one exact origin (A 2)',
    off: off('src/frame-host/frame-channel.ts', 'postMessage(init, this.#origin)', "postMessage(init, '*')"),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-34',
    promise: 'heartbeats that are missed end the channel (A 6)',
    off: off(
      'src/frame-host/frame-channel.ts',
      "if (this.#unanswered >= MISSED_BEATS) return this.#end('silent');",
    ),
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'C-107',
    promise: 'focus() before the fields are there takes effect when they are',
    off: [
      {
        file: 'src/frame-host/card-frame.ts',
        find: 'if (!this.isReady)\n      this.#whenReady.push(() => document',
        replace: 'if (false)\n      this.#whenReady.push(() => document',
      },
    ],
    test: 'test/flows/focus.spec.ts',
    title: 'takes effect when they are',
  },
  {
    id: 'C-108',
    promise: 'a late focus() takes nobody away from where they went meanwhile',
    off: [
      {
        file: 'src/frame-host/card-frame.ts',
        find: 'document.activeElement === activeElement && this.focus(field)',
        replace: 'this.focus(field)',
      },
    ],
    test: 'test/flows/focus.spec.ts',
    title: 'takes nobody away',
  },
  {
    id: 'TR-16',
    promise: 'a dead frame is noticed within 5 s (F35)',
    off: off('src/frame-host/frame-channel.ts', 'BEAT = 1_500', 'BEAT = 2_000'),
    test: 'test/frame-host/frame-channel.test.ts',
  },
];
