// The gateway's clock: real time plus an offset that the sandbox may raise. Shared by all processes on one database.
import type { Db } from './store/db.ts';
import { addToSetting, readSetting, writeSetting } from './store/settings.ts';

const OFFSET = 'clock_offset_ms';

export class Clock {
  #offset = 0;

  /** Epoch milliseconds. */
  readonly now = (): number => Date.now() + this.#offset;

  /** Learns what another process did. */
  async sync(db: Db): Promise<void> {
    this.#offset = Number((await readSetting(db, OFFSET)) ?? 0);
  }

  async advance(db: Db, ms: number): Promise<void> {
    this.#offset = await addToSetting(db, OFFSET, ms);
  }

  async reset(db: Db): Promise<void> {
    await writeSetting(db, OFFSET, '0');
    this.#offset = 0;
  }
}
