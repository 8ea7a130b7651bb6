// A page on a merchant's site of the test's own; the page must end without an error and without a violation of its policy.
import type { Page } from '@playwright/test';
import { MerchantSite } from './merchant-site.ts';
import { TestedPage } from './tested-page.ts';
import { test as base, type Complaints, type World } from './world.ts';

export { expect } from '@playwright/test';

export class MerchantPage extends TestedPage {
  readonly site: MerchantSite;

  constructor(page: Page, world: World, complaints: Complaints, site: MerchantSite) {
    super(page, world, complaints);
    this.site = site;
  }

  get psp(): string {
    return this.world.gateway.url;
  }
  get clientKey(): string {
    return this.world.gateway.merchant.client_key;
  }
}

/** One site for a worker. */
export const test = base.extend<object, { site: MerchantSite }>({
  site: [
    async ({ world }, use) => {
      const site = await MerchantSite.open(world.gateway);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});
