// What is put into the page and into the frame to read them; it runs before anything of theirs.

const observe = `
  globalThis.benchShift = 0; globalThis.benchLateShift = 0; globalThis.benchLong = 0; globalThis.benchFirstFrame = Infinity;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, startTime }) => {
    benchShift += value;
    if (startTime > benchFirstFrame) benchLateShift += value;
  })).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (benchLong += duration)))
    .observe({ type: 'longtask', buffered: true });`;

/** The bench clicks all the time, so shifts "after input" count as well. */
export const pageProbe = `${observe}
  globalThis.benchFrame = () => {
    const find = (root) => root.querySelector('iframe')
      ?? [...root.querySelectorAll('*')].map((element) => element.shadowRoot && find(element.shadowRoot)).find(Boolean);
    return find(document);
  };
  // The frame after the one that first has the checkout in it: what moves from then on, moves under the shopper's eyes.
  (function look() {
    requestAnimationFrame(benchFrame()?.getBoundingClientRect().height
      ? () => requestAnimationFrame((now) => (benchFirstFrame = now)) : look);
  })();
  globalThis.benchClickedAt = 0;
  addEventListener('click', ({ timeStamp }) => (benchClickedAt = timeStamp), true);`;

export const frameProbe = `if (!globalThis.benchKeys) { ${observe}
  globalThis.benchKeys = []; globalThis.benchHandlers = [];
  // From the window's capture to its bubbling: everything between is the page's own.
  let since = 0, spent = 0;
  for (const type of ['keydown', 'input']) addEventListener(type, () => (since = performance.now()), true);
  addEventListener('keydown', () => (spent = performance.now() - since));
  addEventListener('input', () => benchHandlers.push(spent + performance.now() - since));
  addEventListener('input', ({ target, timeStamp, isTrusted }) => {
    if (!isTrusted || target.autocomplete !== 'cc-number') return;
    globalThis.benchFirstInput ??= performance.timeOrigin + timeStamp;
    globalThis.benchPressed?.('');
  }, true);
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => benchKeys.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  }, true); }`;
