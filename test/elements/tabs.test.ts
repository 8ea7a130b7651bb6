// Keys on the tabs, in both directions of writing.
import { expect, fixture, html } from '@open-wc/testing';
import type { FormModel } from '../../src/elements/form-view.ts';
import { renderTabs } from '../../src/elements/tabs-view.ts';

const chosen: string[] = [];
const modelOf = (dir: string): FormModel =>
  ({
    language: { dir, text: (key: string) => key },
    rows: ['first', 'second', 'third'].map((key) => ({ key, method: { label: key } })),
    selected: 'first',
    busy: false,
    select: (key: string) => void chosen.push(key),
  }) as unknown as FormModel;

describe('tabs', () => {
  for (const [dir, right, left] of [
    ['ltr', 'second', 'third'],
    ['rtl', 'third', 'second'],
  ] as const) {
    it(`${dir}: left and right follow the writing, up and down do not`, async () => {
      const place = await fixture(html`<div>${renderTabs(modelOf(dir))}</div>`);
      const list = place.querySelector('[role=tablist]')!;
      chosen.length = 0;
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Enter'])
        list.dispatchEvent(new KeyboardEvent('keydown', { key }));
      expect(chosen).to.deep.equal([right, left, 'second', 'third']);
    });
  }
});
