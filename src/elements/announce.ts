// Tells the merchant: fires an event on the element and calls the property of the same name. A callback that throws is
// the merchant's bug: reported once to the console, never thrown back, never called again for the same event.
import type { CheckoutError } from '../core/errors.ts';

const callbackName = (type: string): string => {
  const name = type.slice('paykka-'.length);
  return `on${name[0]!.toUpperCase()}${name.slice(1)}`;
};

const complain = (what: string, error: unknown): void => {
  // eslint-disable-next-line no-console -- the one place where a developer reads what went wrong
  console.error(`[paykka-dropin] ${what}`, error);
};

/** @param bubbles false: heard on the element only, because another one tells the page. */
export function announce(element: HTMLElement, event: Event, bubbles = true): void {
  const stay = (told: Event): void => told.stopPropagation();
  if (!bubbles) element.addEventListener(event.type, stay, { once: true });
  element.dispatchEvent(event);
  const callback = (element as unknown as Record<string, unknown>)[callbackName(event.type)];
  if (typeof callback !== 'function') return;
  // Called now; what it throws, now or later, comes here.
  const heard = async (): Promise<unknown> => callback.call(element, event) as unknown;
  heard().catch((error: unknown) => complain(`${callbackName(event.type)} threw:`, error));
}

/** One sentence for the developer, once for each error. */
export function reportToDeveloper(error: CheckoutError): void {
  if (error.origin === 'merchant' || error.code === 'internal') {
    // The error itself is not logged: its cause could hold an answer of the gateway.
    complain(`${error.code}: ${error.message}`, error.docUrl);
  }
}
