// The last requests that this process answered, for the console: what was asked and how it ended, never a body or a header.
export interface LoggedRequest {
  /** The gateway's clock, epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Ids that the answer was about, besides those in the path: `CS…`, `GW…`. */
  readonly ids: readonly string[];
}

const KEPT = 2000;

export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    // Not at each: moving two thousand is dearer than keeping a few more.
    if (this.#requests.length > 2 * KEPT) this.#requests = this.#requests.slice(-KEPT);
  }

  /** Those about one of the ids, oldest first. */
  about(ids: readonly string[]): LoggedRequest[] {
    return this.#requests.filter(({ path, ids: told }) =>
      ids.some((id) => told.includes(id) || path.split('/').includes(id)),
    );
  }
}
