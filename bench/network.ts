// A slow network on loopback, in user space and without root: a relay in front of a server. Modelled, for each
// connection: the TCP handshake (one round trip before the first byte), latency both ways, slow start (10 segments,
// doubling with each round trip) and, for all connections together, the width of the link. Not modelled: loss, queues
// that overflow, idle restart, DNS. TLS is real: its round trips come by themselves.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Link {
  /** Round trip in ms. */
  rtt: number;
  /** Bits per millisecond towards the browser; the way up has the same. */
  kilobits: number;
}

const SEGMENT = 1_460;
const INITIAL_WINDOW = 10 * SEGMENT;

/** Runs callbacks at their times, in the order in which they were given. */
class Timeline {
  readonly #queue: { at: number; run: () => void }[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  at(time: number, run: () => void): void {
    this.#queue.push({ at: Math.max(time, this.#queue.at(-1)?.at ?? 0), run });
    this.#timer ??= setTimeout(() => this.#due(), Math.max(0, time - performance.now()));
  }

  #due(): void {
    this.#timer = null;
    while (this.#queue.length > 0 && this.#queue[0]!.at <= performance.now() + 0.3)
      this.#queue.shift()!.run();
    const next = this.#queue[0];
    if (next) this.#timer = setTimeout(() => this.#due(), Math.max(0, next.at - performance.now()));
  }
}

export class SlowNetwork {
  link: Link = { rtt: 0, kilobits: Infinity };
  #downFree = 0;
  #upFree = 0;

  /** @returns the relay's port. */
  async relay(port: number): Promise<{ port: number; server: Server }> {
    const server = createServer((browser) => this.#join(browser, connect(port, '127.0.0.1')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port, server };
  }

  #join(browser: Socket, origin: Socket): void {
    browser.setNoDelay(true);
    origin.setNoDelay(true);
    const established = performance.now() + this.link.rtt;
    this.#up(browser, origin, established);
    this.#down(origin, browser);
    for (const [one, other] of [
      [browser, origin],
      [origin, browser],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }

  /** What the browser sends is small: latency and width only. */
  #up(from: Socket, to: Socket, established: number): void {
    const line = new Timeline();
    from.on('data', (bytes) => {
      const { rtt, kilobits } = this.link;
      this.#upFree = Math.max(performance.now(), this.#upFree) + (bytes.length * 8) / kilobits;
      // A connection that is still being made waits by itself: the link is free for the others.
      const departs = Math.max(this.#upFree, established);
      line.at(departs + rtt / 2, () => to.writable && to.write(bytes));
    });
  }

  #down(from: Socket, to: Socket): void {
    const arrivals = new Timeline();
    const acknowledgements = new Timeline();
    let waiting = Buffer.alloc(0);
    let window = INITIAL_WINDOW;
    let inFlight = 0;
    const pump = (): void => {
      while (waiting.length > 0 && inFlight < window) {
        const { rtt, kilobits } = this.link;
        const bytes = waiting.subarray(0, Math.min(SEGMENT, window - inFlight));
        waiting = waiting.subarray(bytes.length);
        inFlight += bytes.length;
        this.#downFree = Math.max(performance.now(), this.#downFree) + (bytes.length * 8) / kilobits;
        const arrives = this.#downFree + rtt / 2;
        arrivals.at(arrives, () => to.writable && to.write(bytes));
        acknowledgements.at(arrives + rtt / 2, () => {
          inFlight -= bytes.length;
          window += bytes.length;
          pump();
        });
      }
    };
    from.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      pump();
    });
  }
}
