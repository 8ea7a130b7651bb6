// Checks a message of the card frame before anyone believes it. By hand: a schema library would cost more than it saves.
import { cardFields, fieldFaults, type FieldError, type FromFrame } from '../../protocol/card-frame.ts';

type Loose = Readonly<Record<string, unknown>>;

const text = (max: number) => (value: unknown) => typeof value === 'string' && value.length <= max;
const brand = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^[a-z-]{2,30}$/.test(value));
const whole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const yesNo = (value: unknown): boolean => typeof value === 'boolean';
const oneOf = (list: readonly string[]) => (value: unknown) => list.includes(value as string);
const isError = (value: unknown): value is FieldError =>
  typeof value === 'object' &&
  value !== null &&
  oneOf(cardFields)((value as Loose)['field']) &&
  oneOf(fieldFaults)((value as Loose)['fault']);

const shapes: Readonly<Record<FromFrame['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  ready: {},
  change: { complete: yesNo, empty: yesNo, brand },
  resize: { height: (value) => typeof value === 'number' && value >= 0 && value <= 2000 },
  submit: {},
  encrypted: { id: whole, jwe: text(8192), jti: text(64), brand },
  refused: {
    id: whole,
    errors: (value) => Array.isArray(value) && value.length <= cardFields.length && value.every(isError),
  },
  failed: { id: whole, reason: oneOf(['keys_unavailable', 'crypto_unavailable']) },
  pong: { n: whole },
};

/** True for a message of the contract: known type, right version, fields of the right kind, not too long. */
export function isFromFrame(value: unknown, maxLength: number): value is FromFrame {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const message = value as Loose;
  if (message['v'] !== 1 || !whole(message['seq']) || typeof message['type'] !== 'string') return false;
  if (!Object.hasOwn(shapes, message['type'])) return false;
  const shape = shapes[message['type'] as FromFrame['type']];
  if (
    !Object.entries(shape).every(([name, isRight]) => Object.hasOwn(message, name) && isRight(message[name]))
  )
    return false;
  return Object.keys(message).length <= 8 && JSON.stringify(message).length <= maxLength;
}
