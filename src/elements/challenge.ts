// Everything that only a bank's check needs, in one part that comes when a bank asks for it.
import { performThreeDs } from '../actions/three-ds.ts';
import type { Action, ActionPort } from '../checkout/ports.ts';
import { PaykkaChallenge } from './challenge-dialog.ts';
import type { Participant } from './running-checkout.ts';

export function perform(
  action: Action,
  participant: Participant,
  _begun: boolean,
  signal: AbortSignal,
): ReturnType<ActionPort['perform']> {
  // Only now: an element that nobody has needed yet is not registered on the merchant's page.
  if (!customElements.get('paykka-challenge')) customElements.define('paykka-challenge', PaykkaChallenge);
  return performThreeDs(action, () => participant.openStage(), signal);
}
