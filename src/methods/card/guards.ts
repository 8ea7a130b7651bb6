// Which messages of the card frame are believed: known type, right version, members of the right kind, not too long.
import { flag, isRecord, listOf, matching, oneOf, shape, text, whole } from '../../core/shape.ts';
import { cardFields, fieldFaults, PROTOCOL_VERSION, type FromFrame } from '../../protocol/card-frame.ts';

const brand = (value: unknown): boolean => value === null || matching(/^[a-z-]{2,30}$/)(value);
const fault = shape({ field: oneOf(...cardFields), fault: oneOf(...fieldFaults) });

const shapes: Readonly<Record<FromFrame['type'], (value: unknown) => boolean>> = {
  ready: isRecord,
  change: shape({ complete: flag, empty: flag, brand }),
  resize: shape({ height: (value) => typeof value === 'number' && value >= 0 && value <= 2000 }),
  submit: isRecord,
  encrypted: shape({ id: whole, jwe: text(8192), jti: text(64), brand }),
  refused: shape({ id: whole, errors: listOf(fault, cardFields.length) }),
  failed: shape({ id: whole, reason: oneOf('keys_unavailable', 'crypto_unavailable') }),
  pong: shape({ n: whole }),
};

/** @param maxLength UTF-16 units of the message as JSON. */
export function isFromFrame(value: unknown, maxLength: number): value is FromFrame {
  if (!isRecord(value) || Object.keys(value).length > 8) return false;
  const { v, seq, type } = value;
  if (v !== PROTOCOL_VERSION || !whole(seq) || typeof type !== 'string') return false;
  if (!Object.hasOwn(shapes, type) || !shapes[type as FromFrame['type']](value)) return false;
  try {
    return JSON.stringify(value).length <= maxLength;
  } catch {
    // Cyclic, or a big integer.
    return false;
  }
}
