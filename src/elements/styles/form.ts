// The form: rows, the card's panel, banner, pay button. Sizes follow the container, not the screen.
import { css } from 'lit';

export const formStyles = css`
  /* Buttons (48px) and divider: what goes at once when the last button goes closes calmly. */
  .above {
    display: flow-root;
    transition: min-block-size var(--_motion-base) var(--_motion-easing);
  }
  .above:has(.divider) {
    min-block-size: 104px;
    transition: none;
  }
  .express {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: var(--_space-2);
  }
  .express > * {
    block-size: 48px;
    border-radius: var(--_radius-m);
  }
  .divider {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    margin-block: var(--_space-5);
    font: 400 13px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_color-hairline);
  }
  .methods {
    overflow: clip;
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-raised);
  }
  .method + .method {
    border-block-start: 1px solid var(--_color-hairline);
  }
  .open,
  .row:hover {
    background: var(--_color-surface-subtle);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: 56px;
    padding: var(--_space-2) var(--_space-4);
    font: 500 16px/24px var(--_font);
    cursor: pointer;
    transition: background var(--_motion-fast) var(--_motion-easing);
  }
  .row:has(:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: -5px;
    border-radius: 11px;
  }
  input {
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
  input:checked {
    border: 6px solid var(--_color-selected);
    background: #fff;
  }
  .plates {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  .tabs {
    min-block-size: 68px;
    margin-block-end: var(--_space-3);
  }
  .panel {
    padding: 4px var(--_space-4) var(--_space-4);
  }
  .hint {
    margin-block: var(--_space-2) var(--_space-3);
  }
  .hint,
  .warning,
  .more {
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .warning {
    margin-block: var(--_space-4) 0;
    padding: 10px var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_color-warning-subtle);
    color: var(--_color-warning);
  }
  /* The frame is a little larger than the card box, so that focus rings are not clipped (FRAME_BLEED). */
  .card-frame {
    --tall: 178px;
    position: relative;
    margin: -4px;
    min-block-size: var(--tall);
  }
  .nameless {
    --tall: 122px;
  }
  /* One that waited outside was hidden, and has the page's own rules to beat. */
  iframe,
  ::slotted(iframe) {
    display: block !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    block-size: var(--tall);
    color-scheme: inherit !important;
  }
  /* Two bars in each row, a line under it. */
  .ghost,
  .sketch {
    --bars: linear-gradient(
      #0000 12px,
      var(--_color-skeleton) 0 20px,
      #0000 0 32px,
      var(--_color-skeleton) 0 42px,
      #0000 0
    );
  }
  .ghost {
    --edge: linear-gradient(var(--_color-hairline-strong) 0 0);
    display: none;
    position: absolute;
    inset: 4px;
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-m);
    background:
      var(--bars) 12px 0 / 96px 57px repeat-y,
      var(--edge) 50% 57px / 1px 56px no-repeat,
      linear-gradient(#0000 56px, var(--_color-hairline-strong) 0) 0 0 / 100% 57px,
      var(--_color-field);
  }
  .waiting .ghost {
    display: block;
  }
  .ghost,
  .blank,
  .sketch::before,
  .sketch::after,
  .express > :empty,
  .row:empty {
    animation: pulse 1.4s ease-in-out 0.15s infinite;
  }
  .billing {
    margin-block-start: var(--_space-5);
  }
  .billing:empty {
    min-block-size: 254px;
    border-radius: var(--_radius-m);
    background: linear-gradient(#0000 28px, var(--_color-skeleton) 0);
  }
  /* The place of the order (order/styles.ts): a bar above, or an aside. */
  :host([order-summary]) {
    max-inline-size: 1128px;
  }
  :host([order-summary]) .root {
    padding-block-start: 72px;
  }
  .pay {
    inline-size: 100%;
    margin-block-start: var(--_space-5);
  }
  /* In place of the form, which is there already, and shows itself once it will not move: box and button. */
  .sketch {
    --end: 28px;
    position: relative;
  }
  /* As high as the page keeps the place for the form: how many ways of paying there are is the session's to say. */
  .root:has(.sketch),
  .sketch {
    min-block-size: inherit;
  }
  .sketch:has(.pay) {
    --end: 96px;
  }
  .sketch > * {
    visibility: hidden;
  }
  .sketch::before,
  .sketch::after {
    content: '';
    position: absolute;
    inset: 0 0 var(--end);
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background:
      var(--bars) 16px 0 / 96px 57px repeat-y,
      var(--_color-surface);
  }
  .sketch::after {
    inset-block: auto 28px;
    block-size: calc(var(--end) - 48px);
    border: 0;
    background: var(--_color-skeleton);
  }
  .pay.blank,
  .express > :empty {
    background: var(--_color-skeleton);
  }
  .row:empty {
    background: linear-gradient(var(--_color-skeleton) 0 0) 50% / calc(100% - 32px) 24px no-repeat;
    pointer-events: none;
  }
  .footer {
    margin-block-start: var(--_space-3);
    text-align: center;
    font: 400 12px/16px var(--_font);
    color: var(--_color-text-secondary);
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
  .banner h2 {
    font: 600 15px/24px var(--_font);
  }
  .banner p {
    color: var(--_color-text-secondary);
  }
  .summary {
    margin-block-end: var(--_space-3);
    padding: 10px var(--_space-3);
    border-radius: var(--_radius-m);
  }
  .banner::before {
    content: '!' / '';
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    border-radius: 50%;
    background: var(--_color-danger);
    color: var(--_color-danger-subtle);
    font-weight: 700;
    text-align: center;
  }
  .summary button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-danger);
    line-height: 24px;
    text-decoration: underline;
    text-align: start;
  }
  @container (inline-size < 320px) {
    .row,
    .panel {
      padding-inline: var(--_space-3);
    }
    .row {
      flex-wrap: wrap;
      gap: 4px var(--_space-2);
    }
  }
  @container (inline-size >= 560px) {
    .express {
      gap: var(--_space-3);
    }
    .row {
      padding-inline: var(--_space-5);
    }
    .panel {
      padding: 4px var(--_space-5) var(--_space-5);
    }
    .billing:empty {
      min-block-size: 198px;
    }
    .card-frame {
      --tall: 122px;
    }
    .nameless {
      --tall: 66px;
    }
    .ghost {
      background:
        var(--bars) 12px 0 / 96px 57px repeat-y,
        var(--edge) 50% 0 / 1px 56px no-repeat,
        var(--edge) 75% 0 / 1px 56px no-repeat,
        linear-gradient(#0000 56px, var(--_color-hairline-strong) 0) 0 0 / 100% 57px,
        var(--_color-field);
    }
  }
  @container (inline-size >= 1080px) {
    :host([order-summary]) .root {
      padding: 0;
      padding-inline-end: 408px;
    }
  }
  @media (forced-colors: active) {
    input:checked {
      border-color: Highlight;
    }
    input,
    .plate {
      forced-color-adjust: none;
    }
  }
`;
