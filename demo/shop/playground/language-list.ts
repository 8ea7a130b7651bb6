// The languages that the built package has words of, to choose from: any other tag may be typed.
import { readdirSync } from 'node:fs';
import { html } from 'hono/html';
import type { Html } from '../pages.ts';

const nameOf = new Intl.DisplayNames('en', { type: 'language' });

/** English is in the checkout itself. */
const languages = (): string[] =>
  readdirSync(new URL('../../../dist/locales/words/', import.meta.url))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length))
    .concat('en')
    .sort();

export const languageList = (): Html =>
  html`<datalist id="languages">
    ${languages().map((tag) => html`<option value="${tag}">${nameOf.of(tag)}</option>`)}
  </datalist>`;
