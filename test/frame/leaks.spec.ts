// Whatever breaks in the card frame, and whatever the thing that breaks says: no console, no error event and no message
// repeats what was typed.
import { expect } from '@playwright/test';
import { card, fill, heard, open, say, test } from './support/fixture.ts';

/** Each is made to throw what it was given, inside the frame: a word that an error of a browser might have. */
const breakable = [
  'TextEncoder.prototype.encode',
  'JSON.stringify',
  'SubtleCrypto.prototype.encrypt',
  'SubtleCrypto.prototype.importKey',
  'SubtleCrypto.prototype.generateKey',
  'Crypto.prototype.getRandomValues',
  'String.prototype.replace',
  'Intl.DateTimeFormat',
] as const;

for (const name of breakable) {
  test(`S08 nothing typed is told when ${name} breaks`, async ({ page, servers, consoleLines }) => {
    const frame = await open(page, servers);
    await fill(page, frame, card);
    const inside = page.frames().find((candidate) => candidate.url().startsWith(servers.psp))!;
    await inside.evaluate(
      ([path, number]) => {
        const parts = path.split('.');
        const last = parts.pop()!;
        const owner = parts.reduce<unknown>(
          (at, part) => (at as Record<string, unknown>)[part],
          globalThis,
        ) as Record<string, unknown>;
        owner[last] = function (...given: unknown[]): never {
          throw new Error(`cannot do this with ${number} ${given.map(String).join(' ')}`);
        };
      },
      [name, card.number] as const,
    );
    await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
    // It says that it cannot, or it can do without.
    const settled = () =>
      heard(page).then((said) => said.filter(({ type }) => /^(failed|encrypted|refused)$/.test(type)).length);
    await expect.poll(settled).toBe(1);
    await say(page, { type: 'clear', what: 'cvc' });
    await say(page, { type: 'ping', n: 9 });
    await expect.poll(async () => (await heard(page)).some(({ type }) => type === 'pong')).toBe(true);
    // Not what is random, which may have the same digits.
    const told = (await heard(page)).map((message) => ({ ...message, jwe: '', jti: '' }));
    const said = JSON.stringify(told);
    for (const secret of ['4242', card.cvc, 'Okafor']) expect(said).not.toContain(secret);
    // The name of an error at most.
    expect(consoleLines.splice(0).filter((line) => line !== 'The card form broke: Error')).toEqual([]);
  });
}
