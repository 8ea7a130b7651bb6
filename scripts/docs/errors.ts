// docs/errors.md, made from the closed list of codes, so that none can be missing.
import { errorSentences } from '../../demo/gateway/pages/error-sentences.ts';
import {
  catalogued,
  declineCodes,
  errorCatalogue,
  type ErrorCode,
  type ErrorOrigin,
} from '../../src/core/errors.ts';
import { en } from '../../src/locales/en.ts';

const actors: Readonly<Record<ErrorOrigin, string>> = {
  shopper: 'the shopper',
  merchant: 'you: the page or the server of the merchant',
  issuer: 'the bank, which decided',
  gateway: 'the gateway, which is asked again',
  network: 'the connection, or whatever in the browser is in the way',
};

const codes = Object.keys(errorCatalogue) as ErrorCode[];

const section = (code: ErrorCode): string => {
  const { origin, retryable } = catalogued(code);
  return `## ${code}

${errorSentences[code]}

- Who must act: ${actors[origin]}.
- ${retryable ? 'The same session can be tried again' : 'Trying again does not help'} (\`retryable: ${retryable}\`).
- The shopper reads: “${en[`error.${code}`]}”
`;
};

const decline = (code: (typeof declineCodes)[number]): string =>
  `| \`${code}\` | ${en[`declined.${code}`]} |`;

export const errorsDoc = (): string => `# Errors

What \`paykka-error\` brings as \`error.code\`: what it means, who must act, and what to do. Made by \`npm run docs\` from
\`src/core/errors.ts\`. \`error.docUrl\` leads to the same words on the gateway's own page, \`/docs/errors#<code>\`.
\`error.message\` is for you, \`error.shopperMessage\` is what the element shows, in the shopper's language.

${codes.map((code) => `- [\`${code}\`](#${code})`).join('\n')}

${codes.map(section).join('\n')}
## Why a card was declined

\`error.declineCode\`, for \`declined\` only. The shopper reads, under “${en['declined.title']}”:

| \`declineCode\` | sentence |
| --- | --- |
${declineCodes.map(decline).join('\n')}
`;
