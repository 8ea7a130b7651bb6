// What may become of a payment in the sandbox: by the card that is typed, or by a fault of the gateway.
import { testCards } from '../test-cards.js';

/**
 * What the session that is opened with it meets, once: the shop's server arms it, for no page may.
 * @typedef {object} Fault
 * @property {string} request its method, and its path after the session's
 * @property {string} mode one of the sandbox's
 * @property {number} [ms] of a delay
 *
 * @typedef {{name: string, number: string, outcome: string, fault?: Fault}} Scenario
 */

const [{ number }] = testCards;

/** @type {readonly Scenario[]} */
export const scenarios = [
  ...testCards,
  {
    name: 'late-session',
    number,
    outcome: 'The session comes after 4 s',
    fault: { request: 'GET ', mode: 'delay', ms: 4000 },
  },
  {
    name: 'late-answer',
    number,
    outcome: 'Paid, the answer comes after 4 s',
    fault: { request: 'POST /payments', mode: 'delay', ms: 4000 },
  },
  {
    name: 'lost-answer',
    number,
    outcome: 'Paid, the answer is lost',
    fault: { request: 'POST /payments', mode: 'drop-after' },
  },
  {
    name: 'garbled-answer',
    number,
    outcome: 'Paid, the answer is noise',
    fault: { request: 'POST /payments', mode: 'garbage' },
  },
  {
    name: 'unavailable',
    number,
    outcome: 'Paid when asked again: the gateway answers 503 first',
    fault: { request: 'POST /payments', mode: 'status' },
  },
];

/** @param {string} wanted */
export const scenarioCalled = (wanted) => scenarios.find(({ name }) => name === wanted);
