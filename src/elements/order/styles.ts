// The order: a 56 bar on a narrow container, an aside of 360 on one of 1080 and up.
import { css } from 'lit';

export const orderStyles = css`
  .root {
    display: flow-root;
  }
  /* In the padding that the form's styles keep for it: 72px above, or 408px beside. */
  .aside {
    margin-block: -72px 16px;
  }
  :host(:not([order-summary])) .aside {
    display: none;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: 56px;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background: var(--_color-surface-subtle);
    color: var(--_color-text);
    font: 500 14px/20px var(--_font);
    text-align: start;
  }
  .bar b {
    margin-inline-start: auto;
    font: 600 16px/24px var(--_font);
    font-variant-numeric: tabular-nums;
  }
  .bar .chevron {
    flex: none;
    color: var(--_color-icon);
    transition: transform var(--_motion-base) var(--_motion-easing);
  }
  .bar[aria-expanded='true'] {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .bar[aria-expanded='true'] .chevron {
    transform: rotate(0.5turn);
  }
  .order {
    padding: 4px var(--_space-4);
    border: 1px solid var(--_color-hairline-strong);
    border-block-start-width: 0;
    border-end-start-radius: var(--_radius-l);
    border-end-end-radius: var(--_radius-l);
    background: var(--_color-surface);
    font: 400 14px/20px var(--_font);
  }
  .order.closed {
    display: none;
  }
  .order ul {
    list-style: none;
  }
  .order li {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    padding-block: var(--_space-3);
  }
  .tile {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 8px;
    background: var(--_color-skeleton);
    color: var(--_color-text-secondary);
    font: 600 18px/24px var(--_font);
  }
  .count {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: -6px;
    min-inline-size: 20px;
    padding-inline: 4px;
    border-radius: 10px;
    background: var(--_color-text-secondary);
    color: var(--_color-surface);
    font: 600 12px/20px var(--_font);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .what {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .what small {
    display: block;
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .price {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sum {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-4);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_color-hairline);
    font: 600 16px/24px var(--_font);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size >= 1080px) {
    .aside {
      position: sticky;
      inset-block-start: 24px;
      float: inline-end;
      inline-size: 360px;
      margin-block: 0;
      margin-inline-end: -408px;
    }
    .bar:not(.blank) {
      display: none;
    }
    .order.closed {
      display: block;
    }
    .order {
      border-block-start-width: 1px;
      border-radius: var(--_radius-l);
    }
  }
  @media (forced-colors: active) {
    .bar,
    .order,
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;
