// Apple Pay: the entry of the list.
import { walletEntry } from '../wallet-entry.ts';

export const applePay = walletEntry('APPLE_PAY', 'applePay', () => 'ApplePaySession' in globalThis);
