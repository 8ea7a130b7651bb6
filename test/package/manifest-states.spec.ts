// The states of custom-elements.json against the running element: each that is listed shows itself in CSS, and no other.
import { readFileSync } from 'node:fs';
import type { Manifest } from '../../scripts/build/manifest.ts';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const { cssStates } = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'paykka-dropin')!;
const listed = cssStates!.map(({ name }) => name).sort();

// The gateway's clock goes back.
test.afterEach(({ world }) => world.gateway.control('POST', 'reset'));

test('an element goes through every state that is listed and no other, and CSS sees what `state` says', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const seen = new Set<string>();
  await page.exposeFunction('stateSeen', (name: string) => void seen.add(name));
  await page.addInitScript(() => {
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (name: string) {
      (globalThis as unknown as { stateSeen(name: string): void }).stateSeen(name);
      return add.call(this, name);
    };
  });
  const reached = async (state: string): Promise<void> => {
    await checkout.reached(state);
    const shown = await checkout.dropin.evaluate(
      (element, names) => names.filter((name) => element.matches(`:state(${name})`)),
      listed,
    );
    expect(shown.filter((name) => name !== 'dark')).toEqual([state]);
  };

  await checkout.open({ theme: 'dark' });
  // On the page, and before anything was asked.
  const first = await page.evaluate(async () => {
    await customElements.whenDefined('paykka-dropin');
    const element = document.body.appendChild(document.createElement('paykka-dropin'));
    const isShown = element.matches(':state(idle)');
    element.remove();
    return [element.state, isShown];
  });
  expect(first).toEqual(['idle', true]);
  await reached('ready');
  await checkout.pay(CHALLENGE);
  await reached('acting');

  await page.clock.install();
  await checkout.open({ expire_s: '60' });
  await reached('ready');
  await world.gateway.control('POST', 'clock', { advance_ms: 60_000 });
  await checkout.pass(61_000);
  await reached('expired');
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.sessionId = 'CS99999999999999999999';
  });
  await reached('failed');

  await checkout.open();
  await reached('ready');
  await checkout.fault('hang', 'POST payments', { times: 1 });
  await checkout.fault('hang', 'GET attempts/*', { times: 100 });
  await checkout.pay(PAID);
  await reached('paying');
  await checkout.pass(25_100);
  await reached('confirming');
  for (let step = 0; step < 24 && (await checkout.state()) !== 'unknown'; step += 1)
    await checkout.pass(5_000);
  await reached('unknown');
  await world.gateway.control('DELETE', 'faults');
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.clock.runFor(2_000);
  await reached('succeeded');

  await expect.poll(() => [...seen].sort()).toEqual(listed);
  checkout.forgive(/net::ERR_/, /Failed to load resource/, /session_not_found|frame-ancestors|404/);
});
