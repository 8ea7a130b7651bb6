// Tabs: at least 96px wide, 68px high, with gaps of 8px; what has no room beside "More" (72px: the word has air in every
// language) waits behind it. Each says one line: what chooses does not grow when a saved card turns out to be one.
import { css, unsafeCSS } from 'lit';

const MOST = 6;

/** Shows so many tabs and "More", where those that are chosen from have no room, and the chosen one is among those shown. */
function keep(kept: number): string {
  const rest = `:nth-child(n+${kept + 1})`;
  const hide = (width: number, those: string): string => {
    const list = `.list:not([data-all],:has([aria-selected=true]${rest})):has(${those})`;
    return `@container (inline-size < ${width}px){${list}>${rest}{display:none}${list}+.more-tabs{display:grid}}`;
  };
  const next = 104 * (kept + 1);
  // Of many, one more and "More" have no room; of one more, it has none itself.
  return hide(next + 72, `:nth-child(${kept + 2})`) + hide(next - 8, `:nth-child(${kept + 1}):last-child`);
}

export const tabStyles = css`
  .tabs,
  .list {
    display: flex;
    gap: var(--_space-2);
  }
  .list {
    flex: auto;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
  }
  [role='tab'],
  .more-tabs {
    position: relative;
    display: grid;
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
    overflow-wrap: anywhere;
  }
  .more-tabs {
    display: none;
    flex: none;
    justify-items: center;
    inline-size: 72px;
    min-inline-size: 0;
    padding-inline: 4px;
    text-align: center;
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  /* Of a saved card the mark and the digits are seen; its brand, and that it has ended, are said, the latter by a
     sign. So is what it is called while its code is on the way. */
  [role='tab'] small:not(.refused) {
    display: none;
  }
  [role='tab'] :is(.brand, .refused),
  .plate:empty + span:not(:has(bdi)) {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [role='tab']:has(.refused)::after {
    content: '!' / '';
    position: absolute;
    inset-block-start: 13px;
    inset-inline-end: 12px;
    inline-size: 18px;
    border-radius: 50%;
    background: var(--_color-danger);
    color: var(--_color-surface);
    font-weight: 700;
    text-align: center;
  }
  /* The margins of what is in it stay in it: it is as high as the place that was kept. */
  [role='tabpanel'] {
    display: flow-root;
  }
  [role='tab']:focus-visible {
    box-shadow: 0 0 0 3px var(--_color-focus-halo);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline-color: Highlight;
    }
  }
  ${unsafeCSS(Array.from({ length: MOST }, (_, at) => keep(at + 1)).join(''))}
`;
