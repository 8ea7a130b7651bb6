// The shapes of the public identifiers.

/** `CS` and digits, as Create Session answers (lengths seen: 18 to 24 digits). */
export const isSessionId = (value: unknown): value is string =>
  typeof value === 'string' && /^CS\d{10,30}$/.test(value);

/** `ck_` and 32 hex digits. */
export const isClientKey = (value: unknown): value is string =>
  typeof value === 'string' && /^ck_[0-9a-f]{32}$/.test(value);
