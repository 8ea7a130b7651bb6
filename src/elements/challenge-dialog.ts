// The dialog in which the bank's page is shown. The bank owns what is inside; we own the way out.
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Stage } from '../actions/stage.ts';
import { enChallenge } from '../locales/en-challenge.ts';
import { learn } from '../locales/en.ts';
import type { Language } from './language.ts';
import { close, spinner } from './icons.ts';
import { baseStyles } from './styles/base.ts';
import { challengeStyles } from './styles/challenge.ts';

learn(enChallenge);

export class PaykkaChallenge extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    heading: {},
    detail: {},
    phase: { attribute: false },
    page: { attribute: false },
  };

  declare language: Language;
  heading = '';
  detail = '';
  private phase: 'connecting' | 'slow' | 'loaded' = 'connecting';
  /** Where the bank has the whole window; empty: not offered yet. */
  private page = '';
  /** Of the stage that is open. */
  #abandoned: (() => void) | null = null;

  static override styles = [baseStyles, challengeStyles];

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  // A dialog that was moved in the document is no longer modal, though it says that it is open.
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#abandoned || !this.dialog.open) return;
    this.dialog.close();
    this.dialog.showModal();
  }

  /** Opens the dialog and hands out the stage on which the action plays. */
  open(): Stage {
    this.phase = 'connecting';
    this.page = '';
    // Its code may have come this very moment.
    if (!this.hasUpdated) this.performUpdate();
    this.dialog.showModal();
    const bank = this.dialog.querySelector('.bank')!;
    const { width, height } = bank.getBoundingClientRect();
    const closed = new Promise<void>((resolve) => (this.#abandoned = resolve));
    let frame: HTMLIFrameElement | null = null;
    return {
      width,
      height,
      closed,
      mount: (shell) => {
        frame = shell;
        shell.title = this.language.text('action.title');
        bank.prepend(shell);
      },
      loaded: () => (this.phase = 'loaded'),
      slow: (page) => {
        this.page = page;
        if (this.phase === 'connecting') this.phase = 'slow';
      },
      close: () => {
        frame?.remove();
        this.#abandoned = null;
        this.dialog.close();
      },
    };
  }

  override render(): TemplateResult {
    const text = this.language.text;
    return html`<dialog
      aria-label=${text('action.title')}
      dir=${this.language.dir}
      part="challenge"
      @cancel=${this.#onEscape}
    >
      <header>
        <div>
          <h2><bdi>${this.heading}</bdi></h2>
          <p>${this.detail} ${this.page ? html`<a href=${this.page}>${text('action.page')}</a>` : nothing}</p>
        </div>
        <button class="cancel" type="button" aria-label=${text('action.cancel')} @click=${this.#abandon}>
          ${close()}
        </button>
      </header>
      <div class="bank">${this.phase === 'loaded' ? nothing : this.#renderWait()}</div>
    </dialog>`;
  }

  #renderWait(): TemplateResult {
    const { text } = this.language;
    return html`<div class="wait" role="status">
      ${spinner(32)}
      <h3>${text('action.connecting.title')}</h3>
      <p>${text(this.phase === 'slow' ? 'action.slow.body' : 'action.connecting.body')}</p>
    </div>`;
  }

  // The gateway is asked before anything closes for good; the checkout closes the stage.
  #onEscape = (event: globalThis.Event): void => {
    event.preventDefault();
    this.#abandon();
  };

  #abandon = (): void => this.#abandoned?.();
}

declare global {
  interface HTMLElementTagNameMap {
    'paykka-challenge': PaykkaChallenge;
  }
}
