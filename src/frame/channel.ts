// The port after the handshake: numbered envelopes out, checked messages in. What is not understood is only counted.
import { PROTOCOL_VERSION, type Envelope, type FromFrame, type ToFrame } from '../protocol/card-frame.ts';
import { readToFrame } from './guards.ts';

export class Channel {
  /** Messages that were unknown, malformed, too long or said before. */
  ignored = 0;
  readonly #port: MessagePort;
  #sent = 0;
  #heard = -1;

  constructor(port: MessagePort, receive: (message: ToFrame) => void) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = readToFrame(data);
      if (!read || read.seq <= this.#heard) {
        this.ignored += 1;
        return;
      }
      this.#heard = read.seq;
      receive(read.message);
    };
  }

  send(message: FromFrame): void {
    const envelope: Envelope<FromFrame> = { ...message, v: PROTOCOL_VERSION, seq: this.#sent };
    this.#sent += 1;
    this.#port.postMessage(envelope);
  }
}
