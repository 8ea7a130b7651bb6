// Paying with a card: owns the frame of the PSP, asks it to encrypt, and never sees a digit.
import { html, type TemplateResult } from 'lit';
import type { CollectResult } from '../../checkout/ports.ts';
import { CheckoutError } from '../../core/errors.ts';
import {
  frameTextKeys,
  type FieldError,
  type FromFrame,
  type FrameTextKey,
} from '../../protocol/card-frame.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { FrameChannel, type ChannelEnd } from './frame-channel.ts';

const COLLECT_BOUND = 20_000;

export class CardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  readonly #host: MethodHost;
  #frame: HTMLIFrameElement;
  #channel: FrameChannel;
  #isReady = false;
  #rebuilt = 0;
  #nextId = 0;
  #waiting = new Map<number, (answer: FromFrame) => void>();
  brand: string | null = null;
  /** Faults of the last try to pay; for the summary. */
  faults: readonly FieldError[] = [];

  constructor(host: MethodHost) {
    this.#host = host;
    this.#frame = this.#makeFrame();
    this.#channel = this.#open();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  renderPanel(): TemplateResult {
    return html`<div class="card-frame">${this.#frame}</div>`;
  }

  hostChanged(): void {
    this.#frame.title = this.#host.text('frame.title');
    if (!this.#isReady) return;
    this.#setUp();
    this.#channel.send({ type: 'lock', locked: this.#host.locked });
  }

  focus(): void {
    this.#frame.focus();
    this.#channel.send({ type: 'focus' });
  }

  wipe(reason: 'declined' | 'final'): void {
    this.#channel.send({ type: 'clear', what: reason === 'declined' ? 'cvc' : 'all' });
  }

  destroy(): void {
    this.#channel.close();
    this.#frame.remove();
  }

  async collect({ attemptNo }: { attemptNo: number }, signal: AbortSignal): Promise<CollectResult> {
    if (!this.#isReady) return { kind: 'cancelled' };
    const answer = await this.#ask(attemptNo, signal);
    this.faults = answer?.type === 'refused' ? answer.errors : [];
    this.#host.requestUpdate();
    if (answer?.type === 'encrypted') {
      return { kind: 'collected', collected: { method: this.method, details: { jwe: answer.jwe } } };
    }
    if (answer?.type === 'refused') return { kind: 'invalid', errors: this.#sentences(answer.errors) };
    if (signal.aborted) return { kind: 'cancelled' };
    const reason = answer?.type === 'failed' ? answer.reason : 'no answer of the card frame';
    return {
      kind: 'failed',
      error: new CheckoutError('internal', `The card could not be encrypted: ${reason}.`),
    };
  }

  #ask(attemptNo: number, signal: AbortSignal): Promise<FromFrame | null> {
    const id = (this.#nextId += 1);
    return new Promise((resolve) => {
      const settle = (answer: FromFrame | null): void => {
        clearTimeout(bound);
        this.#waiting.delete(id);
        resolve(answer);
      };
      const bound = setTimeout(() => settle(null), COLLECT_BOUND);
      this.#waiting.set(id, settle);
      signal.addEventListener('abort', () => settle(null), { once: true });
      this.#channel.send({ type: 'encrypt', id, attemptNo });
    });
  }

  #sentences(errors: readonly FieldError[]): Record<string, string[]> {
    return Object.fromEntries(errors.map(({ field, fault }) => [field, [fault]]));
  }

  #makeFrame(): HTMLIFrameElement {
    const { apiOrigin, sessionId, clientKey } = this.#host;
    const frame = document.createElement('iframe');
    frame.title = this.#host.text('frame.title');
    frame.referrerPolicy = 'origin';
    frame.src = `${apiOrigin}/checkout/v1/frame?session_id=${encodeURIComponent(sessionId)}&client_key=${encodeURIComponent(clientKey)}`;
    return frame;
  }

  #open(): FrameChannel {
    return new FrameChannel(this.#frame, this.#host.apiOrigin, {
      opened: () => this.#setUp(),
      received: (message) => this.#receive(message),
      ended: (why) => this.#ended(why),
    });
  }

  #receive(message: FromFrame): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#host.requestUpdate();
        return;
      case 'change':
        this.brand = message.brand;
        this.#host.changed({
          complete: message.complete,
          ...(message.brand ? { brand: message.brand } : {}),
        });
        return;
      case 'resize':
        this.#frame.style.height = `${message.height}px`;
        return;
      case 'submit':
        this.#host.submit();
        return;
      case 'encrypted':
      case 'refused':
      case 'failed':
        this.#waiting.get(message.id)?.(message);
        return;
      default:
    }
  }

  #setUp(): void {
    const { locale, dir, scheme, tokens, offer, options } = this.#host;
    const text = Object.fromEntries(frameTextKeys.map((key) => [key, this.#host.text(key)])) as Record<
      FrameTextKey,
      string
    >;
    this.#channel.send({
      type: 'setup',
      locale,
      dir,
      scheme,
      text,
      tokens: { ...tokens },
      showHolderName: options['showHolderName'] !== false,
      brands: [...(offer?.brands ?? [])],
    });
  }

  #ended(why: ChannelEnd): void {
    this.#isReady = false;
    for (const settle of this.#waiting.values()) settle(null as never);
    if (why === 'blocked' || this.#rebuilt >= 2) {
      return this.#host.broken(
        new CheckoutError(
          'frame_blocked',
          'The card frame did not answer within 10 s: check frame-src of your CSP, the registered origins and content blockers.',
        ),
      );
    }
    this.#rebuilt += 1;
    this.#frame = this.#makeFrame();
    this.#channel = this.#open();
    this.#host.requestUpdate();
  }
}
