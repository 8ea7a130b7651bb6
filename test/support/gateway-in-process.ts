// The gateway's inside without its server: a real database in a folder of its own (or PostgreSQL), no HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../demo/gateway/config.ts';
import type { Gateway } from '../../demo/gateway/context.ts';
import { newId } from '../../demo/gateway/ids.ts';
import { openGateway } from '../../demo/gateway/open-gateway.ts';
import { factsOf } from '../../demo/gateway/payments/facts.ts';
import { pay } from '../../demo/gateway/payments/pay.ts';
import { attemptJson } from '../../demo/gateway/payments/views.ts';
import { offeredMethods } from '../../demo/gateway/server-api/payment-methods.ts';
import type { NewSession, Session } from '../../demo/gateway/store/schema.ts';
import { insertSession } from '../../demo/gateway/store/sessions.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { encryptCard, type CardToEncrypt } from './encrypt-card.ts';

export interface OpenGateway extends Gateway {
  close(): Promise<void>;
}

const SHOP_ORIGIN = 'http://localhost:4100';

/** @param databaseUrl null: the embedded database */
export async function openTestGateway(databaseUrl: string | null): Promise<OpenGateway> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paykka-gateway-'));
  const config = { ...readConfig({ DATA_DIR: dataDir }), databaseUrl };
  const gateway = await openGateway(config, () => undefined);
  const close = async () => {
    await gateway.db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...gateway, close };
}

export async function newSession(gateway: Gateway, change: Partial<NewSession> = {}): Promise<Session> {
  const { merchant_id } = await gateway.db
    .selectFrom('merchants')
    .select('merchant_id')
    .executeTakeFirstOrThrow();
  return insertSession(gateway.db, {
    id: newId('CS'),
    merchant_id,
    trans_id: newId('CS'),
    amount: 12_840,
    currency: 'USD',
    capture_method: 'AUTOMATIC',
    session_mode: 'DROP_IN',
    expires_at: gateway.now() + 3_600_000,
    expire_time: '2030-01-01T00:00:00+00:00',
    return_url: 'https://shop.example/return',
    notify_url: 'https://shop.example/webhooks',
    methods: JSON.stringify(offeredMethods()),
    request: JSON.stringify({ goods: [] }),
    created_at: gateway.now(),
    ...change,
  });
}

/** Encrypts a card for the session and pays with it, as the browser API does. @throws Refusal */
export async function payByCard(
  gateway: Gateway,
  session: Pick<Session, 'id' | 'version'>,
  card: Partial<CardToEncrypt> & { number: string },
): Promise<AttemptJson> {
  const jwe = await encryptFor(gateway, session, card);
  return payByJwe(gateway, session, jwe, card.attemptNo);
}

export async function encryptFor(
  gateway: Gateway,
  session: Pick<Session, 'id'>,
  card: Partial<CardToEncrypt> & { number: string },
): Promise<string> {
  const [key] = await gateway.cardKeys.published();
  return encryptCard({ key: key!, sessionId: session.id, iat: gateway.now(), origin: SHOP_ORIGIN, ...card });
}

export async function payByJwe(
  gateway: Gateway,
  { id, version }: Pick<Session, 'id' | 'version'>,
  jwe: string,
  attemptNo = 1,
): Promise<AttemptJson> {
  const { replayed } = await pay(gateway, {
    sessionId: id,
    origin: SHOP_ORIGIN,
    request: { attempt_no: attemptNo, version, method: 'BANKCARD', details: { jwe } },
  });
  return { ...(await attemptOf(gateway, id, attemptNo)), ...(replayed && { replayed }) };
}

export const attemptOf = async (gateway: Gateway, sessionId: string, no = 1): Promise<AttemptJson> =>
  attemptJson(gateway, await factsOf(gateway, sessionId, no), no);
