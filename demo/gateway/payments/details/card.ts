// A card that was typed: `{jwe, store?, billing?}`.
import { z } from 'zod';
import { claimedHeader, openCard } from '../card-data.ts';
import { readFields, type ReadDetails } from './kind.ts';

const shortText = z.string().max(256);
const schema = z.object({
  jwe: z.string().min(1),
  holder_name: shortText.optional(),
  store: z.boolean().optional(),
  billing: z.record(z.string().max(64), shortText).optional(),
});

export const cardDetails: ReadDetails = (details) => {
  const { jwe, store, billing } = readFields(schema, details);
  return {
    identity: claimedHeader(jwe).jti,
    kept: { store, billing },
    async open({ gateway, session, attemptNo, origin, brands }) {
      const binding = { sessionId: session.id, attemptNo, origin };
      const terms = { keys: gateway.cardKeys, brands, now: gateway.now() };
      const card = await openCard(jwe, binding, terms);
      return { funds: { from: 'card', number: card.number }, shown: card, card };
    },
  };
};
