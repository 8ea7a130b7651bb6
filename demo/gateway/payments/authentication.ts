// Whether the simulated issuer checks the shopper: what the card says, what the merchant wishes, what is exempt. Pure.
import type { CardBehaviour } from './test-cards.ts';

/** `authentication` of the documents. */
export interface AuthenticationWishes {
  readonly challenge_indicator: 'AUTO' | 'REQUESTED' | 'MANDATED' | 'NO_PREFERENCE';
  readonly exemption: 'NONE' | 'LOW_VALUE' | 'TRA';
  /** The shopper is checked, and nothing is charged. */
  readonly authentication_only: boolean;
}

export const noWishes: AuthenticationWishes = {
  challenge_indicator: 'AUTO',
  exemption: 'NONE',
  authentication_only: false,
};

/** Up to these amounts the issuer grants the exemption, in minor units of any currency. */
const exemptUpTo = { NONE: -1, LOW_VALUE: 3_000, TRA: 25_000 } as const;

export type Check = 'none' | 'frictionless' | 'challenge';

/** @param present false: nobody is there to be asked, or a wallet has checked the shopper */
export function checkOf(
  behaviour: CardBehaviour,
  amount: number,
  { challenge_indicator, exemption }: AuthenticationWishes,
  present: boolean,
): Check {
  const byItself: Check =
    behaviour.does === 'challenge'
      ? 'challenge'
      : behaviour.does === 'approve-frictionless'
        ? 'frictionless'
        : 'none';
  if (!present) return 'none';
  if (challenge_indicator === 'MANDATED') return 'challenge';
  if (amount <= exemptUpTo[exemption]) return 'none';
  return challenge_indicator === 'REQUESTED' && byItself === 'frictionless' ? 'challenge' : byItself;
}
