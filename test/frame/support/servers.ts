// The built frame on one origin and a merchant's page on another, each on a free port; keys of our own.
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { hostPage } from './host-page.ts';

interface Origins {
  /** `http://127.0.0.1:…`: the PSP, which serves the frame. */
  psp: string;
  /** `http://localhost:…`: cross-site to the PSP. */
  merchant: string;
}

export interface TestServers extends Origins {
  frameUrl: string;
  privateKey: KeyObject;
  /** What the next answers are; changed by a test. */
  settings: {
    origins: string[];
    keys: Record<string, unknown>[];
    serverTime: number;
    /** How many loads of the second file fail. */
    brokenLoads: number;
    /** What follows the second file's own text. */
    addedCode: string;
  };
  /** `GET /path?query` of each request to the PSP. */
  requests: string[];
  close(): Promise<void>;
}

export async function startServers(): Promise<TestServers> {
  const built = await buildFrame();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const requests: string[] = [];
  const settings: TestServers['settings'] = {
    origins: [],
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-1', alg: 'RSA-OAEP-256', use: 'enc' }],
    serverTime: Date.UTC(2026, 10, 24),
    brokenLoads: 0,
    addedCode: '',
  };

  const [psp, merchant] = await Promise.all([
    listen((request, response) => {
      const { pathname, search } = new URL(request.url!, 'http://psp');
      requests.push(`${request.method} ${pathname}${search}`);
      if (pathname === '/checkout/v1/frame') {
        const html = built.html.replace(
          /(name="paykka-origins" content=)""/,
          (_, start: string) => `${start}'${JSON.stringify(settings.origins)}'`,
        );
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('content-security-policy', policyFor(html));
        response.setHeader('cache-control', 'no-store');
        response.end(html);
      } else if (pathname === '/checkout/v1/keys') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ keys: settings.keys, server_time: settings.serverTime }));
      } else if (pathname.endsWith('/card-encryption.js') && settings.brokenLoads-- <= 0) {
        response.setHeader('content-type', 'text/javascript');
        response.end(built.code + settings.addedCode);
      } else {
        response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      }
    }, '127.0.0.1'),
    listen((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(hostPage);
    }, 'localhost'),
  ]);
  const origins = {
    psp: `http://127.0.0.1:${portOf(psp)}`,
    merchant: `http://localhost:${portOf(merchant)}`,
  };
  settings.origins = [origins.merchant];

  return {
    ...origins,
    frameUrl: `${origins.psp}/checkout/v1/frame?session_id=CS1234567890123456&client_key=ck_test`,
    privateKey,
    settings,
    requests,
    close: async () => {
      await Promise.all([psp, merchant].map(stop));
    },
  };
}

/** Card frame and second file, built as for release. */
async function buildFrame(): Promise<{ html: string; code: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'card-frame-'));
  const into = (outDir: string) => ({ build: { outDir: join(folder, outDir), emptyOutDir: true } });
  const builder = await createBuilder({
    logLevel: 'error',
    environments: { frame: into('frame'), encryption: into('encryption') },
  });
  await builder.build(builder.environments.encryption!);
  await builder.build(builder.environments.frame!);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const built = { html: read('frame/index.html'), code: read('encryption/card-encryption.js') };
  rmSync(folder, { recursive: true });
  return built;
}

/** The frame's policy as the gateway sends it, without the list of ancestors: the frame must hold the line by itself. */
function policyFor(html: string): string {
  const hashOf = (tag: string): string => {
    const text = new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(html)![1]!;
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  return [
    `default-src 'none'; script-src 'self' ${hashOf('script')}; style-src 'self' ${hashOf('style')}`,
    `img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'`,
    `object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html paykka-dropin 'allow-duplicates'`,
  ].join('; ');
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listen(handler: RequestListener, address: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(handler).listen(0, address, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
