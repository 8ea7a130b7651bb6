// Chromium by its own protocol over a pipe: every process of a page can be slowed down and watched from its first
// moment, which a library that hides the sessions of cross-site frames does not allow.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export type Params = Readonly<Record<string, unknown>>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the protocol's answers, read where they are asked for
export type Answer = Record<string, any>;
type Listener = (params: Answer, sessionId: string) => void;

export class Devtools {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #questions = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;

  constructor(executable: string, args: readonly string[]) {
    this.#profile = mkdtempSync(join(tmpdir(), 'paykka-bench-'));
    const own = ['--remote-debugging-pipe', `--user-data-dir=${this.#profile}`];
    this.#process = spawn(executable, [...own, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    let text = '';
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (part: string) => {
      const messages = (text + part).split('\0');
      text = messages.pop()!;
      for (const message of messages) this.#received(JSON.parse(message) as Answer);
    });
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Answer> {
    const id = (this.#lastId += 1);
    const message = JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) });
    (this.#process.stdio[3] as Writable).write(`${message}\0`);
    return new Promise((resolve, reject) => this.#questions.set(id, { resolve, reject }));
  }

  /** @returns how to stop listening. */
  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.send('Browser.close').catch(() => undefined);
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(impatience);
    rmSync(this.#profile, { recursive: true, force: true });
  }

  #received({ id, method, params, result, error, sessionId = '' }: Answer): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(method) ?? []) listener(params, sessionId);
      return;
    }
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (error) question?.reject(new Error(error.message));
    else question?.resolve(result);
  }
}
