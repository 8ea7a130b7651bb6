// A frame of the test's own at the other end of a channel.
import { FrameChannel, type ChannelEnd } from '../../../src/frame-host/frame-channel.ts';
import { fromFrame } from '../../../src/frame-host/guards.ts';
import type { FromFrame, ToFrame } from '../../../src/protocol/card-frame.ts';

export const peer = new URL('./peer.html', import.meta.url).href;

/** A frame of our own origin, and what it and the channel have said. */
export class Rig {
  readonly frame: HTMLIFrameElement;
  readonly received: FromFrame[] = [];
  readonly ends: ChannelEnd[] = [];
  /** What came to the frame's end of the port. */
  readonly heard: { type: string; seq: number }[] = [];
  readonly inits: { nonce: string; v: number }[] = [];
  readonly life = new AbortController();
  opened = 0;
  readonly channel: FrameChannel<FromFrame, ToFrame>;

  constructor(origin = location.origin, early?: HTMLIFrameElement) {
    this.frame = early ?? document.createElement('iframe');
    if (!early) this.frame.src = peer;
    this.channel = new FrameChannel(this.frame, origin, fromFrame, {
      opened: () => (this.opened += 1),
      received: (message) => this.received.push(message),
      ended: (why) => this.ends.push(why),
    });
    addEventListener(
      'message',
      ({ data }) => {
        if (data?.type === 'test:init') this.inits.push(data.data);
        if (data?.type === 'test:heard') this.heard.push(data.data);
      },
      { signal: this.life.signal },
    );
    if (!early) document.body.append(this.frame);
  }

  tell(message: object): void {
    this.frame.contentWindow!.postMessage(message, location.origin);
  }
  /** Answers the handshake. @param change of the right answer */
  answer(change: object = {}, more: object = {}): void {
    const { nonce } = this.inits.at(-1)!;
    this.tell({ type: 'test:answer', message: { type: 'paykka:port', v: 1, nonce, ...change }, ...more });
  }
  say(message: unknown): void {
    this.tell({ type: 'test:say', message });
  }
  async greeted(): Promise<void> {
    await until(() => this.inits.length > 0);
  }
  async connected(): Promise<void> {
    await this.greeted();
    this.answer();
    await until(() => this.opened === 1);
  }
  end(): void {
    this.life.abort();
    this.channel.close();
    this.frame.remove();
  }
}

export const until = async (fact: () => boolean): Promise<void> => {
  while (!fact()) await new Promise((resolve) => setTimeout(resolve, 2));
};
