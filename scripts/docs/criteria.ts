// What a criterion of WCAG is held to here, and what shows it.

/** A test that goes red when it is no longer so: its file, and a part of its title. */
export type Proof = readonly [file: string, title: string];

export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /**
   * `tested`: a test shows it. `designed`: built so, and no test of ours would notice a change. `in part`: what is
   * missing is said. `no occasion`: there is nothing that it could be about.
   */
  readonly verdict: 'tested' | 'designed' | 'in part' | 'no occasion';
  readonly how: string;
  readonly proofs: readonly Proof[];
}

const page = 'test/flows/a11y.spec.ts';
/** axe-core finds nothing: in each state, light and dark, in the page and in its frames. */
export const axe: Proof = [page, 'nothing to find, light and dark:'];
export const said: Proof = [page, 'what happens is said: politely what goes on, at once what went wrong'];
/** Zoomed to 200 % and to 400 %, on its side and upright. */
export const zoomed: Proof = [page, 'nothing is cut off or scrolls sideways'];
export const still: Proof = ['test/flows/motion.spec.ts', 'nothing moves for whoever asked for less motion'];
export const narrow: Proof = [page, 'a right-to-left page and 200 % text cut nothing off'];
export const keyboard: Proof = ['test/flows/pay.spec.ts', 'pays by keyboard alone, from the top'];
export const summary: Proof = ['test/flows/pay.spec.ts', 'much that is missing is listed above the card'];

type Row = readonly [number: string, name: string, level: 'A' | 'AA', how: string];

const as =
  (verdict: Criterion['verdict']) =>
  ([number, name, level, how]: Row, ...proofs: readonly Proof[]): Criterion => ({
    number,
    name,
    level,
    verdict,
    how,
    proofs,
  });

export const tested = (row: Row, first: Proof, ...more: readonly Proof[]): Criterion =>
  as('tested')(row, first, ...more);
export const designed = (...row: Row): Criterion => as('designed')(row);
export const inPart = (row: Row, ...proofs: readonly Proof[]): Criterion => as('in part')(row, ...proofs);
export const noOccasion = (...row: Row): Criterion => as('no occasion')(row);
