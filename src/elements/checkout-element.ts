// What an element of a checkout is, whatever it offers: it joins the checkout of its session, follows its states, leads
// the focus, and tells the merchant. Decides nothing.
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Stage } from '../actions/stage.ts';
import type { Fact } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { usePageNonce } from '../core/nonce.ts';
import { formatAmount } from '../core/money.ts';
import { announce, reportToDeveloper } from './announce.ts';
import type { PaykkaChallenge } from './challenge-dialog.ts';
import { renderCheckout } from './checkout-view.ts';
import { eventOf } from './facts.ts';
import { hasFocus } from './has-focus.ts';
import { hostFor } from './method-host.ts';
import { MethodRows, type Row } from './method-rows.ts';
import { OfferElement } from './offer-element.ts';
import type { Result } from './result-view.ts';
import { RunningCheckout, type Participant } from './running-checkout.ts';
import { PSP_SCRIPT_ORIGIN } from './script-origin.ts';
import { baseStyles } from './styles/base.ts';
import { formStyles } from './styles/form.ts';
import { methodsStyles } from './styles/methods.ts';
import { resultStyles } from './styles/result.ts';
import { failureOf, noticeOf } from './words.ts';

const TWO_FRAMES = 32;

export abstract class CheckoutElement extends OfferElement implements Participant {
  static override properties: PropertyDeclarations = {
    secondsLeft: { attribute: false },
    isLate: { attribute: false },
    instead: { attribute: false },
  };
  static override styles = [baseStyles, methodsStyles, formStyles, resultStyles];

  private secondsLeft = 0;
  private isLate = false;
  /**
   * What an action shows in place of the form.
   * @protected
   */
  instead: Result | null = null;

  readonly #internals = this.attachInternals();
  #running: RunningCheckout | null = null;
  /** Settings of the last boot, so that it happens once for each. */
  #bootedWith: string | null = null;
  /** Of the card that is or was paid with. */
  #brand: string | null = null;
  /** What was paid with at last. */
  #used: Row | null = null;
  #wasStarting = false;
  /** Taken off the page and put back, it says no end of a session again. */
  #toldEnd = '';
  /** The shopper was in here when the view changed: the focus goes where the next thing is. */
  #hadFocus = false;

  /** Formatted; empty while it is not known. */
  private get amount(): string {
    return this.session ? formatAmount(this.session.amount, this.look.language.locale) : '';
  }

  /** Pays with the chosen method, once its code is here. Resolves when there is something to say; never rejects. */
  async submit(): Promise<void> {
    if (this.methods && !this.chosen?.instance) {
      // Its code is on the way, or about to be asked for. Whoever then chooses another way does not pay by this one.
      let row = this.chosen;
      await this.updateComplete;
      row ??= this.chosen;
      await row?.coming;
      if ((this.chosen && this.chosen !== row) || this.#running?.isAsking) return;
    }
    await this.payBy(this.form.selected);
  }

  /**
   * By a method that may not be the chosen one: wallets have buttons of their own.
   * @protected
   */
  async payBy(key: string | null): Promise<void> {
    const row = this.methods?.find(key);
    const running = this.#running;
    if (!running) return;
    if (row?.instance) {
      if (this.view.name === 'ready' || running.isAsking) this.#used = row;
      await running.submit(this, row.instance);
    } else if (this.view.name === 'ready') {
      const message = `submit(): no method of this session can be used here (chosen: ${key}).`;
      this.told({ type: 'error', error: new CheckoutError('invalid_config', message), fatal: false }, true);
    }
  }

  /** Reads the session again; what was typed stays. @throws CheckoutError while a payment is under way. */
  async refresh(): Promise<void> {
    await this.#running?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
    this.#show(this.view);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    // Removed and put back in one task is a move, or a framework's double mount: one living checkout in the end.
    queueMicrotask(() => this.isConnected || this.stop());
  }

  /** In the click the card frame is asked first, and what it answers goes out: then the page is drawn, once. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.view.name === 'collecting') await new Promise((resolve) => setTimeout(resolve, TWO_FRAMES));
    super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.isConnected) return;
    usePageNonce(this.nonce);
    this.look.read(this.session);
    this.#mark('dark', this.look.scheme === 'dark');
    const settings = JSON.stringify([this.sessionId, this.clientKey, this.env, this.apiUrl]);
    if (settings === this.#bootedWith) return;
    this.#boot();
    this.#bootedWith = settings;
  }

  protected override updated(_changed: PropertyValues): void {
    this.methods?.hostChanged();
    if (this.isChangeUntold) this.tellChange();
    if (this.isStarting !== this.#wasStarting) {
      this.#wasStarting = this.isStarting;
      this.#running?.stirred(this);
    }
    if (this.shown.length < 2 || !this.isUnusable) return;
    const code = this.methods!.isCut ? 'script_blocked' : 'no_payment_methods';
    this.#running?.fail(new CheckoutError(code, 'No method of this session can be used here.'));
  }

  #boot(): void {
    this.stop();
    try {
      const running = RunningCheckout.of(this);
      this.#running = running;
      this.methods = new MethodRows((method, key) => hostFor(this, running, method, key), this.shown);
      running.join(this);
    } catch (error) {
      if (!(error instanceof CheckoutError)) throw error;
      this.#show({ name: 'failed', error });
      this.told({ type: 'error', error, fatal: true }, true);
    }
  }

  /**
   * Ends the checkout here; a payment that was sent goes on at the gateway. Still on the page, it begins anew.
   * @protected
   */
  stop(): void {
    this.methods?.destroy();
    this.methods = null;
    this.#running?.leave(this);
    this.#running = null;
    this.#bootedWith = null;
    this.secondsLeft = 0;
    this.isLate = false;
    this.#brand = null;
    this.#used = null;
    this.#show({ name: 'idle' });
  }

  /** @protected */
  stateChanged(next: State, previous: State): void {
    if (next.name === 'ready') {
      this.isLate = false;
      // Read anew; what was given more time has no deadline that is near.
      if (next.session.given !== this.session?.given) {
        this.methods?.follow(next.session);
        if (next.session.expiresInMs > this.secondsLeft * 1000) this.secondsLeft = 0;
      }
    }
    this.#hadFocus = hasFocus(this);
    this.#brand = (this.#used ?? this.chosen)?.instance?.brand ?? this.#brand;
    this.#show(next);
    this.#used?.instance?.moved?.(next.name);
    if (next.name === 'succeeded' || next.name === 'expired') this.methods?.destroy();
    if (previous.name !== 'loading') void this.updateComplete.then(() => this.#moveOn(next, previous));
  }

  /** After the view has changed: the code is asked for again, and whoever was in here is led to the next thing. */
  #moveOn(next: State, previous: State): void {
    if (this.view !== next) return;
    if (next.name === 'ready' && next.notice?.code === 'declined') {
      // Whoever types elsewhere on the page by now is left there.
      if (this.#running?.leader === this && !document.activeElement?.matches(':read-write'))
        (this.#used ?? this.chosen)?.instance?.declined();
      return;
    }
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

  /** @protected */
  told(fact: Fact, leads: boolean): void {
    if (fact.type === 'success' || fact.type === 'expired') {
      const end = fact.type + this.sessionId;
      if (end === this.#toldEnd) return;
      this.#toldEnd = end;
    }
    if (fact.type === 'expiring') this.secondsLeft = fact.secondsLeft;
    if (fact.type === 'timeout') this.isLate = true;
    if (fact.type === 'error') {
      const { error } = fact;
      const inForm = this.view.name === 'ready';
      error.shopperMessage = (inForm ? noticeOf : failureOf)(error, this.look.language, this.amount).body;
      const origin = this.#running?.apiOrigin ?? PSP_SCRIPT_ORIGIN;
      error.docUrl = origin ? `${origin}/docs/errors#${error.code}` : '';
      if (leads) reportToDeveloper(error);
    }
    announce(this, eventOf(fact, this.methods?.codes ?? []), leads || fact.type === 'ready');
  }

  /** @protected */
  openStage(): Stage {
    return this.renderRoot.querySelector<PaykkaChallenge>('paykka-challenge')!.open();
  }

  #restart(): void {
    if (this.#running) this.#running.restart();
    else this.stop();
  }

  #online = (): void => {
    if (this.view.name === 'failed' && this.view.error.code === 'offline') this.#restart();
  };

  protected override render(): TemplateResult {
    const { view, session, amount, secondsLeft } = this;
    const running = this.#running;
    return renderCheckout({
      view,
      session,
      amount,
      secondsLeft,
      language: this.look.language,
      brand: this.#brand,
      isLate: this.isLate,
      instead: this.instead,
      presents: running?.presents(this) ?? true,
      retry: () => this.#restart(),
      look: () => running?.look(),
      rows: this.listed,
      places: this.placed(false),
      express: this.placed(true),
      isAsking: running?.isAsking ?? false,
      isUndecided: !session && this.isStarting,
      isDisabled: this.isDisabled,
      leads: running === null || running.leader === this,
      hidePayButton: this.hidePayButton,
      pay: () => void this.submit(),
      ...this.form,
    });
  }
}
