// Encrypted Card in a merchant's page under the strict policy: three frames of the PSP that act as one form.
import { MerchantSite } from '../support/merchant-site.ts';
import { EncryptedPage, expect, openPart, test, useOwnKeys } from './support.ts';

test('a typed card becomes four texts that only the gateway can read, of one group, merchant and time', async ({
  page,
  card,
}) => {
  const now = Date.UTC(2026, 10, 25);
  const key = await useOwnKeys(page, now);
  await card.open();
  await card.type();
  const first = (await card.encrypt())!;
  const parts = await Promise.all(
    [
      first.encryptedCardNumber,
      first.encryptedExpireYear,
      first.encryptedExpireMonth,
      first.encryptedCVV,
    ].map((jwe) => openPart(jwe, key)),
  );
  expect(parts.map(({ digits }) => digits)).toEqual(['4242424242424242', '2034', '12', '737']);
  expect(parts.map(({ header }) => header.prt)).toEqual(['number', 'year', 'month', 'cvc']);
  const { merchant_id } = card.world.gateway.merchant;
  for (const { header } of parts) {
    expect(header.mid).toBe(merchant_id);
    expect(header.origin).toBe(card.site.origin);
    expect(header.grp).toBe(parts[0]!.header.grp);
    expect(header.iat).toBe(parts[0]!.header.iat);
  }
  expect(parts[0]!.header.grp).toMatch(/^[0-9a-f]{32}$/);
  expect(parts[0]!.header.iat).toBeGreaterThanOrEqual(now);
  expect(parts[0]!.header.iat).toBeLessThan(now + 60_000);

  const second = (await card.encrypt())!;
  expect((await openPart(second.encryptedCVV, key)).header.grp).not.toBe(parts[0]!.header.grp);
});

test('encrypted again after a key was revoked, it is the new key', async ({ card }) => {
  const { gateway } = card.world;
  await card.open();
  await card.type();
  const kidOf = async (): Promise<string> => {
    const { encryptedCVV } = (await card.encrypt())!;
    return (JSON.parse(Buffer.from(encryptedCVV.split('.')[0]!, 'base64url').toString()) as { kid: string })
      .kid;
  };
  const first = await kidOf();
  await gateway.control('POST', 'keys/rotate');
  await gateway.control('POST', 'keys/revoke-old');
  expect(await kidOf()).not.toBe(first);
});

test('no digit passes through the page: not by message, not by request, not in the document', async ({
  page,
  card,
}) => {
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
  await card.open();
  await card.type('4242 4242 4242 4242', '11/34', '737');
  expect(await card.encrypt()).not.toBeNull();
  const messages = await page.evaluate(() => JSON.stringify((window as never as { messages: [] }).messages));
  // The handshake of each frame, and nothing of what the frames say to each other.
  expect(JSON.parse(messages).map(({ type }: { type: string }) => type)).toEqual(
    Array(3).fill('paykka:port'),
  );
  const seen = `${messages} ${await page.content()} ${bodies.join(' ')}`;
  for (const secret of ['42424242', '4242 4242', '"737"', '11 / 34']) expect(seen).not.toContain(secret);
  expect(await page.locator('input').count()).toBe(0);
});

test('what the fields need is nine requests of the PSP at most, and no other host', async ({
  page,
  card,
}) => {
  const urls: URL[] = [];
  page.on('request', (request) => urls.push(new URL(request.url())));
  await card.open();
  await card.type();
  expect(await card.encrypt()).not.toBeNull();
  const ofPsp = urls.filter(({ origin }) => origin === card.psp);
  expect(ofPsp.length + urls.filter(({ origin }) => origin === card.site.origin).length).toBe(
    urls.filter(({ protocol }) => protocol !== 'data:').length,
  );
  expect(ofPsp.filter(({ pathname }) => pathname === '/checkout/v1/keys')).toHaveLength(1);
  expect(ofPsp.length).toBeLessThanOrEqual(9);
});

test('a page always hears back: no keys, no field, a frame that was moved, a wrong key', async ({
  page,
  card,
}) => {
  await page.route('**/checkout/v1/keys', (route) => route.abort());
  await card.open();
  await card.type();
  expect(await card.encrypt(), 'no keys').toBeNull();
  await page.unroute('**/checkout/v1/keys');
  expect(await card.encrypt(), 'and again').not.toBeNull();

  const ports = () => page.evaluate(() => (window as never as { messages: [] }).messages.length);
  const before = await ports();
  await page.evaluate(() => document.body.append(document.querySelector('[data-eci="expiryDate"]')!));
  // The new document has told of itself: what is asked now is asked of it.
  await expect.poll(ports).toBeGreaterThan(before);
  expect(await card.encrypt(), 'what was typed is gone').toBeNull();
  await expect(card.error('Expiry')).toHaveText('Enter the expiry date.');
  await card.input('Expiry').pressSequentially('12/34');
  expect(await card.encrypt(), 'typed again').not.toBeNull();

  await card.open({ before: 'document.querySelector(`[data-eci="securityCode"]`).remove();' });
  expect(await card.encrypt(), 'no placeholder').toBeNull();
  await card.open({ options: "clientKey: 'sk_secret'," });
  expect(await card.encrypt(), 'a wrong key').toBeNull();
  card.forgive(/ERR_FAILED|keys_unavailable|There is no data-eci="securityCode"|invalid_config/);
});

test('a page that is not registered gets no field', async ({ page, card }) => {
  const stranger = await MerchantSite.open(card.world.gateway, { registered: false });
  try {
    const there = new EncryptedPage(page, card.world, card.complaints, stranger);
    const answers: number[] = [];
    page.on(
      'response',
      (response) => response.url().includes('/v1/field?') && answers.push(response.status()),
    );
    await there.open();
    await expect.poll(() => answers).toEqual([403, 403, 403]);
    expect(await page.locator('input').count()).toBe(0);
    for (const frame of page.frames()) expect(await frame.locator('input').count()).toBe(0);
    card.forgive(/403|frame-ancestors|chrome-error/);
  } finally {
    await stranger.close();
  }
});

test('both spellings, setEnv after init, a plain page, two calls in a task: one answer', async ({
  page,
  card,
}) => {
  await card.open({
    strict: false,
    start: `window.same = PaykkaCardCheckoutEncryptedCard === PayKKaCardCheckoutEncryptedCard;
      PaykkaCardCheckoutEncryptedCard.setEnv({apiUrl: '${card.psp}/', cdnUrl: '${card.psp}'});`,
  });
  expect(await page.evaluate('same')).toBe(true);
  await card.type();
  await page.evaluate('Promise.all([card.encrypt(), card.encrypt(), card.encrypt()])');
  expect(await card.results()).toHaveLength(1);
});

test('an address off the allow-list is refused before any request', async ({ page, card }) => {
  const strange: string[] = [];
  page.on('request', (request) => request.url().includes('evil') && strange.push(request.url()));
  for (const env of [`{apiUrl: 'https://evil.example'}`, `{cdnUrl: 'https://evil.example'}`]) {
    await card.open({ before: `PayKKaCardCheckoutEncryptedCard.setEnv(${env});` });
    expect(await card.encrypt()).toBeNull();
    expect(await page.locator('iframe').count()).toBe(0);
  }
  expect(strange).toEqual([]);
  card.forgive(/invalid_config|There is no data-eci/);
});

test('a page that calls init again and again keeps three frames, and an older instance says that it is one', async ({
  page,
  card,
}) => {
  await card.open({ start: 'window.firstCard = card;' });
  const { merchant_id, client_key } = card.world.gateway.merchant;
  await page.evaluate(
    ([merchantId, clientKey]) => {
      const scope = window as never as Record<string, never>;
      const api = scope['PayKKaCardCheckoutEncryptedCard'] as unknown as { init(options: object): never };
      const results = scope['results'] as unknown as unknown[];
      for (let turn = 0; turn < 20; turn += 1)
        scope['card'] = api.init({
          merchantId,
          clientKey,
          onCardEncrypted: (result: unknown) => results.push(result),
        });
    },
    [merchant_id, client_key],
  );
  await expect(page.locator('iframe')).toHaveCount(3);
  await card.type();
  await page.evaluate('firstCard.encrypt()');
  expect(await card.results(), 'heard, not waited for').toEqual([null]);
  expect(await card.encrypt()).not.toBeNull();
  expect(await card.results()).toHaveLength(2);
  card.forgive(/A later init\(\) has taken its fields away/);
});

test('the script twice: the first one stays, with one warning', async ({ page, card }) => {
  await card.open({
    before: 'window.first = PayKKaCardCheckoutEncryptedCard;',
    strict: false,
  });
  await page.evaluate(`(() => { const again = document.createElement('script');
    again.src = '${card.psp}/cp/encrypted-card.js?again'; document.head.append(again);
    return new Promise((resolve) => (again.onload = resolve)); })()`);
  expect(await page.evaluate('first === PayKKaCardCheckoutEncryptedCard')).toBe(true);
  await expect.poll(() => complaintsOf(card).split('is ignored').length - 1).toBe(1);
  card.forgive(/is ignored: it is on this page already/);
});

const complaintsOf = (card: EncryptedPage): string => card.complaints.errors.join('\n');
