// The contract of Encrypted Card: what the page, its three field frames and the gateway agreed on. Types and names only.
//
// Document   GET /checkout/v1/field?client_key=&merchant_id=&field=&group=, with the headers of the card frame
// Handshake  that of the card frame (card-frame.ts), once for each field
// Siblings   frame to frame, to their own exact origin and then by ports: never through the page
// Server     Initiate Transaction takes the four texts (gateway: server-api); each names its group, merchant and time
//
// No digit crosses the border of a frame: each field encrypts its own, under a group that the number's frame made.
import type { FieldFault } from './card-frame.ts';

/** In the order of the fields. `number` leads: it asks the others, makes the group and answers the page. */
export const encryptedFields = ['number', 'expiry', 'cvc'] as const;
export type EncryptedField = (typeof encryptedFields)[number];

/** What is encrypted, each as a text of its own: digits, `YYYY`, `MM`, digits. */
export const encryptedParts = ['number', 'year', 'month', 'cvc'] as const;
export type EncryptedPart = (typeof encryptedParts)[number];

/**
 * Protected header of each text (compact JWE; the plaintext is the part's digits and nothing else).
 * The gateway takes four texts only together: one group, four different parts, its own merchant, at most 15 minutes
 * old, and a group once. Whatever is wrong, the answer is the same.
 */
export interface EncryptedPartHeader {
  alg: 'RSA-OAEP-256';
  enc: 'A256GCM';
  kid: string;
  /** Merchant id. */
  mid: string;
  /** Made anew for each encryption, 32 hex digits. */
  grp: string;
  prt: EncryptedPart;
  /** Server time, epoch milliseconds; the same in all four. */
  iat: number;
  /** Origin of the embedding page. */
  origin: string;
}

/** The states of an input that a page may style, in this order: a later one wins. */
export const styledStates = ['base', 'focus', 'valid', 'invalid'] as const;
type StyledState = (typeof styledStates)[number];
/** Camel-case CSS property -> value; the frame checks each by kind and drops the rest. */
export type FieldStyles = Partial<Record<StyledState, Record<string, string>>>;

/** Page -> field frame. */
export type ToField =
  | {
      type: 'setup';
      /** BCP 47. */
      locale: string;
      showLabel: boolean;
      styles: FieldStyles;
    }
  /** To `number` alone: validate all three, show what is wrong, and answer with the same id. */
  | { type: 'encrypt'; id: number }
  | { type: 'focus' }
  | { type: 'ping'; n: number };

export interface EncryptedFault {
  field: EncryptedField;
  fault: FieldFault;
}

/** Field frame -> page. */
export type FromField =
  /** After the first setup. `title`: what the frame is called, in English. */
  | { type: 'ready'; title: string }
  /** The words of the page's language have come: what the frame is called in it. */
  | { type: 'title'; title: string }
  /** Height of the whole document in CSS px. */
  | { type: 'resize'; height: number }
  | { type: 'encrypted'; id: number; parts: Record<EncryptedPart, string> }
  | { type: 'refused'; id: number; faults: EncryptedFault[] }
  | { type: 'failed'; id: number; reason: 'keys_unavailable' | 'crypto_unavailable' | 'fields_missing' }
  | { type: 'pong'; n: number };
