// Tells the gateway the outcome, server to server (the RReq of EMV 3-D Secure), before the browser hears anything.
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Verdict } from './messages.ts';

const TRIES = 3;

export interface ResultsSettings {
  readonly gatewayOrigin: string;
  /** Where the gateway keeps the secret that both share: `acs-secret`. */
  readonly dataDir: string;
}

/**
 * True when the gateway has heard it, also when it refused (a transaction that is closed or unknown: the browser goes
 * back all the same). False when it could not be reached or does not know our secret.
 */
export async function sendResult(
  { gatewayOrigin, dataDir }: ResultsSettings,
  transId: string,
  { transStatus, canceled }: Verdict,
): Promise<boolean> {
  const body = JSON.stringify({
    messageType: 'RReq',
    messageVersion: '2.2.0',
    threeDSServerTransID: transId,
    transStatus,
    ...(canceled && { challengeCancel: '01' }),
  });
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const status = await post(`${gatewayOrigin}/3ds/results`, body, dataDir).catch(() => 0);
    if (status === 401) return false;
    if (status > 0 && status < 500) return true;
    if (attempt < TRIES) await pause(attempt * 300);
  }
  return false;
}

async function post(url: string, body: string, dataDir: string): Promise<number> {
  // Read each time: the gateway makes the file at its first start, which may come after ours.
  const secret = (await readFile(join(dataDir, 'acs-secret'), 'utf8')).trim();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-acs-signature': createHmac('sha256', secret).update(body).digest('hex'),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  });
  return response.status;
}
