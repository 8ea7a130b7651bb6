// One living card frame: its element, its channel, what it was told, and the questions it has not answered yet.
// When the page tears it down it is made anew, a few times; then it counts as blocked.
import { frameAddress } from '../core/early-frame.ts';
import { CheckoutError } from '../core/errors.ts';
import {
  frameTextKeys,
  type CardField,
  type FromFrame,
  type FrameTextKey,
  type ToFrame,
} from '../protocol/card-frame.ts';
import { FrameChannel, type ChannelEnd } from './frame-channel.ts';
import { fromFrame } from './guards.ts';

const ENCRYPT_BOUND = 20_000;
const MAX_REBUILT = 50;

type Setup = Extract<ToFrame, { type: 'setup' }>;

/** Whose frame it is: where it comes from, how it looks now. */
export interface CardFrameHost {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly apiOrigin: string;
  view(): Readonly<Pick<Setup, 'locale' | 'dir' | 'scheme'>> & {
    readonly tokens: Readonly<Record<string, string>>;
    readonly offer: { readonly brands: readonly string[] } | null;
    readonly options: Readonly<Record<string, unknown>>;
    readonly locked: boolean;
  };
  text(key: FrameTextKey, values?: Readonly<Record<string, string>>): string;
  /** It was blocked, or torn down too often. */
  broken(error: CheckoutError): void;
}

/** What is asked for in it. */
export interface Asks {
  /** The brand of a saved card, whose code alone is asked for; null: the whole card. */
  readonly saved: string | null;
  title(): string;
  /** The frame that waits as a child of the merchant's tag, if one does; it is used where it is, if it is the right one. */
  waiting?(): HTMLIFrameElement | null;
}

export interface CardFrameListener {
  received(message: FromFrame): void;
  /** What was typed is gone; a new frame is on its way. */
  lost(): void;
}

export class CardFrame {
  element: HTMLIFrameElement;
  /** Its fields can be typed in. */
  isReady = false;
  readonly #host: CardFrameHost;
  readonly #asks: Asks;
  readonly #listener: CardFrameListener;
  #channel: FrameChannel<FromFrame, ToFrame>;
  #rebuilt = 0;
  /** The last setup and lock, by type. */
  readonly #told = new Map<string, string>();
  #lastId = 0;
  readonly #questions = new Map<number, (answer: FromFrame | null) => void>();
  /** Whoever asked before the fields were there. */
  #whenReady: (() => unknown)[] = [];

  constructor(host: CardFrameHost, asks: Asks, listener: CardFrameListener) {
    this.#host = host;
    this.#asks = asks;
    this.#listener = listener;
    const early = asks.waiting?.();
    this.element = early?.src === this.#address ? early : this.#make();
    this.#channel = this.#connect();
    visualViewport!.addEventListener('resize', this.#stayInView);
  }

  // A phone's keyboard takes half of the screen, and the frame hears nothing of it.
  #stayInView = (): void => {
    const { element } = this;
    // `:focus` is not said of a frame.
    if ((element.getRootNode() as Document).activeElement === element)
      element.scrollIntoView({ block: 'nearest' });
  };

  send(message: ToFrame): void {
    this.#channel.send(message);
  }

  /** Tells the frame how to look and what to ask for, if that has changed. */
  configure(): void {
    const { locale, dir, scheme, tokens, offer, options, locked } = this.#host.view();
    this.element.title = this.#asks.title();
    // How many digits a code has is the frame's to know.
    const digits = '{digits}';
    const text = Object.fromEntries(frameTextKeys.map((key) => [key, this.#host.text(key, { digits })]));
    const setup: ToFrame = {
      type: 'setup',
      locale,
      dir,
      scheme,
      text: text as Record<FrameTextKey, string>,
      tokens,
      showHolderName: options['showHolderName'] !== false,
      saved: this.#asks.saved,
      brands: [...(offer?.brands ?? [])],
    };
    this.#tell(setup);
    this.#tell({ type: 'lock', locked });
  }

  /** Only what it does not know: in the click it is locked, and has no look to work out anew. */
  #tell(message: ToFrame): void {
    const text = JSON.stringify(message);
    if (!this.#channel.isOpen || this.#told.get(message.type) === text) return;
    this.#told.set(message.type, text);
    this.send(message);
  }

  /** @returns what the frame answers; null when it does not, in time. */
  async encrypt(attemptNo: number, signal: AbortSignal): Promise<FromFrame | null> {
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const settle = (answer: FromFrame | null): void => {
        clearTimeout(bound);
        this.#questions.delete(id);
        resolve(answer);
      };
      const bound = setTimeout(() => settle(null), ENCRYPT_BOUND);
      signal.addEventListener('abort', () => settle(null), { once: true });
      this.#questions.set(id, settle);
      const ask = (): void => {
        if (this.#questions.has(id)) this.send({ type: 'encrypt', id, attemptNo });
      };
      if (this.isReady) ask();
      else this.#whenReady.push(ask);
    });
  }

  /**
   * The focus of its document is the page's to give; the field is then the frame's. Asked before the fields are there it
   * is given when they are, if the focus has gone nowhere else.
   */
  focus(field?: CardField): void {
    this.element.focus();
    this.send({ type: 'focus', field });
    const { activeElement } = document;
    if (!this.isReady)
      this.#whenReady.push(() => document.activeElement === activeElement && this.focus(field));
  }

  destroy(): void {
    visualViewport!.removeEventListener('resize', this.#stayInView);
    this.#channel.close();
    this.element.remove();
  }

  get #address(): string {
    const { apiOrigin, sessionId, clientKey } = this.#host;
    return frameAddress(apiOrigin, sessionId, clientKey);
  }

  #make(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = this.#asks.title();
    frame.referrerPolicy = 'origin';
    frame.src = this.#address;
    return frame;
  }

  #connect(): FrameChannel<FromFrame, ToFrame> {
    this.#told.clear();
    return new FrameChannel(this.element, this.#host.apiOrigin, fromFrame, {
      opened: () => this.configure(),
      received: (message) => this.#receive(message),
      ended: (why) => this.#ended(why),
    });
  }

  #receive(message: FromFrame): void {
    if (message.type === 'ready') {
      this.isReady = true;
      // When they are shown.
      for (const ask of this.#whenReady.splice(0)) setTimeout(ask);
    } else if (message.type === 'resize') {
      this.element.style.height = `${message.height}px`;
      return;
    } else if ('id' in message) {
      return this.#questions.get(message.id)?.(message);
    }
    this.#listener.received(message);
  }

  #ended(why: ChannelEnd): void {
    this.isReady = false;
    for (const settle of [...this.#questions.values()]) settle(null);
    if (why === 'blocked' || this.#rebuilt >= MAX_REBUILT) {
      const message =
        'The card frame did not answer within 10 s: check frame-src of your CSP, registered origins, content blockers.';
      return this.#host.broken(new CheckoutError('frame_blocked', message));
    }
    this.#rebuilt += 1;
    this.element.remove();
    this.element = this.#make();
    this.#channel = this.#connect();
    this.#listener.lost();
  }
}
