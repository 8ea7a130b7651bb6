// Events of the form, told with the field they belong to. Card data has no way out: not by clipboard, not by drag.
import type { Field } from './field.ts';

/** Longer than a press, ms. */
const PRESS = 500;

export interface FieldListener {
  /** `inputType`: see caret.ts. */
  edited(field: Field, inputType: string): void;
  left(field: Field): void;
  /** Enter, once per press. */
  entered(): void;
}

export function listenToFields(
  form: HTMLFormElement,
  fields: readonly Field[],
  listener: FieldListener,
): void {
  const on = <Name extends keyof HTMLElementEventMap>(
    type: Name,
    act: (field: Field, event: HTMLElementEventMap[Name]) => void,
  ): void =>
    form.addEventListener(type, (event) => {
      const field = fields.find(({ input }) => input === event.target);
      if (field) act(field, event);
    });

  on('input', (field, event) => {
    const { inputType = '', isComposing = false } = event as InputEvent;
    if (!isComposing) listener.edited(field, inputType);
  });
  on('compositionend', (field) => listener.edited(field, 'insertText'));
  // Some password managers say nothing else.
  on('change', (field) => listener.edited(field, 'change'));
  on('focusout', (field, { relatedTarget }) => {
    // Otherwise the window lost the focus, not the field: the shopper will be back.
    const leave = (): void => {
      if (form.ownerDocument.activeElement !== field.input) listener.left(field);
    };
    // Out of the frame, the page's button may be under the finger: what appears here would move it away from there.
    if (relatedTarget) leave();
    else setTimeout(leave, PRESS);
  });
  on('keydown', (_, event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!event.repeat) listener.entered();
  });

  const keepInside = ({ name }: Field, event: Event): void => {
    if (name !== 'holderName') event.preventDefault();
  };
  on('copy', keepInside);
  on('cut', keepInside);
  on('dragstart', keepInside);
  form.addEventListener('submit', (event) => event.preventDefault());
}
