// The contract between the checkout (merchant page) and the card frame (PSP origin). Types and names, no behaviour.
//
// Handshake (one window message each way, exact origins, then only the port):
//   page  -> frame  {type: 'paykka:init', v, nonce}      on the iframe's `load`, to the PSP's exact origin
//   frame -> page   {type: 'paykka:port', v, nonce}      with the port of a MessageChannel that the FRAME made
// After that both window listeners are gone and every message is {v, seq, type, …} on the port.
//
// Out of the frame come: brand, completeness, which field is faulty and the JWE. Never a digit, never the name.

export const PROTOCOL_VERSION = 1;
/** Longest message either end accepts, in UTF-16 units of its JSON. */
export const MAX_MESSAGE_LENGTH = 32_768;

export interface InitMessage {
  type: 'paykka:init';
  v: typeof PROTOCOL_VERSION;
  /** 128 bits, 32 hex digits. */
  nonce: string;
}
export interface PortMessage {
  type: 'paykka:port';
  v: typeof PROTOCOL_VERSION;
  nonce: string;
}

export const cardFields = ['number', 'expiry', 'cvc', 'holderName'] as const;
export type CardField = (typeof cardFields)[number];

/** Why a field is not good. `unsupported`: the brand is not in the session's list. */
export const fieldFaults = ['required', 'incomplete', 'invalid', 'past', 'unsupported'] as const;
export type FieldFault = (typeof fieldFaults)[number];
export interface FieldError {
  field: CardField;
  fault: FieldFault;
}

/** Words the frame needs; values come from locales/. `{digits}` stands for 3 or 4. */
export const frameTextKeys = [
  'frame.title',
  'card.number',
  'card.expiry',
  'card.cvc',
  'card.holderName',
  'card.number.hint',
  'card.expiry.hint',
  'card.cvc.hint',
  'card.holderName.hint',
  'card.number.required',
  'card.number.incomplete',
  'card.number.invalid',
  'card.number.unsupported',
  'card.expiry.required',
  'card.expiry.incomplete',
  'card.expiry.invalid',
  'card.expiry.past',
  'card.cvc.required',
  'card.cvc.incomplete',
  'card.holderName.required',
] as const;
export type FrameTextKey = (typeof frameTextKeys)[number];

/** Page -> frame. */
export type ToFrame =
  | {
      type: 'setup';
      /** BCP 47. */
      locale: string;
      dir: 'ltr' | 'rtl';
      text: Record<FrameTextKey, string>;
      /** Token name without `--paykka-` -> value; the frame checks each by kind (theme/tokens.ts) and drops the rest. */
      tokens: Record<string, string>;
      scheme: 'light' | 'dark';
      showHolderName: boolean;
      /** The brand of a saved card, whose code alone is asked for and encrypted. Null: the whole card. */
      saved: string | null;
      /** Accepted brands (credit-card-type's names: visa, mastercard, american-express, jcb, discover, diners-club, unionpay, maestro). Empty: all. */
      brands: string[];
    }
  /** Validate everything, show what is wrong, and answer `encrypted` or `refused` with the same id. */
  | { type: 'encrypt'; id: number; attemptNo: number }
  | { type: 'focus'; field?: CardField | undefined }
  /** `cvc` after a decline; `all` after success or expiry. */
  | { type: 'clear'; what: 'cvc' | 'all' }
  /** While a payment is under way: fields read-only and at 60 %. */
  | { type: 'lock'; locked: boolean }
  | { type: 'ping'; n: number };

/** Frame -> page. */
export type FromFrame =
  /** After the first setup was applied: fields can be typed in. */
  | { type: 'ready' }
  | { type: 'change'; complete: boolean; empty: boolean; brand: string | null }
  /** Height of the whole document in CSS px, so that the iframe never scrolls. */
  | { type: 'resize'; height: number }
  /** Enter in a field. */
  | { type: 'submit' }
  | { type: 'encrypted'; id: number; jwe: string; jti: string; brand: string | null }
  | { type: 'refused'; id: number; errors: FieldError[] }
  /** Encryption is not possible: keys could not be had, or no WebCrypto. */
  | { type: 'failed'; id: number; reason: 'keys_unavailable' | 'crypto_unavailable' }
  | { type: 'pong'; n: number };

/** From this many faulty fields on the page shows a summary and takes the focus; below, the frame focuses the first. */
export const SUMMARY_FROM = 3;

/** 3DS shell -> page: "look again", and nothing more. Sent to the exact merchant origin. */
export interface ActionDoneMessage {
  type: 'paykka:action';
  v: typeof PROTOCOL_VERSION;
  /** `open`: the shell is there. `loaded`: the issuer's page is up. `done`: re-read the attempt. */
  event: 'open' | 'loaded' | 'done';
}
