// `npm run walk -- --seed S --runs N`: random walks with everything real, any number of them.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '200' } },
});
for (const [name, value] of Object.entries(values)) {
  if (/^\d{1,9}$/.test(value)) continue;
  console.error(`--${name} must be a whole number, not "${value}".`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', 'test/flows/walk.spec.ts'],
  { stdio: 'inherit', env: { ...process.env, WALK_SEED: values.seed, WALK_RUNS: values.runs } },
);
process.exitCode = status ?? 1;
