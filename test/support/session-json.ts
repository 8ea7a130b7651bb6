// What the gateway says, for tests that have none: a session of one card payment, and how an attempt ended.
import type { AttemptJson, SessionJson } from '../../src/protocol/gateway.ts';

export const sessionJson = (change: Partial<SessionJson> = {}): SessionJson => ({
  session_id: 'CS1234567890',
  session_mode: 'DROP_IN',
  status: 'PROCESSING',
  amount: 12_840,
  currency: 'USD',
  server_time: Date.UTC(2026, 10, 29),
  expires_in_ms: 600_000,
  version: 1,
  display_merchant_name: 'Northwind Supply',
  display_locale: null,
  theme: null,
  goods: [],
  return_url: 'https://shop.example/return',
  methods: [{ code: 'BANKCARD', brands: ['visa'] }],
  stored_methods: [],
  storing: 'none',
  attempt: { no: 1, status: 'NEW' },
  ...change,
});

export const attemptJson = (
  status: AttemptJson['status'],
  { session_id, amount, currency }: SessionJson = sessionJson(),
): AttemptJson => ({
  session_id,
  amount,
  currency,
  status,
  attempt: { no: 1, status },
  ...(status === 'SUCCESS' ? { order_id: 'GW1' } : {}),
});
