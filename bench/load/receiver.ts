// The merchant's end of the webhooks: takes each, and remembers what it was told of which session.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly eventId: string;
  readonly type: string;
  /** `performance.now()` */
  readonly at: number;
}

export class Receiver {
  /** By `trans_id`. */
  readonly received = new Map<string, Received[]>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.once('end', () => {
        receiver.#take(String(request.headers['x-paykka-event-id']), body);
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"ret_code":"000000","ret_msg":"Success"}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/webhooks`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #take(eventId: string, body: string): void {
    const { trans_id, notify_type } = JSON.parse(body) as { trans_id: string; notify_type: string };
    const of = this.received.get(trans_id) ?? [];
    of.push({ eventId, type: notify_type, at: performance.now() });
    this.received.set(trans_id, of);
  }
}
