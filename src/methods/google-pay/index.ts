// Google Pay: the entry of the list.
import { walletEntry } from '../wallet-entry.ts';

export const googlePay = walletEntry('GOOGLE_PAY', 'googlePay');
