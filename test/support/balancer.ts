// A load balancer, as small as can be: each request goes to the process after the one that had the last.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Addresses of the processes; may be filled later. */
  readonly targets: string[];
  /** What was asked for, and who answered: `POST /3ds/results` -> addresses of processes. */
  readonly answered: Map<string, Set<string>>;
  close(): void;
}

export async function startBalancer(): Promise<Balancer> {
  const targets: string[] = [];
  const answered: Balancer['answered'] = new Map();
  let turn = 0;
  const server = createServer((asked, response) => {
    const { method, url = '/', headers } = asked;
    const target = targets[(turn += 1) % targets.length]!;
    const what = `${method} ${url.split('?')[0]}`;
    answered.set(what, (answered.get(what) ?? new Set()).add(target));
    // No connection is used twice: one that is kept may be closed at the other end in the moment it is used again.
    const onward = request(target + url, { agent: false, method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    answered,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
