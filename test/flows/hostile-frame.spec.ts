// Whoever comes in the card frame's place, or speaks to it from outside the page, hears nothing of the page, the frame or
// the card, and the shopper pays in the real one; and what the frames let in, and out.
import type { Frame } from '@playwright/test';
import { CHALLENGE, PAID, CheckoutPage } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test, type World } from '../support/world.ts';

const CARD = { ...PAID, cvc: '737' };

/** A page that tells its server of each message that it hears, and says what the frame would say. */
const ears = `<script>
  addEventListener('message', () => void fetch('/heard'));
  const { port2 } = new MessageChannel();
  parent.postMessage({ type: 'paykka:port', v: 1, nonce: '0'.repeat(32) }, '*', [port2]);
  parent.postMessage({ v: 1, seq: 1, type: 'submit' }, '*');
</script>`;

const shopPage = (world: World, sessionId: string): string =>
  `<script type="module" src="${world.gateway.url}/cp/paykka-dropin.js"></script>
  <paykka-dropin session-id="${sessionId}" client-key="${world.gateway.merchant.client_key}"></paykka-dropin>`;

interface Sites {
  readonly merchant: MerchantSite;
  readonly evil: MerchantSite;
  readonly sessionId: string;
  close(): Promise<void>;
}

/** A shop with a session, under no policy, and somebody else's page. @param intruder of the shop's own page, before ours */
async function sites(checkout: CheckoutPage, evilPage: string, intruder = ''): Promise<Sites> {
  const { world } = checkout;
  const merchant = await MerchantSite.open(world.gateway);
  const evil = await MerchantSite.open(world.gateway, { registered: false });
  const sessionId = await checkout.newSession();
  merchant.serve(intruder.replaceAll('EVIL', evil.origin) + shopPage(world, sessionId), { strict: false });
  evil.serve(evilPage, { strict: false });
  const close = async (): Promise<void> => void (await Promise.all([evil.close(), merchant.close()]));
  return { merchant, evil, sessionId, close };
}

/** What happens to the frame when the page navigates it to another site. */
const taken = ({ page }: CheckoutPage, { evil }: Sites): Promise<Frame> =>
  page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(evil.origin));

/** The shopper pays in the real frame, and nobody else has heard a word. */
async function isPaidInOurs(checkout: CheckoutPage, { sessionId }: Sites, heard: unknown[]): Promise<void> {
  await checkout.pay(CARD);
  await checkout.reached('succeeded');
  expect(heard).toEqual([]);
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
}

test('S18 a document that comes before ours hears no greeting; the shopper reads that there is no form, and a new one pays', async ({
  checkout,
}) => {
  const { page } = checkout;
  // As soon as there is a frame, it is sent away.
  const intruder = `<script>
      new MutationObserver((_, observer) => {
        const tag = document.querySelector('paykka-dropin');
        const frame = tag && [tag, tag.shadowRoot].flatMap((root) => root ? [...root.querySelectorAll('iframe')] : [])[0];
        if (!frame) return;
        observer.disconnect();
        frame.contentWindow.location.replace('EVIL');
      }).observe(document, { childList: true, subtree: true });
    </script>`;
  const there = await sites(checkout, ears, intruder);
  const heard = checkout.requests('/heard');
  await checkout.listen();
  await page.clock.install();
  const came = taken(checkout, there);
  await page.goto(there.merchant.origin);
  await (await came).waitForLoadState('load');
  await checkout.pass(10_000);
  await checkout.reached('failed');
  expect(await checkout.ends()).toEqual(['frame_blocked']);
  expect(heard).toEqual([]);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Try again' }).click();
  await isPaidInOurs(checkout, there, heard);
  // The greeting that the browser did not deliver.
  checkout.forgive(/postMessage/, /frame_blocked/);
  await there.close();
});

test('S18 a document that the page puts in ours’s place hears nothing, and the shopper is asked anew', async ({
  checkout,
}) => {
  const { page } = checkout;
  const there = await sites(checkout, ears);
  await page.goto(there.merchant.origin);
  await checkout.reached('ready');
  await checkout.type(CARD);
  const heard = checkout.requests('/heard');
  const came = taken(checkout, there);
  await page.evaluate((address) => {
    (frames as unknown as Window[])[0]!.location.href = address;
  }, there.evil.origin);
  await came;
  await expect(checkout.field('cc-number')).toHaveValue('');
  expect(heard).toEqual([]);
  await isPaidInOurs(checkout, there, heard);
  await there.close();
});

test('S18 a window that holds the page’s handle is answered by neither page nor frame, and cannot put another in its place', async ({
  checkout,
  complaints,
  context,
}) => {
  const { page, world } = checkout;
  const { merchant, evil, sessionId, close } = await sites(checkout, '<h1>evil</h1>');
  await page.goto(evil.origin);
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    // From the first moment on, as fast as it can: it greets whatever is in the shop's window, and answers for the frame.
    page.evaluate((address) => {
      const shop = open(address)!;
      const state = { heard: 0, greeted: 0, refused: 0 };
      Object.assign(globalThis, { state, shop });
      addEventListener('message', () => (state.heard += 1));
      const nonce = '0'.repeat(32);
      const everyone = '*';
      const speak = (): void => {
        if (shop.length > 0) {
          shop[0]!.postMessage({ type: 'paykka:init', v: 1, nonce }, everyone);
          state.greeted += 1;
        }
        const { port2 } = new MessageChannel();
        shop.postMessage({ type: 'paykka:port', v: 1, nonce }, everyone, [port2]);
      };
      setInterval(speak, 1);
    }, merchant.origin),
  ]);
  const shop = new CheckoutPage(popup, world, complaints);
  await shop.reached('ready');
  await shop.type(CARD);
  const tried = await page.evaluate((address) => {
    const { shop: handle } = globalThis as unknown as { shop: Window };
    try {
      handle[0]!.location.href = address;
      return 'nothing was thrown';
    } catch (error) {
      return (error as Error).name;
    }
  }, `${evil.origin}/instead`);
  expect(['SecurityError', 'nothing was thrown']).toContain(tried);
  await shop.payButton.click();
  await shop.reached('succeeded');
  const { heard, greeted } = await page.evaluate(
    () => (globalThis as unknown as { state: { heard: number; greeted: number } }).state,
  );
  expect(heard).toBe(0);
  expect(greeted).toBeGreaterThan(10);
  expect(popup.frames().filter((frame) => frame.url().startsWith(evil.origin))).toEqual([]);
  expect(await shop.ledger(sessionId)).toHaveLength(1);
  checkout.forgive(/Unsafe attempt/);
  await close();
});

test('S52 the frames’ tags let in and tell no more than is needed, and the bank can ask for a passkey', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const told: Promise<[url: string, referer: string | undefined]>[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest())
      told.push(request.allHeaders().then(({ referer }) => [request.url(), referer]));
  });
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  const rightsOf = (frame: HTMLElement | SVGElement): Record<string, string> =>
    Object.fromEntries(
      [...frame.attributes]
        .filter(({ name }) => /^(allow|sandbox|referrer|credentialless|csp|srcdoc|name)/.test(name))
        .map(({ name, value }) => [name, value]),
    );
  const shell = checkout.dialog.locator('iframe');
  const issuer = checkout.dialog.frameLocator('iframe').locator('iframe');
  expect(await page.locator('iframe[title="Secure card form"]').evaluate(rightsOf)).toEqual({
    referrerpolicy: 'origin',
  });
  expect(await shell.evaluate(rightsOf)).toEqual({
    allow: 'publickey-credentials-get *',
    referrerpolicy: 'origin',
  });
  expect(await issuer.evaluate(rightsOf)).toEqual({
    name: 'issuer',
    allow: 'publickey-credentials-get *',
    sandbox: 'allow-scripts allow-forms allow-same-origin allow-popups',
  });
  const bank = page.frames().find((frame) => frame.url().startsWith(world.acs))!;
  const allowed = await bank.evaluate(() => {
    const { featurePolicy } = document as unknown as {
      featurePolicy: { allowsFeature(name: string): boolean };
    };
    const names = ['publickey-credentials-get', 'payment', 'camera', 'geolocation', 'clipboard-read'];
    return names.filter((name) => featurePolicy.allowsFeature(name));
  });
  expect(allowed).toEqual(['publickey-credentials-get']);
  // The shop's path and query, and the session in them, are told to nobody; of our pages nothing at all is.
  const all = await Promise.all(told);
  const referersTo = (part: string): unknown[] =>
    all.filter(([url]) => url.includes(part)).map(([, referer]) => referer);
  expect(referersTo('/checkout/v1/frame')).toEqual([`${world.shop}/`]);
  expect(referersTo('/3ds/challenge')).toEqual([`${world.shop}/`]);
  // The page of the method, and the one of the check.
  expect(referersTo(world.acs)).toEqual([undefined, undefined]);
});

test('S55 the bank cannot take the page away: by a script, a form, a link, another window or a download, with a click or without; its check goes on', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const evil = 'https://evil.example/';
  await page.route(`${evil}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'evil' }));
  // The bank's own page, without its policy, and with what somebody has put into it.
  await page.route(`${world.acs}/challenge`, async (route) => {
    const response = await route.fetch();
    const added = `<button id="script">x</button><button id="form" form="away">x</button>
      <form id="away" target="_top" action="${evil}"></form><a id="link" target="_top" href="${evil}">x</a>
      <a id="download" download="x" href="data:,x">x</a>
      <script>
        const leave = () => { try { top.location = '${evil}'; } catch {} };
        document.getElementById('script').onclick = leave;
        leave();
        document.getElementById('away').submit();
      </script>`;
    await route.fulfill({ contentType: 'text/html', body: (await response.text()) + added });
  });
  const refusals: string[] = [];
  page.on('console', (message) => void (/sandbox/.test(message.text()) && refusals.push(message.text())));
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  await expect.poll(() => refusals.length, 'without a click').toBe(2);
  for (const [n, name] of ['script', 'form', 'link'].entries()) {
    await checkout.bank.locator(`#${name}`).click();
    await expect.poll(() => refusals.length, name).toBe(3 + n);
  }
  await checkout.bank.locator('#download').click();
  // A window that it opens is in the same sandbox.
  const bank = page.frames().find((frame) => frame.url().startsWith(world.acs))!;
  const opened = page.waitForEvent('popup');
  await bank.evaluate(() => void open('about:blank'));
  const popup = await opened;
  const outcome = await popup.evaluate((address) => {
    try {
      (opener as Window).top!.location.href = address;
      return 'left';
    } catch (error) {
      return (error as Error).name;
    }
  }, evil);
  expect(outcome).toBe('SecurityError');
  await popup.close();
  expect(downloads).toEqual([]);
  expect(page.url()).toContain(world.shop);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  checkout.forgive(/sandbox/);
});
