// Google Pay: the entry of the list.
import { walletEntry } from '../wallet-entry.ts';

interface Browser {
  /** Google's script is in the page already. */
  readonly google?: { readonly payments?: unknown };
  readonly navigator: { readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] } };
}

export const googlePay = walletEntry('GOOGLE_PAY', 'googlePay', () => {
  const { google, navigator } = globalThis as unknown as Browser;
  return (
    !!google?.payments || !!navigator.userAgentData?.brands.some(({ brand }) => brand === 'Google Chrome')
  );
});
