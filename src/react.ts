// Typed React components, one for each tag: `<PaykkaDropin sessionId="CS…" onSuccess={…} />`. Registers the tags; React is
// the page's own.
import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import type * as events from './elements/events.ts';
import * as elements from './index.ts';

export * from './elements/events.ts';
export { CheckoutError } from './core/errors.ts';

/** Property of the component -> the event that it listens to. */
const heard = {
  onReady: 'paykka-ready' as EventName<events.PaykkaReadyEvent>,
  onChange: 'paykka-change' as EventName<events.PaykkaChangeEvent>,
  onSubmit: 'paykka-submit' as EventName<events.PaykkaSubmitEvent>,
  onSuccess: 'paykka-success' as EventName<events.PaykkaSuccessEvent>,
  onExpiring: 'paykka-expiring' as EventName<events.PaykkaExpiringEvent>,
  onExpired: 'paykka-expired' as EventName<events.PaykkaExpiredEvent>,
  onTimeout: 'paykka-timeout' as EventName<events.PaykkaTimeoutEvent>,
  onError: 'paykka-error' as EventName<events.PaykkaErrorEvent>,
};

/** Settings by which a tag that a server rendered begins at once; properties come when React takes it over. */
const attributes = { sessionId: 'session-id', clientKey: 'client-key', apiUrl: 'api-url' } as const;

type Component<Element extends HTMLElement> = ReactWebComponent<Element, typeof heard>;

function component<Element extends HTMLElement>(
  tagName: string,
  elementClass: new () => Element,
): Component<Element> {
  const Live = createComponent({ react: React, tagName, elementClass, events: heard }) as React.ElementType;
  const Early = React.forwardRef<Element, Readonly<Record<string, unknown>>>((props, ref) => {
    const early = Object.entries(attributes).flatMap(([property, attribute]) => {
      const value = props[property];
      return typeof value === 'string' ? [[attribute, value]] : [];
    });
    return React.createElement(Live, { ...props, ...Object.fromEntries(early), ref });
  });
  Early.displayName = elementClass.name;
  return Early as unknown as Component<Element>;
}

export const PaykkaDropin = component('paykka-dropin', elements.PaykkaDropin);
export const PaykkaCard = component('paykka-card', elements.PaykkaCard);
export const PaykkaApplePay = component('paykka-apple-pay', elements.PaykkaApplePay);
export const PaykkaGooglePay = component('paykka-google-pay', elements.PaykkaGooglePay);
