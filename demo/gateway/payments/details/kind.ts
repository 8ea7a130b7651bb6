// What every way to pay makes of the `details` that a browser sent: one file a kind, chosen in index.ts.
import type { z } from 'zod';
import type { Gateway } from '../../context.ts';
import type { Session } from '../../store/schema.ts';
import type { Funds } from '../acquirer.ts';
import type { Billing } from '../billing.ts';
import type { Card } from '../card-rules.ts';
import { Refusal } from '../refusal.ts';

/** Read, not yet opened. */
export interface Details {
  /** Of this submission: the JWE's `jti`, or the session's id and the `submission_id`. Used once, ever. */
  readonly identity: string;
  /** What of them stays with the order: no card data. */
  readonly kept?: KeptDetails;
  /** Opens them, and proves that they were made for this attempt. Changes nothing. @throws Refusal */
  open(place: Place): Promise<Instrument>;
}
export type ReadDetails = (details: Readonly<Record<string, unknown>>, sessionId: string) => Details;

export interface KeptDetails {
  /** The shopper ticked the consent. */
  readonly store?: boolean | undefined;
  readonly billing?: Billing | undefined;
}

/** The attempt that they are for. */
interface Place {
  readonly gateway: Gateway;
  readonly session: Session;
  readonly attemptNo: number;
  /** Of the embedding page. */
  readonly origin: string;
  /** credit-card-type's names; empty: all. */
  readonly brands: readonly string[];
}

export interface Instrument {
  /** What the acquirer is asked for. */
  readonly funds: Funds;
  /** What merchants see of the card; null when there is none. */
  readonly shown: Pick<Card, 'brand' | 'bin' | 'last4'> | null;
  /** The card that is stored when the shopper agreed. */
  readonly card?: Card;
  /** `TK…` when a stored card pays. */
  readonly token?: string;
  /** Of a wallet's token: it is used up by being recorded. */
  readonly fingerprint?: string;
}

/** @throws Refusal invalid_request, which names the field and never what was in it */
export function readFields<Schema extends z.ZodType>(schema: Schema, details: unknown): z.infer<Schema> {
  const result = schema.safeParse(details);
  if (result.success) return result.data;
  const field = ['details', ...result.error.issues[0]!.path].join('.');
  throw new Refusal('invalid_request', { message: `${field} is missing or malformed.` });
}
