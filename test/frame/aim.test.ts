import { expect } from '@open-wc/testing';
import { Aim } from '../../src/frame/aim.ts';

describe('the focus that was put into a field', () => {
  let field: HTMLInputElement;
  let aim: Aim;
  beforeEach(() => {
    field = document.body.appendChild(document.createElement('input'));
    aim = new Aim(window);
    aim.take(field);
  });
  afterEach(() => field.remove());
  /** As when the browser tells the frame, late, that the page's button had the focus. */
  const loseAndRegain = (): void => {
    field.blur();
    window.dispatchEvent(new Event('focus'));
  };

  it('comes back when the document gets the focus again', () => {
    loseAndRegain();
    expect(document.activeElement).to.equal(field);
  });

  it('is let go as soon as the shopper acts', () => {
    for (const type of ['keydown', 'pointerdown']) {
      aim.take(field);
      window.dispatchEvent(new Event(type));
      loseAndRegain();
      expect(document.activeElement, type).to.equal(document.body);
    }
  });

  it('is let go after a second', () => {
    const { now } = performance;
    const later = now.call(performance) + 1_001;
    performance.now = () => later;
    loseAndRegain();
    performance.now = now;
    expect(document.activeElement).to.equal(document.body);
  });
});
