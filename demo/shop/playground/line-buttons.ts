// The names that a text area knows, as buttons: each adds its line, with a value to begin with.
import { html } from 'hono/html';
import type { Html } from '../pages.ts';

/**
 * @param area name of the text area
 * @param samples a value by name
 */
export const lineButtons = (
  area: string,
  title: string,
  samples: Readonly<Record<string, string | number>>,
): Html =>
  html`<details class="names">
    <summary>${title}</summary>
    <ul>
      ${Object.entries(samples).map(
        ([name, value]) =>
          html`<li>
            <button type="button" data-area="${area}" data-name="${name}" data-value="${value}">
              ${name}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
