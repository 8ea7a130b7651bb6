// The ways of paying as tabs, for pages that ask for that layout: a part of its own. Those that have no room wait behind
// "More".
import { html, type TemplateResult } from 'lit';
import { enTabs } from '../locales/en-tabs.ts';
import { learn } from '../locales/en.ts';
import type { FormModel } from './form-view.ts';

export { tabStyles } from './styles/tabs.ts';

learn(enTabs);

export function renderTabs({ language, rows, selected, busy, select }: FormModel): TemplateResult {
  const { text } = language;
  // One stop in the tab order; arrows move between the tabs and choose.
  const move = (event: KeyboardEvent): void => {
    const right = language.dir === 'rtl' ? -1 : 1;
    const step = { ArrowRight: right, ArrowDown: 1, ArrowLeft: -right, ArrowUp: -1 }[event.key];
    if (!step || busy) return;
    event.preventDefault();
    const list = event.currentTarget as Element;
    const at = rows.findIndex(({ key }) => key === selected);
    const next = (at + step + rows.length) % rows.length;
    const tab = list.children[next] as HTMLElement;
    if (!tab.checkVisibility()) showAll(list);
    select(rows[next]!.key);
    tab.focus();
  };
  return html`<div class="tabs" part="tabs">
    <div class="list" role="tablist" aria-label=${text('methods.label')} @keydown=${move}>
      ${rows.map(({ key, method, instance }) => {
        const isOpen = selected === key;
        return html`<button
          type="button"
          role="tab"
          part="tab"
          id="tab-${key}"
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
    </div>
    <button class="more-tabs" type="button" part="more" @click=${revealAll}>
      <span aria-hidden="true">•••</span><span>${text('methods.more')}</span>
    </button>
  </div>`;
}

const showAll = (list: Element): unknown => list.toggleAttribute('data-all', true);

/** "More" goes, and the focus goes on to the first of those that were behind it. */
function revealAll({ currentTarget }: Event): void {
  const list = (currentTarget as Element).previousElementSibling!;
  const first = [...list.children].find((tab) => !tab.checkVisibility()) as HTMLElement | undefined;
  showAll(list);
  first?.focus();
}
