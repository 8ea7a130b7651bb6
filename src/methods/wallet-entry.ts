// The entry of the list for a wallet: what is known of it before the wallets' code is here.
import type { LazyMethod, MethodMaker } from './method.ts';

/** Until it is there or gone: from the request for its code, or from when the card can be typed in, whichever is later. */
export const READY_BOUND = 3_000;

/** @param isExpected see `LazyMethod` */
export const walletEntry = (
  code: LazyMethod['code'],
  name: 'applePay' | 'googlePay',
  isExpected: () => boolean,
): LazyMethod => ({
  code,
  optionsKey: name,
  label: `${name}.label`,
  express: true,
  isExpected,
  eager: false,
  load: () => {
    const since = performance.now();
    const bring = async (): Promise<MethodMaker> => (await import('./wallets.ts'))[name](since);
    const late = new Promise<never>((_, reject) => setTimeout(reject, READY_BOUND));
    return Promise.race([bring(), late]);
  },
});
