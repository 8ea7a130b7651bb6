// What payments/ refuses, in the words of the server API.
import { NoSuchOrder, OrderRefusal } from '../payments/change-money.ts';
import { Refusal } from '../payments/refusal.ts';
import { ApiError, badField, businessError } from './api-error.ts';

/** Null for what nobody expected. */
export function asApiError(thrown: unknown): ApiError | null {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof OrderRefusal) return badField(thrown.field, thrown.message);
  if (thrown instanceof NoSuchOrder) return new ApiError('206024', "the order doesn't exist");
  if (thrown instanceof Refusal) return ofCard(thrown);
  return null;
}

/** What an encrypted card can be refused for. */
function ofCard({ code }: Refusal): ApiError | null {
  if (code === 'card_data_stale' || code === 'key_expired') {
    return businessError('2005', 'the card encryption has expired', '206021');
  }
  return code === 'card_data_invalid'
    ? businessError('2004', 'the card could not be decrypted', '206020')
    : null;
}
