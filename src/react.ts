// Typed React components: `<PaykkaDropin sessionId="CS…" onSuccess={…} />`. Registers the tags; React is the page's own.
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import type * as events from './elements/events.ts';
import { PaykkaDropin as DropinElement } from './index.ts';

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

const Component = createComponent({
  react: React,
  tagName: 'paykka-dropin',
  elementClass: DropinElement,
  events: heard,
});

/** Settings by which a tag that a server rendered begins at once; properties come when React takes it over. */
const attributes = { sessionId: 'session-id', clientKey: 'client-key', apiUrl: 'api-url' } as const;

export const PaykkaDropin = React.forwardRef<DropinElement, React.ComponentProps<typeof Component>>(
  function PaykkaDropin(props, ref) {
    const early = Object.entries(attributes).flatMap(([property, attribute]) => {
      const value = props[property as keyof typeof attributes];
      return typeof value === 'string' ? [[attribute, value]] : [];
    });
    return React.createElement(Component, { ...props, ...Object.fromEntries(early), ref });
  },
) as typeof Component;
