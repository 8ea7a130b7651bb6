// What the command says when it cannot do what it was asked: one sentence, with what to do about it.

type Failure = NodeJS.ErrnoException & { readonly port?: number };

/** @param error anything that stopped it */
export function sentenceOf(error: Failure): string {
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(error.message)?.[1];
  if (error.code?.endsWith('MODULE_NOT_FOUND') && missing)
    return `The sandbox needs the package "${missing}", which is not installed. It is an optional dependency of paykka-dropin: \`npm install --include=optional\` brings it.`;
  if (error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken: stop the other program, or choose others with --port and --acs-port.`;
  if (error.code?.startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\n\`npx paykka-sandbox --help\` lists the options.`;
  return `The sandbox could not start: ${error.message}`;
}
