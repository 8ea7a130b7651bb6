// What payments/ refuses, in the words of the server API.
import { NoSuchOrder, OrderRefusal } from '../payments/change-money.ts';
import { ApiError, badField } from './api-error.ts';

/** Null for what nobody expected. */
export function asApiError(thrown: unknown): ApiError | null {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof OrderRefusal) return badField(thrown.field, thrown.message);
  if (thrown instanceof NoSuchOrder) return new ApiError('206024', "the order doesn't exist");
  return null;
}
