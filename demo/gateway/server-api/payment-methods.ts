// Ways to pay by their two spellings: Create Session's lists (BankCard) and everywhere else (BANKCARD).
import type { MethodCode } from '../../../src/protocol/gateway.ts';

export interface OfferedMethod {
  readonly code: string;
  readonly brands?: readonly string[];
}

const listNames: Readonly<Record<MethodCode, string>> = {
  BANKCARD: 'BankCard',
  APPLE_PAY: 'ApplePay',
  GOOGLE_PAY: 'GooglePay',
  ALIPAY_PLUS: 'AlipayPlus',
};

// What every merchant of the sandbox has, in the order of the list that a shopper sees.
const available: readonly OfferedMethod[] = [
  { code: 'BANKCARD', brands: ['visa', 'mastercard', 'american-express', 'jcb', 'discover', 'diners-club'] },
  { code: 'APPLE_PAY' },
  { code: 'GOOGLE_PAY' },
  { code: 'ALIPAY_PLUS' },
];

/**
 * A method both allowed and blocked is blocked. No allowed list, or an empty one, allows all. Names that the sandbox
 * does not have (WechatPayGlobal) allow nothing. May be empty.
 */
export function offeredMethods(
  allowed: readonly string[] = [],
  blocked: readonly string[] = [],
): OfferedMethod[] {
  const isIn = (list: readonly string[], code: string) =>
    list.includes(code) || list.includes(listNames[code as MethodCode]);
  return available.filter(
    ({ code }) => (allowed.length === 0 || isIn(allowed, code)) && !isIn(blocked, code),
  );
}
