// What is put into the page and into the frame to read them; it runs before anything of theirs.

const observe = `
  globalThis.benchShift = 0; globalThis.benchLong = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (benchShift += value)))
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (benchLong += duration)))
    .observe({ type: 'longtask', buffered: true });`;

/** The bench clicks all the time, so shifts "after input" count as well. */
export const pageProbe = `${observe}
  globalThis.benchFrame = () => {
    const find = (root) => root.querySelector('iframe')
      ?? [...root.querySelectorAll('*')].map((element) => element.shadowRoot && find(element.shadowRoot)).find(Boolean);
    return find(document);
  };
  globalThis.benchClickedAt = 0;
  addEventListener('click', ({ timeStamp }) => (benchClickedAt = timeStamp), true);`;

export const frameProbe = `if (!globalThis.benchKeys) { ${observe}
  globalThis.benchKeys = [];
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
