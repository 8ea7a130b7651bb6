// Initiate Transaction: pays without a page. One trans_id, one order: a repeated call gets the old one's state.
import type { Gateway } from '../context.ts';
import { newId } from '../ids.ts';
import { authenticationUrl } from '../payments/action.ts';
import { payDirectly } from '../payments/pay-directly.ts';
import { transactionJson } from '../payments/transaction-json.ts';
import type { Merchant, NewSession, Session } from '../store/schema.ts';
import { insertSession, sessionByTransId } from '../store/sessions.ts';
import { badField } from './api-error.ts';
import { captureOf } from './create-session-rules.ts';
import { formatDateTime } from './date-time.ts';
import { fundingOf, type Funding } from './funding.ts';
import { initiateFields, type Initiate } from './initiate-fields.ts';
import { checkInitiate, withUsage } from './initiate-rules.ts';
import { parseFields } from './parse-fields.ts';
import { mustBe } from './sessions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @throws ApiError, Refusal of an encrypted card */
export async function initiateTransaction(gateway: Gateway, merchant: Merchant, body: unknown) {
  const fields = withUsage(parseFields(initiateFields, body));
  mustBe(merchant, fields.merchant_id);
  checkInitiate(fields);
  const known = await sessionByTransId(gateway.db, merchant.merchant_id, fields.trans_id);
  if (known !== null) mustMatch(known, fields);
  // Of a known order nothing is opened: what it was paid with may be used up or gone.
  const funding = await (
    known?.last_attempt_no ? alreadyPaying : () => fundingOf(gateway, merchant, fields)
  )();
  const session = await insertSession(gateway.db, sessionFor(gateway, merchant, fields));
  mustMatch(session, fields);
  const { payment_method: method } = fields.payment;
  const order = {
    method,
    instrument: funding.instrument,
    kept: { store: true },
    agreementId: fields.recurring_agreement_id,
  };
  const { transaction, facts } = await payDirectly(gateway, session, funding.identity, order);
  const url = authenticationUrl(gateway.config.gatewayUrl, facts.attempt);
  return {
    ...transactionJson(transaction),
    ...(url !== null && { authentication_result: { authentication_url: url } }),
  };
}

const alreadyPaying = async (): Promise<Funding> => ({
  identity: '',
  instrument: { funds: { from: 'redirect' }, shown: null },
});

function mustMatch(session: Session, { amount, currency }: Initiate): void {
  const same = session.session_mode === 'API' && session.amount === amount && session.currency === currency;
  if (!same) throw badField('trans_id', 'is known with another amount or currency, or as a session');
}

/** Card data stay out of it. */
function sessionFor(gateway: Gateway, merchant: Merchant, fields: Initiate): NewSession {
  const { payment, ...rest } = fields;
  const { payment_method, store_payment_method, token_usage, shopper_reference } = payment;
  const told = { payment_method, store_payment_method, token_usage, shopper_reference };
  const expiresAt = gateway.now() + DAY_MS;
  return {
    id: newId('GW'),
    merchant_id: merchant.merchant_id,
    trans_id: fields.trans_id,
    amount: fields.amount,
    currency: fields.currency,
    capture_method: captureOf(fields),
    session_mode: 'API',
    expires_at: expiresAt,
    expire_time: formatDateTime(expiresAt),
    return_url: fields.return_url ?? null,
    notify_url: fields.notify_url ?? null,
    methods: JSON.stringify([{ code: payment_method }]),
    request: JSON.stringify({ ...rest, payment: told }),
    created_at: gateway.now(),
  };
}
