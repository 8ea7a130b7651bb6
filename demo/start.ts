// `npm start`: gateway, issuer and shop, each a process of its own; one line when all answer; Ctrl-C stops everything.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const shopPort = process.env['SHOP_PORT'] ?? '4100';
const children = new Set<ChildProcess>();
let stopping = false;

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

/** Resolves at the program's own "ready" line. What it complains about is passed on. */
function start(name: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', `demo/${name}/main.ts`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', (code) => {
    children.delete(child);
    if (!stopping) console.error(`The ${name} has ended (exit code ${code}); stopping the rest.`);
    stop(1);
  });
  return new Promise((resolve) => {
    createInterface(child.stdout!).on('line', (line) => line.startsWith(`${name} ready`) && resolve());
  });
}

// A terminal sends Ctrl-C to the children too; they stop by themselves, and we wait for them.
process.once('SIGINT', () => stop(0)).once('SIGTERM', () => stop(0));

// The gateway first: it writes the merchant's keys, which the shop and the issuer read.
await start('gateway');
await Promise.all([start('acs'), start('shop')]);
console.log(`ready http://localhost:${shopPort}/`);
