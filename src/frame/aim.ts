// Puts the focus into a field and holds it there for a moment. Two processes move the focus: the page's button may lose
// it to us before the browser has told us that we had lost it to the button, and then what we did is undone.

/** Longer than the browser's processes need to agree, shorter than a person's next step. */
const HOLD = 1_000;

export class Aim {
  #target: HTMLElement | null = null;
  #takenAt = 0;

  constructor(view: Window) {
    view.addEventListener('focus', () => this.#again());
    for (const type of ['keydown', 'pointerdown'])
      view.addEventListener(type, () => (this.#target = null), { capture: true });
  }

  take(target: HTMLElement): void {
    this.#target = target;
    this.#takenAt = performance.now();
    target.focus();
  }

  #again(): void {
    if (performance.now() - this.#takenAt < HOLD) this.#target?.focus();
  }
}
