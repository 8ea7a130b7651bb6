import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../src/core/errors.ts';
import type { State } from '../../src/checkout/states.ts';
import { Telling } from '../../src/checkout/telling.ts';
import { session } from './support/fakes.ts';

const idle: State = { name: 'idle' };
const succeeded: State = {
  name: 'succeeded',
  session: session(),
  orderId: 'GW1',
  status: 'SUCCESS',
  method: null,
};
const expired: State = { name: 'expired', session: session() };
const fatal: State = { name: 'failed', error: new CheckoutError('session_not_found', '') };
const again: State = { name: 'failed', error: new CheckoutError('frame_blocked', '') };

describe('telling', () => {
  const told = (...states: readonly State[]): string[] => {
    const facts: string[] = [];
    const telling = new Telling((fact) => facts.push(fact.type));
    for (const state of states) telling.entered(state, idle);
    return facts;
  };

  it('tells one end only: success, expiry and a fatal error exclude each other', () => {
    for (const first of [succeeded, expired, fatal])
      for (const second of [succeeded, expired, fatal]) expect(told(first, second)).to.have.length(1);
  });

  it('tells an error that can be tried again as often as it comes', () => {
    expect(told(again, again, succeeded)).to.deep.equal(['error', 'error', 'success']);
  });
});
