// How an element looks and which language it speaks: read from its settings and from the page, again at each update.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chooseLanguage, type Language } from './language.ts';
import { applyTokens, darkPreferred, readTokens, resolveScheme, type Appearance } from './scheme.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly locale: string | null;
  readonly appearance: Appearance;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Look implements ReactiveController {
  language: Language;
  scheme: 'light' | 'dark' = 'light';
  /** Checked token values that differ from the defaults. */
  tokens: Record<string, string> = {};
  readonly #host: Host;
  /** Kept: matchMedia() gives another object each time, and a listener is taken off the one it was put on. */
  readonly #preference = darkPreferred();

  constructor(host: Host) {
    this.#host = host;
    this.language = chooseLanguage(host, null, null);
    host.addController(this);
  }

  /** @param displayLocale the session's. */
  read(displayLocale: string | null): void {
    const { locale, appearance } = this.#host;
    this.scheme = resolveScheme(this.#host, appearance.theme);
    this.tokens = readTokens(this.#host, appearance);
    this.language = chooseLanguage(this.#host, locale, displayLocale);
  }

  hostConnected(): void {
    this.#preference.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#preference.removeEventListener('change', this.#changed);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (root) applyTokens(root, this.tokens);
  }

  #changed = (): void => this.#host.requestUpdate();
}
