// The port after the handshake: numbered envelopes out, checked messages in. What is not understood is only counted.
import { PROTOCOL_VERSION } from '../protocol/card-frame.ts';

/** A message with only the fields that the contract names, and its number; undefined when it is anything else. */
export type Read<Message> = (data: unknown) => { seq: number; message: Message } | undefined;

export class Channel<In, Out extends object> {
  /** Messages that were unknown, malformed, too long or said before. */
  ignored = 0;
  readonly #port: MessagePort;
  #sent = 0;
  #heard = -1;

  constructor(port: MessagePort, read: Read<In>, receive: (message: In) => void) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const known = read(data);
      if (!known || known.seq <= this.#heard) {
        this.ignored += 1;
        return;
      }
      this.#heard = known.seq;
      receive(known.message);
    };
  }

  send(message: Out): void {
    this.#port.postMessage({ ...message, v: PROTOCOL_VERSION, seq: this.#sent });
    this.#sent += 1;
  }
}
