// Google Pay: the entry of the list.
import type { LazyMethod } from '../method.ts';
import { walletIcon } from '../wallet-icon.ts';

export const googlePay: LazyMethod = {
  code: 'GOOGLE_PAY',
  optionsKey: 'googlePay',
  label: 'googlePay.label',
  icon: walletIcon,
  express: true,
  eager: false,
  withoutCode: 'hide',
  load: async () => (await import('../wallets.ts')).googlePayMaker,
};
