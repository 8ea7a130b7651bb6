// What a page said becomes properties of an element. Options and props are read, never changed.
import type { CheckoutElement } from '../elements/checkout-element.ts';
import { addressOf } from './environment.ts';
import { methodOptions, own, properties, type Component } from './tables.ts';

/** @param component null: an element that shows nothing. */
export function configure(
  element: CheckoutElement,
  component: Component | null,
  options: unknown,
  props: unknown,
): void {
  const said = { options, props };
  for (const [by, old, property, takes] of properties) {
    const value = own(said[by], old);
    if (takes(value)) Object.assign(element, { [property]: value });
  }
  Object.assign(element, addressOf(options));
  const given = component?.method ? { [component.method]: props } : own(props, 'paymentMethods');
  element.paymentMethods = readMethodOptions(given);
  const frame = own(options, 'threeDSFrame');
  setLength(element, '--_challenge-width', own(frame, 'modalWidth'), 'vw');
  setLength(element, '--_challenge-height', own(frame, 'modalHeight'), 'vh');
}

/** By method, with the options that are known; the rest is ignored. */
function readMethodOptions(given: unknown): Record<string, Record<string, unknown>> {
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const known = (options: unknown): [string, unknown][] =>
    methodOptions.map((name) => [name, own(options, name)]);
  return Object.fromEntries(entries.map(([method, options]) => [method, Object.fromEntries(known(options))]));
}

const length = /^\d{1,4}(\.\d+)?(px|rem|em|vw|vh|%)$/;

/** @param ofScreen what a percentage is one of: the dialog stands on the screen. */
function setLength(element: HTMLElement, name: string, value: unknown, ofScreen: string): void {
  if (typeof value === 'string' && length.test(value))
    element.style.setProperty(name, value.replace('%', ofScreen));
}
