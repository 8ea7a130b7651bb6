// What the simulated wallets hand over, for tests without a browser.
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { appleMerchantIdentifier, type WalletName } from '../../demo/gateway/payments/wallet-token.ts';

export interface WalletTokenToMake {
  /** A public key of `GET /checkout/v1/keys`. */
  readonly key: JWK;
  readonly merchantId: string;
  /** Members of the plaintext in place of the right ones: 50.00 USD from a card that is paid. */
  readonly plaintext?: Readonly<Record<string, unknown>>;
}

/** The ciphertext inside. */
export async function walletCiphertext(wallet: WalletName, made: WalletTokenToMake): Promise<string> {
  const plaintext = {
    wallet,
    merchant: wallet === 'APPLE_PAY' ? appleMerchantIdentifier(made.merchantId) : made.merchantId,
    amount: '50.00',
    currency: 'USD',
    auth_method: 'CRYPTOGRAM_3DS',
    card_no: '4242424242424242',
    ...made.plaintext,
  };
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(plaintext)))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: made.key.kid! })
    .encrypt(await importJWK(made.key, 'RSA-OAEP-256'));
}

/** The token as a text: Apple's `payment.token`, Google's `tokenizationData.token`. */
export const walletToken = (wallet: WalletName, ciphertext: string): string =>
  JSON.stringify(
    wallet === 'APPLE_PAY'
      ? { paymentData: { version: 'EC_v1', data: ciphertext } }
      : { protocolVersion: 'ECv2', signedMessage: JSON.stringify({ encryptedMessage: ciphertext }) },
  );
