// The API that merchants' servers speak: signed calls in, signed answers out. One line an operation.
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Gateway, Room } from '../context.ts';
import type { Merchant } from '../store/schema.ts';
import { ApiError } from './api-error.ts';
import { applePaySession } from './apple-pay.ts';
import { asApiError } from './as-api-error.ts';
import { v1, v3, type Dialect } from './dialects.ts';
import { initiateTransaction } from './initiate.ts';
import { captureOrder, queryRefund, refundTransaction, voidTransaction } from './money.ts';
import { createSession, querySession } from './sessions.ts';
import { signedHeaders } from './signature.ts';
import { cancelRecurring, queryTokens, removeStoredToken } from './tokens.ts';
import { queryTransaction } from './transactions.ts';

type Operation = (gateway: Gateway, merchant: Merchant, body: unknown) => Promise<object>;

const MAX_BODY_BYTES = 256 * 1024;

const operations: readonly (readonly [path: string, dialect: Dialect, operation: Operation])[] = [
  ['/v3/payment/acq/session', v3, createSession],
  ['/v3/payment/acq/session/query', v3, querySession],
  ['/v3/payment/acq/query', v3, queryTransaction],
  ['/v3/payment/acq', v3, initiateTransaction],
  ['/v3/payment/acq/capture', v3, captureOrder],
  ['/v3/payment/acq/void', v3, voidTransaction],
  ['/v3/payment/acq/refund', v3, refundTransaction],
  ['/v3/payment/acq/refund/query', v3, queryRefund],
  ['/v3/payment/acq/token/query', v3, queryTokens],
  ['/v3/payment/acq/token/remove', v3, removeStoredToken],
  ['/v3/payment/acq/recurring/cancel', v3, cancelRecurring],
  ['/v3/payment/acq/apple-pay/create-session', v3, applePaySession],
  ['/payments/session', v1, createSession],
  ['/payments/session/query', v1, querySession],
  ['/payments/query', v1, queryTransaction],
];

export const serverApi: Room = (gateway) => {
  const app = new Hono();
  const onError = (): never => {
    throw new ApiError('010000', `the body must have at most ${MAX_BODY_BYTES} bytes`);
  };
  for (const [path, dialect, operation] of operations) {
    app.post(path, bodyLimit({ maxSize: MAX_BODY_BYTES, onError }), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const json = readJson(bytes);
      const merchant = await dialect.authenticate(gateway, c, bytes, json);
      if (json === undefined) throw new ApiError('010000', 'the body must be a JSON object');
      const data = await operation(gateway, merchant, json);
      return answer(gateway, c, 200, dialect.success(data));
    });
  }
  app.onError((thrown, c) => {
    const error = asApiError(thrown);
    if (error === null) throw thrown;
    return answerError(gateway, c, error);
  });
  return app;
};

/** When something broke: also that is answered in the words of the API, and signed. Null: another's address. */
export const systemError = (gateway: Gateway, c: Context): Response | null =>
  operations.some(([path]) => path === c.req.path)
    ? answerError(gateway, c, new ApiError('999999', 'system error: whether anything was done is not known'))
    : null;

function answerError(gateway: Gateway, c: Context, error: ApiError): Response {
  const { failure } = c.req.path.startsWith('/v3/') ? v3 : v1;
  return answer(gateway, c, error.status, failure(error));
}

/** Undefined for what is no JSON: told only to who has signed it. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function answer(gateway: Gateway, c: Context, status: ApiError['status'], json: object): Response {
  const body = JSON.stringify(json);
  const { pathname, search } = new URL(c.req.url);
  return c.body(body, status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...signedHeaders({ method: c.req.method, path: pathname + search, body }, gateway.platform.privateKey),
  });
}
