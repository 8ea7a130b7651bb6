// Each promise with the line that keeps it and the test that must go red without that line. Run by `npm run controls`.
import { compatControls } from './compat/controls.ts';
import { encryptedControls } from './encrypted/controls.ts';
import { frameControls } from './frame/controls.ts';
import { frameHostControls } from './frame-host/controls.ts';
import { attemptControls } from './gateway/attempt-controls.ts';
import { gatewayControls } from './gateway/controls.ts';
import { loadControls } from './gateway/load-controls.ts';
import { merchantControls } from './gateway/merchant-controls.ts';
import { gateControls } from './gateway/gate-controls.ts';
import { hostedControls } from './gateway/hosted-controls.ts';
import { cardControls } from './gateway/card-controls.ts';
import { consoleControls } from './gateway/console-controls.ts';
import { moneyControls } from './gateway/money-controls.ts';
import { storedControls } from './gateway/stored-controls.ts';
import { walletControls } from './gateway/wallet-controls.ts';
import { wireControls } from './gateway/wire-controls.ts';
import { checkoutControls } from './checkout/controls.ts';
import { readingControls } from './checkout/reading-controls.ts';
import { elementControls } from './elements/controls.ts';
import { accessControls } from './flows/access-controls.ts';
import { amidControls } from './flows/amid-controls.ts';
import { lookControls } from './flows/look-controls.ts';
import { localeControls } from './locales/controls.ts';
import { hostileControls } from './flows/hostile-controls.ts';
import { hostileFrameControls } from './flows/hostile-frame-controls.ts';
import { steadyControls } from './flows/steady-controls.ts';
import { methodControls } from './methods/controls.ts';
import { appControls } from './package/app-controls.ts';
import { packageControls } from './package/controls.ts';
import { truthControls } from './flows/truth-controls.ts';
import { shopControls } from './shop/controls.ts';
import { themeControls } from './theme/controls.ts';

export interface Control {
  readonly id: string;
  readonly promise: string;
  /** What is replaced to switch the control off; `find` stands exactly once in `file`. */
  readonly off: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
  /** The test file, and a part of the title of the test that guards it. */
  readonly test: string;
  readonly title?: string;
  /** The test runs in `npm run test:all` only. */
  readonly slow?: boolean;
}

export const controls: readonly Control[] = [
  ...checkoutControls,
  ...readingControls,
  ...elementControls,
  ...compatControls,
  ...encryptedControls,
  ...frameControls,
  ...frameHostControls,
  ...attemptControls,
  ...gatewayControls,
  ...loadControls,
  ...merchantControls,
  ...gateControls,
  ...hostedControls,
  ...cardControls,
  ...consoleControls,
  ...localeControls,
  ...accessControls,
  ...amidControls,
  ...lookControls,
  ...moneyControls,
  ...walletControls,
  ...wireControls,
  ...storedControls,
  ...methodControls,
  ...packageControls,
  ...appControls,
  ...hostileControls,
  ...hostileFrameControls,
  ...steadyControls,
  ...truthControls,
  ...shopControls,
  ...themeControls,
];
