// <paykka-dropin>: what a merchant places. Shows the state of one checkout and tells the merchant; decides nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Stage } from '../actions/stage.ts';
import type { Fact, StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { usePageNonce } from '../core/nonce.ts';
import { formatAmount } from '../core/money.ts';
import type { Method, MethodHost } from '../methods/method.ts';
import { brandTitle } from '../methods/plates.ts';
import { announce, reportToDeveloper } from './announce.ts';
import type { PaykkaChallenge } from './challenge-dialog.ts';
import { RunningCheckout, type CheckoutView } from './checkout-controller.ts';
import * as events from './events.ts';
import { eventOf } from './facts.ts';
import { renderForm } from './form-view.ts';
import { chooseLanguage, type Language } from './language.ts';
import { MethodRows } from './method-rows.ts';
import { renderResult, resultOf } from './result-view.ts';
import { applyTokens, darkPreferred, readTokens, resolveScheme, type Appearance } from './scheme.ts';
import { baseStyles } from './styles/base.ts';
import { formStyles } from './styles/form.ts';
import { resultStyles } from './styles/result.ts';
import { submission } from './submission.ts';
import { failureOf, noticeOf, statusOf, warningOf } from './words.ts';

type Callback<E> = ((event: E) => void) | null;
const busyStates: readonly StateName[] = ['collecting', 'paying', 'acting'];

export class PaykkaDropin extends LitElement implements CheckoutView {
  static override styles = [baseStyles, formStyles, resultStyles];

  /** From Create Session, `CS…`. Changing it starts over with the new session. */
  @property({ attribute: 'session-id' }) sessionId = '';
  /** Public key of the merchant, `ck_…`. */
  @property({ attribute: 'client-key' }) clientKey = '';
  /** `sandbox`, `eu` or `hk`; anything else is an error. */
  @property() env: string | null = null;
  /** The PSP's origin; default: `env`, else the origin that the script came from. */
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;
  /** BCP 47; default: the session's, else the nearest `lang`, else the browser's. */
  @property() locale: string | null = null;
  @property() layout: 'accordion' | 'tabs' = 'accordion';
  /** The merchant calls `submit()`. */
  @property({ type: Boolean, attribute: 'hide-pay-button' }) hidePayButton = false;
  /** Options by method: `{card: {showHolderName: false}}`. */
  @property({ attribute: false }) paymentMethods: Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  > = {};
  @property({ attribute: false }) appearance: Appearance = {};

  // Declared, not set: what was put on the tag before it was upgraded stays.
  declare onReady: Callback<events.PaykkaReadyEvent>;
  declare onChange: Callback<events.PaykkaChangeEvent>;
  declare onSubmit: Callback<events.PaykkaSubmitEvent>;
  declare onSuccess: Callback<events.PaykkaSuccessEvent>;
  declare onExpiring: Callback<events.PaykkaExpiringEvent>;
  declare onExpired: Callback<events.PaykkaExpiredEvent>;
  declare onTimeout: Callback<events.PaykkaTimeoutEvent>;
  declare onError: Callback<events.PaykkaErrorEvent>;

  @state() private view: State = { name: 'idle' };
  @state() private selected: string | null = null;
  @state() private secondsLeft = 0;
  @state() private isLate = false;
  @query('paykka-challenge') private challenge!: PaykkaChallenge;
  @query('.root') private root!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  /** Kept: matchMedia() gives another object each time, and a listener is taken off the one it was put on. */
  readonly #preference = darkPreferred();
  #running: RunningCheckout | null = null;
  #methods: MethodRows | null = null;
  #language: Language = chooseLanguage(this, null, null);
  #scheme: 'light' | 'dark' = 'light';
  #tokens: Record<string, string> = {};
  /** Settings of the last boot, so that it happens once for each. */
  #bootedWith: string | null = null;
  /** Of the card that is or was paid with. */
  #brand: string | null = null;
  /** The shopper was in here when the view changed: the focus goes where the next thing is. */
  #hadFocus = false;

  /** Where the flow is now; also `:state(…)` in CSS. */
  get state(): StateName {
    return this.view.name;
  }

  /** Pays with the chosen method. Resolves when there is something to say; never rejects. */
  async submit(): Promise<void> {
    const chosen = this.#methods?.find(this.selected);
    if (this.#running && chosen?.instance)
      await this.#running.checkout.submit(submission(this, chosen.instance));
  }

  /** Reads the session again; what was typed stays. @throws CheckoutError while a payment is under way. */
  async refresh(): Promise<void> {
    await this.#running?.checkout.refresh();
  }

  /** Focuses the chosen method. */
  override focus(): void {
    this.#methods?.find(this.selected)?.instance?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    usePageNonce(this.nonce);
    this.#preference.addEventListener('change', this.#look);
    addEventListener('online', this.#online);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#preference.removeEventListener('change', this.#look);
    removeEventListener('online', this.#online);
    // Removed and put back in one task is a move, or a framework's double mount: one living checkout in the end.
    queueMicrotask(() => this.isConnected || this.stop());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    this.#scheme = resolveScheme(this, this.appearance.theme);
    this.#tokens = readTokens(this, this.appearance);
    this.#mark('dark', this.#scheme === 'dark');
    this.#language = chooseLanguage(this, this.locale, this.#session?.displayLocale ?? null);
    const settings = JSON.stringify([this.sessionId, this.clientKey, this.env, this.apiUrl]);
    if (settings !== this.#bootedWith) {
      this.#boot();
      this.#bootedWith = settings;
    }
    if (changed.has('selected')) this.#tellChange();
  }

  protected override updated(): void {
    if (this.root) applyTokens(this.root, this.#tokens);
    this.#methods?.hostChanged();
  }

  #boot(): void {
    this.stop();
    try {
      const running = new RunningCheckout(this);
      this.#running = running;
      this.#methods = new MethodRows(
        (method) => this.#hostFor(method, running),
        () => this.#rowsChanged(),
      );
      this.selected = this.#methods.codes[0] ?? null;
      running.checkout.start();
    } catch (error) {
      if (!(error instanceof CheckoutError)) throw error;
      this.#show({ name: 'failed', error });
      this.told({ type: 'error', error, fatal: true });
    }
  }

  /** Ends the checkout; a payment that was sent goes on at the gateway. */
  stop(): void {
    this.#methods?.destroy();
    this.#methods = null;
    this.#running?.destroy();
    this.#running = null;
    this.#bootedWith = null;
    this.secondsLeft = 0;
    this.isLate = false;
    this.#brand = null;
    this.#show({ name: 'idle' });
  }

  /** The code of a method came, or could not be had. */
  #rowsChanged(): void {
    if (!this.#methods?.find(this.selected)) this.selected = this.#methods?.codes[0] ?? null;
    this.requestUpdate();
  }

  #hostFor(method: Method, running: RunningCheckout): MethodHost {
    return {
      sessionId: this.sessionId,
      clientKey: this.clientKey,
      apiOrigin: running.apiOrigin,
      view: () => ({
        offer: this.#session?.methods.find(({ code }) => code === method.code) ?? null,
        locale: this.#language.locale,
        dir: this.#language.dir,
        scheme: this.#scheme,
        tokens: this.#tokens,
        options: this.paymentMethods[method.optionsKey] ?? {},
        locked: !['loading', 'ready'].includes(this.view.name),
      }),
      text: (key, values) => this.#language.text(key, values),
      requestUpdate: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
      submit: () => void this.submit(),
      changed: () => this.#tellChange(),
      broken: (error) => running.checkout.fail(error),
    };
  }

  #tellChange(): void {
    const { method, instance } = this.#methods?.find(this.selected) ?? {};
    if (!method || !instance || this.view.name !== 'ready') return;
    announce(this, new events.PaykkaChangeEvent(method.code, instance.complete, instance.brand));
  }

  stateChanged(next: State, previous: State): void {
    if (next.name === 'ready' && next.session !== this.#session) {
      this.#methods?.follow(next.session);
      if (!this.#methods?.find(this.selected)) this.selected = this.#methods?.codes[0] ?? null;
    }
    if (next.name !== 'confirming') this.isLate = false;
    this.#hadFocus = this.matches(':focus-within');
    this.#brand = this.#methods?.find(this.selected)?.instance?.brand ?? this.#brand;
    this.#show(next);
    if (next.name === 'succeeded' || next.name === 'expired') this.#methods?.destroy();
    if (previous.name !== 'loading') void this.updateComplete.then(() => this.#moveOn(next, previous));
  }

  /** After the view has changed: the code is asked for again, and whoever was in here is led to the next thing. */
  #moveOn(next: State, previous: State): void {
    if (this.view !== next) return;
    if (next.name === 'ready' && next.notice?.code === 'declined')
      return this.#methods?.find(this.selected)?.instance?.declined();
    // Faulty fields: the method leads there itself.
    const isElsewhere = next.name === 'ready' && ['ready', 'collecting'].includes(previous.name);
    if (this.#hadFocus && !isElsewhere)
      this.renderRoot.querySelector<HTMLElement>('.result, .root > :not([hidden]) .pay')?.focus();
  }

  #show(next: State): void {
    this.#mark(this.view.name, false);
    this.view = next;
    this.#mark(next.name, true);
  }

  #mark(name: string, isOn: boolean): void {
    this.#internals.states[isOn ? 'add' : 'delete'](name);
  }

  told(fact: Fact): void {
    if (fact.type === 'expiring') this.secondsLeft = fact.secondsLeft;
    if (fact.type === 'timeout') this.isLate = true;
    if (fact.type === 'error') {
      const { error } = fact;
      const inForm = this.view.name === 'ready';
      error.shopperMessage = (inForm ? noticeOf : failureOf)(error, this.#language, this.#amount).body;
      error.docUrl = this.#running ? `${this.#running.apiOrigin}/docs/errors#${error.code}` : '';
      reportToDeveloper(error);
    }
    announce(this, eventOf(fact, this.#methods?.codes ?? []));
  }

  openStage(): Stage {
    return this.challenge.open();
  }

  #look = (): void => this.requestUpdate();

  #online = (): void => {
    if (this.view.name === 'failed' && this.view.error.code === 'offline') this.#boot();
  };

  get #session(): (State & { name: 'ready' })['session'] | null {
    return 'session' in this.view ? this.view.session : null;
  }

  /** Formatted; empty while it is not known. */
  get #amount(): string {
    return this.#session ? formatAmount(this.#session.amount, this.#language.locale) : '';
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const language = this.#language;
    const isBusy = busyStates.includes(view.name) || (view.name === 'loading' && view.session !== null);
    const result = resultOf(view, language, {
      retry: () => this.#boot(),
      look: () => this.#running?.checkout.look(),
      brand: view.name === 'succeeded' && view.method ? this.#brand : null,
      isLate: this.isLate,
    });
    const warning = warningOf(this.secondsLeft, language);
    const status = statusOf(view.name, isBusy, result, warning, language);
    return html`<div
      class="root"
      dir=${language.dir}
      lang=${language.locale}
      aria-busy=${isBusy || view.name === 'loading'}
    >
      <div class="visually-hidden" role="status">${status}</div>
      <div ?hidden=${result !== null}>
        ${renderForm({
          language,
          rows: this.#methods?.rows ?? [],
          selected: this.selected,
          busy: isBusy,
          notice: view.name === 'ready' && view.notice ? noticeOf(view.notice, language, this.#amount) : null,
          warning,
          payLabel: this.#amount && language.text('pay', { amount: this.#amount }),
          hidePayButton: this.hidePayButton,
          layout: this.layout,
          select: (code) => (this.selected = code),
          pay: () => void this.submit(),
        })}
      </div>
      ${result ? renderResult(result) : nothing}
      <paykka-challenge
        .language=${language}
        heading=${this.#session?.merchantName ?? ''}
        detail=${[this.#amount, brandTitle(this.#brand)].filter(Boolean).join(' · ')}
      ></paykka-challenge>
    </div>`;
  }
}
