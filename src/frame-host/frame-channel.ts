// The page's end of the channel to a frame of the PSP: handshake, envelope, heartbeat. Knows no field and no digit.
import { randomId } from '../core/random-id.ts';
import { isRecord, whole, type Check } from '../core/shape.ts';
import { MAX_MESSAGE_LENGTH, PROTOCOL_VERSION, type InitMessage } from '../protocol/card-frame.ts';

const HANDSHAKE_BOUND = 10_000;
/** With two that are missed, and the one before, a dead frame is made anew within 5 s. */
const BEAT = 1_500;
const MISSED_BEATS = 2;

export type ChannelEnd = 'blocked' | 'reloaded' | 'silent';

export interface ChannelListener<In> {
  opened(): void;
  received(message: In): void;
  ended(why: ChannelEnd): void;
}

/** What each type of message must look like. */
export type Shapes<In extends { type: string }> = Readonly<Record<In['type'], Check>>;

/** @typeParam In what the frame says; every frame answers a `ping`. */
export class FrameChannel<In extends { type: string }, Out extends object> {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #shapes: Shapes<In>;
  readonly #on: ChannelListener<In>;
  readonly #nonce = randomId();
  readonly #life = new AbortController();
  #port: MessagePort | null = null;
  #seq = 0;
  #loads = 0;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #unanswered = 0;
  #lastBeat = 0;
  /** Messages that were not understood; never shown, only counted. */
  ignored = 0;

  /** The frame may have loaded already: then it is greeted at once. */
  constructor(frame: HTMLIFrameElement, origin: string, shapes: Shapes<In>, listener: ChannelListener<In>) {
    this.#frame = frame;
    this.#origin = origin;
    this.#shapes = shapes;
    this.#on = listener;
    const { signal } = this.#life;
    frame.addEventListener('load', () => this.#loaded(), { signal });
    this.#wait();
    // Before the PSP's document (another site's is out of our sight) the greeting would be nobody's.
    if (frame.contentWindow && !this.#isBlank) this.#greet();
  }

  // That the page stood still is no waiting: whoever comes back from another app waits anew.
  #wait(): void {
    const since = performance.now();
    this.#deadline = setTimeout(() => {
      if (performance.now() - since < HANDSHAKE_BOUND * 1.5) this.#end('blocked');
      else this.#wait();
    }, HANDSHAKE_BOUND);
  }

  get #isBlank(): boolean {
    return this.#frame.contentDocument?.URL === 'about:blank';
  }

  get isOpen(): boolean {
    return this.#port !== null;
  }

  send(message: Out | { type: 'ping'; n: number }): void {
    this.#port?.postMessage({ ...message, v: PROTOCOL_VERSION, seq: (this.#seq += 1) });
  }

  close(): void {
    this.#life.abort();
    clearTimeout(this.#deadline);
    clearInterval(this.#beat);
    this.#port?.close();
    this.#port = null;
  }

  // `load` proves nothing: it also fires for a refused frame. It is the moment to speak first, to one exact origin.
  #loaded(): void {
    this.#loads += 1;
    if (!this.#port) return this.#greet();
    if (this.#loads > 1 || this.#isBlank) return this.#end('reloaded');
    // Of the document that has answered before it had loaded, or of another one: ours takes no second greeting, and must
    // answer now.
    this.#unanswered = MISSED_BEATS;
    this.send({ type: 'ping', n: this.#seq });
    this.#greet();
  }

  // Until somebody has answered: then the window is heard no more.
  #greet(): void {
    addEventListener('message', this.#accept, { signal: this.#life.signal });
    const init: InitMessage = { type: 'paykka:init', v: PROTOCOL_VERSION, nonce: this.#nonce };
    this.#frame.contentWindow?.postMessage(init, this.#origin);
  }

  readonly #accept = (event: MessageEvent<unknown>): void => {
    if (event.origin !== this.#origin || event.source !== this.#frame.contentWindow) return;
    const data = event.data as { type?: unknown; v?: unknown; nonce?: unknown } | null;
    const [port] = event.ports;
    if (data?.type !== 'paykka:port' || data.v !== PROTOCOL_VERSION || data.nonce !== this.#nonce || !port)
      return;
    if (this.#port) return this.#end('reloaded');
    removeEventListener('message', this.#accept);
    clearTimeout(this.#deadline);
    this.#port = port;
    port.onmessage = ({ data: message }: MessageEvent<unknown>) => this.#receive(message);
    this.#lastBeat = performance.now();
    this.#beat = setInterval(() => this.#ping(), BEAT);
    this.#on.opened();
  };

  #receive(message: unknown): void {
    if (!isMessage(message, this.#shapes)) return void (this.ignored += 1);
    if (message.type === 'pong') {
      this.#unanswered = 0;
      removeEventListener('message', this.#accept);
    } else this.#on.received(message);
  }

  // A beat counts as missed only when our own timer ran on time: a sleeping tab must never cost a typed card.
  #ping(): void {
    const now = performance.now();
    const onTime = now - this.#lastBeat < BEAT * 1.5;
    this.#lastBeat = now;
    if (document.visibilityState !== 'visible' || !onTime) return void (this.#unanswered = 0);
    if (this.#unanswered >= MISSED_BEATS) return this.#end('silent');
    this.#unanswered += 1;
    this.send({ type: 'ping', n: this.#seq });
  }

  #end(why: ChannelEnd): void {
    this.close();
    this.#on.ended(why);
  }
}

/** Right version, known type, members of the right kind, not too long. */
function isMessage<In extends { type: string }>(value: unknown, shapes: Shapes<In>): value is In {
  if (!isRecord(value) || Object.keys(value).length > 8) return false;
  const { v, seq, type } = value;
  if (v !== PROTOCOL_VERSION || !whole(seq) || typeof type !== 'string') return false;
  if (!Object.hasOwn(shapes, type) || !shapes[type as In['type']](value)) return false;
  try {
    return JSON.stringify(value).length <= MAX_MESSAGE_LENGTH;
  } catch {
    // Cyclic, or a big integer.
    return false;
  }
}
