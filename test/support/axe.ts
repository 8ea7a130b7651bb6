// What a checker of accessibility finds, when everything that moves has come to rest: in the page and in every frame,
// by all its rules. There is no list of what is let pass, and what it cannot decide (words on a picture) is no pass.
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

type InPage = { axe: typeof axe };

/** Frames are looked into, whatever site they are of. */
export async function violations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) {
    await frame.evaluate(atRest);
    if (frame !== page.mainFrame()) await showGround(frame);
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
  const undecided = result.incomplete.map(({ id }) => id);
  const found = undecided.length > 0 ? await page.evaluate(lookUnrolled, undecided) : [];
  return [...result.violations, ...found].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
  );
}

/** In a page: what scrolls in a box of its own is seen in part, and not measured there. It is unrolled for the while. */
async function lookUnrolled(rules: string[]): Promise<axe.Result[]> {
  const boxes = [...document.querySelectorAll<HTMLElement>('*')].filter(
    (one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY),
  );
  for (const { style } of boxes)
    style.cssText += ';overflow: visible; max-block-size: none; block-size: auto';
  const { violations, incomplete } = await (globalThis as unknown as InPage).axe.run({ runOnly: rules });
  for (const { style } of boxes)
    for (const name of ['overflow', 'max-block-size', 'block-size']) style.removeProperty(name);
  return [...violations, ...incomplete];
}

/** In a document: when nothing moves or fades any more, in shadow roots too. What goes on for ever is not waited for. */
async function atRest(): Promise<void> {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const passing = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.all(passing.map(({ finished }) => finished.catch(() => null)));
}

/** A frame without a ground of its own stands on the page's, which a checker inside it cannot see: it is told. */
async function showGround(frame: Frame): Promise<void> {
  const element = await frame.frameElement();
  const color = await element.evaluate((node) => {
    const above = (one: Element): Element | null =>
      one.assignedSlot ??
      one.parentElement ??
      ((one.getRootNode() as ShadowRoot).host as Element | undefined) ??
      null;
    for (let at: Element | null = node as Element; at; at = above(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return '';
  });
  await frame.evaluate((ground) => {
    const isClear = [document.documentElement, document.body].every(
      (one) => getComputedStyle(one).backgroundColor === 'rgba(0, 0, 0, 0)',
    );
    if (isClear || document.documentElement.dataset['ground']) {
      document.documentElement.dataset['ground'] = 'shown';
      document.documentElement.style.backgroundColor = ground;
    }
  }, color);
}
