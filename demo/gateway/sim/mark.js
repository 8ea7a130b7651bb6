// The mark on a simulated wallet's button: the one that the drop-in's list shows (pages/simulators.ts puts it here).
// @ts-check
/* global MARK */
/* eslint-disable @typescript-eslint/no-unused-vars -- used by the file that it is joined to */

const SVG = 'http://www.w3.org/2000/svg';

/** Decorative: the button has a name. What is first in it has the colour of the button's words. */
function drawMark() {
  const svg = document.createElementNS(SVG, 'svg');
  const height = String(MARK.height * 2.2);
  const attributes = { viewBox: MARK.viewBox, height, 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [at, [fill, d]] of MARK.paths.entries()) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', at === 0 ? 'currentColor' : fill);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
