// One option as a control of a form.
import { html } from 'hono/html';
import type { Html } from '../pages.ts';
import type { Option } from '../public/playground/option-list.js';
import { lineButtons } from './line-buttons.ts';

type Write = (option: Option, value: unknown) => Html;

const box = (name: string, label: string, value: string, isOn: boolean): Html =>
  html`<label class="box"
    ><input type="checkbox" name="${name}" value="${value}" ${isOn ? 'checked' : ''} /> ${label}</label
  >`;

const kinds: Record<Option['kind'], Write> = {
  flag: ({ name, label }, value) => box(name, label, '1', value === true),
  several: ({ name, label, choices = [] }, value) =>
    html`<fieldset>
      <legend>${label}</legend>
      ${choices.map(([one, text]) => box(name, text, one, (value as string[]).includes(one)))}
    </fieldset>`,
  choice: ({ name, label, choices = [] }, value) =>
    html`<label
      >${label}
      <select name="${name}">
        ${choices.map(
          ([one, text]) => html`<option value="${one}" ${one === value ? 'selected' : ''}>${text}</option>`,
        )}
      </select></label
    >`,
  text: ({ name, label, hint, offers }, value) =>
    html`<label
      >${label}${hint ? html` <small>${hint}</small>` : ''}
      <input
        name="${name}"
        value="${value as string}"
        maxlength="100"
        autocomplete="off"
        spellcheck="false"
        ${offers ? html`list="${offers}"` : ''}
    /></label>`,
  // A form's parser drops the line break that follows the tag.
  lines: ({ name, label, hint = '', samples }, value) =>
    html`<label
        >${label} <small>name: value, one a line</small>
        <textarea name="${name}" rows="4" placeholder="${hint}" spellcheck="false" autocomplete="off">
${value as string}</textarea>
      </label>
      ${samples ? lineButtons(name, `All fields of ${label}`, samples) : ''}`,
};

export const control: Write = (option, value) => kinds[option.kind](option, value);
