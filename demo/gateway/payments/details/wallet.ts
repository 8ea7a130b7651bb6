// A card of a wallet: `{token, submission_id}`. The token is encrypted for the gateway; the page cannot read it.
import { z } from 'zod';
import { openWalletToken, type WalletName } from '../wallet-token.ts';
import { Refusal } from '../refusal.ts';
import { readFields, type ReadDetails } from './kind.ts';
import { submissionId } from './submission-id.ts';

/** Apple's `payment.token`. */
const apple = z.object({
  submission_id: submissionId,
  token: z.object({ paymentData: z.object({ version: z.literal('EC_v1'), data: z.string() }) }),
});

/** Google's `tokenizationData.token`: JSON, whose signed message is JSON again. */
const google = z.object({ submission_id: submissionId, token: z.string().max(8192) });
const googleToken = z.object({ protocolVersion: z.literal('ECv2'), signedMessage: z.string() });
const googleMessage = z.object({ encryptedMessage: z.string() });

export const applePayDetails: ReadDetails = (details) => {
  const { submission_id, token } = readFields(apple, details);
  return opening('APPLE_PAY', submission_id, () => token.paymentData.data);
};

export const googlePayDetails: ReadDetails = (details) => {
  const { submission_id, token } = readFields(google, details);
  return opening('GOOGLE_PAY', submission_id, () => {
    const { signedMessage } = googleToken.parse(JSON.parse(token));
    return googleMessage.parse(JSON.parse(signedMessage)).encryptedMessage;
  });
};

const opening = (wallet: WalletName, identity: string, jwe: () => string): ReturnType<ReadDetails> => ({
  identity,
  async open({ gateway, session }) {
    const { number, checked, ...shown } = await openWalletToken(gateway, read(jwe), wallet, session);
    return { funds: { from: 'card', number, checked }, shown };
  },
});

function read(jwe: () => string): string {
  try {
    return jwe();
  } catch {
    throw new Refusal('card_data_invalid');
  }
}
