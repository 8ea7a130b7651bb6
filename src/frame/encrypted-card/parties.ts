// Who takes part in an encryption: this frame's own field, and the other two at the ends of their ports. No digit is
// asked for and none is told: a party answers what is wrong, or its parts as ciphertext.
import type { FieldFault } from '../../protocol/card-frame.ts';
import type { EncryptedPart, EncryptedPartHeader } from '../../protocol/encrypted-card.ts';
import type { PublicKey } from '../keys.ts';
import type { SecondFileLoader } from '../second-file.ts';
import type { SingleField } from './single-field.ts';

export interface Order {
  readonly key: PublicKey;
  readonly binding: Omit<EncryptedPartHeader, 'alg' | 'enc' | 'kid' | 'prt'>;
}
export type Answer =
  | { readonly fault: FieldFault }
  | { readonly fault: null; readonly sealed: Partial<Record<EncryptedPart, string>> }
  | { readonly fault: null; readonly broken: true };

export interface Party {
  /** Without an order: only looks for faults. Null when nobody answers in time. */
  ask(order?: Order): Promise<Answer | null>;
  learn(brand: string | null): void;
}

export class OwnField implements Party {
  readonly #field: SingleField;
  readonly #code: SecondFileLoader;

  constructor(field: SingleField, code: SecondFileLoader) {
    this.#field = field;
    this.#code = code;
  }

  learn(brand: string | null): void {
    this.#field.learn({ brand });
  }

  async ask(order?: Order): Promise<Answer> {
    if (order) this.#field.learn({ now: order.binding.iat });
    const fault = this.#field.check();
    if (fault) return { fault };
    if (!order) return { fault: null, sealed: {} };
    try {
      const parts = Object.entries(this.#field.parts());
      const { encryptPart } = await this.#code.get();
      const sealed = parts.map(async ([prt, digits]) => {
        const header = { ...order.binding, prt: prt as EncryptedPart };
        return [prt, await encryptPart(order.key, header, digits)] as const;
      });
      return { fault: null, sealed: Object.fromEntries(await Promise.all(sealed)) };
    } catch {
      return { fault: null, broken: true };
    }
  }
}

const PATIENCE = 10_000;
type Question = { id: number; order?: Order } | { brand: string | null };

/** A field in another frame. Its port may come later, and may be replaced when its frame was loaded again. */
export class DistantField implements Party {
  #port: MessagePort | undefined;
  #brand: string | null = null;
  #lastId = 0;
  readonly #open = new Map<number, { question: Question; answer(answer: Answer | null): void }>();

  usePort(port: MessagePort): void {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<{ id: number; answer: Answer }>) =>
      this.#open.get(data.id)?.answer(data.answer);
    this.learn(this.#brand);
    for (const { question } of this.#open.values()) this.#send(question);
  }

  learn(brand: string | null): void {
    this.#brand = brand;
    this.#send({ brand });
  }

  ask(order?: Order): Promise<Answer | null> {
    const id = (this.#lastId += 1);
    const question: Question = { id, ...(order && { order }) };
    return new Promise((resolve) => {
      const answer = (given: Answer | null): void => {
        clearTimeout(bound);
        this.#open.delete(id);
        resolve(given);
      };
      const bound = setTimeout(() => answer(null), PATIENCE);
      this.#open.set(id, { question, answer });
      this.#send(question);
    });
  }

  #send(question: Question): void {
    this.#port?.postMessage(question);
  }
}

/** The other end of a DistantField. */
export function serve(port: MessagePort, party: Party): void {
  port.onmessage = async ({ data }: MessageEvent<Question>) => {
    if ('brand' in data) party.learn(data.brand);
    else port.postMessage({ id: data.id, answer: await party.ask(data.order) });
  };
}
