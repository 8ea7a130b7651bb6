// One living checkout for a session on a page, and the elements that show it: one drop-in, or several elements of
// which each shows a method of its own.
import type { OpenStage } from '../actions/stage.ts';
import { Checkout } from '../checkout/checkout.ts';
import type { Action, ActionPort, Fact } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { checkIdentity, resolveApiOrigin } from '../session/environments.ts';
import { SessionClient } from '../session/session-client.ts';
import { methods, prepare } from '../methods/index.ts';
import type { Method, MethodInstance } from '../methods/method.ts';
import { browserPorts } from './browser-ports.ts';
import type { Look } from './look.ts';
import type { Result } from './result-view.ts';
import { PSP_SCRIPT_ORIGIN } from './script-origin.ts';
import { submission } from './submission.ts';

/** An element that shows a checkout, or a part of it. */
export interface Participant extends HTMLElement {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly env: string | null;
  readonly apiUrl: string | null;
  /** What can be paid with here: no method is on two elements of one session. */
  readonly shown: readonly Method[];
  /** What the shopper may type in is not there yet. */
  readonly isStarting: boolean;
  stateChanged(state: State, previous: State): void;
  /** @param leads true on one element only: what bubbles up the page is heard once. */
  told(fact: Fact, leads: boolean): void;
  openStage: OpenStage;
  /** What an action shows in place of the form. */
  instead: Result | null;
  readonly look: Pick<Look, 'language'>;
  requestUpdate(): void;
  /** Ends its part; begins anew when it is updated. */
  stop(): void;
}

interface Performer {
  perform(
    action: Action,
    at: Participant,
    begun: boolean,
    signal: AbortSignal,
  ): ReturnType<ActionPort['perform']>;
}
const performers: Readonly<Record<Action['type'], () => Promise<Performer>>> = {
  three_ds: () => import('./challenge.ts'),
  redirect: () => import('./visit.ts'),
};

/** By session: a session has one checkout on a page, or it would be paid twice. */
const running = new Map<string, RunningCheckout>();

export class RunningCheckout {
  readonly apiOrigin: string;
  readonly #sessionId: string;
  readonly #clientKey: string;
  /** The gateway's end, for what methods ask for themselves. */
  readonly client: SessionClient;
  readonly #checkout: Checkout;
  /** Made anew at each change: whoever goes through it is not disturbed. */
  #participants: readonly Participant[] = [];
  /** The one that the shopper pays at, or paid at last. */
  #payer: Participant | null = null;
  /** What it is paid by now, or was at last. */
  #instrument: MethodInstance | null = null;
  #submitted: Promise<void> = Promise.resolve();
  /** What whoever joins later must hear as well… */
  #lasting: Fact | null = null;
  /** …and has not heard yet. */
  readonly #late = new Set<Participant>();

  /**
   * The checkout that an element takes part in; made when the session has none. Nothing begins before it joins.
   * @throws CheckoutError for settings that cannot be right; nothing was requested then.
   */
  static of(newcomer: Participant): RunningCheckout {
    const { sessionId, clientKey } = newcomer;
    const apiOrigin = resolveApiOrigin(newcomer.apiUrl, newcomer.env, PSP_SCRIPT_ORIGIN);
    checkIdentity(sessionId, clientKey);
    if (!isSecureContext)
      throw new CheckoutError('insecure_context', 'No secure context: serve this page over https.');
    const present = running.get(sessionId);
    if (present && present.#hasRoomFor(newcomer, apiOrigin)) return present;
    const made = new RunningCheckout(apiOrigin, sessionId, clientKey);
    running.set(sessionId, made);
    return made;
  }

  private constructor(apiOrigin: string, sessionId: string, clientKey: string) {
    this.apiOrigin = apiOrigin;
    this.#sessionId = sessionId;
    this.#clientKey = clientKey;
    this.client = new SessionClient(apiOrigin, sessionId, clientKey);
    this.#checkout = new Checkout(
      {
        session: this.client,
        actions: {
          perform: async (action, begun, signal) => {
            const at = this.leader!;
            const { perform } = await performers[action.type]();
            // How one ends that was aborted, nobody hears.
            return signal.aborted ? 'left' : perform(action, at, begun, signal);
          },
        },
        ...browserPorts,
        canPayBy: (code) => methods.some((method) => method.code === code),
        prepare,
        tell: (fact) => this.#tell(fact),
      },
      (state, previous) => this.#show(state, previous),
    );
  }

  /** Whose dialogs open, and whose word bubbles up the page. */
  get leader(): Participant | undefined {
    // One that shows nothing only reads the session, as long as it is alone.
    return this.#payer ?? this.#participants.find(({ shown }) => shown.length > 0) ?? this.#participants[0];
  }

  /** Where an outcome is shown: once, at the element with the form; without one, at the button that was or would be used. */
  presents(participant: Participant): boolean {
    const inPlace = this.#participants.find(({ shown }) => shown.some(({ eager }) => eager));
    // What cannot be paid with leaves its place empty.
    const isOver = !['loading', 'ready', 'failed'].includes(this.#checkout.state.name);
    return participant === (inPlace ?? (isOver ? this.leader : this.#payer));
  }

  /** A wallet's sheet waits for the shopper: nothing is under way yet, and another way may be chosen. */
  get isAsking(): boolean {
    return this.#checkout.state.name === 'collecting' && this.#instrument?.isAsking === true;
  }

  /** What the shopper may type in is there, on every element. */
  get isQuiet(): boolean {
    return this.#participants.every(({ isStarting }) => !isStarting);
  }

  /** Something changed that other elements may wait for. */
  stirred(by: Participant): void {
    this.#each((one) => one === by || one.requestUpdate());
  }

  /** The first one begins; whoever comes later learns how things stand. */
  join(participant: Participant): void {
    this.#participants = [...this.#participants, participant];
    if (this.#participants.length === 1) return this.#checkout.start();
    this.#late.add(participant);
    this.#show(this.#checkout.state, { name: 'idle' }, [participant]);
  }

  /** A payment that was sent goes on at the gateway. */
  leave(participant: Participant): void {
    const { leader } = this;
    this.#participants = this.#participants.filter((one) => one !== participant);
    if (this.#payer === participant) this.#payer = null;
    if (this.#participants.length > 0) {
      // The bank's page went with it: whoever stays begins anew, and shows it.
      if (leader === participant && this.#checkout.state.name === 'acting') this.restart();
      return;
    }
    running.delete(this.#sessionId);
    this.#checkout.destroy();
  }

  /** Up to the method itself without a pause: a sheet opens in the shopper's click only. */
  async submit(participant: Participant, instance: MethodInstance): Promise<void> {
    if (this.isAsking) {
      this.#instrument!.dismiss?.();
      await this.#submitted;
    }
    if (this.#checkout.state.name === 'ready') {
      this.#payer = participant;
      this.#instrument = instance;
    }
    this.#submitted = this.#checkout.submit(submission(participant, instance));
    await this.#submitted;
  }

  /** @throws CheckoutError while a payment is under way. */
  refresh(): Promise<void> {
    return this.#checkout.refresh();
  }

  /** From `unknown`: asks once more. */
  look(): void {
    this.#checkout.look();
  }

  fail(error: CheckoutError): void {
    this.#checkout.fail(error);
  }

  /** From the beginning, on every element. */
  restart(): void {
    this.#each((one) => one.stop());
  }

  #show(state: State, previous: State, to?: readonly Participant[]): void {
    this.#each((one) => one.stateChanged(state, previous), to);
    const fact = this.#lasting;
    // Nothing can be paid at one that joins while another is paid at: it is ready when that is over.
    if (fact?.type === 'ready' && state.name !== 'ready') return;
    this.#each((one) => fact && this.#late.delete(one) && one.told(fact, false));
  }

  #tell(fact: Fact): void {
    const concernsAll = fact.type !== 'invalid' && (fact.type !== 'error' || fact.fatal);
    if (concernsAll && fact.type !== 'timeout' && fact.type !== 'expiring') {
      this.#lasting = fact;
      this.#late.clear();
    }
    const { leader } = this;
    this.#each((one) => (concernsAll || one === leader) && one.told(fact, one === leader));
  }

  /** A view that breaks is the page's to hear of: it hides nothing from another one, and holds up no payment. */
  #each(work: (participant: Participant) => unknown, to = this.#participants): void {
    for (const one of to) {
      try {
        work(one);
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** @returns false when nobody is left. @throws CheckoutError already_mounted */
  #hasRoomFor({ shown, clientKey }: Participant, apiOrigin: string): boolean {
    // Removed, and not yet ended.
    this.#each((one) => one.isConnected || one.stop());
    const isTaken = this.#participants.some((one) => one.shown.some((method) => shown.includes(method)));
    if (isTaken || clientKey !== this.#clientKey || apiOrigin !== this.apiOrigin) {
      const message = 'Another element shows this session: remove it first.';
      throw new CheckoutError('already_mounted', message);
    }
    return this.#participants.length > 0;
  }
}
