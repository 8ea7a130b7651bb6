// <paykka-dropin>: what a merchant places. Shows the state of one checkout and tells the merchant; decides nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Stage } from '../actions/stage.ts';
import type { Fact, StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { formatAmount } from '../core/money.ts';
import type { MethodHost, MethodInstance } from '../methods/method.ts';
import { methods } from '../methods/index.ts';
import { RunningCheckout } from './checkout-controller.ts';
import type { PaykkaChallenge } from './challenge-dialog.ts';
import { announce, reportToDeveloper } from './announce.ts';
import * as events from './events.ts';
import { chooseLanguage, type Language } from './language.ts';
import { brandTitle } from './plates.ts';
import { noticeOf, renderForm } from './form-view.ts';
import { renderResult } from './result-view.ts';
import { readTokens, resolveScheme, type Appearance } from './scheme.ts';
import { baseStyles, formStyles, resultStyles } from './styles.ts';

type Callback<E> = ((event: E) => void) | null;
const WAIT_BOUND = 30_000;

export class PaykkaDropin extends LitElement {
  static override styles = [baseStyles, formStyles, resultStyles];

  @property({ attribute: 'session-id' }) sessionId = '';
  @property({ attribute: 'client-key' }) clientKey = '';
  @property() env: string | null = null;
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;
  @property() locale: string | null = null;
  @property() layout: 'accordion' | 'tabs' = 'accordion';
  @property({ type: Boolean, attribute: 'hide-pay-button' }) hidePayButton = false;
  @property({ attribute: false }) paymentMethods: Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  > = {};
  @property({ attribute: false }) appearance: Appearance = {};

  onReady: Callback<events.PaykkaReadyEvent> = null;
  onChange: Callback<events.PaykkaChangeEvent> = null;
  onSubmit: Callback<events.PaykkaSubmitEvent> = null;
  onSuccess: Callback<events.PaykkaSuccessEvent> = null;
  onExpiring: Callback<events.PaykkaExpiringEvent> = null;
  onExpired: Callback<events.PaykkaExpiredEvent> = null;
  onTimeout: Callback<events.PaykkaTimeoutEvent> = null;
  onError: Callback<events.PaykkaErrorEvent> = null;

  @state() private view: State = { name: 'idle' };
  @state() private mountError: CheckoutError | null = null;
  @query('paykka-challenge') private challenge!: PaykkaChallenge;

  readonly #internals = this.attachInternals();
  #running: RunningCheckout | null = null;
  #instances: { method: (typeof methods)[number]; instance: MethodInstance }[] = [];
  #selected: string | null = null;
  #brand: string | null = null;
  #language: Language = chooseLanguage(this, null, null);
  #scheme: 'light' | 'dark' = 'light';
  #tokens: Record<string, string> = {};
  #bootedWith = '';
  #leaving = false;

  /** Where the flow is now; also `:state(…)` in CSS. */
  get state(): StateName {
    return this.view.name;
  }

  /** Pays with the chosen method. Resolves when there is something to say; never rejects. */
  async submit(): Promise<void> {
    const chosen = this.#instances.find(({ method }) => method.code === this.#selected);
    const checkout = this.#running?.checkout;
    if (!checkout || !chosen || this.view.name !== 'ready') return;
    const { instance } = chosen;
    await checkout.submit({
      method: instance.method,
      collect: async (intent, signal) => {
        const collected = await instance.collect(intent, signal);
        if (collected.kind !== 'collected') return collected;
        return (await this.#isVetoed(instance.method)) ? { kind: 'cancelled' } : collected;
      },
    });
  }

  /** Reads the session again; what was typed stays. @throws CheckoutError while a payment is under way. */
  async refresh(): Promise<void> {
    await this.#running?.checkout.refresh();
  }

  /** Focuses the chosen method. */
  override focus(): void {
    this.#instances.find(({ method }) => method.code === this.#selected)?.instance.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Removed and put back in one task is a move or a framework's double mount: one living checkout in the end.
    this.#leaving = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving = true;
    queueMicrotask(() => {
      if (this.#leaving) this.#stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    this.#scheme = resolveScheme(this, this.appearance.theme);
    this.#tokens = readTokens(this, this.appearance);
    this.#mark('dark', this.#scheme === 'dark');
    for (const [name, value] of Object.entries(this.appearance.tokens ?? {})) {
      if (this.#tokens[name] === value) this.style.setProperty(`--paykka-${name}`, value);
    }
    const session = 'session' in this.view ? this.view.session : null;
    this.#language = chooseLanguage(this, this.locale, session?.displayLocale ?? null);
    const identity = [this.sessionId, this.clientKey, this.env, this.apiUrl].join('\n');
    if (identity !== this.#bootedWith || (!this.#running && !this.mountError)) {
      this.#boot();
      this.#bootedWith = identity;
    } else if (changed.size > 0) this.#tellInstances();
  }

  #boot(): void {
    this.#stop();
    this.mountError = null;
    try {
      this.#running = new RunningCheckout(this, {
        stateChanged: (next, previous) => this.#stateChanged(next, previous),
        told: (fact) => this.#told(fact),
        openStage: () => this.#openStage(),
      });
      this.#instances = methods
        .filter(({ eager }) => eager)
        .map((method) => ({ method, instance: method.create(this.#hostFor(method)) }));
      this.#selected = this.#instances[0]?.method.code ?? null;
      this.#running.checkout.start();
    } catch (error) {
      if (!(error instanceof CheckoutError)) throw error;
      this.mountError = error;
      this.#show({ name: 'failed', error });
      this.#told({ type: 'error', error, fatal: true });
    }
  }

  #stop(): void {
    for (const { instance } of this.#instances) instance.destroy();
    this.#instances = [];
    this.#running?.destroy();
    this.#running = null;
    this.#bootedWith = '';
    this.#brand = null;
    this.view = { name: 'idle' };
  }

  #hostFor(method: (typeof methods)[number]): MethodHost {
    const element = this;
    return {
      get session() {
        return 'session' in element.view ? element.view.session : null;
      },
      get offer() {
        return this.session?.methods.find(({ code }) => code === method.code) ?? null;
      },
      get locale() {
        return element.#language.locale;
      },
      get dir() {
        return element.#language.dir;
      },
      get scheme() {
        return element.#scheme;
      },
      get tokens() {
        return element.#tokens;
      },
      get options() {
        return element.paymentMethods[method.optionsKey] ?? {};
      },
      get locked() {
        return !['idle', 'loading', 'ready'].includes(element.view.name);
      },
      sessionId: this.sessionId,
      clientKey: this.clientKey,
      apiOrigin: this.#running!.apiOrigin,
      text: (key, values) => element.#language.text(key, values),
      requestUpdate: () => element.requestUpdate(),
      submit: () => void element.submit(),
      changed: ({ complete, brand }) => {
        element.#brand = brand ?? null;
        announce(element, new events.PaykkaChangeEvent(method.code, complete, brand));
      },
      broken: (error) => element.#running?.checkout.fail(error),
    };
  }

  #tellInstances(): void {
    for (const { instance } of this.#instances) instance.hostChanged();
  }

  #stateChanged(next: State, previous: State): void {
    this.#show(next);
    if (next.name === 'ready' && next.notice?.code === 'declined') this.#wipe('declined');
    if (next.name === 'succeeded' || next.name === 'expired') this.#wipe('final');
    if (previous.name === 'acting') this.#focusPayButton();
  }

  #show(next: State): void {
    this.#mark(this.view.name, false);
    this.view = next;
    this.#mark(next.name, true);
    // After the next render, when the method's host says the new truth.
    void this.updateComplete.then(() => this.#tellInstances());
  }

  #mark(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  #wipe(reason: 'declined' | 'final'): void {
    for (const { instance } of this.#instances) instance.wipe(reason);
  }

  #told(fact: Fact): void {
    switch (fact.type) {
      case 'ready':
        return announce(this, new events.PaykkaReadyEvent(this.#instances.map(({ method }) => method.code)));
      case 'success':
        return announce(
          this,
          new events.PaykkaSuccessEvent(fact.sessionId, fact.orderId, fact.status, fact.returnUrl),
        );
      case 'expiring':
        return announce(this, new events.PaykkaExpiringEvent(fact.secondsLeft));
      case 'expired':
        return announce(this, new events.PaykkaExpiredEvent());
      case 'timeout':
        return announce(this, new events.PaykkaTimeoutEvent(fact.sessionId, fact.attemptNo));
      case 'invalid':
        return announce(this, new events.PaykkaSubmitEvent(fact.method, fact.errors));
      case 'error': {
        const { error } = fact;
        error.shopperMessage = this.#sentence(error).body;
        error.docUrl = this.#running ? `${this.#running.apiOrigin}/docs/errors#${error.code}` : '';
        reportToDeveloper(error);
        return announce(this, new events.PaykkaErrorEvent(error));
      }
    }
  }

  #sentence(error: CheckoutError): { title: string; body: string } {
    const amount =
      'session' in this.view && this.view.session
        ? formatAmount(this.view.session.amount, this.#language.locale)
        : '';
    return noticeOf(error, this.#language, { amount });
  }

  /** Asks the merchant, in the click. True: nothing is sent. */
  async #isVetoed(method: string): Promise<boolean> {
    const event = new events.PaykkaSubmitEvent(method);
    announce(this, event);
    if (event.defaultPrevented) return true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const bound = new Promise<never>((_, reject) => (timer = setTimeout(reject, WAIT_BOUND)));
    return Promise.race([Promise.all(event.waits), bound])
      .then(
        () => false,
        () => true,
      )
      .finally(() => clearTimeout(timer));
  }

  #openStage(): Stage {
    return this.challenge.open();
  }

  #focusPayButton(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.pay, .result')?.focus());
  }

  #isBusy(): boolean {
    return ['collecting', 'paying', 'acting'].includes(this.view.name);
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const language = this.#language;
    const session = 'session' in view ? view.session : null;
    const amount = session ? formatAmount(session.amount, language.locale) : '';
    const result = renderResult(view, language, {
      retry: () => this.#running?.checkout.start(),
      look: () => this.#running?.checkout.look(),
      brand: this.#brand,
      isLong: false,
    });
    const notice = view.name === 'ready' && view.notice ? this.#sentence(view.notice) : null;
    const title = brandTitle(this.#brand);
    return html`
      <div dir=${language.dir} lang=${language.locale} aria-busy=${view.name === 'loading' || this.#isBusy()}>
        <div ?hidden=${result !== null}>
          ${renderForm({
            language,
            rows: this.#instances,
            selected: this.#selected,
            busy: this.#isBusy(),
            loading: view.name === 'loading',
            notice,
            payLabel: amount ? language.text('pay', { amount }) : '',
            hidePayButton: this.hidePayButton,
            layout: this.layout,
            select: (code) => {
              this.#selected = code;
              this.requestUpdate();
            },
            pay: () => void this.submit(),
          })}
        </div>
        ${result ?? nothing}
        <paykka-challenge
          .language=${language}
          heading=${session?.merchantName ?? ''}
          detail=${[amount, title].filter(Boolean).join(' · ')}
        ></paykka-challenge>
      </div>
    `;
  }
}
