// Everything that only a page of the method's own needs, in one part that comes when the gateway names such a page.
import { css, html } from 'lit';
import { performRedirect, type Offer } from '../actions/redirect.ts';
import type { Action } from '../checkout/ports.ts';
import { enVisit } from '../locales/en-visit.ts';
import { learn, type TextKey } from '../locales/en.ts';
import { adopt } from './adopt.ts';
import { clock } from './icons.ts';
import type { Participant } from './running-checkout.ts';

learn(enVisit);

export function perform(
  action: Action,
  participant: Participant,
  begun: boolean,
  signal: AbortSignal,
): Promise<'left'> {
  adopt(participant.shadowRoot!, visitStyles);
  // Read whenever it is drawn: the page may change its language meanwhile.
  const text = (key: TextKey): string => participant.look.language.text(key);
  const offer: Offer = (goOn, giveUp) => {
    participant.instead = {
      badge: html`<span class="badge">${clock()}</span>`,
      get title() {
        return text('visit.title');
      },
      get body() {
        return text('visit.body');
      },
      get more() {
        return html`<button type="button" class="button go" part="button" @click=${goOn}>
            ${text('visit.go')}
          </button>
          <button type="button" class="button second" part="button" @click=${giveUp}>
            ${text('visit.other')}
          </button>`;
      },
    };
    return () => (participant.instead = null);
  };
  return performRedirect(action, begun, offer, signal);
}

/** As wide as each other; to go on is what most want. */
const visitStyles = css`
  .result :is(.go, .second) {
    inline-size: 100%;
    max-inline-size: 280px;
  }
  .result .second {
    margin-block-start: var(--_space-3);
    border-color: var(--_color-control);
    background: none;
    color: var(--_color-text);
  }
  .result .second:hover {
    background: var(--_color-surface-subtle);
  }
`;
