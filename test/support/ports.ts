// Free ports, for programs that must know each other's before they start. Below the range that systems take ports from for
// outgoing connections: one of those must not take it in between.
import { createServer } from 'node:net';

const [FIRST, LAST] = [15_000, 32_000];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
