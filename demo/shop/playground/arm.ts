// A scenario that is a fault of the gateway, for one session. The shop's server arms it: no page may use the sandbox's
// controls, which are there for programs of the same machine.
import { scenarioCalled } from '../public/playground/scenarios.js';

/** Nothing to do for one that is a card. @throws Error with a sentence, where the gateway has no such controls */
export async function arm(psp: string, scenario: string, sessionId: string): Promise<void> {
  const fault = scenarioCalled(scenario)?.fault;
  if (!fault) return;
  const { request, ...how } = fault;
  const [method, path] = request.split(' ');
  const response = await fetch(`${psp}/__sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ match: `${method} /checkout/v1/sessions/${sessionId}${path}`, ...how }),
  });
  if (!response.ok) throw new Error(`the sandbox did not take the scenario (HTTP ${response.status}).`);
}
