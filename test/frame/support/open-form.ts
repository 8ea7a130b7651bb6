// The frame's own document in an iframe of the test page, with the form and without the connection.
import { CardForm, type FormState } from '../../../src/frame/card-form.ts';
import { applyLanguage } from '../../../src/frame/text.ts';
import { applyTheme } from '../../../src/frame/theme.ts';
import { cardFields, type CardField } from '../../../src/protocol/card-frame.ts';
import { setup } from './setup.ts';

export interface OpenForm {
  form: CardForm;
  document: Document;
  fields: Record<CardField, HTMLInputElement>;
  /** What the form told, in order. */
  changes: FormState[];
  submits: number;
  /** Everything that was put before screen readers. */
  said: string[];
  /** Text of the visible errors, in order. */
  errors(): string[];
  /** The gateway's clock; undefined until a test sets it. */
  now: number | undefined;
}

export async function openForm(
  options: Partial<Omit<typeof setup, 'dir'>> & { width?: number; dir?: 'ltr' | 'rtl' } = {},
): Promise<OpenForm> {
  const { width = 302, ...over } = options;
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:320px;border:0`;
  document.body.append(frame);
  const url = new URL('../../../src/frame/index.html', import.meta.url);
  const html = await (await fetch(url)).text();
  const root = frame.contentDocument!;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  root.open();
  root.write(
    html
      .replace(/<script[^>]*src="\.\/main[^>]*><\/script>/, '')
      .replace('./frame.css', new URL('frame.css', url).href),
  );
  root.close();
  await loaded;

  const opened: Omit<OpenForm, 'form'> = {
    document: root,
    fields: Object.fromEntries(
      cardFields.map((name) => [name, root.getElementById(name) as HTMLInputElement]),
    ) as OpenForm['fields'],
    changes: [],
    submits: 0,
    said: [],
    errors: () =>
      [...root.querySelectorAll<HTMLElement>('#errors li')]
        .filter((item) => item.checkVisibility())
        .map((item) => item.textContent.trim()),
    now: Date.UTC(2026, 10, 24),
  };
  const form = new CardForm(root, {
    changed: (state) => opened.changes.push({ ...state }),
    submitted: () => (opened.submits += 1),
    now: () => opened.now,
  });
  const status = root.getElementById('status')!;
  new MutationObserver(() => status.textContent && opened.said.push(status.textContent)).observe(status, {
    childList: true,
  });
  const message = { ...setup, ...over };
  applyTheme(root.documentElement, message.scheme, message.tokens);
  applyLanguage(root.documentElement, message.locale, message.dir);
  form.configure(message);
  return Object.assign(opened, { form });
}

/** A card without faults, as typed. */
export const goodCard = {
  number: '4242424242424242',
  expiry: '12/30',
  cvc: '123',
  holderName: 'Maya Okafor',
};

export const closeForms = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());

/** Sets values as a browser's autofill does: all in one tick, with both events on each. */
export function autofill(fields: OpenForm['fields'], values: Partial<Record<CardField, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name as CardField];
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
