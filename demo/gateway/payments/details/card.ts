// A card that was typed: `{jwe, holder_name?, store?, billing?}`.
import { z } from 'zod';
import { billingFields, checkBilling } from '../billing.ts';
import { claimedHeader, openCard } from '../card-data.ts';
import { readFields, type ReadDetails } from './kind.ts';

const schema = z.object({
  jwe: z.string().min(1),
  /** Taken and not used: no test card depends on its holder's name, here or in the JWE, and neither is kept. */
  holder_name: z.string().max(256).optional(),
  store: z.boolean().optional(),
  billing: billingFields.optional(),
});

export const cardDetails: ReadDetails = (details) => {
  const { jwe, store, billing } = readFields(schema, details);
  return {
    identity: claimedHeader(jwe).jti,
    kept: { store, billing },
    async open({ gateway, session, attemptNo, origin, brands }) {
      checkBilling(session, billing);
      const binding = { sessionId: session.id, attemptNo, origin };
      const terms = { keys: gateway.cardKeys, brands, now: gateway.now() };
      const card = await openCard(jwe, binding, terms);
      return { funds: { from: 'card', number: card.number }, shown: card, card };
    },
  };
};
