// What happened, in order: states of the element, its events, requests to the PSP, and what the shop's server says. Watches
// from outside, as any page could.
const names = ['ready', 'change', 'submit', 'success', 'expiring', 'expired', 'timeout', 'error'];

/**
 * What may be told of an event. Whatever else it has stays out.
 * @type {Readonly<Record<string, (value: any) => unknown>>}
 */
const told = {
  methods: (codes) => codes.join(', '),
  method: String,
  complete: (is) => (is ? 'complete' : 'incomplete'),
  brand: String,
  errors: (fields) => `invalid: ${Object.keys(fields).join(', ')}`,
  sessionId: String,
  orderId: String,
  status: String,
  secondsLeft: (seconds) => `${seconds} s left`,
  attemptNo: (no) => `attempt ${no}`,
  error: ({ code, declineCode, origin, retryable }) =>
    [code, declineCode, `${origin} must act`, retryable && 'retryable'].filter(Boolean).join(', '),
};

/** @param {Event} event */
export const describe = (event) =>
  Object.entries(told)
    .filter(([name]) => event[name] !== undefined)
    .map(([name, tell]) => tell(event[name]))
    .join(' · ');

/**
 * @typedef {{at: number, kind: 'state' | 'event' | 'request' | 'server', what: string, detail: string}} Entry
 * @param {readonly HTMLElement[]} elements
 * @param {string} psp origin
 * @param {(entry: Entry) => void} add
 */
export function watch(elements, psp, add) {
  /** @param {Entry['kind']} kind @param {string} what */
  const note = (kind, what, detail = '', at = performance.now()) => add({ at, kind, what, detail });
  for (const element of elements) {
    const who = elements.length > 1 ? element.localName : '';
    let state = '';
    // A controller of Lit's hears of each update: of every state that lasted until the page was drawn.
    const hostUpdated = () => {
      if (element.state === state) return;
      state = element.state;
      note('state', state, who);
    };
    customElements.whenDefined(element.localName).then(() => element.addController({ hostUpdated }));
    for (const name of names)
      element.addEventListener(`paykka-${name}`, (event) => {
        hostUpdated();
        note('event', name, [who, describe(event)].filter(Boolean).join(' · '));
      });
  }
  new PerformanceObserver((list) => {
    // Bodies are not to be had here, and stay where they are.
    for (const { name, responseEnd, duration, responseStatus } of list.getEntries()) {
      const { origin, pathname } = new URL(name);
      if (origin !== psp) continue;
      note(
        'request',
        pathname.replace(/CS\d+/, 'CS…'),
        `${responseStatus || ''} ${Math.round(duration)} ms`.trim(),
        responseEnd,
      );
    }
  }).observe({ type: 'resource', buffered: true });
}
