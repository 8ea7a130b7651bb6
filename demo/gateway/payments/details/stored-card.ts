// A card that this shopper stored before: `{stored_method_id, jwe?, submission_id}`; the JWE holds the security code.
import { z } from 'zod';
import { merchantBy } from '../../store/merchants.ts';
import { activeToken } from '../../store/tokens.ts';
import { claimedHeader, openCode } from '../card-data.ts';
import { hasExpired } from '../card-rules.ts';
import { Refusal } from '../refusal.ts';
import { offersStoredMethods } from '../stored-methods.ts';
import { termsOf } from '../session-terms.ts';
import { unseal } from '../vault.ts';
import { readFields, type ReadDetails } from './kind.ts';
import { identityOf, submissionId } from './submission-id.ts';

const schema = z.object({
  stored_method_id: z.string().regex(/^\w{1,64}$/),
  jwe: z.string().min(1).optional(),
  submission_id: submissionId,
});

export const storedCardDetails: ReadDetails = (details, sessionId) => {
  const { stored_method_id, jwe, submission_id } = readFields(schema, details);
  return {
    // A ciphertext is good for one attempt, whatever it comes with.
    identity: jwe === undefined ? identityOf(sessionId, submission_id) : claimedHeader(jwe).jti,
    async open({ gateway, session, attemptNo, origin }) {
      const { db, now, cardKeys, platform } = gateway;
      const { merchant_id } = session;
      const { shopperReference: shopper_reference } = termsOf(session);
      if (shopper_reference === null || !offersStoredMethods(session)) throw new Refusal('session_changed');
      const owner = { merchant_id, shopper_reference };
      const stored = await activeToken(db, owner, 'stored_method_id', stored_method_id);
      // Removed since the shopper saw it, or never this shopper's: reading the session again tells what there is.
      if (stored?.token_usage !== 'CARD_ON_FILE') throw new Refusal('session_changed');
      if (jwe !== undefined) {
        const binding = { sessionId: session.id, attemptNo, origin };
        await openCode(jwe, binding, { keys: cardKeys, now: now() }, stored.brand);
      } else if ((await merchantBy(db, 'merchant_id', merchant_id))?.stored_card_cvc) {
        throw new Refusal('invalid_request', { message: 'details.jwe is missing: the code is required.' });
      }
      const expired = hasExpired(stored.exp_month, stored.exp_year, now());
      const number = unseal(platform.vaultKey, stored.token, stored.sealed_number);
      return { funds: { from: 'card', number, expired }, shown: stored, token: stored.token };
    },
  };
};
