import { expect } from '@open-wc/testing';
import { awaitPage, mayWork, readOrigins } from '../../src/frame/connection.ts';

const SHOP = 'https://shop.example';
const nonce = '0123456789abcdef0123456789abcdef';
const init = { type: 'paykka:init', v: 1, nonce };

/** A window as the frame sees it, in a page of `SHOP`. */
function openScope({ ancestors = [SHOP] }: { ancestors?: string[] | undefined } = {}) {
  const sent: { message: unknown; origin: string; ports: MessagePort[] }[] = [];
  const parent = {
    postMessage: (message: unknown, origin: string, ports: MessagePort[]) =>
      sent.push({ message, origin, ports }),
  };
  const listeners = new Set<(event: unknown) => void>();
  const scope = {
    parent,
    location: { ancestorOrigins: ancestors },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  const accepted: string[] = [];
  const post = (data: unknown, origin = SHOP, source: unknown = parent): void =>
    [...listeners].forEach((listen) => listen({ data, origin, source }));
  return { scope: scope as unknown as Window, sent, listeners, accepted, post };
}

const documentWith = (content: string): Document => {
  const root = document.implementation.createHTMLDocument();
  const meta = root.createElement('meta');
  meta.name = 'paykka-origins';
  meta.content = content;
  root.head.append(meta);
  return root;
};

describe('the handshake', () => {
  it('answers the registered page once, with its nonce and a port, to its exact origin', async () => {
    const { scope, sent, listeners, accepted, post } = openScope();
    let port: MessagePort | undefined;
    awaitPage(scope, [SHOP], (own, origin) => {
      port = own;
      accepted.push(origin);
    });
    post(init);
    post(init);
    post({ ...init, nonce: 'f'.repeat(32) });
    expect(accepted).to.deep.equal([SHOP]);
    expect(sent.map(({ message, origin }) => ({ message, origin }))).to.deep.equal([
      { message: { type: 'paykka:port', v: 1, nonce }, origin: SHOP },
    ]);
    expect(listeners.size, 'listeners after the handshake').to.equal(0);

    const heard = new Promise((resolve) => (sent[0]!.ports[0]!.onmessage = ({ data }) => resolve(data)));
    port!.postMessage('hello');
    expect(await heard).to.equal('hello');
  });

  it('S19 ignores everybody else, before and after', () => {
    const { scope, sent, accepted, post } = openScope();
    awaitPage(scope, [SHOP], (_, origin) => accepted.push(origin));
    post(init, SHOP, {});
    post(init, SHOP, null);
    post(init, SHOP, scope);
    for (const origin of lookAlikes) post(init, origin);
    for (const data of [
      null,
      'paykka:init',
      {},
      { ...init, v: 2 },
      { ...init, nonce: 5 },
      { ...init, type: 'x' },
    ]) {
      post(data);
    }
    expect(accepted).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
    post(init);
    expect(accepted).to.deep.equal([SHOP]);
  });

  it('reads the list of origins that its document was served with, and only exact ones', () => {
    expect(readOrigins(documentWith(JSON.stringify([SHOP, 'http://localhost:4100'])))).to.deep.equal([
      SHOP,
      'http://localhost:4100',
    ]);
    const wrong = [
      'null',
      '*',
      'https://shop.example/',
      'https://*.example',
      'HTTPS://shop.example',
      '',
      5,
      null,
    ];
    expect(readOrigins(documentWith(JSON.stringify(wrong)))).to.deep.equal([]);
    for (const content of ['', 'null', '{}', '"https://shop.example"', '[', '{"0":"https://shop.example"}']) {
      expect(readOrigins(documentWith(content)), content).to.deep.equal([]);
    }
    expect(readOrigins(document.implementation.createHTMLDocument())).to.deep.equal([]);
  });

  it('works only in a frame, and only when every page around it is registered', () => {
    const alone = { location: { ancestorOrigins: [] } } as unknown as { parent: unknown };
    alone.parent = alone;
    expect(mayWork(alone as unknown as Window, [SHOP])).to.equal(false);
    const within = (...ancestors: string[]) => mayWork(openScope({ ancestors }).scope, [SHOP]);
    expect(within(SHOP)).to.equal(true);
    expect(within(SHOP, SHOP)).to.equal(true);
    expect(within('https://evil.example')).to.equal(false);
    expect(within(SHOP, 'https://evil.example')).to.equal(false);
    expect(within('null')).to.equal(false);
    expect(mayWork(openScope({ ancestors: undefined }).scope, [SHOP]), 'a browser that cannot tell').to.equal(
      true,
    );
  });
});

const lookAlikes = [
  'http://shop.example',
  'https://shop.example.',
  'https://shop.example:443',
  'https://shop.example:8443',
  'https://shop.example/',
  'https://SHOP.example',
  'HTTPS://shop.example',
  'https://ashop.example',
  'https://shop.example.evil',
  'https://shopXexample',
  'https://shop.exampl',
  'https://sh0p.example',
  'https://www.shop.example',
  'https://user@shop.example',
  'https://shop.example@evil.example',
  'https://shop.example#evil',
  'https://shop.example\\evil',
  'https://shop.example%2eevil',
  'https://shöp.example',
  'https://xn--shp-tna.example',
  'https://[::1]',
  'ftp://shop.example',
  'file://',
  'null',
  '',
  '*',
  'undefined',
  ' https://shop.example',
  'https://shop.example ',
  'chrome-extension://abcdefghijklmnop',
];
