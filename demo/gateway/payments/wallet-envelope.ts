// What wallets hand over, and where in it the ciphertext is: Apple's `payment.token`, Google's `tokenizationData.token`.
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { WalletName } from './wallet-token.ts';

export const appleToken = z.object({
  paymentData: z.object({ version: z.literal('EC_v1'), data: z.string() }),
});
/** JSON, whose signed message is JSON again. */
const googleToken = z.object({ protocolVersion: z.literal('ECv2'), signedMessage: z.string() });
const googleMessage = z.object({ encryptedMessage: z.string() });

const readers: Readonly<Record<WalletName, (json: string) => string>> = {
  APPLE_PAY: (json) => appleToken.parse(JSON.parse(json)).paymentData.data,
  GOOGLE_PAY: (json) => {
    const { signedMessage } = googleToken.parse(JSON.parse(json));
    return googleMessage.parse(JSON.parse(signedMessage)).encryptedMessage;
  },
};

/** @param json the wallet's token as a text @throws Refusal card_data_invalid */
export function ciphertextIn(wallet: WalletName, json: string): string {
  try {
    return readers[wallet](json);
  } catch {
    throw new Refusal('card_data_invalid');
  }
}
