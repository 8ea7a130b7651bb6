// What the issuer tells the gateway of a challenge, server to server, signed with the secret that both share.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestGateway } from './gateway.ts';

export const resultOf = (transId: string, transStatus = 'Y'): string =>
  JSON.stringify({
    messageType: 'RReq',
    messageVersion: '2.2.0',
    threeDSServerTransID: transId,
    transStatus,
  });

export const signatureOf = ({ dataDir }: Pick<TestGateway, 'dataDir'>, body: string): string =>
  createHmac('sha256', readFileSync(join(dataDir, 'acs-secret'), 'utf8').trim())
    .update(body)
    .digest('hex');

export const tellResult = (gateway: Pick<TestGateway, 'dataDir' | 'url'>, body: string): Promise<Response> =>
  fetch(`${gateway.url}/3ds/results`, {
    method: 'POST',
    body,
    headers: { 'x-acs-signature': signatureOf(gateway, body) },
  });
