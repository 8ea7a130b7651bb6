import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../src/core/errors.ts';
import { checkIdentity, resolveApiOrigin, scriptOrigin } from '../../src/session/environments.ts';

const from = 'https://psp.example';
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(CheckoutError);
    expect((error as CheckoutError).code).to.equal('invalid_config');
    return (error as CheckoutError).message;
  }
  throw new Error('was not refused');
};

describe('which PSP is spoken to', () => {
  it('is the script’s origin, unless something else is said', () => {
    expect(resolveApiOrigin(null, null, from)).to.equal(from);
    expect(resolveApiOrigin(null, 'sandbox', from)).to.equal(from);
    expect(resolveApiOrigin(`${from}/`, null, from)).to.equal(from);
  });

  it('may be on loopback in a sandbox build', () => {
    expect(resolveApiOrigin('http://127.0.0.1:4200', null, from)).to.equal('http://127.0.0.1:4200');
  });

  it('is never invented: a region that the build does not know is refused', () => {
    expect(refusal(() => resolveApiOrigin(null, 'eu', from))).to.contain('"eu"');
    expect(refusal(() => resolveApiOrigin(null, null, null))).to.contain('api-url');
  });

  it('S42 is refused for an unknown environment, and for every address off the list', () => {
    for (const env of ['prod', 'EU', '', 'constructor', '__proto__'])
      expect(
        refusal(() => resolveApiOrigin(null, env, from)),
        env,
      ).to.contain('env');
    const hostile = [
      'http://psp.example',
      'https://psp.example.evil.example',
      'https://psp.example@evil.example',
      'https://psp.example:444',
      'https://user:secret@psp.example',
      'https:\\\\psp.example',
      'javascript:alert(1)',
      'data:text/html,1',
      '//psp.example',
      'https://psp.example\n.evil.example',
      'http://127.0.0.1.evil.example',
      'http://localhost.evil.example',
      'ftp://psp.example',
    ];
    for (const url of hostile)
      expect(
        refusal(() => resolveApiOrigin(url, null, from)),
        url,
      ).to.contain('api-url');
  });

  it('knows the script’s origin from its address', () => {
    expect(scriptOrigin('https://psp.example/cp/paykka-dropin.js')).to.equal(from);
    expect(scriptOrigin('file:///home/x/dist/index.js')).to.equal(null);
    expect(scriptOrigin('blob:https://psp.example/1')).to.equal(null);
  });
});

describe('session id and client key', () => {
  const session = 'CS123456789012345678';
  const key = `ck_${'0'.repeat(32)}`;

  it('of the right form pass', () => {
    expect(() => checkIdentity(session, key)).not.to.throw();
  });

  it('that are missing, malformed or secret are refused with a sentence', () => {
    expect(refusal(() => checkIdentity('', key))).to.contain('session-id is missing');
    expect(refusal(() => checkIdentity(session, ''))).to.contain('client-key is missing');
    expect(refusal(() => checkIdentity('CS1', key))).to.contain('session-id is malformed');
    expect(refusal(() => checkIdentity(`${session}/../x`, key))).to.contain('session-id is malformed');
    expect(refusal(() => checkIdentity(session, 'pk_test_1'))).to.contain('client-key is malformed');
    expect(refusal(() => checkIdentity({}, key))).to.contain('session-id is malformed');
    for (const secret of ['sk_live_123', '-----BEGIN PRIVATE KEY-----'])
      expect(refusal(() => checkIdentity(session, secret))).to.contain('secret');
  });

  it('that are secret are not repeated in the sentence', () => {
    expect(refusal(() => checkIdentity(session, 'sk_live_abcdef'))).not.to.contain('abcdef');
  });
});
