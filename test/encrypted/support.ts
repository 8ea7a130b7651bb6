// A merchant's page with three placeholders and its own pay button, and the keys that its fields encrypt with.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { FrameLocator, Page } from '@playwright/test';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { MerchantPage, test as base } from '../support/merchant-page.ts';

export { expect } from '@playwright/test';

export type Result = Record<
  'encryptedCardNumber' | 'encryptedExpireYear' | 'encryptedExpireMonth' | 'encryptedCVV',
  string
> | null;

export class EncryptedPage extends MerchantPage {
  input(title: 'Card number' | 'Expiry' | 'Security code') {
    return this.frame(title).locator('input');
  }
  /** The sentence below the input. */
  error(title: string) {
    return this.frame(title).locator('.error');
  }
  frame(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`);
  }

  /** @param options JavaScript: more members of the options; `start`: runs after init. */
  async open({ options = '', before = '', start = '', strict = true, extra = '' } = {}): Promise<void> {
    const { merchant_id, client_key } = this.world.gateway.merchant;
    this.site.serve(
      `<div data-eci="cardNumber"></div>${extra}
      <section><div data-eci="expiryDate"></div><div data-eci="securityCode"></div></section>
      <button class="paykka-card-checkout-button">Pay</button>
      <script>
        window.messages = [];
        addEventListener('message', ({ data }) => messages.push(data), true);
      </script>
      <script src="${this.psp}/cp/encrypted-card.js"></script>
      <script>
        window.results = [];
        ${before}
        window.card = PayKKaCardCheckoutEncryptedCard.init({
          merchantId: '${merchant_id}', clientKey: '${client_key}', showLabel: true,
          onCardEncrypted: (result) => results.push(result), ${options}
        });
        ${start}
        document.querySelector('button').onclick = () => card.encrypt();
      </script>`,
      { strict },
    );
    await this.page.goto(this.site.origin);
  }

  async type(number = '4242 4242 4242 4242', expiry = '12/34', code = '737'): Promise<void> {
    await this.input('Card number').pressSequentially(number);
    await this.input('Expiry').pressSequentially(expiry);
    await this.input('Security code').pressSequentially(code);
  }

  /** Presses Pay and answers what the page was given. */
  async encrypt(): Promise<Result> {
    const before = (await this.results()).length;
    await this.page.getByRole('button', { name: 'Pay' }).click();
    await this.page.waitForFunction(
      (count) => (window as never as { results: [] }).results.length > count,
      before,
    );
    return (await this.results()).at(-1)!;
  }

  results(): Promise<Result[]> {
    return this.page.evaluate(() => (window as never as { results: Result[] }).results);
  }
}

export const test = base.extend<{ card: EncryptedPage }>({
  card: async ({ page, world, site, complaints }, use) => {
    await use(new EncryptedPage(page, world, complaints, site));
  },
});

/** Keys of the test's own in place of the gateway's, so that it can read what was encrypted. */
export async function useOwnKeys(page: Page, serverTime = Date.now()): Promise<KeyObject> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RSA-OAEP-256', use: 'enc' };
  await page.route('**/checkout/v1/keys', (route) =>
    route.fulfill({ json: { keys: [key], server_time: serverTime } }),
  );
  return privateKey;
}

export async function openPart(jwe: string, key: KeyObject) {
  const { plaintext } = await compactDecrypt(jwe, key);
  return {
    digits: new TextDecoder().decode(plaintext),
    header: decodeProtectedHeader(jwe) as never as Header,
  };
}
interface Header {
  mid: string;
  grp: string;
  prt: string;
  iat: number;
  origin: string;
}
