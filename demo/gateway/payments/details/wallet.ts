// A card of a wallet: `{token, submission_id}`. The token is encrypted for the gateway; the page cannot read it.
import { z } from 'zod';
import { appleToken, ciphertextIn } from '../wallet-envelope.ts';
import { openWalletToken, type WalletName } from '../wallet-token.ts';
import { readFields, type ReadDetails } from './kind.ts';
import { identityOf, submissionId } from './submission-id.ts';

const apple = z.object({ submission_id: submissionId, token: appleToken });
const google = z.object({ submission_id: submissionId, token: z.string().max(8192) });

export const applePayDetails: ReadDetails = (details, sessionId) => {
  const { submission_id, token } = readFields(apple, details);
  return opening('APPLE_PAY', identityOf(sessionId, submission_id), () => token.paymentData.data);
};

export const googlePayDetails: ReadDetails = (details, sessionId) => {
  const { submission_id, token } = readFields(google, details);
  return opening('GOOGLE_PAY', identityOf(sessionId, submission_id), () => ciphertextIn('GOOGLE_PAY', token));
};

const opening = (wallet: WalletName, identity: string, jwe: () => string): ReturnType<ReadDetails> => ({
  identity,
  open: ({ gateway, session }) => openWalletToken(gateway, jwe(), wallet, session),
});
