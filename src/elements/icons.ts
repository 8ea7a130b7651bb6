// Small line icons, drawn here: 24-unit grid, current colour.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (size: number, shape: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;

export const lock = (): TemplateResult =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    <path
      d="M8 1a3.5 3.5 0 0 0-3.5 3.5V6H4a1.5 1.5 0 0 0-1.5 1.5v5A1.5 1.5 0 0 0 4 14h8a1.5 1.5 0 0 0 1.5-1.5v-5A1.5 1.5 0 0 0 12 6h-.5V4.5A3.5 3.5 0 0 0 8 1Zm2 5H6V4.5a2 2 0 1 1 4 0Z"
    />
  </svg>`;
export const check = (): TemplateResult =>
  icon(28, svg`<path d="m5 12.5 4.5 4.5L19 7.5" stroke-width="2.5" />`);
export const clock = (): TemplateResult =>
  icon(28, svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.2l3.2 2" />`);
export const close = (): TemplateResult => icon(20, svg`<path d="M5 5l14 14M19 5 5 19" />`);
export const cloudOff = (): TemplateResult =>
  icon(
    28,
    svg`<path d="M3.5 3.5l17 17M9.2 6.2A6 6 0 0 1 17.6 10a4.3 4.3 0 0 1 2.6 7M16.5 18.5H7a4.5 4.5 0 0 1-.9-8.9l.5-.9" />`,
  );
export const question = (): TemplateResult =>
  icon(28, svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.4v.1" />`);
export const spinner = (size: number): TemplateResult =>
  html`<svg
    class="spinner"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="10" opacity=".25" />
    <path d="M12 2a10 10 0 0 1 10 10" stroke-linecap="round" />
  </svg>`;
