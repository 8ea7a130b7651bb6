// Points in time as PayKKa writes them: ISO 8601 with an offset, in both spellings (`+0800`, `+08:00`) or `Z`.

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/** Epoch milliseconds, or null for anything that is no such time (30 February, hour 24, no offset). */
export function parseDateTime(text: string): number | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number) as number[];
  const local = Date.UTC(year!, month! - 1, day, hour, minute, second);
  // Date.UTC rolls 30 February over to March: what comes back must be what was written.
  if (new Date(local).toISOString().slice(0, 19) !== text.slice(0, 19)) return null;
  const offset = Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0);
  if (offset > 14 * 60 || Number(match[10] ?? 0) > 59) return null;
  const millis = Math.trunc(Number(`0.${match[7] ?? 0}`) * 1000);
  return local + millis - (match[8] === '-' ? -1 : 1) * offset * 60_000;
}

/** `2026-11-24T11:34:37+00:00` */
export const formatDateTime = (epochMs: number): string =>
  `${new Date(epochMs).toISOString().slice(0, 19)}+00:00`;
