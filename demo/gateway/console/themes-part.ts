// A merchant's themes: what each is called, how it looks, and a form that makes one.
import { html } from 'hono/html';
import { isTokenValue } from '../../../src/theme/shapes.ts';
import { tokens, type TokenName } from '../../../src/theme/tokens.ts';
import type { Html } from '../pages/plain-page.ts';
import type { Appearance } from '../store/themes.ts';
import { empty, facts } from './parts.ts';

interface Theme {
  readonly theme_id: string;
  readonly appearance: Appearance;
}

export const themesPart = (themes: readonly Theme[], at: string): Html =>
  html`<section aria-labelledby="themes">
    <h2 id="themes">Themes</h2>
    ${themes.length > 0 ? themes.map((theme) => renderTheme(theme, at)) : empty('None yet.')}
    <form class="row" method="post" action="${at}/themes">
      <label
        >theme_id<input name="theme_id" required pattern="[A-Za-z0-9_-]{1,64}" autocomplete="off"
      /></label>
      <label
        >Scheme<select name="theme">
          <option value="auto">as the page</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select></label
      >
      <label
        >Tokens, one a line<textarea
          name="tokens"
          rows="3"
          spellcheck="false"
          placeholder="color-accent: #0f6b4f&#10;radius-m: 2px"
        ></textarea>
      </label>
      <button>Keep it</button>
    </form>
    <p class="soft">
      Create Session names it as theme_id. What a page says by itself wins. A known name is replaced.
    </p>
  </section>`;

const renderTheme = ({ theme_id, appearance: { theme = 'auto', tokens: values } }: Theme, at: string): Html =>
  html`<details>
    <summary>
      <code>${theme_id}</code> ${Object.entries(values).map(([name, value]) => swatch(name, value))}
    </summary>
    ${facts([
      ['scheme', theme],
      ...Object.entries(values).map(([name, value]) => [name, html`<code>${value}</code>`] as [string, Html]),
    ])}
    <form method="post" action="${at}/themes/remove">
      <input type="hidden" name="theme_id" value="${theme_id}" />
      <button class="risky">Remove ${theme_id}</button>
    </form>
  </details>`;

/** A drawing: the console's policy has no word for styles in an element. */
const swatch = (name: string, value: string): Html | string =>
  isTokenValue(name, value) && tokens[name as TokenName].kind === 'color'
    ? html`<svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label="${name}">
        <circle cx="8" cy="8" r="7.5" fill="${value}" stroke="currentColor" stroke-opacity=".3" />
      </svg>`
    : '';

/**
 * `color-accent: #0f6b4f`, one a line; empty lines are left out.
 * @returns a sentence that names the line which is no token of its kind
 */
export function readTokenLines(text: string): Readonly<Record<string, string>> | string {
  const lines = text.split('\n').map((line) => line.trim().replace(/;$/, ''));
  const pairs: [string, string][] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const [, name = '', value = ''] = /^(?:--paykka-)?([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
    if (!isTokenValue(name, value)) return `Line ${at + 1} is no token with a value of its kind.`;
    pairs.push([name, value]);
  }
  return Object.fromEntries(pairs);
}
