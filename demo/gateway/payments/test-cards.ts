// The sandbox's cards: what the simulated acquirer does with each number.
import type { DeclineCode } from '../../../src/core/errors.ts';

export type CardBehaviour =
  | { readonly does: 'approve' }
  /** 3-D Secure without a challenge, then approved. */
  | { readonly does: 'approve-frictionless' }
  | { readonly does: 'challenge' }
  | { readonly does: 'decline'; readonly code: DeclineCode }
  /** `afterMs` null: never settles. */
  | { readonly does: 'settle-later'; readonly afterMs: number | null };

const approve: CardBehaviour = { does: 'approve' };
const challenge: CardBehaviour = { does: 'challenge' };
const decline = (code: DeclineCode): CardBehaviour => ({ does: 'decline', code });

const cards: Readonly<Record<string, CardBehaviour>> = {
  '4242424242424242': approve,
  '5555555555554444': approve,
  '378282246310005': approve,
  '3530111333300000': approve,
  '6011111111111117': approve,
  '30569309025904': approve,
  '4901170000000003': { does: 'approve-frictionless' },
  '4918190000000002': challenge,
  '5433300000000133': challenge,
  '4000000000000002': decline('generic'),
  '4000000000009995': decline('insufficient_funds'),
  '4000000000000069': decline('expired_card'),
  '4000000000000127': decline('incorrect_cvc'),
  '4000000000000119': decline('processing_error'),
  '4000000000000341': { does: 'settle-later', afterMs: 5000 },
  '4000000000000259': { does: 'settle-later', afterMs: null },
};

/** A number that is not in the list belongs to nobody here: it is declined, never charged. */
export const behaviourOf = (cardNumber: string): CardBehaviour => cards[cardNumber] ?? decline('generic');
