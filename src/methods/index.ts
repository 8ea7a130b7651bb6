// What a shopper can pay with, in the order of the list. A new way of paying is a folder and a line here.
import { alipayPlus } from './alipay-plus/index.ts';
import { applePay } from './apple-pay/index.ts';
import { card } from './card/index.ts';
import { googlePay } from './google-pay/index.ts';
import type { Method } from './method.ts';
import { storedCard } from './stored-card/index.ts';

export const methods: readonly Method[] = [storedCard, card, applePay, googlePay, alipayPlus];

/** What must be there when a session is shown, so that nothing moves. @throws when it cannot be had */
export { bringConsent as prepare } from './card/consent-part.ts';
