// A gateway in memory with the contract's rules and nothing else, behind a network that loses what it likes. The real one
// is the flows' business; this one is quick enough for thousands of walks.
import type {
  Attempt,
  AttemptStatus,
  PayRequest,
  Session,
  SessionPort,
} from '../../../src/checkout/ports.ts';
import type { Random } from '../../support/random.ts';
import { refusal, session, unclear, type FakeClock } from './fakes.ts';

interface Stored {
  readonly no: number;
  readonly identity: unknown;
  status: AttemptStatus;
}
const isOpen = ({ status }: Stored): boolean => status === 'PROCESSING' || status === 'ACTION_REQUIRED';
const isPaid = ({ status }: Stored): boolean => status === 'SUCCESS';

export class ModelGateway implements SessionPort {
  authorisations = 0;
  amount = 12_840;
  version = 1;
  isExpired = false;
  isKeyOld = false;
  /** How likely a request or its answer is lost. */
  loss = 0.3;
  readonly #attempts: Stored[] = [];
  readonly #random: Random;
  readonly #clock: FakeClock;

  constructor(random: Random, clock: FakeClock) {
    this.#random = random;
    this.#clock = clock;
  }

  /** A payment is open or made. */
  get isBusy(): boolean {
    return this.#attempts.some((one) => isOpen(one) || isPaid(one));
  }

  load = (signal: AbortSignal): Promise<Session> =>
    this.#overNetwork(signal, () => {
      const last = this.#attempts.at(-1);
      const isLive = last && (isOpen(last) || isPaid(last));
      return session({
        status: last && isPaid(last) ? 'SUCCESS' : this.isExpired && !isLive ? 'EXPIRED' : 'PROCESSING',
        amount: { value: this.amount, currency: 'USD' },
        version: this.version,
        attempt: isLive
          ? { no: last.no, status: last.status }
          : { no: this.#attempts.length + 1, status: 'NEW' },
        ...(last?.status === 'ACTION_REQUIRED'
          ? { action: { type: 'three_ds', url: 'https://psp.example/3ds' } }
          : {}),
      });
    });

  isReachable = (): Promise<boolean> => Promise.resolve(false);

  pay = (
    { attemptNo, version, collected }: PayRequest,
    _amount: unknown,
    signal: AbortSignal,
  ): Promise<Attempt> =>
    this.#overNetwork(signal, () => {
      const identity = collected.details['jwe'];
      const known = this.#attempts.find(({ no }) => no === attemptNo);
      if (known?.identity === identity && known) return this.#view(known);
      if (known)
        throw isOpen(known) || isPaid(known)
          ? refusal('attempt_open')
          : refusal('attempt_closed', this.#attempts.length + 1);
      if (this.#attempts.some((one) => isOpen(one) || isPaid(one))) throw refusal('attempt_open');
      if (this.isExpired) throw refusal('session_expired');
      if (version !== this.version) throw refusal('session_changed');
      if (this.isKeyOld) {
        this.isKeyOld = false;
        throw refusal('key_expired');
      }
      const stored: Stored = { no: attemptNo, identity, status: 'PROCESSING' };
      this.#attempts.push(stored);
      this.#conclude(stored, this.#random.pick(['SUCCESS', 'FAILURE', 'PROCESSING', 'ACTION_REQUIRED']));
      return this.#view(stored);
    });

  attempt = (no: number, _amount: unknown, signal: AbortSignal): Promise<Attempt> =>
    this.#overNetwork(signal, () => {
      const known = this.#attempts.find((one) => one.no === no);
      if (known?.status === 'PROCESSING' && this.#random.chance(0.5))
        this.#conclude(known, this.#random.pick(['SUCCESS', 'FAILURE']));
      return known ? this.#view(known) : { no, status: 'NEW' };
    });

  cancel = (no: number, _amount: unknown, signal: AbortSignal): Promise<Attempt> =>
    this.#overNetwork(signal, () => {
      const known = this.#attempts.find((one) => one.no === no);
      if (!known) return { no, status: 'NEW' };
      if (isOpen(known)) known.status = 'CANCELED';
      return this.#view(known);
    });

  /** The bank's word on whatever waits for it. */
  bankAnswers(): void {
    const waiting = this.#attempts.find(({ status }) => status === 'ACTION_REQUIRED');
    if (waiting) this.#conclude(waiting, this.#random.pick(['SUCCESS', 'FAILURE']));
  }

  #conclude(stored: Stored, status: AttemptStatus): void {
    stored.status = status;
    if (status === 'SUCCESS') this.authorisations += 1;
  }

  #view({ no, status }: Stored): Attempt {
    return {
      no,
      status,
      ...(status === 'SUCCESS' ? { orderId: 'GW1' } : {}),
      ...(status === 'FAILURE'
        ? { nextAttemptNo: no + 1, error: { code: 'generic', message: '', retryable: true } }
        : {}),
      ...(status === 'ACTION_REQUIRED'
        ? { action: { type: 'three_ds' as const, url: 'https://psp.example/3ds' } }
        : {}),
    };
  }

  /** Lost before, lost after, late, or delivered: acting and answering are two things. */
  async #overNetwork<Answer>(signal: AbortSignal, act: () => Answer): Promise<Answer> {
    const fate = this.#random.next();
    await this.#delay(this.#random.below(3_000), signal);
    if (fate < this.loss / 2) throw unclear();
    const answer = act();
    if (fate < this.loss) throw unclear();
    await this.#delay(this.#random.below(3_000), signal);
    return answer;
  }

  #delay(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = this.#clock.setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        this.#clock.clearTimeout(timer);
        reject(unclear());
      });
    });
  }
}
