// The bounds and pauses of the flow, in milliseconds. Why these: README "Waits".

/** From the first request for the session to a word about it. */
export const LOAD_BOUND = 10_000;
/** How often the session is asked for again when the answer is not clear. */
export const LOAD_AGAIN = 3;
/** So long the view's own code may hold up a session that is here. */
export const PREPARE_BOUND = 2_000;
export const PAY_BOUND = 25_000;
export const ASK_BOUND = 10_000;
/** After this long without an outcome the merchant hears `timeout`. */
export const TIMEOUT_AFTER = 55_000;
/** After this long without an outcome asking stops, and the state is `unknown`. */
export const CONFIRM_BOUND = 120_000;
/** Of it, what the last question is given. */
export const LAST_QUESTION = 2_000;
export const EXPIRING_AT = [120, 30] as const;
/** While the bank's page is open the gateway is asked as well: a lost message must not hold anyone. */
export const ACTING_ASK = 8_000;

/** Pause before the n-th question (from 0): 0.5·1.6ⁿ s, at most 8 s, ±20 %. */
export function backOff(n: number, random: () => number): number {
  return Math.min(8_000, 500 * 1.6 ** n) * (0.8 + 0.4 * random());
}
