// How the address looks: one bordered group like the card's, a cell for a field, the faults as a list below.
import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../../../locales/en.ts';
import { labelOf, longest, type Address, type Field } from './address.ts';
import type { CountryName } from './countries.ts';
import type { CountryFormat, Part } from './country.ts';
import { rowsOf, type Place } from './rows.ts';
import type { Region } from './regions.ts';

export interface CellsModel {
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly address: Address;
  readonly format: CountryFormat;
  readonly countries: readonly CountryName[];
  /** Null: the state is typed, if there is one. */
  readonly regions: readonly Region[] | null;
  readonly faults: readonly { readonly field: Field; readonly words: string }[];
  /** For who hears the page: the fault of the field that was just left. */
  readonly said: string;
  readonly locked: boolean;
  typed(field: Field, value: string): void;
  left(field: Field): void;
  /** Enter in a text field. */
  enter(): void;
}

const autocomplete: Readonly<Record<Field, string>> = {
  country: 'billing country',
  address: 'billing address-line1',
  city: 'billing address-level2',
  state: 'billing address-level1',
  postalCode: 'billing postal-code',
};

export function renderCells(model: CellsModel): TemplateResult {
  const { text, format, faults, said, locked } = model;
  return html`<div
    class="address"
    role="group"
    aria-labelledby="address-title"
    part="billing-address"
    ?inert=${locked}
  >
    <p class="legend" id="address-title">${text('address.title')}</p>
    <div class="cells">
      ${renderCountry(model)} ${rowsOf(format).map(([field, place]) => renderPart(model, field, place))}
    </div>
    <ul class="faults" ?hidden=${faults.length === 0}>
      ${faults.map(({ field, words }) => html`<li id="address-${field}-fault">${sign(16)}<span>${words}</span></li>`)}
    </ul>
    <p class="visually-hidden" role="status">${said}</p>
  </div>`;
}

function renderCountry(model: CellsModel): TemplateResult {
  const { address, countries } = model;
  const options = countries.map(({ code, name }) => [code, name] as const);
  return renderSelect(model, 'country', 'country', options, address.country);
}

function renderPart(model: CellsModel, field: Part, place: Place): TemplateResult {
  const { address, regions } = model;
  if (field !== 'state' || !regions) return renderInput(model, field, place);
  const options = regions.map(({ code, name }) => [code, name] as const);
  return renderSelect(model, field, place, options, address.state);
}

const isRequired = ({ format }: CellsModel, field: Field): boolean =>
  field === 'country' || format.required.includes(field);

const labelFor = (model: CellsModel, field: Field): string => {
  const label = model.text(labelOf(field, model.format));
  return isRequired(model, field) ? label : model.text('address.optional', { label });
};

const faultOf = ({ faults }: CellsModel, field: Field): boolean =>
  faults.some((fault) => fault.field === field);

function renderSelect(
  model: CellsModel,
  field: 'country' | 'state',
  place: string,
  options: readonly (readonly [value: string, name: string])[],
  value: string,
): TemplateResult {
  const isFaulty = faultOf(model, field);
  return html`<label class="cell ${place}" ?data-invalid=${isFaulty}>
    <span class="label" id="address-${field}">${labelFor(model, field)}</span>
    <select
      name=${field}
      aria-labelledby="address-${field}"
      autocomplete=${autocomplete[field] as 'on'}
      aria-required=${isRequired(model, field)}
      aria-invalid=${isFaulty}
      aria-describedby=${isFaulty ? `address-${field}-fault` : nothing}
      @change=${({ target }: Event) => model.typed(field, (target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${value === ''}>${model.text('address.choose')}</option>
      ${options.map(([code, name]) => html`<option value=${code} .selected=${code === value}>${name}</option>`)}
    </select>
    ${isFaulty ? sign(18) : nothing}${chevron}
  </label>`;
}

function renderInput(model: CellsModel, field: Part, place: Place): TemplateResult {
  const { address, format } = model;
  const isFaulty = faultOf(model, field);
  const isCode = field === 'postalCode';
  return html`<label class="cell ${place}" ?data-invalid=${isFaulty}>
    <span class="label" id="address-${field}">${labelFor(model, field)}</span>
    <input
      type="text"
      name=${field}
      aria-labelledby="address-${field}"
      autocomplete=${autocomplete[field] as 'on'}
      autocapitalize=${isCode ? 'characters' : 'words'}
      inputmode=${isCode && /^\d+$/.test(format.example) ? 'numeric' : 'text'}
      enterkeyhint="go"
      spellcheck="false"
      maxlength=${longest[field]}
      dir=${isCode ? 'ltr' : 'auto'}
      aria-required=${isRequired(model, field)}
      aria-invalid=${isFaulty}
      aria-describedby=${isFaulty ? `address-${field}-fault` : nothing}
      .value=${address[field]}
      @input=${({ target }: Event) => model.typed(field, (target as HTMLInputElement).value)}
      @blur=${({ relatedTarget }: FocusEvent) => isInside(relatedTarget) && model.left(field)}
      @keydown=${({ key, isComposing }: KeyboardEvent) => key === 'Enter' && !isComposing && model.enter()}
    />
    ${isFaulty ? sign(18) : nothing}
  </label>`;
}

// What comes below the fields moves what is below them: not while the pay button is being pressed.
const isInside = (next: EventTarget | null): boolean => Boolean((next as Element | null)?.closest('.cells'));

const chevron = html`<svg
  class="chevron"
  width="20"
  height="20"
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="m5.5 8 4.5 4.5L14.5 8" />
</svg>`;

const sign = (size: number): TemplateResult =>
  html`<svg
    class="sign"
    width=${size}
    height=${size}
    viewBox="0 0 20 20"
    fill="currentColor"
    aria-hidden="true"
  >
    <path
      fill-rule="evenodd"
      d="M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm1 4.25a1 1 0 1 0-2 0v4.5a1 1 0 1 0 2 0Zm-1 9.25a1.15 1.15 0 1 0 0-2.3 1.15 1.15 0 0 0 0 2.3Z"
    />
  </svg>`;
