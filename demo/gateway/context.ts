// What every room of the gateway is given, and how rooms are put together.
import type { Hono } from 'hono';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { CardKeys } from './payments/card-keys.ts';
import type { Platform } from './platform.ts';
import type { Db } from './store/db.ts';

export interface Gateway {
  readonly config: Config;
  /** Inside a transaction use the transaction's own handle: on SQLite there is one connection. */
  readonly db: Db;
  readonly clock: Clock;
  /** The gateway's clock: real time plus what the sandbox's control added. Epoch milliseconds. */
  now(): number;
  /** What the gateway signs with, and the secret that it shares with the issuer. */
  readonly platform: Platform;
  /** The keys that card data is encrypted with. */
  readonly cardKeys: CardKeys;
  /** Never give it bodies, headers or card data. */
  readonly log: Log;
  /** Work may have become due: a new outbox row, a jump of the clock. */
  readonly nudge: Nudge;
}

/**
 * A room with addresses: `server-api/index.ts` exports `serverApi`, `pages/index.ts` `pages`, `browser-api/index.ts`
 * `browserApi`, `sandbox/index.ts` `sandbox`. Each handles its own errors. app.ts mounts them at `/`.
 */
export type Room = (gateway: Gateway) => Hono;

/** Work without a request: `webhooks/index.ts` exports `startWebhooks`. serve.ts starts and stops it. */
export type StartBackground = (gateway: Gateway) => Background | Promise<Background>;
export interface Background {
  stop(): Promise<void>;
}

/** Told to everyone who waits for due work. Says nothing about what is due: look. */
export class Nudge {
  readonly #listeners = new Set<() => void>();

  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  fire(): void {
    for (const listener of this.#listeners) listener();
  }
}
