// Whether two things take the same time, as statistics see it.

/** Of measurements of one kind the quicker nine tenths: what the machine did meanwhile is not the program's. */
const quickest = (times: readonly number[]): number[] =>
  [...times].sort((one, other) => one - other).slice(0, Math.ceil(times.length * 0.9));

/** Welch's t of two series. With a hundred of each, |t| under 2.576 is p over 0.01. */
export function welchT(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [moments(quickest(one)), moments(quickest(other))];
  return (a.mean - b.mean) / Math.sqrt(a.variance / a.count + b.variance / b.count);
}

function moments(values: readonly number[]) {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { count, mean, variance };
}

/**
 * The smallest |t| of three rounds, in each of which both are done `times` times in turn. Noise alone is over 2.576 in
 * one round of a hundred and so in all three once in a million; a leak is over it in all.
 */
export async function smallestT(
  times: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<number> {
  let smallest = Infinity;
  for (let round = 0; round < 3 && smallest >= 2.576; round += 1) {
    const series: [number[], number[]] = [[], []];
    for (let turn = 0; turn < times; turn += 1) {
      // Who comes first alternates: what follows finds the machine as the first left it.
      for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const begin = performance.now();
        await [one, other][which]!();
        series[which].push(performance.now() - begin);
      }
    }
    smallest = Math.min(smallest, Math.abs(welchT(...series)));
  }
  return smallest;
}
