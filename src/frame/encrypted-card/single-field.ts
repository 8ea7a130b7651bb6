// The one field of this document: what it says and how it looks. Its value lives in the input alone.
import { en, fill, type TextKey } from '../../locales/en.ts';
import type { FieldFault } from '../../protocol/card-frame.ts';
import { styledStates, type EncryptedField, type FieldStyles } from '../../protocol/encrypted-card.ts';
import { Aim } from '../aim.ts';
import { cvcSize } from '../card/cvc.ts';
import { settleExpiry } from '../card/expiry.ts';
import { Field } from '../field.ts';
import { listenToFields } from '../field-events.ts';
import { rules, type Known, type Parts } from './rules.ts';
import type { FieldWords } from './word-keys.ts';

export class SingleField {
  readonly #name: EncryptedField;
  readonly #root: Document;
  readonly #field: Field;
  readonly #aim: Aim;
  #known: Known = { brand: null, now: undefined };
  #words: FieldWords = en;
  #styles: FieldStyles = {};
  /** Properties that the page's styles have set. */
  #styled: readonly string[] = [];

  /** @param edited told after each edit. */
  constructor(root: Document, name: EncryptedField, edited: () => void) {
    this.#name = name;
    this.#root = root;
    const input = root.querySelector('input')!;
    root.querySelector('.error')!.id = `${name}-error`;
    Object.assign(input, { id: name, name: rules[name].name, autocomplete: rules[name].autocomplete });
    this.#field = new Field(
      root,
      name,
      rules[name].format(() => this.#known),
    );
    this.#aim = new Aim(root.defaultView!);
    listenToFields(root.querySelector('form')!, [this.#field], {
      edited: (_, inputType) => {
        this.#field.regroup(inputType);
        // An error stays as long as it is true, and goes as soon as it is not.
        if (this.#field.fault !== this.fault()) this.#show(undefined);
        edited();
        this.#paint();
      },
      left: () => {
        if (name === 'expiry') this.#field.settle(settleExpiry(this.text));
        if (this.#field.edited) this.check();
      },
      entered: () => undefined,
    });
    for (const type of ['focus', 'blur']) input.addEventListener(type, () => this.#paint());
    this.#speak();
  }

  get text(): string {
    return this.#field.value;
  }
  get title(): string {
    return this.#words[`card.${this.#name}`];
  }

  configure(showLabel: boolean, styles: FieldStyles): void {
    this.#styles = styles;
    this.#root.querySelector('.cell')!.toggleAttribute('data-unlabelled', !showLabel);
    this.#paint();
  }

  /** From now on; what was typed is looked at again. */
  learn(known: Partial<Known>): void {
    this.#known = { ...this.#known, ...known };
    this.#speak();
    if (this.#field.fault) this.check();
    this.#paint();
  }

  /** From now on; what was said is said again. */
  speak(words: FieldWords): void {
    this.#words = words;
    this.#speak();
    if (this.#field.fault) this.#show(this.#field.fault);
  }

  fault(): FieldFault | undefined {
    return rules[this.#name].fault(this.text, this.#known);
  }

  /** Shows what is wrong, and says it. */
  check(): FieldFault | undefined {
    const fault = this.fault();
    if (fault !== this.#field.fault) this.#show(fault);
    return fault;
  }

  /** Only right after `check` found nothing. */
  parts(): Parts {
    return rules[this.#name].parts(this.text);
  }

  focus(): void {
    this.#aim.take(this.#field.input);
  }

  wipe(): void {
    this.#field.wipe();
  }

  #show(fault: FieldFault | undefined): void {
    const words: Partial<Record<TextKey, string>> = this.#words;
    const sentence = fault
      ? fill(words[`card.${this.#name}.${fault}` as TextKey] ?? '', { digits: this.#digits })
      : '';
    this.#field.show(fault, sentence);
    // Where the focus is, the description is read out: only elsewhere it needs saying.
    const isHere = this.#root.activeElement === this.#field.input;
    this.#root.getElementById('status')!.textContent = isHere ? '' : sentence;
    this.#paint();
  }

  #speak(): void {
    const { input } = this.#field;
    this.#root.querySelector('.label')!.textContent = this.title;
    input.placeholder = fill(this.#words[`card.${this.#name}.hint`], { digits: this.#digits });
  }

  get #digits(): number {
    return cvcSize('', this.#known.brand);
  }

  #paint(): void {
    const { input, fault } = this.#field;
    const isIn = {
      base: true,
      focus: this.#root.activeElement === input && this.#root.hasFocus(),
      valid: this.text !== '' && this.fault() === undefined,
      invalid: fault !== undefined,
    };
    const wanted = new Map(
      styledStates.flatMap((state) => (isIn[state] ? Object.entries(this.#styles[state] ?? {}) : [])),
    );
    const style = input.style as unknown as Record<string, string>;
    for (const property of this.#styled) if (!wanted.has(property)) style[property] = '';
    for (const [property, value] of wanted) style[property] = value;
    this.#styled = [...wanted.keys()];
  }
}
