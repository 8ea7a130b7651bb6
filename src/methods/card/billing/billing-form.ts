// The billing address of a typed card: typed in the page (it is no card data), checked by the rules of its country.
import { nothing, type TemplateResult } from 'lit';
import { enAddress } from '../../../locales/en-address.ts';
import { learn } from '../../../locales/en.ts';
import type { BillJson } from '../../../protocol/gateway.ts';
import type { MethodHost } from '../../method.ts';
import type { FieldFault } from '../summary.ts';
import { billingJson, faultsOf, labelOf, readPrefill } from './address.ts';
import type { Address, AddressFault, Field } from './address.ts';
import { renderCells } from './cells.ts';
import { countryNames, likelyCountry } from './countries.ts';
import { countryCodes, countryFormat, type CountryFormat } from './country.ts';
import { regionCode, regionsOf, type Region, type RegionsPart } from './regions.ts';
import { billingStyles } from './styles.ts';
import { groupOf } from './words.ts';

learn(enAddress);

export class BillingForm {
  readonly #host: MethodHost;
  readonly #changed: () => void;
  readonly #bring: (area: string) => Promise<RegionsPart>;
  #address: Address;
  /** Of the country; null while they are on their way, and when there are none or none can be had. */
  #regions: readonly Region[] | null = null;
  /** What they were asked for: country and language. */
  #regionsOf = '';
  /** The language whose words were asked for, and the one whose words are here. */
  #wordsOf = '';
  #spoken = '';
  /** Fields whose fault is shown: after a try to pay, or when something was left that cannot be right. */
  readonly #shown = new Set<Field>();
  /** It was left as it cannot be right: said once, and again when it was changed and is still wrong. */
  #left: Field | null = null;
  /** It takes the focus when the form can be used again: faults are found while it is locked. */
  #wanted: Field | null = null;

  /**
   * @param bill what is known of it, as the gateway wrote it.
   * @param changed completeness may have changed.
   * @param bring a list of subdivisions
   */
  constructor(
    host: MethodHost,
    bill: object,
    changed: () => void,
    bring: (area: string) => Promise<RegionsPart>,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#bring = bring;
    host.adopt(billingStyles);
    const known = readPrefill(bill);
    const isKnown = countryCodes.includes(known.country);
    this.#address = { ...known, country: isKnown ? known.country : likelyCountry(host.view().locale) };
  }

  get complete(): boolean {
    return this.#faults.length === 0;
  }

  /** Reads what is there, shows what is wrong, and names it. */
  check(): FieldFault[] {
    this.#read();
    this.#shown.clear();
    this.#left = null;
    return this.#faults.map((fault) => {
      const { field } = fault;
      this.#shown.add(field);
      return { name: `billing.${field}`, words: this.#sentence(fault), go: () => this.#focus(field) };
    });
  }

  /** What goes into the `details` of the payment. */
  details(): { billing: BillJson } {
    return { billing: billingJson(this.#address, this.#format) };
  }

  hostChanged(): void {
    if (!this.#wanted || this.#host.view().locked) return;
    this.#host.root().querySelector<HTMLElement>(`.address [name="${this.#wanted}"]`)?.focus();
    this.#wanted = null;
  }

  /** Nothing as long as its first words are on their way. */
  render(): TemplateResult | typeof nothing {
    const { locale, locked } = this.#host.view();
    this.#bringWords(locale);
    if (!this.#spoken) return nothing;
    this.#bringRegions();
    const faults = this.#faults
      .filter(({ field }) => this.#shown.has(field))
      .map((fault) => ({ field: fault.field, words: this.#sentence(fault) }));
    return renderCells({
      text: this.#host.text,
      address: this.#address,
      format: this.#format,
      countries: countryNames(locale),
      regions: this.#regions,
      faults,
      said: faults.find(({ field }) => field === this.#left)?.words ?? '',
      locked,
      typed: (field, value) => this.#type(field, value),
      left: (field) => this.#leave(field),
      enter: () => this.#host.submit(),
    });
  }

  #sentence({ field, key }: AddressFault): string {
    const { text } = this.#host;
    return text(key, { label: text(labelOf(field, this.#format)), example: this.#format.example });
  }

  #focus(field: Field): void {
    this.#wanted = field;
    this.hostChanged();
  }

  get #format(): CountryFormat {
    return countryFormat(this.#address.country, this.#host.view().locale);
  }

  get #faults(): AddressFault[] {
    return faultsOf(this.#address, this.#format);
  }

  #type(field: Field, value: string): void {
    if (field === 'country' && value !== this.#address.country) {
      this.#shown.clear();
      // The same letters are another place there: WA is Washington, and Western Australia.
      this.#address = { ...this.#address, state: '' };
    }
    this.#address = { ...this.#address, [field]: value };
    this.#left = null;
    if (!this.#faults.some((fault) => fault.field === field)) this.#shown.delete(field);
    this.#changed();
    void this.#host.requestUpdate();
  }

  /** What is missing is said when it is paid; what is wrong as soon as the next field is gone to. */
  #leave(field: Field): void {
    if (!this.#address[field].trim() || !this.#faults.some((fault) => fault.field === field)) return;
    this.#shown.add(field);
    this.#left = field;
    void this.#host.requestUpdate();
  }

  /** Some browsers fill in without a word. */
  #read(): void {
    const fields = this.#host.root().querySelectorAll<HTMLInputElement>('.address [name]');
    for (const { name, value } of fields) this.#address = { ...this.#address, [name]: value };
  }

  /** Without them it speaks English. */
  #bringWords(locale: string): void {
    if (this.#wordsOf === locale) return;
    this.#wordsOf = locale;
    const group = groupOf(locale);
    const arrived = (): void => {
      this.#spoken = locale;
      void this.#host.requestUpdate();
    };
    if (!group) this.#spoken = locale;
    else this.#host.bringWords(group).then(arrived, arrived);
  }

  /** Names follow the language. Without their list a state is typed. */
  #bringRegions(): void {
    const { country } = this.#address;
    const { locale } = this.#host.view();
    const wanted = `${country} ${locale}`;
    if (wanted === this.#regionsOf) return;
    this.#regionsOf = wanted;
    this.#regions = null;
    const format = this.#format;
    if (!format.area) return;
    this.#bring(format.area).then((part) => {
      if (wanted !== this.#regionsOf) return;
      const regions = regionsOf(country, format, part, locale);
      this.#regions = regions;
      this.#address = { ...this.#address, state: regionCode(regions, this.#address.state) };
      this.#changed();
      void this.#host.requestUpdate();
    }, String);
  }
}
