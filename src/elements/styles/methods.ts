// The ways of paying: buttons above, rows to choose from, panels. Sizes follow the container, not the screen.
import { css } from 'lit';

export const methodsStyles = css`
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
    background: var(--_color-on-accent);
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
