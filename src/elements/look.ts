// How an element looks and which language it speaks: read from its settings and from the page, again at each update.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../checkout/ports.ts';
import type { Messages } from '../locales/en.ts';
import { directionOf, type Resolved } from '../locales/resolve.ts';
import { resolveFor, speak, type Language, type Translations } from './language.ts';
import { applyTokens, darkPreferred, readTokens, resolveScheme, type Appearance } from './scheme.ts';
import { bringWords, wordsOf } from './vocabulary.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly locale: string | null;
  readonly translations: Translations | null;
  /** Frameworks set `undefined` for what they are not given. */
  readonly appearance: Appearance | null | undefined;
  readonly state: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const english = { locale: 'en', file: 'en' };

export class Look implements ReactiveController {
  language: Language = speak(english, {}, {});
  /** The language that is on its way. */
  #awaited = '';
  #hasSpoken = false;
  scheme: 'light' | 'dark' = 'light';
  /** Checked token values that differ from the defaults. */
  tokens: Record<string, string> = {};
  /** The page's CSS says something of ours. Listed once: that takes a while. */
  #isStyled: boolean | undefined;
  readonly #host: Host;
  /** Kept: matchMedia() gives another object each time, and a listener is taken off the one it was put on. */
  readonly #preference = darkPreferred();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('transitionend', this.#changed);
  }

  /** @param session its language and theme are for where the page says nothing. */
  read(session: Session | null): void {
    const appearance = this.#host.appearance ?? {};
    // Whatever it is: only what is a token of the right kind is taken.
    const theme = (session?.given['theme'] ?? {}) as Appearance;
    this.scheme = resolveScheme(this.#host, appearance.theme ?? theme.theme);
    this.tokens = readTokens(this.#host, this.scheme, appearance, theme);
    this.#chooseLanguage(session?.displayLocale ?? null);
  }

  // Until its words are here, what was spoken before is spoken on: at first English, on the side where the words will be.
  #chooseLanguage(displayLocale: string | null): void {
    const resolved = resolveFor(this.#host, this.#host.locale, displayLocale);
    const { file } = resolved;
    const words = wordsOf(file);
    if (words) return this.#speak(resolved, words);
    if (!this.#hasSpoken) this.language = { ...this.language, dir: directionOf(resolved) };
    if (file === this.#awaited) return;
    this.#awaited = file;
    bringWords(file).then(this.#changed, () => this.#doWithout());
  }

  #speak(resolved: Resolved, words: Partial<Messages>): void {
    this.#hasSpoken = true;
    this.language = speak(resolved, words, this.#host.translations ?? {});
  }

  /** Asked for again when there is something else to update. */
  #doWithout(): void {
    if (!this.#hasSpoken) this.#speak(english, {});
    this.#changed();
    void this.#host.updateComplete.then(() => (this.#awaited = ''));
  }

  hostConnected(): void {
    this.#preference.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#preference.removeEventListener('change', this.#changed);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    applyTokens(root, this.tokens);
    if (__PAYKKA_SANDBOX__ && this.#host.state === 'ready') this.#advise(root);
  }

  // For the developer who gave the page looks of its own: nothing waits for it, and nothing is lost without it.
  #advise(root: HTMLElement): void {
    const given = this.#host.appearance?.tokens;
    // A wrong word in the page's CSS may be all there is; where a browser cannot list that, in the style attribute.
    this.#isStyled ??= [...(this.#host.computedStyleMap?.().keys() ?? this.#host.style)].some((name) =>
      name.startsWith('--paykka-'),
    );
    if (this.#isStyled || Object.keys({ ...given, ...this.tokens })[0])
      import('../theme/advice.ts').then(
        ({ advise }) => advise(this.#host, root, { ...given }, this.tokens),
        String,
      );
  }

  #changed = (): void => this.#host.requestUpdate();
}
