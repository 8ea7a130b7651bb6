// What can go wrong, as data: code -> who must act and whether trying again can help.
// Sentences for shoppers live in locales/, so that this file stays true without a browser.

export type ErrorOrigin = 'shopper' | 'merchant' | 'issuer' | 'gateway' | 'network';

interface CatalogueEntry {
  /** Who must act. */
  readonly origin: ErrorOrigin;
  /** Absent: the same again would end the same way. */
  readonly retryable?: true;
}

export const errorCatalogue = {
  invalid_config: { origin: 'merchant' },
  insecure_context: { origin: 'merchant' },
  script_blocked: { origin: 'network', retryable: true },
  frame_blocked: { origin: 'merchant', retryable: true },
  origin_not_allowed: { origin: 'merchant' },
  session_not_found: { origin: 'merchant' },
  session_expired: { origin: 'merchant' },
  already_paid: { origin: 'merchant' },
  already_mounted: { origin: 'merchant' },
  no_payment_methods: { origin: 'merchant' },
  offline: { origin: 'network', retryable: true },
  declined: { origin: 'issuer', retryable: true },
  action_cancelled: { origin: 'shopper', retryable: true },
  action_timeout: { origin: 'issuer', retryable: true },
  session_changed: { origin: 'shopper', retryable: true },
  too_many_attempts: { origin: 'merchant' },
  payment_status_unknown: { origin: 'gateway' },
  internal: { origin: 'gateway', retryable: true },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

export const catalogued = (
  code: ErrorCode,
): { readonly origin: ErrorOrigin; readonly retryable: boolean } => ({
  retryable: false,
  ...errorCatalogue[code],
});

export const declineCodes = [
  'generic',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

export interface CheckoutErrorOptions {
  /** Only for `declined`. */
  declineCode?: DeclineCode;
  /** When the gateway knows better than the catalogue. */
  retryable?: boolean;
  cause?: unknown;
}

/** Everything that a merchant hears through `paykka-error`. Never holds card data. */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
  declare readonly code: ErrorCode;
  declare readonly declineCode?: DeclineCode;
  /** Who must act. */
  declare readonly origin: ErrorOrigin;
  /** True when the same session can be tried again. */
  declare readonly retryable: boolean;
  /** A sentence for the shopper in the checkout's language. Filled in by the element that shows the error. */
  shopperMessage = '';
  /** The page that explains the code, on the PSP's origin. Filled in like `shopperMessage`. */
  docUrl = '';

  /** @param message a sentence for developers: what is wrong and who must act. */
  constructor(code: ErrorCode, message: string, options: CheckoutErrorOptions = {}) {
    super(message, options);
    Object.assign(this, { code, ...catalogued(code), ...options });
  }
}
