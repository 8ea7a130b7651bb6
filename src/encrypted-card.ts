// Encrypted Card: three fields of the PSP anywhere in a merchant's page, and one encrypted card for the merchant's own
// server. Importing it does nothing.
import { CheckoutError } from './core/errors.ts';
import { complain } from './encrypted/complain.ts';
import { FieldGroup } from './encrypted/group.ts';
import type { EncryptedCardEnv, EncryptedCardInstance, EncryptedCardOptions } from './encrypted/types.ts';
import { resolveApiOrigin, scriptOrigin } from './session/environments.ts';

export type {
  EncryptedCard,
  EncryptedCardEnv,
  EncryptedCardInstance,
  EncryptedCardOptions,
} from './encrypted/types.ts';
export type { FieldStyles } from './protocol/encrypted-card.ts';

let environment: EncryptedCardEnv = {};
let current: FieldGroup | null = null;

/** Before or right after `init()`. */
export function setEnv({ apiUrl, cdnUrl }: EncryptedCardEnv): void {
  environment = { apiUrl, cdnUrl };
}

/** Puts a field into each `[data-eci]`. One card on a page: a second `init()` replaces the first. Never throws. */
export function init(options: EncryptedCardOptions): EncryptedCardInstance {
  current?.destroy();
  const group = new FieldGroup(options);
  current = group;
  const show = (): void => {
    try {
      group.mount(pspOrigin());
    } catch (error) {
      if (!(error instanceof CheckoutError)) throw error;
      complain(`${error.code}: ${error.message}`);
    }
  };
  // So that setEnv() in the same task is still heard.
  queueMicrotask(show);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show, { once: true });
  return { encrypt: () => group.encrypt() };
}

/** @throws CheckoutError invalid_config, before any request. */
function pspOrigin(): string {
  const from = scriptOrigin(import.meta.url);
  if (environment.cdnUrl) resolveApiOrigin(environment.cdnUrl, null, from);
  return resolveApiOrigin(environment.apiUrl ?? null, null, from);
}

export const PayKKaCardCheckoutEncryptedCard = { setEnv, init };
/** The older spelling. */
export const PaykkaCardCheckoutEncryptedCard = PayKKaCardCheckoutEncryptedCard;
