// Identifiers of our own: a prefix and 22 random digits (73 bits), which nobody guesses.
import { randomInt } from 'node:crypto';

/** CS session, GW order, TK token, SM stored method, RA agreement, RF refund, EV webhook event, AU authorisation. */
export type IdPrefix = 'CS' | 'GW' | 'TK' | 'SM' | 'RA' | 'RF' | 'EV' | 'AU';

export const newId = (prefix: IdPrefix): string => `${prefix}${digits()}${digits()}`;

const digits = () => String(randomInt(1e11)).padStart(11, '0');
