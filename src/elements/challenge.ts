// Everything that only a bank's check needs, in one part that comes when a bank asks for it.
import type { OpenStage } from '../actions/stage.ts';
import { performThreeDs } from '../actions/three-ds.ts';
import type { Action, ActionPort } from '../checkout/ports.ts';
import { PaykkaChallenge } from './challenge-dialog.ts';

export function performChallenge(
  action: Action,
  open: OpenStage,
  signal: AbortSignal,
): ReturnType<ActionPort['perform']> {
  // Only now: an element that nobody has needed yet is not registered on the merchant's page.
  if (!customElements.get('paykka-challenge')) customElements.define('paykka-challenge', PaykkaChallenge);
  return performThreeDs(action, open, signal);
}
