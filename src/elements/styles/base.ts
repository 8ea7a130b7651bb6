// What every part of the checkout shares: tokens, type, buttons, plates. Every value is a token.
import { css, unsafeCSS } from 'lit';
import { tokenSheet } from '../../theme/css.ts';

export const baseStyles = css`
  ${unsafeCSS(tokenSheet)}
  :host {
    display: block;
    max-inline-size: 720px;
    container-type: inline-size;
    -webkit-text-size-adjust: 100%;
  }
  /* On an element of ours: the host's own value is the page's, which "auto" follows. */
  .root {
    color-scheme: light;
    color: var(--_color-text);
    font: 400 14px/20px var(--_font);
    text-wrap: balance;
  }
  :host(:state(dark)) .root {
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
    list-style: none;
  }
  .icon,
  .spinner {
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spinner {
    stroke-width: 2.5;
    animation: turn 0.8s linear infinite;
  }
  [hidden] {
    display: none !important;
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
  .button,
  ::slotted(:is(a, button)) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: 48px;
    padding: 11px var(--_space-6);
    /* Seen where the accent is almost the page's ground, and in forced colours. */
    border: 1px solid color-mix(in srgb, currentColor 12%, #0000);
    border-radius: var(--_radius-m);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font: 600 16px/24px var(--_font);
    font-variant-numeric: tabular-nums;
    text-align: center;
    text-decoration: none;
    transition: background var(--_motion-fast) var(--_motion-easing);
  }
  .button:hover {
    background: var(--_color-accent-hover);
  }
  .button:active {
    background: var(--_color-accent-press);
  }
  :is(button, .summary):focus-visible,
  ::slotted(:is(a, button):focus-visible) {
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
  .large,
  .wide {
    inline-size: 36px;
    block-size: 24px;
  }
  .plate.wide {
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
      animation: pulse 1.4s ease-in-out 0.15s infinite;
    }
    * {
      transition-duration: 0s !important;
    }
  }
`;
