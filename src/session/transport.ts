// One request to the gateway: simple CORS, no cookies, bounded in size. Says only "an answer" or why there is none.
import type { NoClearAnswer } from '../checkout/ports.ts';
import { ask, takeEarly } from '../core/session-request.ts';
import { isRecord } from '../core/shape.ts';

const MAX_BYTES = 256 * 1024;
const MAX_WAIT = 30_000;

export interface Answer {
  readonly ok: boolean;
  readonly json: unknown;
}

/** There is no clear answer: ask, never guess. */
export class Unclear extends Error implements NoClearAnswer {
  readonly unclear: NoClearAnswer['unclear'];
  readonly retryAfterMs: number | undefined;

  constructor(unclear: NoClearAnswer['unclear'], retryAfterMs?: number) {
    super(unclear);
    this.unclear = unclear;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * @param body null: nothing is sent, only read.
 * @throws Unclear
 */
export async function request(url: string, body: object | null, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await (takeEarly(url) ??
      ask(url, {
        signal,
        // text/plain needs no preflight: one round trip.
        ...(body && {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'text/plain;charset=UTF-8' },
        }),
      }));
    const retryAfterMs = readRetryAfter(response.headers);
    if (!/\bjson\b/.test(response.headers.get('content-type') ?? ''))
      throw new Unclear('shape', retryAfterMs);
    const json: unknown = JSON.parse(await readBounded(response), bare);
    if (response.status >= 500) throw new Unclear('status', retryAfterMs);
    if (response.status === 429 && retryAfterMs !== undefined)
      throw new Unclear('rate_limited', retryAfterMs);
    return { ok: response.ok, json };
  } catch (error) {
    if (error instanceof Unclear) throw error;
    if (signal.aborted) throw new Unclear('timeout');
    throw new Unclear(error instanceof SyntaxError ? 'shape' : 'network');
  }
}

/** What an answer does not say is not said by a page's polluted prototype either. */
const bare = (_: string, value: unknown): unknown =>
  isRecord(value) ? Object.setPrototypeOf(value, null) : value;

async function readBounded(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) {
      void reader.cancel();
      throw new Unclear('shape');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Seconds, or a date by the gateway's own clock (the device's may be wrong by years); at most 30 s. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? 'none';
  const ms = /\D/.test(value) ? Date.parse(value) - Date.parse(headers.get('date')!) : Number(value) * 1000;
  return ms >= 0 ? Math.min(MAX_WAIT, ms) : undefined;
}
