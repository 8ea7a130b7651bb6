// The entry of the list for a wallet: what is known of it before the wallets' code is here.
import type { LazyMethod } from './method.ts';

export const walletEntry = (code: LazyMethod['code'], name: 'applePay' | 'googlePay'): LazyMethod => ({
  code,
  optionsKey: name,
  label: `${name}.label`,
  express: true,
  eager: false,
  withoutCode: 'hide',
  load: async () => (await import('./wallets.ts'))[name],
});
