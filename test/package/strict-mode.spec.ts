// React's StrictMode, which its development build alone has: the component, an element and the class API by effects.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/world.ts';
import { frameworks } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';
import { serveFolder } from './support/serve-folder.ts';
import { address, newSession, paid, pay, register } from './support/shopper.ts';

const ways = ['component', 'element', 'classApi'] as const;

if (process.env['TEST_ALL'])
  test('effects that run twice leave one checkout each, which pays and is heard once', async ({
    page,
    world,
  }) => {
    test.setTimeout(180_000);
    const root = await consumer(frameworks);
    const folder = join(root, 'strict-mode');
    mkdirSync(folder, { recursive: true });
    cpSync('test/package/fixtures/strict-mode', folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
    const args = [join(root, '../node_modules/vite/bin/vite.js'), 'build', '--mode', 'development'];
    const { code, output } = await program(process.execPath, folder, args, { NODE_ENV: 'development' });
    expect(code, output).toBe(0);
    const served = await serveFolder(join(folder, 'dist'));
    await register(world, served);

    const sessions = Object.fromEntries(
      await Promise.all(ways.map(async (way) => [way, await newSession(world)] as const)),
    ) as Record<(typeof ways)[number], string>;
    const asked: string[] = [];
    page.on('request', (request) => {
      const way = ways.find((name) => request.url().includes(`/sessions/${sessions[name]}?`));
      if (way) asked.push(way);
    });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));

    // All three in view: right after a scroll a click may still be sent to where the frame was.
    await page.setViewportSize({ width: 1280, height: 1_200 });
    await page.goto(address(served, world, sessions));
    await expect(page.locator('iframe')).toHaveCount(ways.length);
    for (const [done, way] of ways.entries()) {
      await pay(page, `#${way}`);
      await expect(page.locator('output')).toHaveText(ways.slice(0, done + 1).join(', '));
      expect(await paid(world, sessions[way])).toBe(1);
    }
    // The class is made anew: what it was asks as well.
    expect(asked.filter((way) => way !== 'classApi').sort()).toEqual(['component', 'element']);
    expect(complaints).toEqual([]);
    await served.stop();
  });
