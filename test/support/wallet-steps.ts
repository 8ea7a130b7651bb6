// Calls to the wallets' scripts by name, made in a page in the order that a test wants, in the click of a person.
import type { Page } from '@playwright/test';

/** A button whose click runs the steps that `globalThis` holds by name; each step answers `ok` or what it threw. */
export async function prepare(page: Page, merchant: object): Promise<void> {
  await page.evaluate((validated) => {
    const total = { label: 'Northwind', amount: '1.00' };
    const request = {
      countryCode: 'HK',
      currencyCode: 'USD',
      supportedNetworks: ['visa'],
      merchantCapabilities: ['supports3DS'],
      total,
    };
    let session = null as unknown as ApplePaySession;
    let second = null as unknown as ApplePaySession;
    const happened: string[] = [];
    const make = (version = 14, change: object = {}): ApplePaySession => {
      const made = new ApplePaySession(version, { ...request, ...change } as never);
      for (const type of ['validatemerchant', 'paymentauthorized', 'cancel'])
        made.addEventListener(type, () => happened.push(type));
      return made;
    };
    const until = (type: string) => async (): Promise<void> => {
      while (!happened.includes(type)) await new Promise((resolve) => setTimeout(resolve));
      happened.splice(happened.indexOf(type), 1);
    };
    const inSheet = (name: string) => (): void =>
      [...document.querySelectorAll('body > div')]
        .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])])
        .find(({ textContent }) => textContent === name)!
        .click();
    const steps: Record<string, () => unknown> = {
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      make: () => (session = make()),
      'make in version 15': () => make(15),
      'make in version 0': () => make(0),
      'make in version 4': () => make(4),
      'make without networks': () => make(4, { supportedNetworks: [] }),
      'make without capabilities': () => make(4, { merchantCapabilities: [] }),
      'make for no country': () => make(4, { countryCode: 'hk' }),
      'make for less than nothing': () => make(4, { total: { ...total, amount: '-1' } }),
      'make for nothing': () => make(4, { total: { ...total, amount: '0' } }),
      'make without a label': () => make(4, { total: { amount: '1' } }),
      'ask for version 0': () => ApplePaySession.supportsVersion(0),
      'make another': () => (second = make()),
      'begin the other': () => second.begin(),
      listen: () =>
        session.addEventListener('paymentmethodselected', () => happened.push('paymentmethodselected')),
      begin: () => session.begin(),
      abort: () => session.abort(),
      'until validatemerchant': until('validatemerchant'),
      'until paymentmethodselected': until('paymentmethodselected'),
      'until paymentauthorized': until('paymentauthorized'),
      'until cancel': until('cancel'),
      'nothing more': () => {
        if (happened.length > 0) throw new Error(happened.join());
      },
      validate: () => session.completeMerchantValidation(validated),
      'validate with half of it': () =>
        session.completeMerchantValidation({ ...validated, signature: undefined }),
      'validate with a text': () => session.completeMerchantValidation(JSON.stringify(validated)),
      'validate another domain': () =>
        session.completeMerchantValidation({ ...validated, domainName: 'elsewhere.example' }),
      select: () => session.completePaymentMethodSelection({ newTotal: total }),
      'select a shipping method': () => session.completeShippingMethodSelection({ newTotal: total }),
      approve: inSheet('Approve'),
      cancel: inSheet('Cancel'),
      'complete: paid': () => session.completePayment({ status: ApplePaySession.STATUS_SUCCESS }),
      'complete: refused': () => session.completePayment({ status: ApplePaySession.STATUS_FAILURE }),
      'complete: paid, as a number': () => session.completePayment(0),
      'complete: a status that is none': () => session.completePayment(9),
      'complete: the address is wrong': () => session.completePayment({ status: 1, errors: [{} as never] }),
    };

    const CARD = { allowedAuthMethods: ['PAN_ONLY'], allowedCardNetworks: ['VISA'] };
    const tokenizationSpecification = {
      type: 'PAYMENT_GATEWAY',
      parameters: { gateway: 'paykka', gatewayMerchantId: 'M1' },
    };
    const cards = (parameters: object = {}, specification: object = tokenizationSpecification) => ({
      apiVersion: 2,
      apiVersionMinor: 0,
      allowedPaymentMethods: [
        { type: 'CARD', parameters: { ...CARD, ...parameters }, tokenizationSpecification: specification },
      ],
    });
    const info = { totalPriceStatus: 'FINAL', totalPrice: '1.00', currencyCode: 'USD' };
    const { PaymentsClient } = google.payments.api;
    const client = new PaymentsClient({});
    let loaded: Promise<unknown> = Promise.resolve();
    const load = (change: object = {}, request: object = cards()) =>
      client.loadPaymentData({ ...request, merchantInfo: {}, transactionInfo: info, ...change } as never);
    Object.assign(steps, {
      'a client of no environment': () => new PaymentsClient({ environment: 'LIVE' as never }),
      'a button without onClick': () => client.createButton({} as never),
      'ready: nothing': () => client.isReadyToPay(undefined as never),
      'ready: no version': () => client.isReadyToPay({ ...cards(), apiVersionMinor: undefined } as never),
      'ready: no methods': () => client.isReadyToPay({ ...cards(), allowedPaymentMethods: [] } as never),
      'ready: no networks': () => client.isReadyToPay(cards({ allowedCardNetworks: [] }) as never),
      'ready: unknown authentication': () =>
        client.isReadyToPay(cards({ allowedAuthMethods: ['PIN'] }) as never),
      'ready: all of it': () => client.isReadyToPay(cards() as never),
      'load: no transaction': () => load({ transactionInfo: undefined }),
      'load: no currency': () => load({ transactionInfo: { ...info, currencyCode: '' } }),
      'load: no status': () => load({ transactionInfo: { ...info, totalPriceStatus: 'MAYBE' } }),
      'load: no price': () => load({ transactionInfo: { ...info, totalPrice: undefined } }),
      'load: a price in fils': () => load({ transactionInfo: { ...info, totalPrice: '1.234' } }),
      'load: another gateway': () =>
        load({}, cards({}, { ...tokenizationSpecification, parameters: { gateway: 'other' } })),
      'load: for production without a merchant': () =>
        new PaymentsClient({ environment: 'PRODUCTION' }).loadPaymentData({
          ...cards(),
          merchantInfo: {},
          transactionInfo: info,
        } as never),
      load: () => void (loaded = load()).catch(() => undefined),
      'load once more': () => load(),
      'what was loaded': () => loaded,
    });

    const button = document.createElement('button');
    button.textContent = 'Run';
    document.querySelector('h1')!.after(button);
    const run = async (names: string[]): Promise<string[]> => {
      const answers: string[] = [];
      for (const name of names) {
        try {
          const given = steps[name]!();
          // What answers at once is not awaited: the next step is in the same task.
          if (given instanceof Promise) await given;
          answers.push('ok');
        } catch (error) {
          const {
            statusCode,
            name: kind,
            message,
          } = error as { statusCode?: string; name: string; message: string };
          answers.push(statusCode ?? (kind === 'Error' ? message : kind));
        }
      }
      happened.length = 0;
      try {
        session?.abort();
      } catch {
        // Over already.
      }
      return answers;
    };
    let names: string[] = [];
    let tell: (answers: string[]) => void = () => undefined;
    button.addEventListener('click', () => void run(names).then((answers) => tell(answers)));
    Object.assign(globalThis, {
      run,
      arm: (wanted: string[]) => {
        names = wanted;
        const told = new Promise<string[]>((resolve) => (tell = resolve));
        Object.assign(globalThis, { told });
      },
    });
  }, merchant);
}

/** In the click of a person. */
export async function run(page: Page, names: readonly string[]): Promise<string[]> {
  await page.evaluate(
    (wanted) => (globalThis as unknown as { arm(names: readonly string[]): void }).arm(wanted),
    names,
  );
  await page.getByRole('button', { name: 'Run' }).click();
  return page.evaluate(() => (globalThis as unknown as { told: Promise<string[]> }).told);
}
