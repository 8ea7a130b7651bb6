// The messages of EMV 3-D Secure that the issuer reads and writes, each base64url JSON in a form: 3DS Method Data in and out,
// CReq in, CRes out.
import { z } from 'zod';

const challengeRequest = z.object({
  messageType: z.literal('CReq'),
  threeDSServerTransID: z.uuid(),
  challengeWindowSize: z.enum(['01', '02', '03', '04', '05']),
  notificationURL: z.url(),
  merchantName: z.string().max(128),
  /** Minor units, with as many digits after the point as `purchaseExponent` says. */
  purchaseAmount: z.int().nonnegative(),
  purchaseExponent: z.int().min(0).max(4),
  purchaseCurrency: z.string().regex(/^[A-Z]{3}$/),
  cardBrand: z.string().max(32),
});
export type ChallengeRequest = z.infer<typeof challengeRequest>;

const methodRequest = z.object({ threeDSServerTransID: z.uuid(), threeDSMethodNotificationURL: z.url() });
export type MethodRequest = z.infer<typeof methodRequest>;

/** `Y` authenticated, `N` not. `canceled`: the shopper pressed Cancel. */
export interface Verdict {
  readonly transStatus: 'Y' | 'N';
  readonly canceled: boolean;
}

/** Null for anything that is no challenge request, or whose answer would go to another place than the gateway. */
export function readChallengeRequest(creq: unknown, gatewayOrigin: string): ChallengeRequest | null {
  const request = read(challengeRequest, creq);
  return request && new URL(request.notificationURL).origin === gatewayOrigin ? request : null;
}

/** Null as above. */
export function readMethodRequest(data: unknown, gatewayOrigin: string): MethodRequest | null {
  const request = read(methodRequest, data);
  return request && new URL(request.threeDSMethodNotificationURL).origin === gatewayOrigin ? request : null;
}

function read<Message>(message: z.ZodType<Message>, text: unknown): Message | null {
  try {
    return message.parse(JSON.parse(Buffer.from(String(text), 'base64url').toString()));
  } catch {
    return null;
  }
}

/** That the method has ended; of which transaction. */
export const methodResponse = (transId: string): string => write({ threeDSServerTransID: transId });

/** What the browser carries back. It proves nothing: the gateway believes the result that we send it ourselves. */
export const challengeResponse = (transId: string, { transStatus }: Verdict): string =>
  write({
    messageType: 'CRes',
    messageVersion: '2.2.0',
    threeDSServerTransID: transId,
    challengeCompletionInd: 'Y',
    transStatus,
  });

const write = (message: object): string => Buffer.from(JSON.stringify(message)).toString('base64url');
