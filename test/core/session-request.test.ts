import { expect } from '@open-wc/testing';
import { askEarly, takeEarly } from '../../src/core/session-request.ts';

const url = new URL('/no-such-session', location.href).href;

describe('the session that is asked for early', () => {
  it('is taken once, by whoever asks for the same', async () => {
    askEarly(url);
    expect(takeEarly(`${url}-of-another`)).to.equal(null);
    expect((await takeEarly(url)!).status).to.equal(404);
    expect(takeEarly(url)).to.equal(null);
  });

  it('is too old after 3 s: it counts the seconds that are left', () => {
    const { now } = Date;
    askEarly(url);
    const later = now() + 3_000;
    Date.now = () => later;
    try {
      expect(takeEarly(url)).to.equal(null);
    } finally {
      Date.now = now;
    }
  });
});
