// A merchant's site of a test's own: any HTML on an origin of its own that is registered for the demo merchant, under
// the policy that README publishes or under none.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newNonce, securityHeaders } from '../../demo/shop/policy.ts';
import type { TestGateway } from './gateway.ts';

export class MerchantSite {
  /** `http://localhost:<port>`: cross-site to the gateway. */
  readonly origin: string;
  #html = '';
  #isStrict = true;
  #isKept = false;
  readonly #psp: string;
  readonly #server: Server;

  private constructor(server: Server, psp: string) {
    this.#server = server;
    this.#psp = psp;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on('request', ({ url }, response) => {
      if (url === '/favicon.ico') return void response.writeHead(204).end();
      const nonce = newNonce();
      const headers = this.#isStrict ? securityHeaders(this.#psp, nonce) : {};
      if (this.#isKept) delete headers['Cache-Control'];
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      response.end(this.#html.replaceAll('<script', `<script nonce="${nonce}"`));
    });
  }

  /** @param registered false: the gateway does not know this site. */
  static async open(gateway: TestGateway, { registered = true } = {}): Promise<MerchantSite> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const site = new MerchantSite(server, gateway.url);
    const { client_key } = gateway.merchant;
    if (registered) await gateway.control('POST', 'origins', { client_key, origin: site.origin });
    return site;
  }

  /**
   * What every address of the site answers from now on; a script tag gets the nonce.
   * @param kept no `no-store`, for which Chromium keeps no page in its back/forward cache.
   */
  serve(body: string, { strict = true, head = '', kept = false } = {}): void {
    this.#isStrict = strict;
    this.#isKept = kept;
    this.#html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}<body>${body}</body></html>`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
