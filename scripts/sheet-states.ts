// Every state of the checkout that is drawn, reached as a shopper would reach it, whatever language it speaks.
import { seldom } from './sheet-seldom.ts';
import {
  field,
  gateway,
  goods,
  hold,
  mastercard,
  newSession,
  old,
  pass,
  pay,
  ports,
  reached,
  risen,
  saved,
  there,
  type,
  visa,
  walletsToo,
  type States,
} from './sheet-steps.ts';

export const states: States = {
  skeleton: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/**');
    await open();
    await page.locator('paykka-dropin').waitFor();
    await page.waitForFunction(() => performance.now() > 1500);
  },
  form: async (page, open) => {
    await open();
    await reached(page, 'ready');
  },
  wallets: async (page, open) => {
    await open(walletsToo);
    await reached(page, 'ready');
    await there(page, '.wallet', 2);
  },
  tabs: async (page, open) => {
    await open(`&layout=tabs${walletsToo}`);
    await reached(page, 'ready');
    await page.locator('paykka-dropin').evaluate((element) => element.setAttribute('express', 'list'));
    await there(page, '[role=tab]', 4);
  },
  'tabs-more': async (page, open, locale) => {
    await states['tabs']!(page, open, locale);
    const more = page.locator('[part~=more]');
    if (await more.isVisible()) await more.click();
  },
  saved: async (page, open) => {
    await saved(page, visa, mastercard);
    await open();
    await page.locator('.card-frame.code iframe').waitFor();
    await page.frameLocator('.card-frame.code iframe').locator('[autocomplete="cc-csc"]').focus();
  },
  'saved-remove': async (page, open) => {
    await saved(page, visa, mastercard);
    await open();
    await page.locator('.open .remove').click();
    await page.locator('.removal').waitFor();
  },
  'saved-expired': async (page, open) => {
    await saved(page, mastercard, old);
    await open();
    await page.locator('.row', { hasText: '0002' }).click();
    await pay(page);
    await page.locator('.hint.refused').waitFor();
  },
  consent: async (page, open) => {
    await open('&store=1');
    await page.locator('.consent input').check();
  },
  agreement: async (page, open) => {
    await open('&recurring=1');
    await page.locator('.agreement').waitFor();
  },
  alipay: async (page, open) => {
    await open();
    await page.locator('.row').last().click();
    await page.locator('.row').last().hover();
  },
  visit: async (page, open, locale) => {
    await states['alipay']!(page, open, locale);
    await pay(page);
    await page.waitForURL(`${gateway}/**`);
    await page.goBack();
    await reached(page, 'acting');
  },
  expiring: async (page, open) => {
    await open('&expire_s=124');
    await page.locator('.warning').waitFor();
  },
  typing: async (page, open) => {
    await open();
    await field(page, 'cc-number').pressSequentially('4242 4242 42');
  },
  'two-errors': async (page, open) => {
    await open();
    await type(page, '5555 5555 5555 4', '03 / 24');
    await pay(page);
  },
  'all-errors': async (page, open) => {
    await open();
    await reached(page, 'ready');
    await pay(page);
  },
  billing: async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await reached(page, 'ready');
    await page.locator('select[name=state]').waitFor();
  },
  'billing-errors': async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US', postal_code: '9410' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await page.locator('select[name=state]').waitFor();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await page.locator('paykka-dropin .summary').waitFor();
  },
  summary: async (page, open) => {
    await open(`&session_id=${await newSession(page, { goods })}`);
    await reached(page, 'ready');
    await page.locator('paykka-dropin').evaluate((element) => element.setAttribute('order-summary', ''));
    const [bar, list] = [page.locator('[part~=order-bar]'), page.locator('[part~=order-summary]')];
    await bar.or(list).first().waitFor();
    if (await bar.isVisible()) await bar.click();
    await list.waitFor();
  },
  paying: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/*/payments');
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'paying');
  },
  declined: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0002');
    await pay(page);
    await page.locator('[part~=notice]').waitFor();
  },
  challenge: async (page, open) => {
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    const bank = page.frameLocator('dialog[part~=challenge] iframe').frameLocator('iframe');
    await bank.locator('input[name=code]').waitFor();
    await risen(page);
  },
  'challenge-slow': async (page, open) => {
    await page.clock.install();
    await page.route(`http://127.0.0.1:${ports.ACS_PORT}/**`, () => undefined);
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    await page.locator('dialog[part~=challenge] iframe').waitFor();
    await pass(page, 17);
    await page.locator('dialog[part~=challenge] header a').waitFor();
    await risen(page);
  },
  confirming: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await reached(page, 'confirming');
  },
  unknown: async (page, open) => {
    await page.clock.install();
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await page.locator('.result').waitFor();
    await pass(page, 130);
    await reached(page, 'unknown');
  },
  success: async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'succeeded');
  },
  expired: async (page, open) => {
    await open('&expire_s=3');
    await reached(page, 'expired');
  },
  failed: async (page, open) => {
    await page.route(`${gateway}/checkout/v1/**`, (route) => route.abort());
    await open();
    await reached(page, 'failed');
  },
  ...seldom,
};
