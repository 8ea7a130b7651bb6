import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { flag, listOf, matching, maybe, oneOf, shape, text, whole } from '../../src/core/shape.ts';

describe('a shape', () => {
  const isRight = shape<{ a: number; b?: string | null; c: boolean[] }>({
    a: whole,
    b: maybe(text(3)),
    c: listOf(flag, 2),
  });

  it('lets pass what fits, and what is more', () => {
    expect(isRight({ a: 1, c: [] })).to.equal(true);
    expect(isRight({ a: 1, b: null, c: [true], d: 1 })).to.equal(true);
  });

  it('refuses what is missing, of another kind, too long, or inherited', () => {
    const wrong = [
      { c: [] },
      { a: 1.5, c: [] },
      { a: -1, c: [] },
      { a: 2 ** 53, c: [] },
      { a: 1, b: 'long', c: [] },
      { a: 1, c: [true, true, true] },
      { a: 1, c: [1] },
      { a: 1, c: { length: 0 } },
      Object.create({ a: 1, c: [] }),
      [],
      null,
      'a',
    ];
    for (const value of wrong) expect(isRight(value), JSON.stringify(value)).to.equal(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isRight(value) === 'boolean'));
  });

  it('knows words and patterns', () => {
    expect([oneOf('a', 'b')('b'), oneOf('a')('toString')]).to.deep.equal([true, false]);
    expect([matching(/^a$/)('a'), matching(/^1$/)(1)]).to.deep.equal([true, false]);
  });
});
