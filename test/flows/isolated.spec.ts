// Merchants' pages under COEP: nothing is framed there that does not send COEP itself.
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const COEP = { 'cross-origin-embedder-policy': 'require-corp' };
const isolations: readonly [name: string, headers: Readonly<Record<string, string>>][] = [
  ['isolated (COEP and COOP)', { ...COEP, 'cross-origin-opener-policy': 'same-origin' }],
  ['under COEP alone', COEP],
];
for (const [name, headers] of isolations) {
  test(`S50 a page that is ${name} is paid in, with a card and with a wallet, and the bank’s check is passed`, async ({
    checkout,
  }) => {
    const { page, world } = checkout;
    // A real server: what a test answers in a server's place has no address, and browsers let it reach no loopback.
    const proxy = createServer((request, response) => {
      httpRequest(world.shop + request.url!, { method: request.method, agent: false }, (answer) => {
        response.writeHead(answer.statusCode!, { ...answer.headers, ...headers });
        answer.pipe(response);
      }).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
    const origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
    await world.gateway.control('POST', 'origins', { origin });
    const begin = async (): Promise<void> => {
      const query = { amount: '12840', currency: 'USD', methods: 'BankCard,ApplePay', wallets: 'sim' };
      await page.goto(`${origin}/checkout?${new URLSearchParams(query)}`);
    };
    const isPaid = async (): Promise<void> => {
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
    };
    await begin();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe('cross-origin-opener-policy' in headers);
    await checkout.pay(PAID);
    await isPaid();

    await begin();
    await page.getByRole('button', { name: 'Apple Pay', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Apple Pay (simulated)' })
      .getByRole('button', { name: 'Approve' })
      .click();
    await isPaid();

    await begin();
    await checkout.pay(CHALLENGE);
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await isPaid();
    // The browser's own word about the shell that was not framed.
    if (!('cross-origin-opener-policy' in headers))
      checkout.forgive(/ERR_BLOCKED_BY_RESPONSE|Cross-Origin-Embedder/i);
    proxy.closeAllConnections();
    proxy.close();
  });
}
