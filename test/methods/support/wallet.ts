// A wallet in a page of the test: its host, its place, its sheet.
import { render } from 'lit';
import type { Session } from '../../../src/checkout/ports.ts';
import type { MerchantWord, MethodHost } from '../../../src/methods/method.ts';
import type { WalletMethod } from '../../../src/methods/wallet-method.ts';
import type { applePay } from '../../../src/methods/wallets.ts';

type HostView = ReturnType<MethodHost['view']>;
export type View = { -readonly [name in keyof HostView]: HostView[name] };
export const goOn: MerchantWord = { isStopped: false, settled: () => null };
const { signal } = new AbortController();

const { debug } = console;
/** Before and after each test of the file: silent, and the browser's own wallets again. */
export function leaveNoWallets(): void {
  beforeEach(() => (console.debug = () => undefined));
  afterEach(() => {
    console.debug = debug;
    Reflect.deleteProperty(globalThis, 'ApplePaySession');
    Reflect.deleteProperty(globalThis, 'google');
    Reflect.deleteProperty(navigator, 'userAgent');
  });
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));

export const of = (value: number, currency: string) =>
  ({ amount: { value, currency }, merchantName: 'Northwind' }) as Session;

function hostOf(change: Partial<View>): { host: MethodHost; view: View; submits: () => number } {
  let submits = 0;
  const view: View = {
    session: of(12840, 'USD'),
    offer: { code: 'x', brands: ['visa', 'mastercard', 'maestro', 'unionpay'], merchantId: 'M1' },
    isQuiet: true,
    locale: 'en-GB',
    dir: 'ltr',
    scheme: 'light',
    tokens: {},
    options: {},
    locked: false,
    isChosen: false,
    ...change,
  };
  const host = {
    view: () => view,
    adopt: () => undefined,
    requestUpdate: () => Promise.resolve(),
    root: () => document.body,
    submit: () => void (submits += 1),
    ask: () => Promise.resolve({ merchantSessionIdentifier: 'S' }),
  } as unknown as MethodHost;
  return { host, view, submits: () => submits };
}

export async function made(maker: typeof applePay, change: Partial<View> = {}) {
  const { host, ...rest } = hostOf(change);
  const method = maker(performance.now()).create(host, 'x') as WalletMethod;
  method.hostChanged();
  await settled();
  const button = (): HTMLElement => {
    const place = document.createElement('div');
    render(method.renderPanel(), place);
    return place.querySelector<HTMLElement>('.wallet')!.firstElementChild as HTMLElement;
  };
  const pay = (word = goOn, authorised = (): unknown => null) =>
    method.collector(() => word).collect({ attemptNo: 1, version: 1, authorised }, signal);
  return { ...rest, method, button, pay };
}
