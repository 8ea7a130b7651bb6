// The billing address of a card payment: typed in the page (it is no card data), checked by the rules of its country.
import { adoptStyles, type TemplateResult } from 'lit';
import { enAddress, type AddressKey } from '../locales/en-address.ts';
import { fill, type TextKey } from '../locales/en.ts';
import { billingJson, faultsOf, labelOf, type Address, type AddressFault, type Field } from './address.ts';
import { billingStyles } from './billing-styles.ts';
import { countryFormat, type CountryFormat } from './country.ts';
import { countryNames, likelyCountry } from './countries.ts';
import { renderCells } from './cells.ts';
import { readPrefill } from './prefill.ts';
import { hasRegions, loadRegions, regionCode, type Region } from './regions.ts';

export interface BillingHost {
  view(): { readonly locale: string; readonly locked: boolean };
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  requestUpdate(): Promise<unknown>;
  submit(): void;
  changed(): void;
}

export class BillingForm {
  readonly #host: BillingHost;
  #address: Address;
  /** Of the country; null while they are on their way, and when there are none or none can be had. */
  #regions: readonly Region[] | null = null;
  /** Fields whose fault is shown: after a try to pay, or when something was left that cannot be right. */
  readonly #shown = new Set<Field>();
  readonly #root: ShadowRoot;

  /** @param bill what is known of it, as the gateway wrote it. @param root where it is shown */
  constructor(host: BillingHost, bill: object, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    adoptStyles(root, [...root.adoptedStyleSheets, billingStyles]);
    const known = readPrefill(bill);
    this.#address = { ...known, country: known.country || likelyCountry(host.view().locale) };
    this.#bringRegions();
  }

  get complete(): boolean {
    return this.#faults.length === 0;
  }

  /** Reads what is there, shows what is wrong, and names it. */
  check(): { readonly name: string; readonly words: string; go(): void }[] {
    this.#read();
    this.#shown.clear();
    return this.#faults.map((fault) => {
      const { field } = fault;
      this.#shown.add(field);
      return { name: `billing.${field}`, words: this.#sentence(fault), go: () => this.#focus(field) };
    });
  }

  /** `details.billing` of the pay request. */
  get details(): Record<string, string> {
    return billingJson(this.#address, this.#format);
  }

  render(): TemplateResult {
    const { view } = this.#host;
    const faults = this.#faults.filter(({ field }) => this.#shown.has(field));
    return renderCells({
      text: this.#text,
      address: this.#address,
      format: this.#format,
      countries: countryNames(view().locale),
      regions: this.#regions,
      faults: faults.map((fault) => ({ field: fault.field, words: this.#sentence(fault) })),
      locked: view().locked,
      typed: (field, value) => this.#type(field, value),
      left: (field) => this.#leave(field),
      enter: () => this.#host.submit(),
    });
  }

  /** A language without these words has the English ones. */
  #text = (key: AddressKey, values?: Readonly<Record<string, string | number>>): string =>
    this.#host.text(key, values) || fill(enAddress[key], values);

  #sentence({ field, key }: AddressFault): string {
    return this.#text(key, {
      label: this.#text(labelOf(field, this.#format)),
      example: this.#format.example,
    });
  }

  #focus(field: Field): void {
    this.#root.querySelector<HTMLElement>(`.address [name="${field}"]`)?.focus();
  }

  get #format(): CountryFormat {
    return countryFormat(this.#address.country, this.#host.view().locale);
  }

  get #faults(): AddressFault[] {
    return faultsOf(this.#address, this.#format);
  }

  #type(field: Field, value: string): void {
    const countryChanged = field === 'country' && value !== this.#address.country;
    this.#address = { ...this.#address, [field]: value };
    if (countryChanged) {
      this.#shown.clear();
      this.#bringRegions();
    }
    if (!this.#faults.some((fault) => fault.field === field)) this.#shown.delete(field);
    this.#host.changed();
    void this.#host.requestUpdate();
  }

  /** What is missing is said when it is paid; what is wrong as soon as the field is left. */
  #leave(field: Field): void {
    if (!this.#address[field].trim() || !this.#faults.some((fault) => fault.field === field)) return;
    this.#shown.add(field);
    void this.#host.requestUpdate();
  }

  /** Some browsers fill in without a word. */
  #read(): void {
    const fields = this.#root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.address [name]');
    for (const { name, value } of fields) this.#address = { ...this.#address, [name]: value };
  }

  #bringRegions(): void {
    const { country, state } = this.#address;
    this.#regions = null;
    if (!hasRegions(country)) return;
    loadRegions(country, this.#host.view().locale).then(
      (regions) => {
        if (this.#address.country !== country) return;
        this.#regions = regions;
        this.#address = { ...this.#address, state: regionCode(regions, this.#address.state || state) };
        void this.#host.requestUpdate();
      },
      // Without its list a state is typed.
      () => undefined,
    );
  }
}
