// Every word that there is, in English: what came with the entry and what comes with its parts. A forgotten group does
// not compile.
import { enAddress } from '../src/locales/en-address.ts';
import { enAlipay } from '../src/locales/en-alipay.ts';
import { enChallenge } from '../src/locales/en-challenge.ts';
import { enConsent } from '../src/locales/en-consent.ts';
import { enOrder } from '../src/locales/en-order.ts';
import { enStored } from '../src/locales/en-stored.ts';
import { enTabs } from '../src/locales/en-tabs.ts';
import { enVisit } from '../src/locales/en-visit.ts';
import { enWallets } from '../src/locales/en-wallets.ts';
import { en, type Messages } from '../src/locales/en.ts';

export const allEnglish: Messages = {
  ...en,
  ...enAddress,
  ...enAlipay,
  ...enChallenge,
  ...enConsent,
  ...enOrder,
  ...enStored,
  ...enTabs,
  ...enVisit,
  ...enWallets,
};
