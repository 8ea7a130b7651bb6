// The keys that card data is encrypted with: next -> current -> grace -> revoked. Kept in the database.
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { KeysJson } from '../../../src/protocol/gateway.ts';
import type { Db } from '../store/db.ts';
import type { CardKeyState } from '../store/schema.ts';

/** The longest session and an hour: what was encrypted for a session can be read while it lives. */
export const GRACE_MS = 25 * 60 * 60 * 1000;

export type PublicCardKey = KeysJson['keys'][number];
export type FoundCardKey = CryptoKey | 'revoked' | 'unknown';

export class CardKeys {
  readonly #db: Db;
  /** Importing is slow and keys never change: kid -> key. */
  readonly #imported = new Map<string, CryptoKey>();
  #next: Promise<void> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Makes the current key if there is none yet. The next one may be made while the gateway already answers. */
  async open(): Promise<void> {
    await this.#ensure('current');
    this.#next = this.#ensure('next');
    // Whoever needs the next key hears of the failure.
    this.#next.catch(() => undefined);
  }

  /** Current first, then next. */
  async published(): Promise<PublicCardKey[]> {
    await this.#next;
    const rows = await this.#db
      .selectFrom('card_keys')
      .select('private_jwk')
      .where('state', 'in', ['current', 'next'])
      .orderBy('state')
      .execute();
    return rows.map(({ private_jwk }) => publicPart(JSON.parse(private_jwk)));
  }

  async find(kid: string, now: number): Promise<FoundCardKey> {
    const row = await this.#db.selectFrom('card_keys').selectAll().where('kid', '=', kid).executeTakeFirst();
    if (!row) return 'unknown';
    if (row.state === 'revoked' || (row.grace_until ?? Infinity) <= now) return 'revoked';
    const known = this.#imported.get(kid) ?? (await importPrivate(row.private_jwk));
    this.#imported.set(kid, known);
    return known;
  }

  /** The next key becomes current, the current one stays good for 25 hours, and a new next one is made. */
  async rotate(now: number): Promise<void> {
    await this.#next;
    const made = await newKey();
    await this.#db.transaction().execute(async (trx) => {
      const retired = await trx
        .updateTable('card_keys')
        .set({ state: 'grace', grace_until: now + GRACE_MS })
        .where('state', '=', 'current')
        .executeTakeFirst();
      // Another process was faster.
      if (retired.numUpdatedRows === 0n) return;
      await trx.updateTable('card_keys').set({ state: 'current' }).where('state', '=', 'next').execute();
      await trx
        .insertInto('card_keys')
        .values({ ...made, state: 'next' })
        .execute();
    });
  }

  /** What was encrypted with a retired key is refused from now on. */
  async revokeOld(): Promise<void> {
    await this.#db.updateTable('card_keys').set({ state: 'revoked' }).where('state', '=', 'grace').execute();
  }

  async #ensure(state: CardKeyState): Promise<void> {
    const found = await this.#db
      .selectFrom('card_keys')
      .select('kid')
      .where('state', '=', state)
      .executeTakeFirst();
    if (found) return;
    await this.#db
      .insertInto('card_keys')
      .values({ ...(await newKey()), state })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function newKey(): Promise<{ kid: string; private_jwk: string }> {
  const { privateKey } = await generateKeyPair('RSA-OAEP-256', { modulusLength: 3072, extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, private_jwk: JSON.stringify({ ...jwk, kid }) };
}

const importPrivate = async (jwk: string): Promise<CryptoKey> =>
  (await importJWK(JSON.parse(jwk) as JWK, 'RSA-OAEP-256')) as CryptoKey;

const publicPart = ({ kty, n, e, kid }: PublicCardKey): PublicCardKey => ({
  kty,
  n,
  e,
  kid,
  alg: 'RSA-OAEP-256',
  use: 'enc',
});
