// What old pages give to the class and to its components, as their code shows it. Unknown members are ignored.
import type { Failure, Success } from './shapes.ts';

/** By field: sentences. */
export type FormErrors = Readonly<Record<string, readonly string[]>>;

export interface Callbacks {
  /** Undefined: the form is valid and being sent. */
  onSubmit?: (errors: FormErrors | undefined) => void;
  /** One value for both readers: `({returnUrl}) => …` and `(url) => (location.href = url)`. */
  onSuccess?: (success: Success & string) => void;
  /** The outcome is not known yet. Not an end. */
  onTimeout?: () => void;
  onExpired?: () => void;
  onError?: (error: Failure) => void;
}

export interface CheckoutOptions extends Callbacks {
  sessionId?: string;
  clientKey?: string;
  env?: 'sandbox' | 'eu' | 'hk';
  /** Older: `env: 'sandbox'`. */
  sandbox?: boolean;
  locale?: string;
  /** Ignored: the session's own address counts. */
  returnUrl?: string;
  hidePaymentButton?: boolean;
  threeDSFrame?: { modalWidth?: string; modalHeight?: string };
  _envConfig?: { api?: string; cdn?: string; fraudDetection?: unknown } | undefined;
  onPaymentMethodsReady?: (methods: readonly string[]) => void;
  onInitError?: (error: Failure) => void;
  [unknown: string]: unknown;
}

export interface ComponentProps extends Callbacks {
  showCardBrands?: boolean;
  showHolderName?: boolean;
  /** Accepted; there is one layout. */
  cardInfoLayout?: string;
  hidePaymentButton?: boolean;
  layout?: string;
  paymentMethods?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  [unknown: string]: unknown;
}
