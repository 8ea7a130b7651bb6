// Small line icons, drawn here: 24-unit grid. How lines look is said once, in styles/base.ts.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (size: number, shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const lock = (): TemplateResult =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <rect x="2.5" y="6" width="11" height="8" rx="1.5" fill="currentColor" stroke="none" />
    <path d="M5 6V4.5a3 3 0 0 1 6 0V6" stroke-width="1.5" />
  </svg>`;
export const check = (): TemplateResult =>
  icon(28, svg`<path d="m5 12.5 4.5 4.5L19 8" stroke-width="2.5" />`);
export const clock = (): TemplateResult =>
  icon(28, svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`);
export const close = (): TemplateResult => icon(20, svg`<path d="M5 5l14 14M19 5 5 19" />`);
export const cloudOff = (): TemplateResult =>
  icon(28, svg`<path d="M4 4l16 16M9 6a6 6 0 0 1 8.5 4 4.5 4.5 0 0 1 3 7M16 18.5H7A4.5 4.5 0 0 1 6 9.6" />`);
export const question = (): TemplateResult =>
  icon(28, svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v6m0 3.5v0" />`);
export const spinner = (size: number): TemplateResult =>
  html`<svg class="spinner" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10" opacity=".25" />
    <path d="M12 2a10 10 0 0 1 10 10" />
  </svg>`;
