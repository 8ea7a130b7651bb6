// The encrypted card: what it must be bound to, which keys open it, and that every other fault sounds the same.
import { expect, test } from '@playwright/test';
import { exportJWK, generateKeyPair } from 'jose';
import { GRACE_MS } from '../../demo/gateway/payments/card-keys.ts';
import { Refusal } from '../../demo/gateway/payments/refusal.ts';
import type { Session } from '../../demo/gateway/store/schema.ts';
import type { CardToEncrypt } from '../support/encrypt-card.ts';
import {
  attemptOf,
  encryptFor,
  newSession,
  openTestGateway,
  payByJwe,
  type OpenGateway,
} from '../support/gateway-in-process.ts';

const VISA = '4242424242424242';
const FIFTEEN_MINUTES = 15 * 60_000;

// One gateway for all: making its keys takes longest.
test.describe.configure({ mode: 'default' });
let gateway: OpenGateway;
test.beforeAll(async () => {
  gateway = await openTestGateway(null);
});
test.afterAll(() => gateway.close());

const encrypt = (session: Session, change: Partial<CardToEncrypt> = {}) =>
  encryptFor(gateway, session, { number: VISA, ...change });

/** The month before last: the last one may not have ended everywhere on earth. */
function lastMonth(now: number): { month: string; year: string } {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - 2, 1);
  return { month: String(date.getUTCMonth() + 1).padStart(2, '0'), year: String(date.getUTCFullYear()) };
}

const refusal = (paying: Promise<unknown>): Promise<Refusal> =>
  paying.then(
    () => {
      throw new Error('it was accepted');
    },
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );

test('S30 S34 whatever is wrong with a ciphertext, the answer is the same and no number is used up', async () => {
  const session = await newSession(gateway);
  const good = await encrypt(session);
  const [protectedHeader, key, iv, ciphertext, tag] = good.split('.') as [string, ...string[]];
  const parts = (...some: string[]) => some.join('.');
  const stranger = await exportJWK(
    (await generateKeyPair('RSA-OAEP-256', { modulusLength: 2048, extractable: true })).publicKey,
  );
  const [known] = await gateway.cardKeys.published();
  const header = (change: Record<string, unknown>) =>
    parts(
      Buffer.from(
        JSON.stringify({
          ...(JSON.parse(Buffer.from(protectedHeader, 'base64url').toString()) as object),
          ...change,
        }),
      ).toString('base64url'),
      key!,
      iv!,
      ciphertext!,
      tag!,
    );

  /** Another first letter, whichever it had: all of its bits count. */
  const changed = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

  const bad: Record<string, string> = {
    'other session': await encrypt(session, { header: { sid: 'CS0000000000000000000000' } }),
    'other attempt': await encrypt(session, { header: { att: 2 } }),
    'other origin': await encrypt(session, { header: { origin: 'http://127.0.0.1:4100' } }),
    'no jti': await encrypt(session, { header: { jti: undefined } }),
    'short jti': await encrypt(session, { header: { jti: 'abc' } }),
    'iat in words': await encrypt(session, { header: { iat: 'now' } }),
    'unknown key': await encrypt(session, { header: { kid: 'nobody' } }),
    "somebody else's key": await encrypt(session, { key: { ...stranger, kid: known!.kid } }),
    'weaker key wrapping': await encrypt(session, { header: { alg: 'RSA-OAEP' } }),
    'weaker content encryption': await encrypt(session, { header: { enc: 'A128GCM' } }),
    'changed header': header({ jti: '0'.repeat(32) }),
    compressed: header({ zip: 'DEF' }),
    critical: header({ crit: ['exp'], exp: 1 }),
    'changed ciphertext': parts(protectedHeader, key!, iv!, changed(ciphertext!), tag!),
    'changed tag': parts(protectedHeader, key!, iv!, ciphertext!, changed(tag!)),
    'changed key': parts(protectedHeader, changed(key!), iv!, ciphertext!, tag!),
    'four parts': parts(protectedHeader, key!, iv!, ciphertext!),
    garbage: 'garbage',
    'too long': `${good}${'A'.repeat(4096)}`,
    'no card in it': await encrypt(session, { plaintext: { card_no: undefined } }),
    'letters in the number': await encrypt(session, { number: '424242424242424x' }),
    'wrong check digit': await encrypt(session, { number: '4242424242424241' }),
    'too few digits': await encrypt(session, { number: '42424242424' }),
    'a month that is over': await encrypt(session, lastMonth(gateway.now())),
    'month 13': await encrypt(session, { month: '13' }),
    'two digits of the year': await encrypt(session, { year: '34' }),
    'security code too short': await encrypt(session, { cvv: '12' }),
    'security code too long': await encrypt(session, { cvv: '1234' }),
    'brand that the session does not take': await encrypt(session, { number: '6200000000000005' }),
  };
  for (const [name, jwe] of Object.entries(bad)) {
    const { code, status, message } = await refusal(payByJwe(gateway, session, jwe));
    expect({ name, code, status, message }).toEqual({
      name,
      code: 'card_data_invalid',
      status: 422,
      message: 'The card data cannot be used.',
    });
  }
  expect(await attemptOf(gateway, session.id)).toMatchObject({ status: 'NEW' });
  expect(await payByJwe(gateway, session, good)).toMatchObject({ status: 'SUCCESS' });
});

test('a ciphertext is fresh for fifteen minutes of the gateway’s clock', async () => {
  const session = await newSession(gateway);
  const now = gateway.now();
  const stale = await encrypt(session, { iat: now - FIFTEEN_MINUTES - 1000 });
  expect(await refusal(payByJwe(gateway, session, stale))).toMatchObject({ code: 'card_data_stale' });
  const ahead = await encrypt(session, { iat: now + 120_000 });
  expect(await refusal(payByJwe(gateway, session, ahead))).toMatchObject({ code: 'card_data_stale' });
  const waiting = await encrypt(session);
  await gateway.clock.advance(gateway.db, FIFTEEN_MINUTES + 1000);
  expect(await refusal(payByJwe(gateway, session, waiting))).toMatchObject({ code: 'card_data_stale' });
  const fresh = await encrypt(session, { iat: gateway.now() - FIFTEEN_MINUTES + 60_000 });
  expect(await payByJwe(gateway, session, fresh)).toMatchObject({ status: 'SUCCESS' });
});

test('current and next key are published, with 3072 bits and their thumbprints as names', async () => {
  const keys = await gateway.cardKeys.published();
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(Buffer.from(key.n, 'base64url')).toHaveLength(384);
    expect(key).toMatchObject({ alg: 'RSA-OAEP-256', use: 'enc', kty: 'RSA' });
  }
});

test('after a rotation the next key is current, and what the old one closed can still be opened', async () => {
  const session = await newSession(gateway);
  const jwe = await encrypt(session);
  const [, next] = await gateway.cardKeys.published();
  await gateway.cardKeys.rotate(gateway.now());
  const [current, other] = await gateway.cardKeys.published();
  expect(current).toEqual(next);
  expect(other!.kid).not.toBe(next!.kid);
  expect(await payByJwe(gateway, session, jwe)).toMatchObject({ status: 'SUCCESS' });
});

test('a revoked key, or one past its grace, asks for a new encryption under the same number', async () => {
  const session = await newSession(gateway);
  const revoked = await encrypt(session);
  await gateway.cardKeys.rotate(gateway.now());
  await gateway.cardKeys.revokeOld();
  expect(await refusal(payByJwe(gateway, session, revoked))).toMatchObject({
    code: 'key_expired',
    status: 422,
  });

  const [current] = await gateway.cardKeys.published();
  await gateway.cardKeys.rotate(gateway.now());
  await gateway.clock.advance(gateway.db, GRACE_MS);
  const late = await newSession(gateway);
  const pastGrace = await encrypt(late, { key: current! });
  expect(await refusal(payByJwe(gateway, late, pastGrace))).toMatchObject({ code: 'key_expired' });
  expect(await payByJwe(gateway, late, await encrypt(late))).toMatchObject({ status: 'SUCCESS' });
});

test('a ciphertext made with the next key is opened before and after it becomes current', async () => {
  const session = await newSession(gateway);
  const [, next] = await gateway.cardKeys.published();
  const jwe = await encrypt(session, { key: next! });
  expect(await payByJwe(gateway, session, jwe)).toMatchObject({ status: 'SUCCESS' });
  await gateway.cardKeys.rotate(gateway.now());
  const later = await newSession(gateway);
  const another = await encrypt(later, { key: next! });
  expect(await payByJwe(gateway, later, another)).toMatchObject({ status: 'SUCCESS' });
});
