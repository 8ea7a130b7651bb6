// The code for what is on the page, to copy: by tag, as a module, by the class API, or a link to the PSP's page; and what
// the server asks for. All are made of the same settings that the page itself applies.
import { attribute, Expression, literal } from './literal.js';
import { byClass } from './class-api.js';
import { attributes, onPaid, settingsOf, submitListener, tagsOf } from './settings.js';

/**
 * @typedef {object} Place
 * @property {string} psp origin
 * @property {string} sessionId
 * @property {string} clientKey
 * @property {string | undefined} [sessionUrl] of a HOSTED session
 * @property {Record<string, unknown>} fields of Create Session, but for the time when the session ends
 */

/** @typedef {Readonly<Record<string, {label: string, write(options: Record<string, any>, place: Place): string}>>} Kinds */

/** @type {Kinds} */
const inPage = {
  tag: { label: 'Tag', write: byTag },
  module: { label: 'Module', write: asModule },
  class: { label: 'Class API', write: byClass },
};
/** @type {Kinds} */
const onTheirs = { link: { label: 'Link', write: asLink } };

/**
 * What there is to copy: `server` is for the server, the others are for a page.
 * @param {Record<string, any>} options
 * @returns {Kinds}
 */
export const kindsOf = (options) => ({
  ...(tagsOf(options).length > 0 ? inPage : onTheirs),
  server: { label: 'Server', write: onServer },
});

/** @param {string} [indent] */
const whenPaid = (indent) => `addEventListener('paykka-success', ${onPaid(indent)});`;

/**
 * @param {Record<string, any>} options
 * @param {Place} place
 */
function byTag(options, { psp, sessionId, clientKey }) {
  const settings = Object.entries(settingsOf(options));
  const tags = tagsOf(options);
  /** @param {string} tag */
  const said = (tag) => [
    `session-id="${sessionId}"`,
    `client-key="${clientKey}"`,
    ...Object.entries(settingsOf(options, tag))
      .filter(([name]) => name in attributes)
      .map(([name, value]) => attributes[name] + (value === true ? '' : `="${attribute(value)}"`)),
  ];
  const lines = [
    `const elements = document.querySelectorAll('${tags.join(', ')}');`,
    ...settings
      .filter(([name]) => !(name in attributes))
      .map(([name, value]) => `for (const element of elements) element.${name} = ${literal(value, '  ')};`),
    ...submitListener(options),
    whenPaid('  '),
    ...(options.ownButton ? [`document.querySelector('#pay').onclick = () => elements[0].submit();`] : []),
  ];
  return `<script type="module" src="${psp}/cp/paykka-dropin.js"></script>
${tags.map((tag) => `<${tag}\n  ${said(tag).join('\n  ')}\n></${tag}>\n`).join('')}${
    options.ownButton ? '<button id="pay">Pay</button>\n' : ''
  }<script type="module">
${lines.map((line) => `  ${line}\n`).join('')}</script>
`;
}

/**
 * @param {Record<string, any>} options
 * @param {Place} place
 */
function asModule(options, { psp, sessionId, clientKey }) {
  const tags = tagsOf(options).map((tag) => `'${tag}'`);
  const { hidePayButton, ...settings } = settingsOf(options);
  const button = `
elements[0].hidePayButton = true;
const pay = document.createElement('button');
pay.textContent = 'Pay';
pay.onclick = () => elements[0].submit();
document.body.append(pay);
`;
  return `import 'paykka-dropin';

const settings = ${literal({ sessionId, clientKey, apiUrl: psp, ...settings })};
const elements = [${tags.join(', ')}].map((tag) =>
  Object.assign(document.createElement(tag), settings),
);
${[...submitListener(options), whenPaid()].join('\n')}
document.body.append(...elements);
${hidePayButton ? button : ''}`;
}

/**
 * @param {Record<string, any>} _options
 * @param {Place} place
 */
function asLink(_options, { sessionUrl = '' }) {
  return `<!-- Or let your server answer 303 with this address, which it has as session_url. -->
<a href="${attribute(sessionUrl)}">Go to checkout</a>
`;
}

/** Each order has a number of its own, and a time that is written down is soon past. */
const orderNumber = new Expression('crypto.randomUUID()');
/** @param {string} seconds */
const fromNow = (seconds) => new Expression(`new Date(Date.now() + ${Number(seconds) * 1000}).toISOString()`);

/**
 * @param {Record<string, any>} options
 * @param {Place} place
 */
function onServer({ expires, mode }, { fields }) {
  const asked = { trans_id: orderNumber, ...fields, ...(expires && { expire_time: fromNow(expires) }) };
  return `// demo/shop/paykka.ts, to copy: it signs the call and verifies the answer.
// trans_id is your order’s number, the addresses are your shop’s; these are of this demo.
const { session_id${mode === 'HOSTED' ? ', session_url' : ''} } = await paykka.createSession(${literal(asked)});
${mode === 'HOSTED' ? '// Lead the shopper to session_url. After it they are at return_url, with session_id.\n' : ''}`;
}
