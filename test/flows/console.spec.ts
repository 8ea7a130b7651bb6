// The console in a browser: from the shop to the session's page, by keyboard, and what a checker of accessibility finds.
import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = (await page.evaluate(`${axe.source}; axe.run()`)) as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join()}`);
};

/** Runs in the page: panels that end in more or less air than they begin with, and tables of headers that are cut. */
function unevenOrCut(): string[] {
  const uneven = [...document.querySelectorAll('section')].filter((panel) => {
    const parts = [
      ...panel.querySelectorAll('p, dl, pre, table, button, .scroll, details:not(:has(*:not(summary)))'),
    ];
    const last = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
    return Math.abs(panel.getBoundingClientRect().bottom - last - 17) > 1;
  });
  const cut = [...document.querySelectorAll('[aria-label=Headers]')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  return [
    ...uneven.map((panel) => `ends unevenly: ${panel.querySelector('h2')?.textContent}`),
    ...cut.map(({ textContent }) => `is cut: ${textContent}`),
  ];
}

test('from the shop’s checkout to its session, whose payment is refunded with the keyboard alone', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open();
  const sessionId = await checkout.sessionId();
  const console = page.getByRole('link', { name: 'This session in the console' });
  await expect(console).toHaveAttribute('href', `${world.gateway.url}/console/sessions/${sessionId}`);
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  const [tab] = await Promise.all([page.waitForEvent('popup'), console.click()]);
  await expect(tab.getByText('asked, passed')).toBeVisible();
  await tab.getByLabel('Amount in USD').focus();
  await tab.keyboard.press('ControlOrMeta+A');
  await tab.keyboard.type('28.40');
  await tab.keyboard.press('Enter');
  await expect(tab.getByRole('status')).toHaveText('Refunded.');
  await expect(tab.getByText('Partially refunded')).toBeVisible();
  await expect(tab.getByLabel('Amount in USD')).toHaveValue('100.00');
});

test('every page fits 320 px and has no fault, light and dark', async ({ checkout, complaints }) => {
  const { page, world } = checkout;
  await checkout.open();
  const sessionId = await checkout.sessionId();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const { url, merchant } = world.gateway;
  const { order_id } = (await checkout.ledger())[0]!;
  const [{ event_id }] = await world.gateway.control<[{ event_id: string }]>(
    'GET',
    `webhooks?session_id=${sessionId}`,
  );
  await world.gateway.control('POST', 'faults', { match: 'GET /never', mode: 'hang' });
  const paths = [
    '',
    `/sessions/${sessionId}`,
    '/transactions',
    `/transactions/${order_id}`,
    '/webhooks',
    `/webhooks/${event_id}`,
    '/merchants',
    `/merchants/${merchant.merchant_id}`,
    '/sandbox?done=armed',
  ];
  const faults: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(`${url}/console${path}`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      faults.push(...(await faultsOf(page)));
      faults.push(...(await page.evaluate(unevenOrCut)).map((fault) => `${path} at ${width}: ${fault}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) faults.push(`${path} is ${wide} px wide`);
    }
  }
  expect(faults).toEqual([]);
  expect(complaints.violations).toEqual([]);
});
