// Words in the form: labels and hints as text, language and direction on the root.
import { cardFields, type FrameTextKey } from '../protocol/card-frame.ts';
import { fill } from '../locales/en.ts';

export type Text = Readonly<Record<FrameTextKey, string>>;

/** `digits`: 3 or 4, for the hint of the security code. An empty word leaves what the document says. */
export function applyText(root: Document, text: Text, digits: number): void {
  root.title = text['frame.title'] || root.title;
  for (const field of cardFields) {
    const input = root.getElementById(field) as HTMLInputElement;
    const label = input.labels![0]!.querySelector('.label')!;
    label.textContent = text[`card.${field}`] || label.textContent;
    input.placeholder = fill(text[`card.${field}.hint`], { digits }) || input.placeholder;
  }
}

export function applyLanguage(root: HTMLElement, locale: string, dir: 'ltr' | 'rtl'): void {
  root.lang = locale;
  root.dir = dir;
}
