import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MethodRows } from '../../src/elements/method-rows.ts';
import type { LazyMethod, Method, MethodInstance, MethodMaker } from '../../src/methods/method.ts';

const fixtures = () => {
  const log: string[] = [];
  const instance = (name: string): MethodInstance => ({
    method: 'GOOGLE_PAY',
    complete: false,
    brand: null,
    renderPanel: () => html``,
    hostChanged: () => log.push(`${name} changed`),
    focus: () => undefined,
    declined: () => undefined,
    destroy: () => log.push(`${name} destroyed`),
    collect: () => Promise.resolve({ kind: 'cancelled' }),
  });
  const described = { label: 'card.label', icon: () => html`` } as const;
  const card: Method = {
    ...described,
    code: 'BANKCARD',
    optionsKey: 'card',
    eager: true,
    create: () => instance('card'),
  };
  const loads: { resolve(maker: MethodMaker): void; reject(): void }[] = [];
  const lazy = (): LazyMethod => ({
    ...described,
    code: 'GOOGLE_PAY',
    optionsKey: 'googlePay',
    eager: false,
    load: () =>
      new Promise<MethodMaker>((resolve, reject) =>
        loads.push({ resolve, reject: () => reject(new Error()) }),
      ),
  });
  const facts = { isQuiet: true, isChosen: false };
  const rows = (wallet: LazyMethod) =>
    new MethodRows(
      () =>
        ({
          view: () => facts,
          changed: () => log.push('told'),
          requestUpdate: () => log.push('shown anew'),
        }) as never,
      [card, wallet],
    );
  return { log, loads, facts, lazy, rows, maker: { create: () => instance('wallet') } };
};
const offering = (...codes: string[]) => ({ methods: codes.map((code) => ({ code })) }) as never;
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the rows of methods', () => {
  it('show a method whose code comes later at once, and ask for the code only when it is offered', async () => {
    const { loads, lazy, rows, maker, log } = fixtures();
    const made = rows(lazy());
    expect(made.codes).to.deep.equal(['BANKCARD']);
    expect(loads).to.have.length(0);
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    expect(made.codes).to.deep.equal(['BANKCARD', 'GOOGLE_PAY']);
    expect(made.find('GOOGLE_PAY')!.instance).to.equal(null);
    loads[0]!.resolve(maker);
    await settled();
    expect(made.find('GOOGLE_PAY')!.instance).not.to.equal(null);
    expect(log).to.deep.equal(['card changed', 'shown anew']);
  });

  it('wait with the code until the fields are there, and ask for it once', () => {
    const { loads, facts, lazy, rows } = fixtures();
    facts.isQuiet = false;
    const made = rows(lazy());
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    expect(loads).to.have.length(0);
    facts.isQuiet = true;
    made.hostChanged();
    made.hostChanged();
    expect(loads).to.have.length(1);
  });

  it('ask at once for the code of what is chosen', () => {
    const { loads, facts, lazy, rows } = fixtures();
    Object.assign(facts, { isQuiet: false, isChosen: true });
    const made = rows(lazy());
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    expect(loads).to.have.length(1);
  });

  it('stand in the session’s order, without what nobody knows here', () => {
    const { lazy, rows } = fixtures();
    const made = rows(lazy());
    made.follow(offering('MAGIC', 'GOOGLE_PAY', 'BANKCARD'));
    expect(made.codes).to.deep.equal(['GOOGLE_PAY', 'BANKCARD']);
  });

  it('drop a method whose code cannot be had, and keep the others', async () => {
    const { loads, lazy, rows } = fixtures();
    const made = rows(lazy());
    const card = made.find('BANKCARD');
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    loads[0]!.reject();
    await settled();
    expect(made.rows).to.deep.equal([card]);
  });

  it('drop a method that cannot be made; who waits for it goes on', async () => {
    const { loads, lazy, rows } = fixtures();
    const made = rows(lazy());
    const card = made.find('BANKCARD');
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    const { coming } = made.find('GOOGLE_PAY')!;
    loads[0]!.resolve({
      create: () => {
        throw new Error('no');
      },
    });
    await coming;
    expect(made.rows).to.deep.equal([card]);
  });

  it('make nothing of code that comes after the end, or after the session has changed', async () => {
    const { loads, lazy, rows, maker, log } = fixtures();
    const made = rows(lazy());
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    made.follow(offering('BANKCARD'));
    loads[0]!.resolve(maker);
    await settled();
    expect(made.codes).to.deep.equal(['BANKCARD']);
    made.follow(offering('BANKCARD', 'GOOGLE_PAY'));
    made.hostChanged();
    made.destroy();
    loads[1]!.resolve(maker);
    await settled();
    expect(made.rows).to.deep.equal([]);
    expect(log).to.deep.equal(['card changed', 'card changed', 'card destroyed']);
  });
});
