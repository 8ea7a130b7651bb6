// What a checker of accessibility finds, when everything that moves has come to rest: in the page and in every frame,
// by all its rules. There is no list of what is let pass.
import type { Page } from '@playwright/test';
import axe from 'axe-core';

type InPage = { axe: typeof axe };

/** Frames are looked into, whatever site they are of. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .map(({ finished, effect }) =>
          effect?.getTiming().iterations === Infinity ? null : finished.catch(() => null),
        ),
    ),
  );
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    await frame.evaluate(() =>
      (globalThis as unknown as InPage).axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] }),
    );
  }
  const result = await page.evaluate(() =>
    (globalThis as unknown as InPage).axe.run({
      // Label in name (2.5.3) is a rule on trial there.
      rules: { 'label-content-name-mismatch': { enabled: true } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
