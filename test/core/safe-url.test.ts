import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/core/safe-url.ts';

const sandbox = { sandbox: true };
const production = { sandbox: false };

describe('an address that may be used', () => {
  it('is https, or http on loopback in the sandbox', () => {
    for (const url of ['https://shop.example/a?b#c', 'HTTPS://SHOP.EXAMPLE/', 'https://[::1]/'])
      expect(safeUrl(url, production)?.protocol, url).to.equal('https:');
    for (const url of ['http://localhost:4100/', 'http://127.0.0.1/', 'http://[::1]:1/']) {
      expect(safeUrl(url, sandbox), url).not.to.equal(null);
      expect(safeUrl(url, production), url).to.equal(null);
    }
  });

  // prettier-ignore
  const hostile: readonly unknown[] = [
    'javascript:alert(1)', 'JaVa\tScript:alert(1)', 'javascript://shop.example/%0aalert(1)', ' javascript:alert(1)',
    'data:text/html,<script>', 'blob:https://shop.example/1', 'vbscript:x', 'file:///etc/passwd', 'about:blank',
    'intent://scan', 'itms-services://', 'ws://shop.example', 'ftp://shop.example', 'view-source:https://shop.example',
    '//evil.example', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https:/evil.example', 'https:\\\\evil.example',
    'https://user@shop.example', 'https://user:pass@shop.example', 'https://shop.example@evil.example\\',
    'https://@shop.example', 'https://:@shop.example', 'https:///shop.example', 'https:///user@shop.example', 'https://shop.example:99999', 'https://[::1',
    'https://shop.example%40evil.example', 'https://shop.example\uff0fevil', 'https://shop\uff20evil.example', 'https://?shop.example',
    'http://localhost.', 'http://localhost:80@evil.example', 'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://0.0.0.0', 'http://169.254.169.254', 'http://evil.localhost',
    'http://shop.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://2130706433.evil',
    'https://', 'https://%', 'https://a b', 'https://shop.example\n', '\0https://shop.example', 'https://shop.example\u007f',
    '', null, undefined, 1, {}, ['https://shop.example'], { toString: () => 'https://shop.example' }, `https://shop.example/${'x'.repeat(5000)}`,
  ];
  it(`S27 is none of ${hostile.length} hostile ones`, () => {
    for (const url of hostile) expect(safeUrl(url, sandbox)?.href, String(url)).to.equal(undefined);
  });

  it('is used as it was read: in lower case, in punycode, numbers as an address, without the port that it has anyway', () => {
    for (const [text, href] of [
      ['https://PSP.example:443/A', 'https://psp.example/A'],
      ['https://sh\u00f6p.example/\u00e4', 'https://xn--shp-tna.example/%C3%A4'],
      ['https://psp\u3002example', 'https://psp.example/'],
      ['https://\uff50sp.example', 'https://psp.example/'],
      ['https://psp.example/a@b?to=c@d#@', 'https://psp.example/a@b?to=c@d#@'],
      ['https://psp.example/\u202egpj', 'https://psp.example/%E2%80%AEgpj'],
      ['http://127.1:4100', 'http://127.0.0.1:4100/'],
      ['http://2130706433', 'http://127.0.0.1/'],
      ['http://[0:0:0:0:0:0:0:1]', 'http://[::1]/'],
    ] as const)
      expect(safeUrl(text, sandbox)?.href, text).to.equal(href);
  });

  it('S19 is on the list only as the very same origin', () => {
    const origins = ['https://psp.example'];
    // prettier-ignore
    for (const text of [
      'https://psp.example.', 'https://psp.example:444', 'https://sub.psp.example', 'https://psp.example.evil.example', 'https://evilpsp.example', 'https://psp.exampl',
      'https://p\u0455p.example', 'https://psp.ex\u0430mple', 'https://xn--psp-6cd.example', 'https://[::1]', 'https://evil.example/https://psp.example', 'https://evil.example?https://psp.example',
      'https://evil.example#https://psp.example', 'https://psp.example@evil.example', 'https://evil.example/@psp.example', 'https://psp-example', 'https://psp.example%2eevil.example', 'http://psp.example',
    ])
      expect(safeUrl(text, { ...production, origins })?.href, text).to.equal(undefined);
    expect(safeUrl('https://PSP.example:443/a', { ...production, origins })?.href).to.equal(
      'https://psp.example/a',
    );
  });

  it('is on the list, where there is one', () => {
    const origins = ['https://psp.example'];
    expect(safeUrl('https://psp.example/3ds', { ...production, origins })).not.to.equal(null);
    expect(safeUrl('https://psp.example.evil.example/3ds', { ...production, origins })).to.equal(null);
    expect(safeUrl('https://psp.example:444/3ds', { ...production, origins })).to.equal(null);
  });
});
