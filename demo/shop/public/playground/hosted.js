// A session that is paid on the PSP's page: nothing of it is seen here, so the shop's server asks the gateway.

/**
 * @param {string} sessionId
 * @returns {Promise<import('./timeline.js').Entry>}
 */
export async function askOutcome(sessionId) {
  const at = performance.now();
  /** @param {string} detail @returns {import('./timeline.js').Entry} */
  const entry = (detail) => ({ at, kind: 'server', what: 'Query Transaction', detail });
  try {
    const response = await fetch(`/playground/outcome?session_id=${sessionId}`);
    const { status, orderId, error } = await response.json();
    return entry(error ?? (status ? `${status} · ${orderId}` : 'nobody tried to pay'));
  } catch {
    return entry('the shop’s server gives no answer');
  }
}
