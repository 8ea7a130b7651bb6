// What the frame accepts from outside: each message is read field by field, never trusted, never spread.
import type { CardField, FrameTextKey, ToFrame } from '../protocol/card-frame.ts';
import { cardFields, frameTextKeys, MAX_MESSAGE_LENGTH, PROTOCOL_VERSION } from '../protocol/card-frame.ts';
import { isTokenValue } from '../theme/shapes.ts';
import { tokens } from '../theme/tokens.ts';

const MAX_TEXT = 300;
const MAX_NAME = 35;
const MAX_BRANDS = 32;
const BRAND = /^[a-z-]{2,30}$/;

/** The nonce of the page's first message, or undefined when it is anything else. */
export function readInit(data: unknown): string | undefined {
  const message = record(data);
  const nonce = message.nonce;
  return message.type === 'paykka:init' &&
    message.v === PROTOCOL_VERSION &&
    typeof nonce === 'string' &&
    /^[0-9a-f]{32}$/.test(nonce)
    ? nonce
    : undefined;
}

/** A message of the port with only the fields that the contract names, or undefined. */
export const readToFrame = (data: unknown): { seq: number; message: ToFrame } | undefined =>
  readEnvelope(data, readBody);

/** @param readMessage takes what it knows out of a message's own fields, or nothing. */
export function readEnvelope<Message>(
  data: unknown,
  readMessage: (body: Fields) => Message | undefined,
): { seq: number; message: Message } | undefined {
  const envelope = record(data);
  if (envelope.v !== PROTOCOL_VERSION || !isCount(envelope.seq) || !isSmall(data)) return undefined;
  const message = readMessage(envelope);
  return message && { seq: envelope.seq, message };
}

function readBody(body: Fields): ToFrame | undefined {
  const { type, id, attemptNo, field, what, locked, n } = body;
  if (type === 'setup') return readSetup(body);
  if (type === 'encrypt' && isCount(id) && isCount(attemptNo)) return { type, id, attemptNo };
  if (type === 'focus' && field === undefined) return { type };
  if (type === 'focus' && isField(field)) return { type, field };
  if (type === 'clear' && (what === 'cvc' || what === 'all')) return { type, what };
  if (type === 'lock' && typeof locked === 'boolean') return { type, locked };
  if (type === 'ping' && isCount(n)) return { type, n };
  return undefined;
}

function readSetup({ locale, dir, text, tokens: values, scheme, showHolderName, brands, saved }: Fields) {
  if (typeof locale !== 'string' || !/^[\w-]+$/.test(locale) || locale.length > MAX_NAME) return undefined;
  if ((dir !== 'ltr' && dir !== 'rtl') || (scheme !== 'light' && scheme !== 'dark')) return undefined;
  if (typeof showHolderName !== 'boolean' || !Array.isArray(brands)) return undefined;
  return {
    type: 'setup',
    locale,
    dir,
    scheme,
    showHolderName,
    saved: typeof saved === 'string' && BRAND.test(saved) ? saved : null,
    text: readText(record(text)),
    tokens: readTokens(record(values)),
    brands: brands.slice(0, MAX_BRANDS).filter((brand) => typeof brand === 'string'),
  } satisfies ToFrame;
}

function readText(words: Fields): Record<FrameTextKey, string> {
  const entries = frameTextKeys.map((key) => {
    const word = words[key];
    return [key, typeof word === 'string' ? word.slice(0, MAX_TEXT) : ''];
  });
  return Object.fromEntries(entries) as Record<FrameTextKey, string>;
}

function readTokens(values: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.keys(tokens).flatMap((name) => {
      const value = values[name];
      return isTokenValue(name, value) ? [[name, value]] : [];
    }),
  );
}

export type Fields = Readonly<Record<string, unknown>>;

/** Own fields alone, so that `__proto__` and inherited names mean nothing. Anything but a plain object is empty. */
export function record(value: unknown): Fields {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Proxy(plain ? value : {}, {
    get: (target, key) =>
      Object.hasOwn(target, key) ? (target as Record<PropertyKey, unknown>)[key] : undefined,
  }) as Fields;
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isField = (value: unknown): value is CardField => cardFields.includes(value as CardField);

/** Counts about what JSON would take and stops at the limit: no stack to overflow, cycles just run out of room. */
function isSmall(data: unknown): boolean {
  let room = MAX_MESSAGE_LENGTH;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    room -= typeof value === 'string' ? value.length + 2 : 1;
    if (typeof value === 'object' && value !== null) {
      if (ArrayBuffer.isView(value)) return false;
      if (Array.isArray(value) && value.length > room) return false;
      for (const key in value) {
        room -= key.length + 3;
        if (room < 0) return false;
        open.push((value as Record<string, unknown>)[key]);
      }
    }
    if (room < 0) return false;
  }
  return true;
}
