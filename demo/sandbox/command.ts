#!/usr/bin/env node
// `npx paykka-sandbox`: the gateway and the issuer as a command of the package, for a merchant's own machine and CI.
import { readOptions, usage } from './options.ts';

/** Loaded only when wanted: its libraries are optional, and no merchant's page needs them. */
async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  if (options.version) return console.log(__PAYKKA_VERSION__);
  const { startSandbox } = await import('./servers.ts');
  const { gateway, acs, stop } = await startSandbox(options);
  console.log(`gateway ${gateway}/
bank    ${acs}/
keys    ${options.merchantFile}
origins ${options.origins.join(' ')}`);
  // The last line: whoever waits for it may begin.
  console.log(`ready ${gateway}/`);
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function sentenceOf(error: NodeJS.ErrnoException & { port?: number }): string {
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(error.message)?.[1];
  if (error.code === 'ERR_MODULE_NOT_FOUND' && missing)
    return `The sandbox needs the package "${missing}", which is not installed. It is an optional dependency of paykka-dropin: install again without --omit=optional, or run \`npm install --save-dev ${missing}\`.`;
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken: stop the other program, or choose others with --port and --acs-port.`;
  return `The sandbox could not start: ${error.message}`;
}

try {
  await start();
} catch (error) {
  console.error(sentenceOf(error as Error));
  process.exit(1);
}
