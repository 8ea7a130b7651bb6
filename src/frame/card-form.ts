// The form: events of the fields in, facts out (complete, brand, which field is faulty). Values live in the inputs alone.
import { cardFields, SUMMARY_FROM, type CardField, type FieldError } from '../protocol/card-frame.ts';
import type { CardPlaintextJson, CodePlaintextJson } from '../protocol/gateway.ts';
import { fill } from '../locales/en.ts';
import { showBrand, type Marks } from './brand-plate.ts';
import { rulesFor, rulesOf } from './card/brand.ts';
import { faultOf, faultsOf, toPlaintext, type Terms, type Typed } from './card/card.ts';
import { cvcSize, formatCvc } from './card/cvc.ts';
import { digitsOf } from './card/digits.ts';
import { formatExpiry, settleExpiry } from './card/expiry.ts';
import { formatNumber } from './card/number.ts';
import { Aim } from './aim.ts';
import { Field } from './field.ts';
import { listenToFields } from './field-events.ts';
import { applyText, type Text } from './text.ts';

export interface FormState {
  complete: boolean;
  empty: boolean;
  brand: string | null;
}
export interface Listener {
  changed(state: Readonly<FormState>): void;
  /** Enter in a field. */
  submitted(): void;
  /** The gateway's clock in epoch milliseconds, once known. */
  now(): number | undefined;
}

export class CardForm {
  readonly #root: Document;
  readonly #listener: Listener;
  readonly #fields: Record<CardField, Field>;
  readonly #status: HTMLElement;
  readonly #aim: Aim;
  #text: Text | undefined;
  #marks: Marks = {};
  #brands: readonly string[] = [];
  #asksName = true;
  #saved: string | null = null;
  #locked = false;
  #codeSize = 3;
  #state: FormState = { complete: false, empty: true, brand: null };

  constructor(root: Document, listener: Listener) {
    this.#root = root;
    this.#listener = listener;
    this.#fields = {
      number: new Field(root, 'number', formatNumber),
      expiry: new Field(root, 'expiry', formatExpiry),
      cvc: new Field(root, 'cvc', (raw) => formatCvc(raw, this.#fields.number.value, this.#saved)),
      holderName: new Field(root, 'holderName'),
    };
    this.#status = root.getElementById('status')!;
    this.#aim = new Aim(root.defaultView!);
    listenToFields(root.querySelector('form')!, this.#all(), {
      edited: (field, inputType) => this.#edit(field, inputType),
      left: (field) => this.#leave(field),
      entered: () => this.#locked || listener.submitted(),
    });
  }

  get state(): Readonly<FormState> {
    return this.#state;
  }

  configure(setup: {
    text: Text;
    brands: readonly string[];
    showHolderName: boolean;
    saved: string | null;
  }): void {
    this.#text = setup.text;
    this.#brands = setup.brands;
    this.#asksName = setup.showHolderName;
    const { holderName } = this.#fields;
    holderName.input.labels![0]!.hidden = !this.#asksName;
    this.#root.getElementById('group')!.toggleAttribute('data-nameless', !this.#asksName);
    if (!this.#asksName) holderName.wipe();
    this.#askForCode(setup.saved);
    applyText(this.#root, setup.text, this.#codeSize);
    for (const field of this.#all()) if (field.fault) this.#show(field, field.fault);
    for (const field of this.#all()) if (field.value && !field.edited) field.regroup('');
    this.tell();
  }

  /** The drawings come later than the fields. */
  useMarks(marks: Marks): void {
    this.#marks = marks;
    showBrand(this.#root, this.#state.brand, marks);
  }

  /** Tells the listener what it may know, when it is news. */
  tell(): void {
    const typed = this.#typed();
    const before = this.#state;
    const { brand, title } = this.#saved === null ? rulesFor(digitsOf(typed.number)) : rulesOf(this.#saved);
    const complete = faultsOf(typed, this.#terms()).length === 0;
    const empty = cardFields.every((name) => typed[name] === '');
    this.#state = { complete, empty, brand };
    if (brand !== before.brand) {
      showBrand(this.#root, brand, this.#marks);
      if (this.#saved === null) this.#say([title]);
    }
    if (complete !== before.complete || empty !== before.empty || brand !== before.brand) {
      this.#listener.changed(this.#state);
    }
    this.#resizeCode(cvcSize(typed.number, this.#saved));
  }

  /** Shows everything that is wrong and says it. Empty: the card can be sent. */
  validate(): FieldError[] {
    const errors = faultsOf(this.#typed(), this.#terms());
    const faults = new Map(errors.map(({ field, fault }) => [field, fault]));
    for (const field of this.#all()) this.#show(field, faults.get(field.name));
    if (errors.length === 0 || errors.length >= SUMMARY_FROM) return errors;
    const first = this.#fields[errors[0]!.field];
    const moved = this.#root.activeElement !== first.input;
    this.#aim.take(first.input);
    // Where the focus goes, the description is read out: only the others need saying.
    this.#say(errors.slice(moved ? 1 : 0).map(({ field }) => this.#fields[field].sentence));
    return errors;
  }

  /** Only right after `validate` found nothing. */
  plaintext(): CardPlaintextJson | CodePlaintextJson {
    return toPlaintext(this.#typed(), this.#terms());
  }

  /** Without a name: the first field that needs the shopper. */
  focus(name?: CardField): void {
    const wanting = name ?? faultsOf(this.#typed(), this.#terms())[0]?.field;
    this.#aim.take(this.#fields[wanting ?? (this.#saved === null ? 'number' : 'cvc')].input);
  }

  clear(what: 'cvc' | 'all'): void {
    for (const field of what === 'cvc' ? [this.#fields.cvc] : this.#all()) field.wipe();
    this.#say([]);
    this.tell();
  }

  lock(locked: boolean): void {
    this.#locked = locked;
    this.#root.getElementById('group')!.toggleAttribute('data-locked', locked);
    for (const { input } of this.#all()) {
      input.readOnly = locked;
      input.ariaDisabled = String(locked);
    }
  }

  #all(): Field[] {
    return cardFields.map((name) => this.#fields[name]);
  }

  #typed(): Typed {
    const { number, expiry, cvc, holderName } = this.#fields;
    return { number: number.value, expiry: expiry.value, cvc: cvc.value, holderName: holderName.value };
  }

  #terms(): Terms {
    return {
      brands: this.#brands,
      asksName: this.#asksName,
      now: this.#listener.now(),
      saved: this.#saved,
    };
  }

  /** Of a saved card the code alone: nobody fills in, and nothing sends, what is not shown. */
  #askForCode(saved: string | null): void {
    this.#saved = saved;
    this.#root.getElementById('group')!.toggleAttribute('data-code', saved !== null);
    for (const field of this.#all()) {
      field.input.disabled = saved !== null && field.name !== 'cvc';
      if (field.input.disabled) field.wipe();
    }
  }

  #edit(field: Field, inputType: string): void {
    field.regroup(inputType);
    // An error stays as long as it is true, and goes as soon as it is not.
    if (field.fault && this.#faultOf(field) !== field.fault) this.#show(field, undefined);
    this.tell();
  }

  #leave(field: Field): void {
    if (field.name === 'expiry') field.settle(settleExpiry(field.value));
    if (field.edited) this.#complain(field);
  }

  #complain(field: Field): void {
    const fault = this.#faultOf(field);
    if (fault === field.fault) return;
    this.#show(field, fault);
    if (fault) this.#say([field.sentence]);
  }

  #faultOf(field: Field): Field['fault'] {
    return faultOf(field.name, this.#typed(), this.#terms());
  }

  #show(field: Field, fault: Field['fault']): void {
    if (!fault && !field.fault) return;
    const words = this.#text as Readonly<Record<string, string>> | undefined;
    const sentence = fault ? (words?.[`card.${field.name}.${fault}`] ?? '') : '';
    field.show(fault, fill(sentence, { digits: this.#codeSize }));
    this.#root.getElementById('errors')!.hidden = this.#all().every(({ fault }) => fault === undefined);
    if (!fault) this.#say([]);
  }

  /** For screen readers, politely; the same words are said again only after something else. */
  #say(sentences: readonly string[]): void {
    this.#status.textContent = sentences.join(' ');
  }

  /** Another brand may have another size of code. */
  #resizeCode(size: number): void {
    if (size === this.#codeSize) return;
    this.#codeSize = size;
    if (this.#text) applyText(this.#root, this.#text, size);
    const { cvc } = this.#fields;
    if (!cvc.value && !cvc.fault) return;
    const { sentence } = cvc;
    this.#show(cvc, this.#faultOf(cvc));
    if (cvc.fault && cvc.sentence !== sentence) this.#say([cvc.sentence]);
  }
}
