import { expect } from '@open-wc/testing';
import { loadScript } from '../../src/methods/wallet-script.ts';

describe('a wallet’s script', () => {
  it('is taken from the vendors and from nobody else', async () => {
    const addresses = [
      '/test/nothing.js',
      'https://pay.google.com.evil.example/x.js',
      'http://pay.google.com/gp/p/js/pay.js',
      'data:text/javascript,0',
    ];
    for (const address of addresses) {
      const error: unknown = await loadScript(address).catch((reason: unknown) => reason);
      expect(error, address).to.be.instanceOf(TypeError);
    }
    expect(document.head.querySelectorAll('script[src*="example"], script[src^="data:"]')).to.have.length(0);
  });
});
