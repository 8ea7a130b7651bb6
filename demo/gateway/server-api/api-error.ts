// Refusals of the server API, as data: HTTP status, PayKKa's code and a sentence for the merchant's developer.

/** `ret_code` -> HTTP status. A code that is not here is a business failure and comes with 200. */
const statuses = {
  '010000': 400,
  '206001': 200,
  '206002': 401,
  '206003': 401,
  '206004': 401,
  '206005': 401,
  '206007': 401,
  '206011': 404,
  '206024': 404,
  '206020': 200,
  '206021': 200,
  '206022': 200,
  '210001': 200,
  '999999': 500,
} as const;
export type RetCode = keyof typeof statuses;

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly retCode: RetCode;
  readonly status: 200 | 400 | 401 | 404 | 500;
  /** PayKKa's four-digit code of a business failure. */
  readonly errorCode?: string;

  /** @param message shown to the merchant's developer: names the field, never repeats what was sent. */
  constructor(retCode: RetCode, message: string, errorCode?: string) {
    super(message);
    this.retCode = retCode;
    this.status = errorCode === undefined ? statuses[retCode] : 200;
    if (errorCode !== undefined) this.errorCode = errorCode;
  }
}

/** A field that cannot be taken: the sentence begins with its name. */
export const badField = (field: string, problem: string): ApiError =>
  new ApiError('010000', `${field} ${problem}`);

/** A business failure: HTTP 200, and PayKKa's four digits in `error_code`. */
export const businessError = (errorCode: string, sentence: string, retCode: RetCode = '010000'): ApiError =>
  new ApiError(retCode, sentence, errorCode);
