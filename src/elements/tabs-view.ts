// The ways of paying as tabs, for pages that ask for that layout: a part of its own.
import { css, html, type TemplateResult } from 'lit';
import type { FormModel } from './form-view.ts';

export function renderTabs({ language, rows, selected, busy, select }: FormModel): TemplateResult {
  const { text } = language;
  // One stop in the tab order; arrows move between the tabs and choose.
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || busy) return;
    event.preventDefault();
    const tabs = [...(event.currentTarget as Element).children] as HTMLElement[];
    const turn = language.dir === 'rtl' ? -step : step;
    const at = rows.findIndex(({ key }) => key === selected);
    const next = (at + turn + rows.length) % rows.length;
    select(rows[next]!.key);
    tabs[next]!.focus();
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${text('methods.label')}
    @keydown=${move}
  >
    ${rows.map(({ key, method, instance }) => {
      const isOpen = selected === key;
      return html`<button
        type="button"
        role="tab"
        part="tab"
        aria-controls="panel-${key}"
        aria-selected=${isOpen}
        tabindex=${isOpen ? 0 : -1}
        aria-disabled=${busy}
        @click=${() => busy || select(key)}
      >
        ${instance?.renderIcon?.() ?? method.icon?.()}<span
          >${instance?.renderLabel?.() ?? text(method.label)}</span
        >
      </button>`;
    })}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space-2);
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
`;
