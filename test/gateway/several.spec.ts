// Two processes of the gateway behind one address, on one PostgreSQL: what leads a shopper from page to page is paid as
// with one, whichever of them answers.
import { CHALLENGE } from '../support/checkout-page.ts';
import { startBalancer, type Balancer } from '../support/balancer.ts';
import { startGateway } from '../support/gateway.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { expect, startWorld, test as inWorld } from '../support/world.ts';

const test = inWorld.extend<object, { balancer: Balancer }>({
  balancer: [
    async ({}, use) => {
      const balancer = await startBalancer();
      await use(balancer);
      balancer.close();
    },
    { scope: 'worker' },
  ],
  world: [
    async ({ balancer }, use) => {
      const postgres = await startPostgres();
      const env = { DATABASE_URL: postgres.url, GATEWAY_URL: balancer.url };
      const world = await startWorld(env);
      const other = await startGateway({ ...env, ACS_PORT: new URL(world.acs).port });
      balancer.targets.push(world.gateway.url, other.url);
      await use(world);
      await Promise.all([world.stop(), other.stop()]);
      await postgres.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
test.skip(!hasPostgres, 'this machine has no PostgreSQL');

/** How many processes answered what begins so. */
const processes = ({ answered }: Balancer, what: string): number =>
  new Set([...answered].filter(([asked]) => asked.startsWith(what)).flatMap(([, by]) => [...by])).size;

test('each makes only addresses of the one that shoppers and the shop know', async ({ world, balancer }) => {
  expect(balancer.targets).not.toContain(balancer.url);
  expect(world.gateway.merchant.gateway_url).toBe(balancer.url);
});

for (const card of [CHALLENGE, { number: '5433 3000 0000 0133' }]) {
  test(`the bank’s check of ${card.number} is passed and paid once`, async ({ checkout, balancer }) => {
    await checkout.listen();
    await checkout.open();
    await checkout.pay(card);
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
    expect(await checkout.heard('success', 'error')).toMatchObject([{ type: 'success' }]);
    expect(await checkout.ledger()).toMatchObject([{ amount: 12_840, attempt_no: 1 }]);
    expect(processes(balancer, '')).toBe(2);
  });
}

test('Alipay’s page leads back to the shop, paid once', async ({ checkout, balancer }) => {
  const { page, world } = checkout;
  await checkout.open({ methods: 'AlipayPlus' });
  await checkout.reached('ready');
  const sessionId = await checkout.sessionId();
  await checkout.payButton.click();
  await page.waitForURL(`${balancer.url}/redirect/*`);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
  expect(await checkout.ledger(sessionId)).toMatchObject([{ method: 'ALIPAY_PLUS', amount: 12_840 }]);
});

test('the hosted page pays, also with the bank’s check, once', async ({ checkout, balancer }) => {
  const { page, world } = checkout;
  await checkout.open({ mode: 'HOSTED' });
  expect(new URL(page.url()).origin).toBe(balancer.url);
  const sessionId = await checkout.sessionId();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  expect(await checkout.ledger(sessionId)).toMatchObject([{ amount: 12_840, attempt_no: 1 }]);
});

test('the console and the controls are a process’s own, whatever the public address is', async ({
  world,
  balancer,
}) => {
  const asked = await fetch(`${balancer.url}/console`, { redirect: 'manual' });
  expect(balancer.targets.map((url) => `${url}/console`)).toContain(asked.headers.get('location'));
  expect((await fetch(`${world.gateway.url}/console`)).status).toBe(200);
});
