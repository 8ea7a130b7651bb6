// Create Session and Query Session.
import type { z } from 'zod';
import type { Gateway } from '../context.ts';
import { newId } from '../ids.ts';
import { factsOf } from '../payments/facts.ts';
import { hostedUrl } from '../payments/hosted-session.ts';
import { insertSession, publicStatus, sessionById, sessionByTransId } from '../store/sessions.ts';
import type { Merchant, Session } from '../store/schema.ts';
import { themeById } from '../store/themes.ts';
import { ApiError, badField, businessError } from './api-error.ts';
import { captureOf, readCreateSession, readExpiry, type SessionFacts } from './create-session-rules.ts';
import { group, isPlain, text } from './field-kinds.ts';
import { parseFields } from './parse-fields.ts';

const queryFields = group({
  merchant_id: text(32).optional(),
  session_id: text(64).optional(),
  trans_id: text(64).optional(),
});

/** The documented answer; amounts are the dialect's business. */
function sessionData(session: Session, gatewayUrl: string) {
  const request = JSON.parse(session.request) as { authorisation_type: string; capture_method: string };
  return {
    merchant_id: session.merchant_id,
    trans_id: session.trans_id,
    session_id: session.id,
    session_mode: session.session_mode,
    status: publicStatus(session),
    amount: session.amount,
    currency: session.currency,
    expire_time: session.expire_time,
    authorisation_type: request.authorisation_type,
    capture_method: session.capture_method,
    ...(session.session_mode === 'HOSTED' && { session_url: hostedUrl(gatewayUrl, session.id) }),
  };
}
export type SessionData = ReturnType<typeof sessionData>;

/** As it stands now: expired, if its time is over. */
async function currentData(gateway: Gateway, sessionId: string): Promise<SessionData> {
  const { session } = await factsOf(gateway, sessionId);
  return sessionData(session, gateway.config.gatewayUrl);
}

/**
 * A known `trans_id` with the same amount and currency gives the old session, as it stands now: whoever asks again for want
 * of an answer is not told that its time is over, or its theme gone. @throws ApiError
 */
export async function createSession(
  gateway: Gateway,
  merchant: Merchant,
  body: unknown,
): Promise<SessionData> {
  const known = await knownSession(gateway, merchant, body);
  if (known === null) await checkTheme(gateway, merchant, body);
  const { fields, methods } = readCreateSession(body);
  mustBe(merchant, fields.merchant_id);
  const session = known ?? (await makeSession(gateway, merchant, fields, methods));
  if (session.session_mode === 'API') throw badField('trans_id', 'is known as an order without a session');
  if (session.amount !== fields.amount || session.currency !== fields.currency) {
    throw badField('trans_id', 'is known with another amount or currency');
  }
  // A new one is what it was made as: it need not be read once more.
  return known === null ? sessionData(session, gateway.config.gatewayUrl) : currentData(gateway, session.id);
}

async function knownSession({ db }: Gateway, merchant: Merchant, body: unknown): Promise<Session | null> {
  const { trans_id } = (body ?? {}) as { readonly trans_id?: unknown };
  if (typeof trans_id !== 'string' || !isPlain(trans_id)) return null;
  return sessionByTransId(db, merchant.merchant_id, trans_id);
}

/** Or the one that another call made meanwhile. */
async function makeSession(
  { db, now }: Gateway,
  merchant: Merchant,
  fields: SessionFacts['fields'],
  methods: SessionFacts['methods'],
): Promise<Session> {
  const { expireTime, expiresAt } = readExpiry(fields.expire_time, now());
  return insertSession(db, {
    id: newId('CS'),
    merchant_id: merchant.merchant_id,
    trans_id: fields.trans_id,
    amount: fields.amount,
    currency: fields.currency,
    capture_method: captureOf(fields),
    session_mode: fields.session_mode,
    expires_at: expiresAt,
    expire_time: expireTime,
    return_url: fields.return_url,
    notify_url: fields.notify_url ?? null,
    methods: JSON.stringify(methods),
    request: JSON.stringify(fields),
    created_at: now(),
  });
}

/** Told before anything else is judged. */
async function checkTheme({ db }: Gateway, merchant: Merchant, body: unknown): Promise<void> {
  const { theme_id } = (body ?? {}) as { readonly theme_id?: unknown };
  if (typeof theme_id !== 'string' || theme_id === '') return;
  if (!isPlain(theme_id) || (await themeById(db, merchant.merchant_id, theme_id)) === null) {
    throw businessError('1014', 'theme_id is not known');
  }
}

/** @throws ApiError 206011 when there is no such session of this merchant, 010000 when the ids do not agree. */
export async function querySession(
  gateway: Gateway,
  merchant: Merchant,
  body: unknown,
): Promise<SessionData> {
  const { merchant_id, session_id, trans_id } = parseFields(queryFields, body);
  mustBe(merchant, merchant_id);
  if (session_id === undefined && trans_id === undefined)
    throw badField('session_id', 'or trans_id is required');
  const found =
    session_id !== undefined
      ? await sessionById(gateway.db, session_id)
      : await sessionByTransId(gateway.db, merchant.merchant_id, trans_id!);
  if (found?.merchant_id !== merchant.merchant_id || found.session_mode === 'API')
    throw new ApiError('206011', 'the session does not exist');
  if (trans_id !== undefined && found.trans_id !== trans_id)
    throw badField('trans_id', 'is not that of the session');
  return currentData(gateway, found.id);
}

/** The merchant that signed is the one that the body speaks of. */
export function mustBe(merchant: Merchant, merchantId: z.infer<typeof queryFields>['merchant_id']): void {
  if (merchantId !== undefined && merchantId !== merchant.merchant_id) {
    throw badField('merchant_id', 'is not that of x-paykka-appid');
  }
}
