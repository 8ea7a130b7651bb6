// Everything that only a page of the method's own needs, in one part that comes when the gateway names such a page.
import { html } from 'lit';
import { performRedirect, type Offer } from '../actions/redirect.ts';
import type { Action } from '../checkout/ports.ts';
import { enVisit } from '../locales/en-visit.ts';
import { learn } from '../locales/en.ts';
import { clock } from './icons.ts';
import type { Participant } from './running-checkout.ts';

learn(enVisit);

export function performVisit(
  action: Action,
  participant: Participant,
  begun: boolean,
  signal: AbortSignal,
): Promise<'left'> {
  const offer: Offer = (goOn, giveUp) => {
    const { text } = participant.look.language;
    participant.instead = {
      badge: html`<span class="badge">${clock()}</span>`,
      title: text('visit.title'),
      body: text('visit.body'),
      more: html`<button type="button" class="button" part="button" @click=${goOn}>
          ${text('visit.go')}
        </button>
        <button type="button" class="button second" part="button" @click=${giveUp}>
          ${text('visit.other')}
        </button>`,
    };
    return () => (participant.instead = null);
  };
  return performRedirect(action, begun, offer, signal);
}
