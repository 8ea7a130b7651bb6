// What a checker of accessibility finds, when everything that moves has come to rest.
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Outside the card frame, which has tests of its own. */
export async function violations(page: Page, part: string): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  await page.evaluate(axe.source);
  const result = await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(selector, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        iframes: false,
      }),
    part,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
