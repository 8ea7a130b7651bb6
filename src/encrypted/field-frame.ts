// One living field frame in its placeholder. When the page tears it down it is made anew, a few times.
import { listOf, matching, oneOf, shape, text, whole, type Check } from '../core/shape.ts';
import { FrameChannel, type ChannelEnd } from '../frame-host/frame-channel.ts';
import { fieldFaults } from '../protocol/card-frame.ts';
import { encryptedFields, type FromField, type ToField } from '../protocol/encrypted-card.ts';

const MAX_REBUILT = 50;
/** Around the input, so that focus rings are not clipped, in CSS px: taken back by the frame's margin. */
const BLEED = 4;
const HEIGHT = { labelled: 80, bare: 54 };

const jwe = matching(/^[\w-]+(\.[\w-]+){4}$/);
const fromField: Readonly<Record<FromField['type'], Check>> = {
  ready: shape({ title: text(100) }),
  title: shape({ title: text(100) }),
  resize: shape({ height: (value) => typeof value === 'number' && value >= 0 && value <= 600 }),
  encrypted: shape({ id: whole, parts: shape({ number: jwe, year: jwe, month: jwe, cvc: jwe }) }),
  refused: shape({
    id: whole,
    faults: listOf(shape({ field: oneOf(...encryptedFields), fault: oneOf(...fieldFaults) }), 3),
  }),
  failed: shape({ id: whole, reason: oneOf('keys_unavailable', 'crypto_unavailable', 'fields_missing') }),
  pong: shape({ n: whole }),
};

export type Answer = FromField & { id: number };

export interface FieldFrameOptions {
  readonly placeholder: Element;
  /** Of the PSP. */
  readonly origin: string;
  readonly src: string;
  readonly setup: ToField & { type: 'setup' };
  /** It could not be shown: why, for the console. */
  broken(): void;
}

export class FieldFrame {
  readonly #options: FieldFrameOptions;
  #frame: HTMLIFrameElement;
  #channel: FrameChannel<FromField, ToField>;
  #isReady = false;
  #isGone = false;
  #rebuilt = 0;
  #lastId = 0;
  readonly #questions = new Map<number, (answer: Answer | null) => void>();

  constructor(options: FieldFrameOptions) {
    this.#options = options;
    this.#frame = this.#make();
    this.#channel = this.#connect();
    options.placeholder.replaceChildren(this.#frame);
  }

  focus(): void {
    // The focus of its document is the page's to give.
    this.#frame.focus();
    this.#channel.send({ type: 'focus' });
  }

  /** @returns what the frame says; null when it does not, in time, or is gone. */
  encrypt(bound: number): Promise<Answer | null> {
    if (this.#isGone) return Promise.resolve(null);
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const settle = (answer: Answer | null): void => {
        clearTimeout(timer);
        this.#questions.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), bound);
      this.#questions.set(id, settle);
      if (this.#isReady) this.#channel.send({ type: 'encrypt', id });
    });
  }

  destroy(): void {
    this.#isGone = true;
    this.#channel.close();
    this.#frame.remove();
    for (const settle of [...this.#questions.values()]) settle(null);
  }

  #make(): HTMLIFrameElement {
    const { src, setup } = this.#options;
    const frame = document.createElement('iframe');
    frame.title = 'Secure card field';
    frame.referrerPolicy = 'origin';
    frame.src = src;
    // By the object model: a strict policy forbids the attribute. A frame of another scheme would be painted opaque.
    Object.assign(frame.style, {
      display: 'block',
      border: '0',
      margin: `-${BLEED}px`,
      width: `calc(100% + ${2 * BLEED}px)`,
      height: `${setup.showLabel ? HEIGHT.labelled : HEIGHT.bare}px`,
      colorScheme: 'light',
    });
    return frame;
  }

  #connect(): FrameChannel<FromField, ToField> {
    return new FrameChannel<FromField, ToField>(this.#frame, this.#options.origin, fromField, {
      opened: () => this.#channel.send(this.#options.setup),
      received: (message) => this.#receive(message),
      ended: (why) => this.#ended(why),
    });
  }

  #receive(message: FromField): void {
    if (message.type === 'resize') this.#frame.style.height = `${message.height}px`;
    else if ('id' in message) this.#questions.get(message.id)?.(message);
    else if (message.type !== 'pong') this.#frame.title = message.title;
    if (message.type === 'ready') {
      this.#isReady = true;
      for (const id of this.#questions.keys()) this.#channel.send({ type: 'encrypt', id });
    }
  }

  #ended(why: ChannelEnd): void {
    this.#isReady = false;
    const wasRemoved = !this.#frame.isConnected;
    if (why === 'blocked' || wasRemoved || this.#rebuilt >= MAX_REBUILT) {
      this.destroy();
      if (!wasRemoved) this.#options.broken();
      return;
    }
    this.#rebuilt += 1;
    this.#frame.remove();
    this.#frame = this.#make();
    this.#channel = this.#connect();
    this.#options.placeholder.replaceChildren(this.#frame);
  }
}
