// One encryption of the group: everybody is asked what is wrong, then everybody encrypts, all under one new name.
import { randomId } from '../../core/random-id.ts';
import type {
  EncryptedFault,
  EncryptedField,
  EncryptedPart,
  FromField,
} from '../../protocol/encrypted-card.ts';
import { encryptedFields, encryptedParts } from '../../protocol/encrypted-card.ts';
import type { Keys } from '../keys.ts';
import type { Answer, Order, Party } from './parties.ts';

export type Outcome =
  | { type: 'encrypted'; parts: Record<EncryptedPart, string> }
  | { type: 'refused'; faults: EncryptedFault[] }
  | { type: 'failed'; reason: (FromField & { type: 'failed' })['reason'] };

export interface Binding {
  /** Merchant id. */
  readonly mid: string;
  /** Of the embedding page. */
  readonly origin: string;
}

export async function encryptGroup(
  parties: Readonly<Record<EncryptedField, Party>>,
  keys: Keys,
  binding: Binding,
): Promise<Outcome> {
  const looked = await askAll(parties);
  if (looked.type !== 'answered') return looked;
  if (!globalThis.crypto?.subtle) return { type: 'failed', reason: 'crypto_unavailable' };
  let order: Order;
  try {
    const key = await keys.key(keys.isUsed);
    keys.isUsed = true;
    order = { key, binding: { ...binding, grp: randomId(), iat: keys.now()! } };
  } catch {
    return { type: 'failed', reason: 'keys_unavailable' };
  }
  const sealed = await askAll(parties, order);
  if (sealed.type !== 'answered') return sealed;
  const parts = Object.assign(
    {},
    ...sealed.answers.map((answer) => ('sealed' in answer ? answer.sealed : {})),
  );
  const isWhole = encryptedParts.every((part) => typeof parts[part] === 'string');
  return isWhole ? { type: 'encrypted', parts } : { type: 'failed', reason: 'keys_unavailable' };
}

/** Answered: nobody found a fault. */
async function askAll(
  parties: Readonly<Record<EncryptedField, Party>>,
  order?: Order,
): Promise<{ type: 'answered'; answers: Answer[] } | (Outcome & { type: 'refused' | 'failed' })> {
  const given = await Promise.all(encryptedFields.map((field) => parties[field].ask(order)));
  const answers = given.filter((answer) => answer !== null);
  const faults = given.flatMap((answer, index) =>
    answer?.fault ? [{ field: encryptedFields[index]!, fault: answer.fault }] : [],
  );
  if (answers.length < encryptedFields.length) return { type: 'failed', reason: 'fields_missing' };
  return faults.length > 0 ? { type: 'refused', faults } : { type: 'answered', answers };
}
