// When a webhook is tried again: ten times in all, pauses growing evenly from one second to one hour.

export const MAX_TRIES = 10;
const FIRST_MS = 1000;
const LAST_MS = 3_600_000;
const GROWTH = (LAST_MS / FIRST_MS) ** (1 / (MAX_TRIES - 2));

/** Milliseconds until the next try, or null when this was the last. @param tries how many have failed, from 1 */
export const pauseAfter = (tries: number): number | null =>
  tries >= MAX_TRIES ? null : Math.round(FIRST_MS * GROWTH ** (tries - 1));
