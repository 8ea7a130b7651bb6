// What a method gets from the element that shows it: facts at the time of asking, and ways to say something.
import type { Session, StateName } from '../checkout/ports.ts';
import { FRAME_SLOT } from '../core/early-frame.ts';
import type { Method, MethodHost } from '../methods/method.ts';
import { adopt } from './adopt.ts';
import type { CheckoutSettings } from './checkout-settings.ts';
import type { Look } from './look.ts';
import type { Row } from './method-rows.ts';
import type { RunningCheckout } from './running-checkout.ts';
import { bringMoreWords } from './vocabulary.ts';

interface Shower extends CheckoutSettings {
  readonly look: Look;
  readonly session: Session | null;
  readonly state: StateName;
  readonly chosen: Row | undefined;
  payBy(key: string): Promise<void>;
  tellChange(): void;
}

export function hostFor(element: Shower, running: RunningCheckout, method: Method, key: string): MethodHost {
  const { sessionId, clientKey } = element;
  return {
    sessionId,
    clientKey,
    apiOrigin: running.apiOrigin,
    view: () => {
      const { language, scheme, tokens } = element.look;
      return {
        session: element.session,
        isQuiet: running.isQuiet,
        offer: element.session?.methods.find(({ code }) => code === method.code) ?? null,
        locale: language.locale,
        dir: language.dir,
        scheme,
        tokens,
        // Frameworks set `undefined` for what they are not given.
        options: (element as Partial<Shower>).paymentMethods?.[method.optionsKey] ?? {},
        locked: !['loading', 'ready'].includes(element.state) && !running.isAsking,
        isChosen: element.chosen?.key === key,
      };
    },
    earlyFrame: () => element.querySelector<HTMLIFrameElement>(`iframe[slot=${FRAME_SLOT}]`),
    bringWords: bringMoreWords,
    text: (key, values) => element.look.language.text(key, values),
    requestUpdate: () => {
      element.requestUpdate();
      return element.updateComplete;
    },
    submit: () => void element.payBy(key),
    root: () => element.renderRoot,
    adopt: (styles) => adopt(element.renderRoot, styles),
    refresh: () => running.refresh(),
    ask: (path, fields) => running.client.ask(path, fields),
    changed: () => element.tellChange(),
    broken: (error) => running.fail(error),
  };
}
