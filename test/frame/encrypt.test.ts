import { expect } from '@open-wc/testing';
import { compactDecrypt, exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { Encrypter, type EncryptionUnavailable } from '../../src/frame/encrypt.ts';
import * as encryption from '../../src/frame/encryption.ts';
import { isUsable, type PublicKey } from '../../src/frame/keys.ts';
import { SecondFileLoader, type SecondFile } from '../../src/frame/second-file.ts';

const card = {
  card_no: '4242424242424242',
  exp_month: '12',
  exp_year: '2030',
  cvv: '123',
  holder_name: 'Maya',
};
const binding = { sid: 'CS1234567890123456', attemptNo: 2, origin: 'https://shop.example' };
const SERVER_TIME = 1_800_000_000_000;

describe('the encryption', () => {
  const realFetch = window.fetch;
  const realNow = performance.now;
  let privateKey: CryptoKey;
  let key: PublicKey;
  let asked: string[];
  let answer: () => Response | Promise<Response>;
  const makeEncrypter = (load: () => Promise<SecondFile> = async () => encryption): Encrypter =>
    new Encrypter(new SecondFileLoader(load));
  const reasonOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'none';
    } catch (error) {
      return (error as EncryptionUnavailable).reason;
    }
  };

  before(async () => {
    const pair = await generateKeyPair('RSA-OAEP-256', { modulusLength: 2048, extractable: true });
    privateKey = pair.privateKey;
    const jwk = await exportJWK(pair.publicKey);
    key = { kty: 'RSA', n: jwk.n!, e: jwk.e!, kid: 'key-1', alg: 'RSA-OAEP-256', use: 'enc' };
  });
  beforeEach(() => {
    asked = [];
    answer = () => Response.json({ keys: [key], server_time: SERVER_TIME });
    window.fetch = async (url) => {
      asked.push(String(url));
      return answer();
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    performance.now = realNow;
  });

  it('makes a JWE that the private key opens, bound to the attempt', async () => {
    const { jwe, jti } = await makeEncrypter().encrypt(card, binding);
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, privateKey);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).to.deep.equal(card);
    const { iat, ...rest } = protectedHeader as unknown as { iat: number };
    expect(rest).to.deep.equal({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: 'key-1',
      sid: binding.sid,
      att: 2,
      jti,
      origin: binding.origin,
    });
    expect(jti).to.match(/^[0-9a-f]{32}$/);
    expect(iat).to.be.within(SERVER_TIME, SERVER_TIME + 60_000);
    expect(Number.isInteger(iat)).to.equal(true);
    expect(jwe.length).to.be.below(4096);
    expect(asked).to.deep.equal(['/checkout/v1/keys']);
  });

  it('never makes the same id or text twice, and asks for the keys again each time', async () => {
    const encrypter = makeEncrypter();
    const first = await encrypter.encrypt(card, binding);
    key = { ...key, kid: 'key-2' };
    const second = await encrypter.encrypt(card, binding);
    expect(second.jti).to.not.equal(first.jti);
    expect(second.jwe).to.not.equal(first.jwe);
    expect(JSON.parse(atob(second.jwe.split('.')[0]!))).to.have.property('kid', 'key-2');
    expect(asked).to.have.length(2);
  });

  it('reads the keys once, as long as they are fresh', async () => {
    const encrypter = makeEncrypter();
    expect(encrypter.now()).to.equal(undefined);
    await Promise.all([encrypter.prepare(), encrypter.prepare()]);
    const start = realNow.call(performance);
    performance.now = () => start + 4 * 60_000;
    await encrypter.prepare();
    expect(asked).to.have.length(1);
    expect(encrypter.now()).to.be.within(SERVER_TIME + 239_000, SERVER_TIME + 290_000);
    performance.now = () => start + 6 * 60_000;
    await encrypter.prepare();
    expect(asked).to.have.length(2);
  });

  it('goes by the gateway’s clock, whatever the device’s says', async () => {
    const encrypter = makeEncrypter();
    const realDate = Date.now;
    Date.now = () => 0;
    const { jwe } = await encrypter.encrypt(card, binding);
    Date.now = realDate;
    const { iat } = JSON.parse(atob(jwe.split('.')[0]!)) as { iat: number };
    expect(iat).to.be.within(SERVER_TIME, SERVER_TIME + 60_000);
  });

  const bad: [name: string, answer: () => Response | Promise<Response>][] = [
    ['no keys', () => Response.json({ keys: [], server_time: SERVER_TIME })],
    [
      'a key of another algorithm',
      () => Response.json({ keys: [{ ...key, alg: 'RSA1_5' }], server_time: 1 }),
    ],
    [
      'a key of 1024 bits',
      () => Response.json({ keys: [{ ...key, n: key.n.slice(0, 171) }], server_time: 1 }),
    ],
    ['no clock', () => Response.json({ keys: [key] })],
    ['an error', () => new Response('{}', { status: 503 })],
    ['a page of somebody else', () => new Response('<!doctype html>', { status: 200 })],
    ['nothing at all', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [name, badAnswer] of bad) {
    it(`S40 encrypts nothing when the keys are ${name}, and works again afterwards`, async () => {
      const goodAnswer = answer;
      const encrypter = makeEncrypter();
      answer = badAnswer;
      expect(await reasonOf(encrypter.encrypt(card, binding))).to.equal('keys_unavailable');
      answer = goodAnswer;
      expect((await encrypter.encrypt(card, binding)).jwe).to.be.a('string');
    });
  }

  it('S40 refuses keys by their true length', () => {
    expect(isUsable(key)).to.equal(true);
    expect(isUsable({ ...key, n: 'A'.repeat(400) }), 'zeros').to.equal(false);
    expect(isUsable({ ...key, n: `AAAA${key.n.slice(0, 338)}` }), 'padded').to.equal(false);
    expect(isUsable({ ...key, n: '?' })).to.equal(false);
    expect(isUsable({ ...key, kty: 'EC' })).to.equal(false);
    expect(isUsable({ ...key, use: 'sig' })).to.equal(false);
    expect(isUsable(null)).to.equal(false);
  });

  it('brings its code from another address after a failure', async () => {
    const queries: string[] = [];
    const loader = new SecondFileLoader(async (query) => {
      queries.push(query);
      if (queries.length < 3) throw new TypeError('Failed to fetch');
      return encryption;
    });
    const encrypter = new Encrypter(loader);
    expect(await reasonOf(encrypter.prepare())).to.equal('keys_unavailable');
    expect(await reasonOf(encrypter.prepare())).to.equal('keys_unavailable');
    await encrypter.encrypt(card, binding);
    expect(queries).to.deep.equal(['', '?retry=1', '?retry=2']);
  });

  it('S40 says so when the browser has no WebCrypto', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    expect(await reasonOf(makeEncrypter().prepare())).to.equal('crypto_unavailable');
    delete (crypto as { subtle?: unknown }).subtle;
    expect(await reasonOf(makeEncrypter().prepare())).to.equal('none');
  });
});
