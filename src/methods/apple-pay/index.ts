// Apple Pay: the entry of the list.
import type { LazyMethod } from '../method.ts';
import { walletIcon } from '../wallet-icon.ts';

export const applePay: LazyMethod = {
  code: 'APPLE_PAY',
  optionsKey: 'applePay',
  label: 'applePay.label',
  icon: walletIcon,
  express: true,
  eager: false,
  withoutCode: 'hide',
  load: async () => (await import('../wallets.ts')).applePayMaker,
};
