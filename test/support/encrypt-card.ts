// What the card frame does, for tests without a browser: a card becomes a JWE.
import { randomBytes } from 'node:crypto';
import { CompactEncrypt, importJWK, type JWK } from 'jose';

export interface CardToEncrypt {
  /** A public key of `GET /checkout/v1/keys`. */
  readonly key: JWK;
  readonly sessionId: string;
  readonly attemptNo?: number;
  /** Of the embedding page. */
  readonly origin: string;
  /** The gateway's clock, epoch milliseconds. */
  readonly iat: number;
  readonly number: string;
  readonly cvv?: string;
  readonly month?: string;
  readonly year?: string;
  /** 32 hex digits; a new one each time unless given. */
  readonly jti?: string;
  /** Members of the protected header in place of the right ones. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Members of the plaintext in place of the right ones. */
  readonly plaintext?: Readonly<Record<string, unknown>>;
}

export async function encryptCard(card: CardToEncrypt): Promise<string> {
  const plaintext = {
    card_no: card.number,
    exp_month: card.month ?? '12',
    exp_year: card.year ?? String(new Date(card.iat).getUTCFullYear() + 3),
    cvv: card.cvv ?? (card.number.startsWith('3782') ? '1234' : '123'),
    ...card.plaintext,
  };
  const header = {
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    kid: card.key.kid,
    sid: card.sessionId,
    att: card.attemptNo ?? 1,
    jti: card.jti ?? randomBytes(16).toString('hex'),
    iat: card.iat,
    origin: card.origin,
    ...card.header,
  } as { alg: string; enc: string };
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(plaintext)))
    .setProtectedHeader(header)
    .encrypt(await importJWK({ ...card.key, alg: header.alg }, header.alg));
}
