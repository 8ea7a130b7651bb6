// One delivery of one webhook: signed as PayKKa's v3 answers are, and what counts as received.
import type { KeyLike } from 'node:crypto';
import { redact } from '../log.ts';
import { signedHeaders } from '../server-api/signature.ts';

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 65_536;
/** Characters of an answer that are kept. */
const KEPT_ANSWER = 2000;

export interface Delivery {
  /** Received means 200 and `ret_code` 000000. */
  readonly received: boolean;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the answer; null when none came. */
  readonly answer: string | null;
}

export async function deliver(
  webhook: { readonly eventId: string; readonly url: string; readonly body: string },
  platformKey: KeyLike,
): Promise<Delivery> {
  const { pathname, search } = new URL(webhook.url);
  const signed = signedHeaders({ method: 'POST', path: pathname + search, body: webhook.body }, platformKey);
  const headers = { 'content-type': 'application/json', 'x-paykka-event-id': webhook.eventId, ...signed };
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers,
      body: webhook.body,
      // A redirect is no answer: the body was signed for this path and for this receiver.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = await readAtMost(response, MAX_ANSWER_BYTES);
    const received = response.status === 200 && isAccepted(answer);
    return { received, status: response.status, headers, answer: redact(answer).slice(0, KEPT_ANSWER) };
  } catch {
    return { received: false, status: null, headers, answer: null };
  }
}

function isAccepted(answer: string): boolean {
  try {
    const json: unknown = JSON.parse(answer);
    return typeof json === 'object' && json !== null && 'ret_code' in json && json.ret_code === '000000';
  } catch {
    return false;
  }
}

async function readAtMost(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
