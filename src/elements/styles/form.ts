// The form: rows or tabs, the card's panel, banner, pay button. Sizes follow the container, not the screen.
import { css } from 'lit';

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
  .open,
  .row:hover {
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
    min-block-size: 20px;
    margin-inline-start: auto;
  }
  .more {
    padding-inline-start: 4px;
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .tabs {
    display: flex;
    gap: var(--_space-2);
    margin-block-end: var(--_space-2);
  }
  [role='tab'] {
    display: grid;
    flex: 0 1 160px;
    justify-items: start;
    align-content: space-between;
    min-inline-size: 96px;
    min-block-size: 68px;
    padding: 10px 12px;
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    font: 500 14px/18px var(--_font);
    text-align: start;
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  [role='tab']:focus-visible {
    box-shadow: 0 0 0 3px var(--_color-focus-halo);
  }
  .panel {
    padding: 4px var(--_space-4) var(--_space-4);
  }
  .hint,
  .warning {
    margin-block: var(--_space-2) var(--_space-3);
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
  /* A frame that waited outside has the page's own rules to beat. */
  ::slotted(iframe) {
    position: static !important;
    display: block !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    visibility: inherit !important;
    block-size: var(--tall);
    color-scheme: light !important;
  }
  :host(:state(dark)) ::slotted(iframe) {
    color-scheme: dark !important;
  }
  iframe {
    display: block;
    inline-size: 100%;
    block-size: var(--tall);
    border: 0;
    color-scheme: light;
  }
  :host(:state(dark)) iframe {
    color-scheme: dark;
  }
  .ghost {
    --line: linear-gradient(var(--_color-skeleton) 0 0);
    --edge: linear-gradient(var(--_color-hairline-strong) 0 0);
    display: none;
    position: absolute;
    inset: 4px;
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-m);
    background:
      var(--edge) 0 56px / 100% 1px,
      var(--edge) 0 113px / 100% 1px,
      var(--edge) 50% 57px / 1px 56px,
      var(--line) 12px 12px / 76px 8px,
      var(--line) 12px 32px / 148px 10px,
      var(--line) 12px 69px / 40px 8px,
      var(--line) 12px 89px / 60px 10px,
      var(--line) calc(50% + 44px) 69px / 64px 8px,
      var(--line) calc(50% + 38px) 89px / 52px 10px,
      var(--line) 12px 126px / 70px 8px,
      var(--line) 12px 146px / 132px 10px,
      var(--_color-field);
    background-repeat: no-repeat;
  }
  .waiting .ghost {
    display: block;
  }
  .ghost,
  .blank {
    animation: pulse 1.4s ease-in-out 0.15s infinite;
  }
  .pay {
    inline-size: 100%;
    margin-block-start: var(--_space-5);
  }
  .pay.blank {
    background: var(--_color-skeleton);
    color: transparent;
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
  .summary {
    margin-block-end: var(--_space-3);
    padding: 10px var(--_space-3);
    border-radius: var(--_radius-m);
  }
  .summary:focus-visible {
    outline: 2px solid var(--_color-focus);
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
      --tall: 122px;
    }
    .nameless {
      --tall: 66px;
    }
    .ghost {
      background:
        var(--edge) 0 56px / 100% 1px,
        var(--edge) 50% 0 / 1px 56px,
        var(--edge) 75% 0 / 1px 56px,
        var(--line) 12px 12px / 76px 8px,
        var(--line) 12px 32px / 148px 10px,
        var(--line) 12px 69px / 70px 8px,
        var(--line) 12px 89px / 132px 10px,
        var(--_color-field);
      background-repeat: no-repeat;
    }
  }
  @media (forced-colors: active) {
    .methods,
    .banner {
      border-color: CanvasText;
    }
    input:checked {
      border-color: Highlight;
    }
    input,
    .plate {
      forced-color-adjust: none;
    }
  }
`;
