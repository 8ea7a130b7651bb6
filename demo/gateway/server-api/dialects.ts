// The two spellings of one API: how each proves who calls, and how each writes what is answered.
import type { Context } from 'hono';
import type { Gateway } from '../context.ts';
import type { Merchant } from '../store/schema.ts';
import type { ApiError } from './api-error.ts';
import { authenticateV3 } from './authenticate.ts';
import { authenticateV1 } from './authenticate-v1.ts';

export interface Dialect {
  authenticate(gateway: Gateway, c: Context, bytes: Uint8Array, json: unknown): Promise<Merchant>;
  success(data: object): object;
  failure(error: ApiError): object;
}

/** An envelope; amounts are texts. */
export const v3: Dialect = {
  authenticate: authenticateV3,
  success: (data) => ({ ret_code: '000000', ret_msg: 'Success', data: withAmounts(data, String) }),
  failure({ retCode, message, errorCode }) {
    const data =
      errorCode === undefined ? {} : { data: { error_code: errorCode, error_description: message } };
    return { ret_code: retCode, ret_msg: message, ...data };
  },
};

/** Flat; amounts are integers. */
export const v1: Dialect = {
  authenticate: authenticateV1,
  success: (data) => ({
    error_code: '0000',
    error_description: 'request success',
    ...withAmounts(data, Number),
  }),
  failure: ({ retCode, message, errorCode }) => ({
    error_code: errorCode ?? retCode,
    error_description: message,
  }),
};

/** `amount`, and whatever ends in `_amount`, in balances, too. */
function withAmounts(data: object, write: (amount: number | string) => number | string): object {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => {
      if (name === 'balances') return [name, withAmounts(value as object, write)];
      return [name, /(^|_)amount$/.test(name) ? write(value as number | string) : value];
    }),
  );
}
