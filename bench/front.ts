// The bench's world behind TLS and HTTP/2: the merchant's page at https://shop.bench, the PSP at https://psp.bench
// (the real gateway, and the floor's two files), each behind the slow network. Counts what the PSP sends.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import type { AddressInfo, Server } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Certificate } from './certificate.ts';
import type { SlowNetwork } from './network.ts';
import { shopOrigin } from './origins.ts';
import { merchantPage, type Variant } from './pages.ts';

export interface Sent {
  readonly path: string;
  readonly encoding: string;
  bytes: number;
}

export interface Front {
  /** `--host-resolver-rules` of Chromium. */
  readonly rules: string;
  /** What the PSP has sent since it was last emptied. */
  readonly sent: Sent[];
  close(): void;
}

type Handler = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

export async function openFront(
  network: SlowNetwork,
  { key, cert }: Certificate,
  gatewayUrl: string,
  clientKey: string,
): Promise<Front> {
  const servers: (Http2SecureServer | Server)[] = [];
  const listen = async (handler: Handler): Promise<number> => {
    const server = createSecureServer({ key, cert, allowHTTP1: true }, handler);
    server.on('sessionError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const relay = await network.relay((server.address() as AddressInfo).port);
    servers.push(server, relay.server);
    return relay.port;
  };
  const sent: Sent[] = [];
  const shop = await listen((asked, response) => {
    const { pathname, searchParams } = new URL(asked.url, shopOrigin);
    const page = merchantPage(pathname.slice(1) as Variant, searchParams.get('session')!, clientKey);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html;charset=utf-8' }).end(page ?? '');
  });
  const psp = await listen((asked, response) => {
    if (asked.url.startsWith('/floor/')) sendFloor(asked, response, sent);
    else passOn(gatewayUrl, asked, response, sent);
  });
  return {
    rules: `MAP shop.bench:443 127.0.0.1:${shop}, MAP psp.bench:443 127.0.0.1:${psp}`,
    sent,
    close: () => servers.forEach((server) => server.close()),
  };
}

const floorFiles: Readonly<Record<string, { body: Buffer; type: string; cache: string }>> = {
  '/floor/floor.js': floorFile('floor.js', 'text/javascript', 'public, max-age=300'),
  '/floor/frame.html': floorFile('frame.html', 'text/html;charset=utf-8', 'no-store'),
};

function floorFile(name: string, type: string, cache: string): { body: Buffer; type: string; cache: string } {
  const text = readFileSync(new URL(`./floor/${name}`, import.meta.url));
  return { body: brotliCompressSync(text), type, cache };
}

function sendFloor(asked: Http2ServerRequest, response: Http2ServerResponse, sent: Sent[]): void {
  const path = asked.url.split('?')[0]!;
  const file = floorFiles[path];
  if (!file) return void response.writeHead(404).end();
  sent.push({ path, encoding: 'br', bytes: file.body.length });
  response
    .writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'cache-control': file.cache,
      'access-control-allow-origin': '*',
    })
    .end(file.body);
}

/** Headers of one connection only; HTTP/2 has none of them. */
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

function passOn(
  gatewayUrl: string,
  asked: Http2ServerRequest,
  response: Http2ServerResponse,
  sent: Sent[],
): void {
  const headers = Object.fromEntries(
    Object.entries(asked.headers).filter(([name]) => !name.startsWith(':') && !hopByHop.has(name)),
  );
  const onward = request(gatewayUrl + asked.url, { method: asked.method, headers }, (answer) => {
    const record: Sent = {
      path: asked.url.split('?')[0]!,
      encoding: String(answer.headers['content-encoding'] ?? 'none'),
      bytes: 0,
    };
    sent.push(record);
    const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
    response.writeHead(answer.statusCode!, Object.fromEntries(kept) as Record<string, string>);
    answer.on('data', (bytes: Buffer) => (record.bytes += bytes.length));
    answer.pipe(response.stream ?? response);
  });
  onward.on('error', () => response.writeHead(502).end());
  asked.pipe(onward);
}
