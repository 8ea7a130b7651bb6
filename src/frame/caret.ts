// Formatting under the caret: what was typed is regrouped, and the caret stays after the same digit.

export interface Edit {
  /** What the browser made of the key press or paste. */
  readonly raw: string;
  readonly caret: number;
  /** `InputEvent.inputType`; empty for autofill; `change` when the field only says that it has changed. */
  readonly inputType: string;
  /** Digits in the field before this edit. */
  readonly digitsBefore: number;
}
export interface Result {
  readonly text: string;
  readonly caret: number;
}
export type Format = (raw: string, inserting: boolean) => string;

export function reformat({ raw, caret, inputType, digitsBefore }: Edit, format: Format): Result {
  const deleting = inputType.startsWith('delete');
  const inserting = !deleting && inputType !== 'change';
  // Only a separator was deleted: the shopper meant the digit beyond it.
  if (deleting && count(raw) === digitsBefore) {
    const at = /Forward$/.test(inputType) ? nextDigit(raw, caret) : lastDigit(raw, caret);
    if (at >= 0) {
      raw = raw.slice(0, at) + raw.slice(at + 1);
      if (at < caret) caret -= 1;
    }
  }
  const text = format(raw, inserting);
  if (count(raw.slice(caret)) === 0) return { text, caret: text.length };
  return { text, caret: afterDigits(text, count(raw.slice(0, caret)), inserting) };
}

const digit = /\p{Nd}/u;
const count = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/** Position after the n-th digit; past the separator that follows it when something was put in. */
function afterDigits(text: string, digits: number, inserting: boolean): number {
  let position = 0;
  for (let seen = 0; seen < digits && position < text.length; position += 1) {
    if (digit.test(text[position]!)) seen += 1;
  }
  while (inserting && digits > 0 && position < text.length && !digit.test(text[position]!)) position += 1;
  return position;
}

function lastDigit(text: string, before: number): number {
  let at = before - 1;
  while (at >= 0 && !digit.test(text[at]!)) at -= 1;
  return at;
}

function nextDigit(text: string, from: number): number {
  const offset = text.slice(from).search(digit);
  return offset < 0 ? -1 : from + offset;
}
