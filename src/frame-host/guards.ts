// Which messages of the card frame are believed: known type, members of the right kind.
import { flag, isRecord, listOf, matching, oneOf, shape, text, whole, type Check } from '../core/shape.ts';
import { cardFields, fieldFaults, type FromFrame } from '../protocol/card-frame.ts';

const brand = (value: unknown): boolean => value === null || matching(/^[a-z-]{2,30}$/)(value);
const fault = shape({ field: oneOf(...cardFields), fault: oneOf(...fieldFaults) });

/** By type of message. */
export const fromFrame: Readonly<Record<FromFrame['type'], Check>> = {
  ready: isRecord,
  change: shape({ complete: flag, empty: flag, brand }),
  resize: shape({ height: (value) => typeof value === 'number' && value >= 0 && value <= 2000 }),
  submit: isRecord,
  encrypted: shape({ id: whole, jwe: text(8192), jti: text(64), brand }),
  refused: shape({ id: whole, errors: listOf(fault, cardFields.length) }),
  failed: shape({ id: whole, reason: oneOf('keys_unavailable', 'crypto_unavailable') }),
  pong: shape({ n: whole }),
};
