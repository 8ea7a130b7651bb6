import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { AnotherAmount, decodeAttempt, decodeRefusal, decodeSession } from '../../src/session/decode.ts';
import type { AttemptJson, SessionJson } from '../../src/protocol/gateway.ts';

const expected = { sessionId: 'CS1234567890', apiOrigin: 'http://127.0.0.1:4200' };
const sessionJson: SessionJson = {
  session_id: 'CS1234567890',
  session_mode: 'DROP_IN',
  status: 'PROCESSING',
  amount: 800,
  currency: 'JPY',
  server_time: 1,
  expires_in_ms: 60_000,
  version: 1,
  display_merchant_name: 'Northwind',
  display_locale: null,
  theme: null,
  goods: [],
  return_url: 'https://shop.example/return?a=1',
  methods: [{ code: 'BANKCARD', brands: ['visa'] }, { code: 'MAGIC' }],
  stored_methods: [],
  storing: 'none',
  attempt: { no: 1, status: 'NEW' },
};
const attemptJson: AttemptJson = {
  session_id: 'CS1234567890',
  amount: 800,
  currency: 'JPY',
  status: 'SUCCESS',
  attempt: { no: 1, status: 'SUCCESS' },
  order_id: 'GW1',
};
const ours = { ...expected, no: 1, amount: { value: 800, currency: 'JPY' } };

describe('the gateway’s session', () => {
  it('becomes ours', () => {
    expect(decodeSession(sessionJson, expected)).to.deep.equal({
      orderId: undefined,
      action: undefined,
      sessionId: 'CS1234567890',
      status: 'PROCESSING',
      amount: { value: 800, currency: 'JPY' },
      version: 1,
      merchantName: 'Northwind',
      displayLocale: null,
      returnUrl: 'https://shop.example/return?a=1',
      expiresInMs: 60_000,
      methods: [
        { code: 'BANKCARD', brands: ['visa'], merchantId: undefined },
        { code: 'MAGIC', brands: [], merchantId: undefined },
      ],
      storedMethods: [],
      storing: null,
      attempt: { no: 1, status: 'NEW' },
      given: sessionJson,
    });
  });

  it('may hold more than we know', () => {
    expect(() => decodeSession({ ...sessionJson, more: { a: 1 } }, expected)).not.to.throw();
  });

  const wrong: readonly [string, unknown][] = [
    ['about another session', { ...sessionJson, session_id: 'CS9999999999' }],
    ['of an unknown status', { ...sessionJson, status: 'PAID' }],
    ['of an unknown attempt status', { ...sessionJson, attempt: { no: 1, status: 'WON' } }],
    ['with a fraction for an amount', { ...sessionJson, amount: 8.5 }],
    ['with a negative amount', { ...sessionJson, amount: -800 }],
    ['with a text for an amount', { ...sessionJson, amount: '800' }],
    ['with an amount that no double holds', { ...sessionJson, amount: 2 ** 53 }],
    ['with a currency that is none', { ...sessionJson, currency: 'usd' }],
    ['without methods', { ...sessionJson, methods: null }],
    ['with members of its prototype only', Object.create(sessionJson)],
    ['a list', [sessionJson]],
    ['nothing', null],
  ];
  for (const [what, json] of wrong) {
    it(`${what} is not an answer`, () => {
      expect(() => decodeSession(json, expected)).to.throw();
    });
  }

  it('tells by the gateway’s clock which saved card has expired, and leaves out what cannot be read', () => {
    const stored = { id: 'SM1', brand: 'visa', last4: '4242', expiry: '08/28', cvc_required: true };
    const cannotBeRead = [{ ...stored, last4: '42<b>' }, { ...stored, expiry: '13/28' }, null] as never;
    const at = (time: string) =>
      decodeSession(
        { ...sessionJson, server_time: Date.parse(time), stored_methods: [stored, ...cannotBeRead] },
        expected,
      ).storedMethods;
    const { cvc_required: cvcRequired, ...card } = stored;
    expect(at('2028-09-01T11:59:59Z')).to.deep.equal([{ ...card, cvcRequired, isExpired: false }]);
    expect(at('2028-09-01T12:00:00Z')).to.deep.equal([{ ...card, cvcRequired, isExpired: true }]);
  });

  it('stores a card only on a word that is known', () => {
    const storing = (word: unknown) => decodeSession({ ...sessionJson, storing: word }, expected).storing;
    expect(['ask', 'agreed', 'none', 'always', undefined, null].map(storing)).to.deep.equal([
      'ask',
      'agreed',
      null,
      null,
      null,
      null,
    ]);
  });

  it('S28 hands out the return address as it is stored', () => {
    for (const return_url of [
      'https://a.example',
      "https://shop.example:443/r?sig=a%20b~c'd&flag#",
      'http://localhost:3000',
    ])
      expect(decodeSession({ ...sessionJson, return_url }, expected).returnUrl).to.equal(return_url);
  });

  it('S28 keeps only a return address that may be used', () => {
    for (const return_url of [
      'javascript:alert(1)',
      'http://shop.example/',
      '//evil.example',
      'https://a:b@c.example/',
    ])
      expect(decodeSession({ ...sessionJson, return_url }, expected).returnUrl).to.equal(null);
  });
});

describe('the gateway’s attempt', () => {
  it('becomes ours', () => {
    expect(decodeAttempt(attemptJson, ours)).to.include({ no: 1, status: 'SUCCESS', orderId: 'GW1' });
  });

  const foreign: readonly [string, Partial<AttemptJson>][] = [
    ['another session', { session_id: 'CS9999999999' }],
    ['another attempt', { attempt: { no: 2, status: 'SUCCESS' } }],
    ['another amount', { amount: 801 }],
    ['another currency', { currency: 'USD' }],
    ['two statuses', { attempt: { no: 1, status: 'PROCESSING' } }],
  ];
  for (const [what, change] of foreign) {
    it(`about ${what} is not an answer`, () => {
      expect(() => decodeAttempt({ ...attemptJson, ...change }, ours)).to.throw();
    });
  }

  it('about another amount says so: the session has changed', () => {
    for (const change of [{ amount: 801 }, { currency: 'USD' }])
      expect(() => decodeAttempt({ ...attemptJson, ...change }, ours)).to.throw(AnotherAmount);
    expect(() => decodeAttempt({ ...attemptJson, session_id: 'CS9', amount: 801 }, ours)).not.to.throw(
      AnotherAmount,
    );
  });

  it('S27 has an action only at an address that may be used: the bank’s page is nested in the PSP’s', () => {
    const act = (url: string) => () =>
      decodeAttempt(
        {
          ...attemptJson,
          status: 'ACTION_REQUIRED',
          attempt: { no: 1, status: 'ACTION_REQUIRED' },
          action: { type: 'three_ds', url },
        },
        ours,
      );
    expect(act('http://127.0.0.1:4200/3ds/1')().action?.url).to.equal('http://127.0.0.1:4200/3ds/1');
    for (const url of [
      'https://evil.example/3ds/1',
      'http://127.0.0.1:4201/3ds/1',
      'javascript:alert(1)',
      '',
    ])
      expect(act(url), url).to.throw();
  });

  it('of any other shape never becomes one, and nothing breaks', () => {
    const keys = Object.keys(attemptJson) as (keyof AttemptJson)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        const mutated = { ...attemptJson, [key]: value };
        let decoded;
        try {
          decoded = decodeAttempt(mutated, ours);
        } catch {
          return;
        }
        expect(decoded.no).to.equal(1);
        expect(decoded.status).to.equal('SUCCESS');
      }),
      { numRuns: 1_000 },
    );
  });
});

it('an error answer has a code and a message, or is none', () => {
  expect(
    decodeRefusal({ error: { code: 'attempt_closed', message: 'm' }, next_attempt_no: 2 }),
  ).to.deep.equal({
    code: 'attempt_closed',
    message: 'm',
    nextAttemptNo: 2,
  });
  for (const json of [{}, { error: 'no' }, { error: { code: 1, message: '' } }, null, '<html>'])
    expect(decodeRefusal(json)).to.equal(null);
});
