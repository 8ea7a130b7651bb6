// The playground's sessions: one that is paid on the PSP's own page, and what is said of people, which stays out of the
// diagnostics.
import { violations } from '../support/axe.ts';
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test('a session for the PSP’s own page: the code leads there, it is paid, and the shop’s server asks how it ended', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.setViewportSize({ width: 320, height: 800 });
  const simulators = checkout.requests('/sim/');
  await page.goto(`${world.shop}/playground?locale=de`);
  await checkout.reached('ready');
  await page.locator('#session > summary').click();
  simulators.length = 0;
  await page.getByLabel('Where the shopper pays').selectOption('on the PSP’s own page');
  const way = page.getByRole('link', { name: 'Open the PSP’s page' });
  await expect(way).toHaveAttribute('href', new RegExp(`^${world.gateway.url}/hosted/CS\\d+$`));
  const first = (await way.getAttribute('href'))!;
  await expect(page.locator('#code')).toContainText(`<a href="${first}">`);
  for (const [group, is] of Object.entries({ look: false, element: false, session: true, scenario: true }))
    await expect(page.locator(`#${group}`)).toBeVisible({ visible: is });
  await expect(page.locator('#kinds label')).toHaveText(['Link', 'Server']);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(simulators).toEqual([]);

  await page.locator('#session > summary').click();
  await page.getByLabel('Amount').fill('500');
  await page.getByLabel('Amount').blur();
  await expect(way).not.toHaveAttribute('href', first);
  const address = (await way.getAttribute('href'))!;
  await expect(page.locator('#code')).toContainText(`<a href="${address}">`);
  const last = page.getByRole('list', { name: 'What happened' }).getByRole('listitem').last();
  const ask = page.getByRole('button', { name: 'Ask how it ended' });
  await ask.click();
  await expect(last).toContainText(/Query Transaction.*nobody tried to pay/);
  const playground = page.url();
  await page.goto(world.shop + (await page.locator('#run').getAttribute('href')));
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.waitForURL(address);
  await checkout.pay(PAID);
  await page.waitForURL(/\/return\?session_id=CS/);
  await page.goto(playground);
  // The language of the element is still chosen, for when there is one again.
  expect(playground).toContain('locale=de');
  await ask.click();
  await expect(last).toContainText(/Query Transaction.*SUCCESS · GW\d+/);
});

test('what is said of people fills the form, is refused in the gateway’s words, and is not in the diagnostics', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.goto(`${world.shop}/playground?methods=BankCard&shopper=ada%40shop.example`);
  await checkout.reached('ready');
  await page.locator('#people > summary').click();
  await page.getByLabel('Billing address').selectOption('asked for: REQUIRED');
  const bill = page.getByRole('textbox', { name: /^bill/ });
  await bill.fill('city: Bristol\nMaya Okafor: lives there\nMaya: too');
  await page.getByText('All fields of bill').click();
  for (const name of ['country', 'address_line1', 'postal_code'])
    await page.locator(`[data-area=bill][data-name=${name}]`).click();
  await expect(bill).toHaveValue(/city: Bristol\n.*country: GB\naddress_line1: 12 Harbour Street/s);
  await expect(page.locator('paykka-dropin').getByLabel('Address', { exact: true })).toHaveValue(
    '12 Harbour Street',
  );
  await expect(page.locator('paykka-dropin').getByLabel(/Town|City/)).toHaveValue('Bristol');
  const customer = page.getByRole('textbox', { name: /^customer/ });
  const said = page.locator('#said');
  await customer.fill('past_transactions: many');
  await customer.blur();
  await expect(said).toHaveText(/could not be opened: .*customer\.past_transactions must be a whole number/);
  const failed = await checkout.sessionId();
  await customer.fill('past_transactions: 3\nemail: maya@shop.example');
  await customer.blur();
  await expect.poll(() => checkout.sessionId()).not.toBe(failed);
  await page.getByRole('radio', { name: 'Server' }).check();
  const code = page.locator('#code');
  await expect(code).toContainText("customer: { past_transactions: 3, email: 'maya@shop.example' }");
  await page.locator('#diagnostics summary').click();
  const told = page.locator('#diagnostics pre');
  await expect(told).toContainText('bill = (left out: city, country, address_line1, postal_code)');
  await expect(told).toContainText('customer = (left out: past_transactions, email)');
  await expect(told).not.toContainText(/Maya|Okafor|maya|ada|Bristol|Harbour|E1 6AN/);
  checkout.forgive(/Failed to load resource/);
});
