// The three fields of one `init()`: their frames, and the answer to `encrypt()`, which always comes, once for each call
// that is not already under way.
import { CheckoutError } from '../core/errors.ts';
import { isClientKey } from '../core/ids.ts';
import { randomId } from '../core/random-id.ts';
import { encryptedFields, type EncryptedField, type ToField } from '../protocol/encrypted-card.ts';
import { complain } from './complain.ts';
import { FieldFrame, type Answer } from './field-frame.ts';
import { readStyles } from './styles.ts';
import type { EncryptedCard, EncryptedCardOptions } from './types.ts';

const ENCRYPT_BOUND = 20_000;
/** The value of `data-eci`. */
const placeholders: Readonly<Record<EncryptedField, string>> = {
  number: 'cardNumber',
  expiry: 'expiryDate',
  cvc: 'securityCode',
};

export class FieldGroup {
  readonly #options: EncryptedCardOptions;
  readonly #id = randomId();
  readonly #frames = new Map<EncryptedField, FieldFrame>();
  #underWay: Promise<void> | null = null;
  #isGone = false;
  /** The settings were right. */
  #isMounted = false;

  constructor(options: EncryptedCardOptions) {
    this.#options = options;
  }

  /** @param origin of the PSP. Shows the fields whose placeholders are there; again: the ones that have come since. */
  mount(origin: string): void {
    if (this.#isGone) return;
    const { merchantId, clientKey } = this.#options;
    if (!isClientKey(clientKey) || !merchantId)
      throw new CheckoutError(
        'invalid_config',
        'init() needs merchantId and clientKey (ck_ and 32 hex digits).',
      );
    this.#isMounted = true;
    for (const field of encryptedFields) {
      const placeholder = document.querySelector(`[data-eci="${placeholders[field]}"]`);
      if (!placeholder || this.#frames.has(field)) continue;
      const query = { client_key: clientKey, merchant_id: merchantId, field, group: this.#id };
      const frame = new FieldFrame({
        placeholder,
        origin,
        src: `${origin}/checkout/v1/field?${new URLSearchParams(query)}`,
        setup: this.#setupFor(placeholder),
        broken: () =>
          complain(
            `The ${field} field did not answer within 10 s: check frame-src of your CSP, the registered origins and content blockers.`,
          ),
      });
      this.#frames.set(field, frame);
    }
  }

  encrypt(): Promise<void> {
    this.#underWay ??= this.#run().finally(() => (this.#underWay = null));
    return this.#underWay;
  }

  destroy(): void {
    this.#isGone = true;
    for (const frame of this.#frames.values()) frame.destroy();
  }

  #setupFor(placeholder: Element): ToField & { type: 'setup' } {
    const { showLabel, styles } = this.#options;
    const locale = placeholder.closest('[lang]')?.getAttribute('lang') || navigator.language;
    return { type: 'setup', locale, showLabel: Boolean(showLabel), styles: readStyles(styles?.input) };
  }

  async #run(): Promise<void> {
    const missing = encryptedFields.filter((field) => !this.#frames.has(field));
    if (missing.length > 0 && this.#isMounted)
      complain(`There is no ${missing.map((field) => `data-eci="${placeholders[field]}"`).join(', ')}.`);
    const answer = missing.length > 0 ? null : await this.#frames.get('number')!.encrypt(ENCRYPT_BOUND);
    if (this.#isGone && !answer) complain('A later init() has taken its fields away: encrypt by that one.');
    if (answer?.type === 'refused') this.#frames.get(answer.faults[0]!.field)?.focus();
    if (answer?.type === 'failed') complain(`The card could not be encrypted: ${answer.reason}.`);
    this.#tell(resultOf(answer));
  }

  #tell(result: EncryptedCard | null): void {
    try {
      this.#options.onCardEncrypted?.(result);
    } catch (error) {
      complain('onCardEncrypted threw:', error);
    }
  }
}

function resultOf(answer: Answer | null): EncryptedCard | null {
  if (answer?.type !== 'encrypted') return null;
  const { number, year, month, cvc } = answer.parts;
  return {
    encryptedCardNumber: number,
    encryptedExpireYear: year,
    encryptedExpireMonth: month,
    encryptedCVV: cvc,
  };
}
