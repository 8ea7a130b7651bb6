// What the shop says about time is said by the gateway's clock: the sandbox's can be moved.

/** From now, as Create Session's `expire_time`; with its milliseconds, so that one second is not over at once. */
export const inSeconds = async (psp: string, seconds: number): Promise<string> =>
  new Date((await nowAt(psp)) + seconds * 1000).toISOString();

/** Epoch milliseconds. Whoever may not use the sandbox's controls knows the real time only, and so does a gateway without them. */
async function nowAt(psp: string): Promise<number> {
  const response = await fetch(`${psp}/__sandbox/clock`, { method: 'POST', body: '{"advance_ms":0}' });
  return response.ok ? ((await response.json()) as { now: number }).now : Date.now();
}
