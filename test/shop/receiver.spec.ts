// S46: the receiver that merchants copy believes what the platform signed, for this path, now, and byte for byte.
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signedHeaders } from '../../demo/gateway/server-api/signature.ts';
import { PayKKa } from '../../demo/shop/paykka.ts';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const platform = pair();
const older = pair();
const receiver = new PayKKa({
  merchant_id: 'm1',
  appid: 'app',
  client_key: `ck_${'0'.repeat(32)}`,
  private_key_pem: '',
  platform_public_key_pem: platform.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  gateway_url: 'http://127.0.0.1:1',
});

const PATH = '/webhooks?shop=1';
const BODY = '{"trans_id":"t1","amount":"100"}';
const NOW = Date.now();
/** Time stands still meanwhile, so that bounds are tried to the millisecond. */
function atTime<Result>(time: number, act: () => Result): Result {
  const { now } = Date;
  Date.now = () => time;
  try {
    return act();
  } finally {
    Date.now = now;
  }
}
const signed = (key = platform.privateKey, path = PATH, method = 'POST') =>
  new Headers(signedHeaders({ method, path, body: BODY }, key));
const believes = (headers: Headers, { method = 'POST', path = PATH, body = BODY } = {}) =>
  atTime(NOW, () => receiver.isFromPlatform(method, path, headers, body));
const without = (name: string): Headers => {
  const headers = signed();
  headers.delete(name);
  return headers;
};
/** Signed then, as it should be. */
const at = (offsetMs: number): Headers => atTime(NOW + offsetMs, signed);
/** The time is written anew, the signature is kept. */
const redated = (): Headers => {
  const headers = at(-301_000);
  headers.set('x-paykka-timestamp', String(NOW));
  return headers;
};

test('S46 what the platform signed is believed', () => {
  for (const offset of [0, -300_000, 300_000]) expect(believes(at(offset))).toBe(true);
});

test('S46 what was shown before is not, for as long as its time would be believed; what is sent again is signed anew', () => {
  for (const offset of [-300_000, 0, 300_000]) {
    const headers = at(offset);
    expect(believes(headers)).toBe(true);
    for (const later of [0, 299_000, offset + 300_000]) {
      const again = atTime(NOW + later, () => receiver.isFromPlatform('POST', PATH, headers, BODY));
      expect(again, `${offset} ms, shown again after ${later} ms`).toBe(false);
    }
    expect(believes(at(offset))).toBe(true);
  }
});

for (const [name, lie] of Object.entries<() => boolean>({
  'another body': () => believes(signed(), { body: BODY.replace('100', '900') }),
  'the same JSON written otherwise': () =>
    believes(signed(), { body: JSON.stringify(JSON.parse(BODY), null, 1) }),
  'another path': () => believes(signed(), { path: '/webhooks?shop=2' }),
  'another method': () => believes(signed(), { method: 'PUT' }),
  'a stranger’s key': () => believes(signed(older.privateKey)),
  'no signature': () => believes(without('x-paykka-sign')),
  'no timestamp': () => believes(without('x-paykka-timestamp')),
  'no nonce': () => believes(without('x-paykka-nonce')),
  'another timestamp': () => believes(redated()),
  'a timestamp of 301 s ago': () => believes(at(-301_000)),
  'a timestamp in 301 s': () => believes(at(301_000)),
  'a signature that is no base64': () => {
    const headers = signed();
    headers.set('x-paykka-sign', '%E0%A4%A');
    return believes(headers);
  },
})) {
  test(`S46 ${name} is not`, () => expect(lie()).toBe(false));
}
