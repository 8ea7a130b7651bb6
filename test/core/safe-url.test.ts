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
    'http://shop.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://2130706433.evil',
    'https://', 'https://%', 'https://a b', 'https://shop.example\n', '\0https://shop.example', 'https://shop.example\u007f',
    '', null, undefined, 1, {}, ['https://shop.example'], { toString: () => 'https://shop.example' }, `https://shop.example/${'x'.repeat(5000)}`,
  ];
  it(`S27 is none of ${hostile.length} hostile ones`, () => {
    for (const url of hostile) expect(safeUrl(url, sandbox), String(url)).to.equal(null);
  });

  it('is on the list, where there is one', () => {
    const origins = ['https://psp.example'];
    expect(safeUrl('https://psp.example/3ds', { ...production, origins })).not.to.equal(null);
    expect(safeUrl('https://psp.example.evil.example/3ds', { ...production, origins })).to.equal(null);
    expect(safeUrl('https://psp.example:444/3ds', { ...production, origins })).to.equal(null);
  });
});
