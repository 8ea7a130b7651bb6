// What is wrong with a field of the PSP's frame, in the shopper's language.
import type { FieldError, FrameTextKey } from '../protocol/card-frame.ts';
import type { MethodHost } from './method.ts';

/** @param brand of the card (credit-card-type's names): it says how many digits a security code has. */
export const fieldSentence = (host: MethodHost, { field, fault }: FieldError, brand: string | null): string =>
  host.text(`card.${field}.${fault}` as FrameTextKey, { digits: brand === 'american-express' ? 4 : 3 });
