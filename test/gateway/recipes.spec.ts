// The two recipes of SECURITY.md, run as they are printed: on what is right, and on what somebody has changed.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { MerchantSite } from '../support/merchant-site.ts';

test.describe.configure({ mode: 'default' });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const recipes = [...readFileSync('SECURITY.md', 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
  ([, lines]) => lines!,
);
const run = async (commands: string): Promise<string> =>
  (await promisify(execFile)('sh', ['-c', commands])).stdout;

let gateway: TestGateway;
test.beforeAll(async () => {
  gateway = await startGateway();
});
test.afterAll(() => gateway.stop());

test('S51 the files that are served are those of integrity.json, and a changed one is named', async () => {
  const changed = 'paykka-dropin.js';
  const cache = createServer((request, response) => {
    void fetch(gateway.url + request.url!).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      response.end(request.url!.endsWith(`/${changed}`) ? `${body} ` : body);
    });
  });
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', resolve));
  const recipe = recipes.find((lines) => lines.startsWith('AT='))!;
  const differing = (origin: string) => run(recipe.replace(/^AT=.*$/m, `AT=${origin}/cp/${version}`));
  expect(await differing(gateway.url)).toBe('');
  const { port } = cache.address() as AddressInfo;
  expect(await differing(`http://127.0.0.1:${port}`)).toBe(`differs: ${changed}\n`);
  cache.closeAllConnections();
  cache.close();
});

test('a page has one number until its policy or one of its script tags changes', async () => {
  const shop = await MerchantSite.open(gateway);
  const recipe = recipes.find((lines) => lines.includes('shop.example'))!;
  const numberOf = async (body: string, strict = true): Promise<string> => {
    shop.serve(body, { strict });
    return run(recipe.replace(/https:\/\/shop\.example\S*/, shop.origin));
  };
  const script = '<script src="/shop.js"></script>';
  const right = await numberOf(script);
  expect(right).toMatch(/[0-9a-f]{64}/);
  expect(await numberOf(`<h1>Other words</h1>${script}`)).toBe(right);
  const others = [
    await numberOf(`${script}<script src="https://evil.example/x.js"></script>`),
    await numberOf('<script src="/shop.js?x"></script>'),
    await numberOf(script, false),
    await numberOf(''),
  ];
  expect(others.filter((number) => number === right)).toEqual([]);
  await shop.close();
  // Nobody there.
  expect(await run(recipe.replace(/https:\/\/shop\.example\S*/, shop.origin))).toContain('e3b0c442');
});
