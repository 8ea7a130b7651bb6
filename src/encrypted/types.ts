// What a page gives to Encrypted Card and gets from it.
import type { FieldStyles } from '../protocol/encrypted-card.ts';

export interface EncryptedCard {
  readonly encryptedCardNumber: string;
  readonly encryptedExpireYear: string;
  readonly encryptedExpireMonth: string;
  readonly encryptedCVV: string;
}

export interface EncryptedCardOptions {
  readonly merchantId: string;
  /** `ck_…` */
  readonly clientKey: string;
  /** A label above each input; otherwise screen readers alone hear it. */
  readonly showLabel?: boolean;
  /** Camel-case CSS by state. Values are checked by kind: no `url()`, no escapes. */
  readonly styles?: { readonly input?: FieldStyles };
  /** Once for each `encrypt()`; null when a field is faulty (it shows why) or nothing could be encrypted. */
  readonly onCardEncrypted?: (card: EncryptedCard | null) => void;
}

export interface EncryptedCardInstance {
  /** Resolves after the callback; never rejects. */
  encrypt(): Promise<void>;
}

export interface EncryptedCardEnv {
  /** The PSP's address; default: where the script came from. */
  readonly apiUrl?: string | undefined;
  /** Checked like `apiUrl`; nothing is loaded from it. */
  readonly cdnUrl?: string | undefined;
}
