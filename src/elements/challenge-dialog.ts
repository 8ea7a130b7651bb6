// The dialog in which the bank's page is shown. The bank owns what is inside; we own the way out.
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Stage } from '../actions/stage.ts';
import type { Language } from './language.ts';
import { close, spinner } from './icons.ts';
import { baseStyles } from './styles.ts';

export class PaykkaChallenge extends LitElement {
  @property({ attribute: false }) language!: Language;
  @property() heading = '';
  @property() detail = '';
  @state() private phase: 'connecting' | 'slow' | 'loaded' = 'connecting';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.bank') private bank!: HTMLElement;
  #abandoned: (() => void) | null = null;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(600px, 100vw - 48px);
        max-inline-size: none;
        max-block-size: none;
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: var(--_radius-xl);
        background: #fff;
        box-shadow: var(--_shadow-dialog);
        color: var(--_color-text);
        overflow: hidden;
      }
      dialog[open] {
        animation: rise var(--_motion-slow) var(--_motion-easing);
      }
      dialog::backdrop {
        background: rgb(16 22 32/0.52);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-3);
        block-size: 64px;
        padding-inline: var(--_space-5) 10px;
        border-block-end: 1px solid var(--_color-hairline);
        background: var(--_color-surface);
      }
      h2 {
        font: 600 15px/20px var(--_font);
      }
      header p {
        font: 400 13px/18px var(--_font);
        font-variant-numeric: tabular-nums;
        color: var(--_color-text-secondary);
      }
      .cancel {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border: 0;
        border-radius: var(--_radius-m);
        background: none;
        color: var(--_color-icon);
      }
      .cancel:hover {
        background: var(--_color-surface-subtle);
      }
      .cancel:focus-visible {
        outline: 2px solid var(--_color-focus);
        outline-offset: -4px;
      }
      .bank {
        position: relative;
        block-size: 400px;
        background: #fff;
      }
      .bank iframe {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border: 0;
        color-scheme: light;
      }
      .wait {
        position: absolute;
        inset: 0;
        display: grid;
        align-content: center;
        justify-items: center;
        padding: var(--_space-6);
        background: var(--_color-surface);
        text-align: center;
      }
      .wait .spinner {
        color: var(--_color-selected);
      }
      .wait h3 {
        margin: 16px 0 4px;
        font: 600 16px/24px var(--_font);
      }
      .wait p {
        color: var(--_color-text-secondary);
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      @media (width < 480px), (height < 496px) {
        dialog {
          inline-size: 100vw;
          block-size: 100dvh;
          border-radius: 0;
        }
        .bank {
          block-size: calc(100dvh - 64px);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        dialog[open] {
          animation: none;
        }
      }
    `,
  ];

  /** Opens the dialog and hands out the stage on which the action plays. */
  open(): Stage {
    this.phase = 'connecting';
    this.dialog.showModal();
    const { width, height } = this.bank.getBoundingClientRect();
    const closed = new Promise<void>((resolve) => (this.#abandoned = resolve));
    let frame: HTMLIFrameElement | null = null;
    return {
      width,
      height,
      closed,
      mount: (shell) => {
        frame = shell;
        shell.title = this.language.text('action.title');
        this.bank.prepend(shell);
      },
      loaded: () => (this.phase = 'loaded'),
      slow: () => (this.phase = this.phase === 'loaded' ? 'loaded' : 'slow'),
      close: () => {
        frame?.remove();
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
          <h2>${this.heading}</h2>
          <p><bdi>${this.detail}</bdi></p>
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
