// Where the built frame must not work: without a page, in a wrong page, for the wrong sender.
import { expect } from '@playwright/test';
import { hears, say, test } from './support/fixture.ts';
import { setup } from './support/setup.ts';

test.describe('the frame refuses to work', () => {
  const sentence = 'This is the card form of paykka-dropin.';

  test('on its own, opened or typed', async ({ page, servers }) => {
    await page.goto(servers.frameUrl);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator('input')).toHaveCount(0);
    await page.goto(servers.merchant);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => void window.open(url), servers.frameUrl),
    ]);
    await expect(popup.getByText(sentence)).toBeVisible();
    await expect(popup.locator('input')).toHaveCount(0);
  });

  test('S15 in a page that is not in its list', async ({ page, servers }) => {
    servers.settings.origins = ['http://localhost:1', servers.merchant.replace('http', 'https')];
    await page.goto(servers.merchant);
    const connect = (url: string) => window.host.connect(url, { patienceMs: 1_000 });
    expect(await page.evaluate(connect, servers.frameUrl)).toBe(false);
    await expect(page.frameLocator('iframe').getByText(sentence)).toBeVisible();
    expect(await page.evaluate(() => window.host.answers)).toBe(0);
    await expect(page.frameLocator('iframe').locator('input')).toHaveCount(0);
  });

  test('S16 in a registered page that is itself framed by another', async ({ page, servers }) => {
    // A loopback name of its own is another origin on the same server.
    await page.goto(servers.merchant.replace('localhost', 'evil.localhost'));
    await page.evaluate((url) => {
      const inner = document.createElement('iframe');
      inner.src = url;
      document.body.append(inner);
      return new Promise((resolve) => (inner.onload = resolve));
    }, servers.merchant);
    const inner = page.frames().find((candidate) => candidate.url().startsWith(servers.merchant))!;
    const connect = (url: string) => window.host.connect(url, { patienceMs: 1_000 });
    expect(await inner.evaluate(connect, servers.frameUrl)).toBe(false);
    const frame = page.frames().find((candidate) => candidate.url().startsWith(servers.psp))!;
    await expect(frame.getByText(sentence)).toBeVisible();
  });

  test('S18 for a sibling frame, whatever its origin, and for a second greeting', async ({
    page,
    servers,
  }) => {
    await page.goto(servers.merchant);
    const met = page.evaluate(
      (url) => window.host.connect(url, { greet: false, patienceMs: 20_000 }),
      servers.frameUrl,
    );
    await expect(page.frameLocator('iframe').getByLabel('Card number')).toBeVisible();
    const attack = (kind: 'own' | 'sandboxed' | 'data:' | 'blob:'): Promise<void> =>
      page.evaluate(async (from) => {
        const sibling = document.createElement('iframe');
        const init = `{ type: 'paykka:init', v: 1, nonce: '${'a'.repeat(32)}' }`;
        const html =
          `<script>parent.frames[0].postMessage(${init}, '*'); parent.postMessage('sent', '*')</` + 'script>';
        const sent = new Promise((resolve) =>
          addEventListener('message', ({ data, source }) => {
            if (data === 'sent' && source === sibling.contentWindow) resolve(null);
          }),
        );
        if (from === 'sandboxed') sibling.setAttribute('sandbox', 'allow-scripts');
        if (from === 'data:') sibling.src = `data:text/html,${html}`;
        else if (from === 'blob:') sibling.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        else sibling.srcdoc = html;
        document.body.append(sibling);
        await sent;
      }, kind);
    for (const kind of ['own', 'sandboxed', 'data:', 'blob:'] as const) await attack(kind);
    expect(await page.evaluate(() => window.host.answers)).toBe(0);
    await page.evaluate(() => window.host.init());
    expect(await met).toBe(true);
    for (const kind of ['own', 'sandboxed', 'data:', 'blob:'] as const) await attack(kind);
    await page.evaluate(() => window.host.init());
    await say(page, setup);
    await hears(page, 'ready');
    expect(await page.evaluate(() => window.host.answers)).toBe(1);
  });
});
