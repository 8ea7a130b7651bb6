// How the checkout looks, outside the card frame. Every value is a token; sizes follow the container, not the screen.
import { css, unsafeCSS } from 'lit';
import { tokenSheet } from '../theme/css.ts';

export const baseStyles = css`
  ${unsafeCSS(tokenSheet)}
  :host {
    display: block;
    max-inline-size: 720px;
    container-type: inline-size;
    color-scheme: light;
    color: var(--_color-text);
    font: 400 14px/20px var(--_font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h2,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .icon,
  .spinner {
    flex: none;
    display: block;
  }
  .spinner {
    animation: turn 0.8s linear infinite;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: 48px;
    padding: 0 var(--_space-6);
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font: 600 16px/24px var(--_font);
    font-variant-numeric: tabular-nums;
    transition: background var(--_motion-fast) var(--_motion-easing);
  }
  .button:hover {
    background: var(--_color-accent-hover);
  }
  .button:active {
    background: var(--_color-accent-press);
  }
  .button:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .button[aria-disabled='true'] {
    background: var(--_color-accent);
    cursor: default;
  }
  .plate {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 30px;
    block-size: 20px;
    overflow: hidden;
    border-radius: var(--_radius-s);
    background: #fff;
    box-shadow: inset 0 0 0 1px rgb(16 24 40/0.14);
  }
  .plate.wide {
    inline-size: 36px;
    block-size: 24px;
    color: var(--_color-icon);
    background: var(--_color-surface);
    box-shadow: inset 0 0 0 1px var(--_color-hairline-strong);
  }
  .plate svg {
    display: block;
    max-inline-size: 100%;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: pulse 1.6s ease-in-out infinite;
    }
    * {
      transition-duration: 0s !important;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;

export const formStyles = css`
  .methods {
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-raised);
    overflow: clip;
  }
  .method + .method {
    border-block-start: 1px solid var(--_color-hairline);
  }
  .method.open {
    background: var(--_color-surface-subtle);
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: 56px;
    padding: var(--_space-2) var(--_space-4);
    font: 500 16px/24px var(--_font);
    cursor: pointer;
    transition: background var(--_motion-fast) var(--_motion-easing);
  }
  .row:hover {
    background: var(--_color-surface-subtle);
  }
  .row:has(:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: -5px;
    border-radius: 11px;
  }
  input[type='radio'] {
    appearance: none;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    border: 1.5px solid var(--_color-control);
    border-radius: 50%;
    background: var(--_color-surface);
    outline: none;
    cursor: inherit;
  }
  input[type='radio']:checked {
    border: 6px solid var(--_color-selected);
    background: #fff;
  }
  .plates {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  .more {
    padding-inline-start: 4px;
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .panel {
    padding: 4px var(--_space-4) var(--_space-4);
  }
  /* The frame is a little larger than the card box, so that focus rings are not clipped (FRAME_BLEED). */
  .card-frame {
    position: relative;
    margin: -4px;
    min-block-size: 178px;
  }
  .card-frame iframe {
    display: block;
    inline-size: 100%;
    block-size: 178px;
    border: 0;
    color-scheme: light;
  }
  :host(:state(dark)) .card-frame iframe {
    color-scheme: dark;
  }
  .waiting iframe {
    opacity: 0;
  }
  .ghost {
    position: absolute;
    inset: 4px;
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
  }
  .pay {
    inline-size: 100%;
    margin-block-start: var(--_space-5);
  }
  .footer {
    margin-block-start: var(--_space-3);
    text-align: center;
    font: 400 12px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .footer b {
    font-weight: 600;
    color: var(--_color-text);
  }
  .banner {
    display: flex;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-danger-line);
    border-radius: var(--_radius-l);
    background: var(--_color-danger-subtle);
  }
  .banner .icon {
    margin-block-start: 2px;
    color: var(--_color-danger);
  }
  .banner h2 {
    font: 600 15px/24px var(--_font);
  }
  .banner p {
    color: var(--_color-text-secondary);
  }
  .banner:focus {
    outline: none;
  }
  .summary {
    margin-block-end: var(--_space-3);
    padding: 10px var(--_space-3);
    border-radius: var(--_radius-m);
  }
  .summary ul {
    list-style: none;
  }
  .summary button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-danger);
    text-decoration: underline;
    text-align: start;
  }
  .skeleton .row > *,
  .skeleton .panel > *,
  .skeleton .pay {
    visibility: hidden;
  }
  @container (inline-size < 320px) {
    .row,
    .panel {
      padding-inline: var(--_space-3);
    }
    .row {
      flex-wrap: wrap;
    }
    .plates {
      flex-basis: 100%;
      margin-inline-start: 80px;
    }
  }
  @container (inline-size >= 560px) {
    .row {
      padding-inline: var(--_space-5);
    }
    .panel {
      padding: 4px var(--_space-5) var(--_space-5);
    }
    .card-frame {
      min-block-size: 122px;
    }
    .card-frame iframe {
      block-size: 122px;
    }
  }
`;

export const resultStyles = css`
  .result {
    display: grid;
    justify-items: center;
    padding: var(--_space-10) var(--_space-4) var(--_space-8);
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-raised);
    text-align: center;
  }
  .result:focus {
    outline: none;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_color-surface-subtle);
    color: var(--_color-icon);
  }
  .badge.success {
    background: var(--_color-success);
    color: var(--_color-surface);
  }
  .result > .spinner {
    margin: 8px;
    color: var(--_color-selected);
  }
  .result h2 {
    margin-block-start: 16px;
    font: 600 20px/28px var(--_font);
    letter-spacing: -0.014em;
    text-wrap: balance;
  }
  .result p {
    max-inline-size: 300px;
    margin-block-start: 4px;
    color: var(--_color-text-secondary);
    text-wrap: pretty;
  }
  .result .button {
    min-inline-size: 176px;
    margin-block-start: var(--_space-6);
  }
  .result small {
    margin-block-start: var(--_space-4);
    font: 400 12px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .facts {
    inline-size: 100%;
    max-inline-size: 400px;
    margin-block-start: var(--_space-6);
  }
  .facts div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-4);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_color-hairline);
  }
  .facts dt {
    color: var(--_color-text-secondary);
  }
  .facts dd {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  @container (inline-size >= 560px) {
    .result {
      padding-block: 56px;
    }
    .result p {
      max-inline-size: 460px;
    }
  }
`;
