// One field: its input, its look when something is wrong, and its sentence in the list below the group.
import type { CardField, FieldFault } from '../protocol/card-frame.ts';
import { reformat, type Format } from './caret.ts';
import { digitsOf } from './card/digits.ts';

export class Field {
  readonly name: CardField;
  readonly input: HTMLInputElement;
  /** Typed in since the last time it was wiped: a field that was only passed through is not complained about. */
  edited = false;
  /** The fault that is shown. */
  fault: FieldFault | undefined;
  readonly #cell: HTMLElement;
  readonly #item: HTMLElement;
  readonly #format: Format | undefined;
  #digits = 0;
  #placeholder = '';

  constructor(root: Document, name: CardField, format?: Format) {
    this.name = name;
    this.input = root.getElementById(name) as HTMLInputElement;
    this.#cell = this.input.closest('.cell')!;
    this.#item = root.getElementById(`${name}-error`)!;
    this.#format = format;
  }

  get value(): string {
    return this.input.value;
  }

  get sentence(): string {
    return this.#item.textContent.trim();
  }

  /** Regroups what an edit made; for `inputType` see caret.ts. */
  regroup(inputType: string): void {
    const { input } = this;
    if (this.#format) {
      const raw = input.value;
      const caret = input.selectionStart ?? raw.length;
      const result = reformat({ raw, caret, inputType, digitsBefore: this.#digits }, this.#format);
      this.#write(result.text, result.caret);
      this.#digits = digitsOf(result.text).length;
    }
    this.#placehold();
    this.edited = true;
  }

  /** Replaces the whole text, when nobody is typing in it. */
  settle(text: string): void {
    this.#write(text, text.length);
    this.#digits = digitsOf(text).length;
  }

  wipe(): void {
    this.settle('');
    this.#placehold();
    this.edited = false;
    this.show(undefined, '');
  }

  show(fault: FieldFault | undefined, sentence: string): void {
    this.fault = fault;
    this.#cell.toggleAttribute('data-invalid', fault !== undefined);
    this.#item.hidden = fault === undefined;
    this.#item.lastElementChild!.textContent = sentence;
    if (fault) {
      this.input.setAttribute('aria-invalid', 'true');
      this.input.setAttribute('aria-describedby', this.#item.id);
    } else {
      this.input.removeAttribute('aria-invalid');
      this.input.removeAttribute('aria-describedby');
    }
  }

  #write(text: string, caret: number): void {
    const { input } = this;
    // Writing the same text would move the caret and end the browser's undo history.
    if (input.value === text) return;
    input.value = text;
    if (input.ownerDocument.activeElement === input) input.setSelectionRange(caret, caret);
  }

  /** Chromium works out the style of a placeholder at each key press, also of one that is not shown, or empty. */
  #placehold(): void {
    const { input } = this;
    if (!input.value) input.placeholder ||= this.#placeholder;
    else if (input.placeholder) {
      this.#placeholder = input.placeholder;
      input.removeAttribute('placeholder');
    }
  }
}
