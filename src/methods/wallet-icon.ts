// The plate of a wallet in the list; its button, which the vendor draws, is in the panel.
import { html, type TemplateResult } from 'lit';

export const walletIcon = (): TemplateResult =>
  html`<span class="plate wide"
    ><svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d="M2.5 6.5v9h15v-9zM4.5 6.5v-2h11v2M17.5 9.5h-4v3h4" /></svg
  ></span>`;
