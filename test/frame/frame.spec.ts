// The built frame under its real policy, in a page of another site.
import { expect } from '@playwright/test';
import { compactDecrypt } from 'jose';
import { card, fill, heard, hears, last, open, say, test } from './support/fixture.ts';
import { setup } from './support/setup.ts';

test('a typed card leaves the frame once, encrypted for the gateway and bound to the attempt', async ({
  page,
  servers,
}) => {
  const frame = await open(page, servers);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 5, attemptNo: 3 });
  const { jwe, jti, brand, id } = await hears(page, 'encrypted');
  expect({ brand, id }).toEqual({ brand: 'visa', id: 5 });

  const { plaintext, protectedHeader } = await compactDecrypt(jwe as string, servers.privateKey);
  expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({
    card_no: '4242424242424242',
    exp_month: '12',
    exp_year: '2030',
    cvv: '737',
    holder_name: 'Maya Okafor',
    form_visible_ms: expect.any(Number),
  });
  const { iat, ...header } = protectedHeader as unknown as { iat: number };
  expect(header).toEqual({
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    kid: 'key-1',
    sid: 'CS1234567890123456',
    att: 3,
    jti,
    origin: servers.merchant,
  });
  expect(iat).toBeGreaterThanOrEqual(servers.settings.serverTime);

  // Not what is random or counts, which may have the same digits.
  const messages = (await heard(page)).map((message) =>
    JSON.stringify({ ...message, jwe: '', jti: '', seq: 0, height: 0 }),
  );
  for (const secret of ['4242', '737', '12', 'Maya', 'Okafor']) {
    for (const message of messages) expect(message).not.toContain(secret);
  }
  expect((await heard(page)).map(({ seq }) => seq)).toEqual(messages.map((_, index) => index));
});

test('of a saved card the code alone is asked for, and leaves bound like a card', async ({
  page,
  servers,
}) => {
  const frame = await open(page, servers, { saved: 'american-express' });
  await expect.poll(() => last(page, 'resize')).toMatchObject({ height: 66 });
  for (const label of ['Card number', 'Expiry', 'Name on card'])
    await expect(frame.getByLabel(label)).toBeHidden();
  await say(page, { type: 'encrypt', id: 6, attemptNo: 2 });
  expect(await hears(page, 'refused')).toMatchObject({ errors: [{ field: 'cvc', fault: 'required' }] });
  await expect(frame.getByLabel('Security code')).toBeFocused();
  await expect(frame.getByLabel('Security code')).toHaveAccessibleDescription(
    'Enter the 4-digit security code.',
  );
  await page.keyboard.type('12345');
  await expect(frame.getByLabel('Security code')).toHaveValue('1234');
  await expect.poll(() => last(page, 'change')).toMatchObject({ complete: true, brand: 'american-express' });
  await say(page, { type: 'encrypt', id: 7, attemptNo: 2 });
  const { jwe, jti } = await hears(page, 'encrypted');
  const { plaintext, protectedHeader } = await compactDecrypt(jwe as string, servers.privateKey);
  expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({
    cvv: '1234',
    form_visible_ms: expect.any(Number),
  });
  expect(protectedHeader).toMatchObject({ sid: 'CS1234567890123456', att: 2, jti, origin: servers.merchant });
});

test('keys and encryption come after the fields are ready, and nothing else is fetched', async ({
  page,
  servers,
}) => {
  const frame = await open(page, servers);
  await expect.poll(() => servers.requests.length).toBe(3);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
  await hears(page, 'encrypted');
  const paths = servers.requests.map((line) => line.split('?')[0]!.replace(/\d+\.\d+\.\d+/, 'version'));
  expect(paths[0]).toBe('GET /checkout/v1/frame');
  expect(paths.slice(1).sort()).toEqual(['GET /checkout/v1/keys', 'GET /cp/version/card-encryption.js']);
  const order = (await heard(page)).map(({ type }) => type);
  expect(order.slice(0, 2)).toEqual(['ready', 'resize']);
});

test('what was typed before the page and the frame met is kept and told', async ({ page, servers }) => {
  await page.goto(servers.merchant);
  const met = page.evaluate(
    (url) => window.host.connect(url, { greet: false, patienceMs: 20_000 }),
    servers.frameUrl,
  );
  const frame = page.frameLocator('iframe');
  await fill(page, frame, { number: '42424242' });
  await page.evaluate(() => window.host.init());
  expect(await met).toBe(true);
  await say(page, setup);
  await expect
    .poll(() => last(page, 'change'))
    .toMatchObject({ brand: 'visa', empty: false, complete: false });
  await expect(frame.getByLabel('Card number')).toHaveValue('4242 4242');
});

test('the page learns which field is faulty and how high the frame is', async ({ page, servers }) => {
  const keys = page.waitForResponse('**/checkout/v1/keys');
  const frame = await open(page, servers);
  await expect.poll(() => last(page, 'resize')).toMatchObject({ height: 178 });
  // Nothing is past before the gateway's time is known.
  await (await keys).finished();
  await fill(page, frame, { ...card, expiry: '0324', cvc: '' });
  await say(page, { type: 'encrypt', id: 9, attemptNo: 1 });
  expect(await hears(page, 'refused')).toMatchObject({
    id: 9,
    errors: [
      { field: 'expiry', fault: 'past' },
      { field: 'cvc', fault: 'required' },
    ],
  });
  await expect(frame.getByLabel('Expiry')).toBeFocused();
  await expect(frame.getByLabel('Expiry')).toHaveAccessibleDescription('Expiry date is in the past.');
  await page.waitForFunction(() =>
    window.host.heard.some(({ type, height }) => type === 'resize' && height === 226),
  );
});

test('F46 the shopper’s clock decides nothing', async ({ page, servers }) => {
  await page.clock.setFixedTime('2040-01-01');
  const frame = await open(page, servers);
  await expect.poll(() => servers.requests.length).toBe(3);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
  const { jwe } = await hears(page, 'encrypted');
  const { iat } = JSON.parse(Buffer.from((jwe as string).split('.')[0]!, 'base64url').toString()) as {
    iat: number;
  };
  expect(Math.abs(iat - servers.settings.serverTime)).toBeLessThan(60_000);
});

test('keyboard, lock, clear and heartbeat work over the port', async ({ page, servers }) => {
  const frame = await open(page, servers);
  await say(page, { type: 'ping', n: 4 });
  expect(await hears(page, 'pong')).toMatchObject({ n: 4 });
  await say(page, { type: 'focus' });
  await fill(page, frame, card);
  await page.keyboard.press('Enter');
  await hears(page, 'submit');
  await say(page, { type: 'lock', locked: true });
  await expect(frame.getByLabel('Security code')).not.toBeEditable();
  await say(page, { type: 'lock', locked: false });
  await say(page, { type: 'clear', what: 'cvc' });
  await expect(frame.getByLabel('Security code')).toHaveValue('');
  await expect(frame.getByLabel('Card number')).toHaveValue('4242 4242 4242 4242');
  await say(page, { type: 'clear', what: 'all' });
  await expect(frame.getByLabel('Card number')).toHaveValue('');
});

test('everything is wiped when the document is left', async ({ page, servers }) => {
  const frame = await open(page, servers);
  await fill(page, frame, card);
  const left = await frame.locator('form').evaluate((form: HTMLFormElement) => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    return [...form.querySelectorAll('input')].map(({ value }) => value);
  });
  expect(left).toEqual(['', '', '', '']);
});

test('a second file that failed to load is brought again', async ({ page, servers, consoleLines }) => {
  servers.settings.brokenLoads = 1;
  const frame = await open(page, servers);
  await expect.poll(() => servers.requests.filter((line) => line.includes('card-encryption')).length).toBe(1);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
  await hears(page, 'encrypted');
  expect(servers.requests.filter((line) => line.includes('card-encryption')).at(-1)).toContain('?retry=1');
  expect(consoleLines.splice(0).join()).toContain('404'); // the browser's own line
});

test('S51 a second file with a byte more than its own encrypts nothing', async ({
  page,
  servers,
  consoleLines,
}) => {
  servers.settings.addedCode = '\n';
  const frame = await open(page, servers);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
  expect(await hears(page, 'failed')).toMatchObject({ id: 1, reason: 'keys_unavailable' });
  servers.settings.addedCode = '';
  await say(page, { type: 'encrypt', id: 2, attemptNo: 1 });
  expect(await hears(page, 'encrypted')).toMatchObject({ id: 2 });
  expect(consoleLines.splice(0).join()).toContain('integrity'); // the browser's own line
});

test('weak keys encrypt nothing', async ({ page, servers }) => {
  servers.settings.keys = servers.settings.keys.map((key) => ({ ...key, n: String(key.n).slice(0, 171) }));
  const frame = await open(page, servers);
  await fill(page, frame, card);
  await say(page, { type: 'encrypt', id: 1, attemptNo: 1 });
  expect(await hears(page, 'failed')).toMatchObject({ id: 1, reason: 'keys_unavailable' });
});

test('after a press on Pay the keys go to the faulty field, out of the page into the frame', async ({
  page,
  servers,
}) => {
  const frame = await open(page, servers);
  await fill(page, frame, { ...card, cvc: '' });
  await page.evaluate(() => {
    const button = document.body.appendChild(document.createElement('button'));
    button.textContent = 'Pay';
    button.onclick = () => window.host.say({ type: 'encrypt', id: 1, attemptNo: 1 });
  });
  await page.getByRole('button', { name: 'Pay' }).click();
  await hears(page, 'refused');
  // As the checkout does: two processes move the focus, and the frame holds on to its field meanwhile.
  await page.evaluate(() => document.querySelector('iframe')!.focus());
  await expect(frame.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type('737');
  await expect(frame.getByLabel('Security code')).toHaveValue('737');
});
