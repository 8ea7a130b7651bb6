// Serves a folder on a free port of localhost, as any static host does.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Served {
  /** `http://localhost:<port>` */
  readonly origin: string;
  stop(): Promise<void>;
}

/** @param page what a server makes of an address's query; otherwise the folder's index.html is the page */
export async function serveFolder(
  folder: string,
  page?: (query: string) => Promise<string>,
): Promise<Served> {
  const server: Server = createServer(async ({ url }, response) => {
    const { pathname, search } = new URL(url!, 'http://localhost');
    // Browsers with a tab ask for it by themselves, and complain when there is none.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const body = await (page && pathname === '/' ? page(search) : readFile(path).catch(() => null));
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
