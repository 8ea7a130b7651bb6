// docs/errors.md, made from the closed list of codes, so that none can be missing.
import { errorSentences } from '../../demo/gateway/pages/error-sentences.ts';
import {
  catalogued,
  CheckoutError,
  declineCodes,
  errorCatalogue,
  type ErrorCode,
  type ErrorOrigin,
} from '../../src/core/errors.ts';
import { speak } from '../../src/elements/language.ts';
import { failureOf, noticeOf, type Sentences } from '../../src/elements/words.ts';
import { en } from '../../src/locales/en.ts';

const actors: Readonly<Record<ErrorOrigin, string>> = {
  shopper: 'the shopper',
  merchant: 'you: the page or the server of the merchant',
  issuer: 'the bank, which decided',
  gateway: 'the gateway, which is asked again',
  network: 'the connection, or whatever in the browser is in the way',
};

const codes = Object.keys(errorCatalogue) as ErrorCode[];

const english = speak({ locale: 'en', file: 'en' }, {}, {});

/** Comes of a try to pay, with the form still there. */
const inForm: readonly ErrorCode[] = ['action_cancelled', 'action_timeout', 'session_changed'];
/** Both then, and while the checkout is loading. */
const inBoth: readonly ErrorCode[] = ['script_blocked', 'offline', 'internal'];
/** The shopper sees how the session stands; the error is for whoever asked. */
const states: Partial<Record<ErrorCode, 'expired' | 'success' | 'unknown'>> = {
  session_expired: 'expired',
  already_paid: 'success',
  payment_status_unknown: 'unknown',
};

const read = ({ title, body }: Sentences): string => `reads, under “${title}”: “${body}”`;

/** What is shown, by the code that shows it. */
function shown(code: ErrorCode): string {
  const error = new CheckoutError(code, '');
  const state = states[code];
  if (code === 'declined')
    return `The shopper reads, under “${en['declined.title']}”, [why](#why-a-card-was-declined).`;
  if (state) return `The shopper ${read({ title: en[`${state}.title`], body: en[`${state}.body`] })}`;
  const notice = `The shopper ${read(noticeOf(error, english, '{amount}'))}`;
  if (inForm.includes(code)) return notice;
  const failure = `The shopper ${read(failureOf(error, english))}`;
  return inBoth.includes(code)
    ? `${failure}\n- After a try to pay, with the form still there: ${notice.replace('The', 'the')}`
    : failure;
}

const section = (code: ErrorCode): string => {
  const { origin, retryable } = catalogued(code);
  return `## ${code}

${errorSentences[code]}

- Who must act: ${actors[origin]}.
- ${retryable ? 'The same session can be tried again' : 'Trying again does not help'} (\`retryable: ${retryable}\`).
- ${shown(code)}
`;
};

const decline = (code: (typeof declineCodes)[number]): string =>
  `| \`${code}\` | ${en[`declined.${code}`]} |`;

export const errorsDoc = (): string => `# Errors

What \`paykka-error\` brings as \`error.code\`: what it means, who must act, and what to do. Made by \`npm run docs\` from
\`src/core/errors.ts\`. \`error.docUrl\` leads to the same words on the gateway's own page, \`/docs/errors#<code>\`.
\`error.message\` is for you, \`error.shopperMessage\` for the shopper, who reads it inside the element: in the shopper's language.

${codes.map((code) => `- [\`${code}\`](#${code})`).join('\n')}

${codes.map(section).join('\n')}
## Why a card was declined

\`error.declineCode\`, for \`declined\` only. The shopper reads, under “${en['declined.title']}”:

| \`declineCode\` | sentence |
| --- | --- |
${declineCodes.map(decline).join('\n')}
`;
