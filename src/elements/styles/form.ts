// What stands around the ways of paying and in their panels: the card's frame, what is drawn until it is there, what
// there is to say, the pay button.
import { css } from 'lit';

export const formStyles = css`
  .hint {
    margin-block: var(--_space-2) var(--_space-3);
  }
  .hint,
  .warning,
  .more {
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .warning,
  .summary {
    padding: 10px var(--_space-3);
    border-radius: var(--_radius-m);
  }
  .warning {
    margin-block: var(--_space-4) 0;
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
  /* How far below it comes, the session says: what is not seen until then does not jump. */
  .sketch > *,
  .pay.blank,
  .blank + .footer {
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
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_color-danger);
    line-height: 20px;
    text-decoration: underline;
    text-align: start;
  }
  @container (inline-size >= 560px) {
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
`;
