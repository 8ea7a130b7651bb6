// Whether the bench can say that a budget is missed.
import { expect, test } from '@playwright/test';
import { verdictsOf, type Column } from '../bench/budgets.ts';

const column = (variant: Column['variant'], tti: number, encryption: number): Column => {
  const reading = {
    tti,
    requests: 3,
    kilobytes: 4,
    encoded: { br: 4 },
    shift: 0,
    lateShift: 0,
    longTasks: 0,
    heap: 1,
  };
  const details = { keyToPaint: 10, handlers: 1, encryption, payToWire: 20 };
  return { variant, cold: [reading], warm: [reading], details: [details], near: [100], far: [700] };
};
const growth = { objects: 0.007, code: 0.4, nodes: 0, listeners: 0, documents: 0, frames: 0 };
const missed = (ours: Column, left = growth): string[] =>
  verdictsOf([column('floor', 1_000, 100), ours], left, 200)
    .filter(({ isMet }) => !isMet)
    .map(({ line }) => line);

test('a budget is met, or the bench says which is not', () => {
  expect(missed(column('tag', 1_100, 100))).toEqual([]);
  expect(missed(column('tag', 1_200, 100))).toEqual([
    '- **missed**: drop-in, by tag: cold 1.20 of at most 1.15 × floor',
  ]);
  expect(missed(column('tag', NaN, 100))).toHaveLength(2);
  // What encrypts stands in the way of the first key press.
  expect(missed(column('tag', 1_000, -5))).toHaveLength(1);
  expect(missed(column('tag', 1_000, 100), { ...growth, objects: 0.1, nodes: 1 })).toHaveLength(2);
});
