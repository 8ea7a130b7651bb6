// From the options to what a merchant sets on the element: the page applies it, and the code that is shown says it.
import { entriesOf } from './entries.js';

const tagsByMode = {
  DROP_IN: ['paykka-dropin'],
  COMPONENT: ['paykka-card', 'paykka-apple-pay', 'paykka-google-pay'],
  HOSTED: [],
};

/**
 * Tags of the element or elements; none where the PSP's own page has them.
 * @param {Record<string, any>} options
 * @returns {readonly string[]}
 */
export const tagsOf = ({ mode }) => tagsByMode[mode];

/**
 * Where the order is asked for by its session: by the server, which alone knows that it is paid.
 * @param {string} [indent] of all lines but the first
 */
export const onPaid = (indent = '') =>
  [
    '({ returnUrl, sessionId }) => {',
    '  const url = new URL(returnUrl);',
    "  url.search += `${url.search && '&'}session_id=${sessionId}`;",
    '  location.assign(url);',
    '}',
  ].join(`\n${indent}`);

/**
 * What the page says before a payment is sent: the code shows these as they are written here.
 * @type {Readonly<Record<string, (event: any) => void>>}
 */
export const beforePaying = {
  wait: (event) => event.waitUntil(new Promise((resolve) => setTimeout(resolve, 1000))),
  stop: (event) => event.preventDefault(),
};

/** @param {Record<string, any>} options */
export const submitListener = ({ asked }) =>
  beforePaying[asked] ? [`addEventListener('paykka-submit', ${beforePaying[asked]});`] : [];

/** Attributes by property; everything else is set as a property. */
export const attributes = {
  locale: 'locale',
  layout: 'layout',
  express: 'express',
  orderSummary: 'order-summary',
  hidePayButton: 'hide-pay-button',
};

/** Of the drop-in alone. */
const initialOfWhole = { layout: 'accordion', express: 'above', orderSummary: false };

const initial = {
  locale: null,
  hidePayButton: false,
  paymentMethods: {},
  translations: null,
  appearance: {},
};

/** Options by method: only of those that something is said of. @param {Record<string, any>} options */
function methodsOf({ noBrands, noName, walletCountry, googleMerchant, googleEnvironment }) {
  const account = walletCountry && { countryCode: walletCountry };
  const all = {
    card: { ...(noBrands && { showCardBrands: false }), ...(noName && { showHolderName: false }) },
    applePay: { ...account },
    googlePay: {
      ...account,
      ...(googleMerchant && { merchantId: googleMerchant }),
      ...(googleEnvironment && { environment: googleEnvironment }),
    },
  };
  return Object.fromEntries(Object.entries(all).filter(([, said]) => isSome(said)));
}

/**
 * Properties by name: what is not the element's own default. A pay button of the page's own takes the place of the form's:
 * wallets that are elements of their own keep theirs.
 * @param {Record<string, any>} options
 * @param {string} [tag] of the element with the form, where none is named
 * @returns {Record<string, any>}
 */
export function settingsOf(options, tag = tagsOf(options)[0]) {
  const { mode, locale, layout, express, order, ownButton, texts, theme, tokens } = options;
  const paymentMethods = methodsOf(options);
  const [words, values] = [entriesOf(texts), entriesOf(tokens)];
  const appearance = { ...(theme !== 'auto' && { theme }), ...(isSome(values) && { tokens: values }) };
  return {
    ...(locale && { locale }),
    ...(isWhole(mode) && {
      ...(layout !== initialOfWhole.layout && { layout }),
      ...(express !== initialOfWhole.express && { express }),
      ...(order && { orderSummary: true }),
    }),
    ...(ownButton && tag === tagsOf(options)[0] && { hidePayButton: true }),
    ...(isSome(paymentMethods) && { paymentMethods }),
    ...(isSome(words) && { translations: { [locale || 'en']: words } }),
    ...(isSome(appearance) && { appearance }),
  };
}

/** @param {string} mode */
const isWhole = (mode) => mode !== 'COMPONENT';

/** @param {object} object */
const isSome = (object) => Object.keys(object).length > 0;

/**
 * @param {Iterable<HTMLElement>} elements
 * @param {Record<string, any>} options
 */
export function apply(elements, options) {
  const all = { ...(isWhole(options.mode) && initialOfWhole), ...initial };
  for (const element of elements) Object.assign(element, all, settingsOf(options, element.localName));
}
