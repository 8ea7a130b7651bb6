// The API that merchants' servers speak: signed calls in, signed envelopes out. One line an operation.
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Gateway, Room } from '../context.ts';
import type { Merchant } from '../store/schema.ts';
import { ApiError } from './api-error.ts';
import { asApiError } from './as-api-error.ts';
import { authenticateV3 } from './authenticate.ts';
import { captureOrder, queryRefund, refundTransaction, voidTransaction } from './money.ts';
import { createSession, querySession, type SessionData } from './sessions.ts';
import { signedHeaders } from './signature.ts';
import { queryTransaction } from './transactions.ts';

type Operation = (gateway: Gateway, merchant: Merchant, body: unknown) => Promise<object>;

const MAX_BODY_BYTES = 256 * 1024;

/** v3 writes amounts as strings. */
const asText = ({ amount, ...rest }: SessionData) => ({ ...rest, amount: String(amount) });

const operations: Readonly<Record<string, Operation>> = {
  '/v3/payment/acq/session': async (...call) => asText(await createSession(...call)),
  '/v3/payment/acq/session/query': async (...call) => asText(await querySession(...call)),
  '/v3/payment/acq/query': queryTransaction,
  '/v3/payment/acq/capture': captureOrder,
  '/v3/payment/acq/void': voidTransaction,
  '/v3/payment/acq/refund': refundTransaction,
  '/v3/payment/acq/refund/query': queryRefund,
};

export const serverApi: Room = (gateway) => {
  const app = new Hono();
  const onError = (): never => {
    throw new ApiError('010000', `the body must have at most ${MAX_BODY_BYTES} bytes`);
  };
  for (const [path, operation] of Object.entries(operations)) {
    app.post(path, bodyLimit({ maxSize: MAX_BODY_BYTES, onError }), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const merchant = await authenticateV3(gateway, c, bytes);
      const data = await operation(gateway, merchant, readJson(bytes));
      return answer(gateway, c, 200, { ret_code: '000000', ret_msg: 'Success', data });
    });
  }
  app.onError((thrown, c) => {
    const error = asApiError(thrown);
    if (error === null) throw thrown;
    const { retCode, message, errorCode } = error;
    const data =
      errorCode === undefined ? {} : { data: { error_code: errorCode, error_description: message } };
    return answer(gateway, c, error.status, { ret_code: retCode, ret_msg: message, ...data });
  });
  return app;
};

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiError('010000', 'the body must be a JSON object');
  }
}

function answer(gateway: Gateway, c: Context, status: 200 | 400 | 401 | 404, envelope: object): Response {
  const body = JSON.stringify(envelope);
  const { pathname, search } = new URL(c.req.url);
  return c.body(body, status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...signedHeaders({ method: c.req.method, path: pathname + search, body }, gateway.platform.privateKey),
  });
}
