// Checks of what came from outside, before anyone believes it. By hand: a schema library in every merchant's page would
// weigh more than the whole flow (measured: 5.5 kB gzip against 0.3).

export type Check = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param max UTF-16 units. */
export const text =
  (max = 4096): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;

/** An integer from 0 that a double holds exactly. */
export const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const flag: Check = (value) => typeof value === 'boolean';

export const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** Absent, null, or right. */
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

export const listOf =
  (check: Check, max = 100): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);

/** An object whose own members are right. Members that the shape does not name are let pass: contracts grow. */
export const shape =
  <Members extends object>(checks: { readonly [Name in keyof Members]-?: Check }) =>
  (value: unknown): value is Members =>
    isRecord(value) &&
    Object.entries<Check>(checks).every(([name, isRight]) =>
      isRight(Object.hasOwn(value, name) ? value[name] : undefined),
    );
