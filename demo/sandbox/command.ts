#!/usr/bin/env node
// `npx paykka-sandbox`: the gateway and the issuer as a command of the package, for a merchant's own machine and CI.
import { readOptions, usage } from './options.ts';
import { sentenceOf } from './sentence.ts';

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

try {
  await start();
} catch (error) {
  console.error(sentenceOf(error as Error));
  process.exit(1);
}
