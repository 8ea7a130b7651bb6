// The same as code for the class API of PayKKa's published SDK. What that has no option for (themes, texts, the place of
// wallet buttons) is set on the element that it makes.
import { literal } from './literal.js';
import { onPaid, settingsOf, submitListener, tagsOf } from './settings.js';

const classes = {
  'paykka-dropin': 'DropIn',
  'paykka-card': 'Card',
  'paykka-apple-pay': 'ApplePay',
  'paykka-google-pay': 'GooglePay',
};

/**
 * @param {Record<string, any>} options
 * @param {import('./code.js').Place} place
 */
export function byClass(options, { psp, sessionId, clientKey }) {
  const { locale, layout, hidePayButton, paymentMethods, ...others } = settingsOf(options);
  const parts = tagsOf(options).map((tag) => ({ tag, name: classes[tag] }));
  const button = hidePayButton && { hidePaymentButton: true };
  const props = {
    DropIn: { ...(layout && { layout }), ...(paymentMethods && { paymentMethods }), ...button },
    Card: { ...paymentMethods?.card, ...button },
    ApplePay: { ...paymentMethods?.applePay },
    GooglePay: { ...paymentMethods?.googlePay },
  };
  const checkout = {
    sessionId,
    clientKey,
    ...(locale && { locale }),
  };
  const lines = [
    `const { PayKKaCheckout, ${parts.map(({ name }) => name).join(', ')} } = PayKKaCardCheckoutUI;`,
    'const checkout = new PayKKaCheckout({',
    ...Object.entries(checkout).map(([name, value]) => `  ${name}: ${literal(value, '    ')},`),
    `  onSuccess: ${onPaid('    ')},`,
    '});',
    ...parts.flatMap(({ tag, name }) => [
      `const ${tag.slice(7).replaceAll('-', '')} = checkout.create(${name}${given(props[name])});`,
      `${tag.slice(7).replaceAll('-', '')}.mount('#${tag.slice(7)}');`,
    ]),
    ...Object.entries(others).map(
      ([name, value]) =>
        `for (const element of document.querySelectorAll('.part > *')) element.${name} = ${literal(value, '  ')};`,
    ),
    ...submitListener(options),
    ...(hidePayButton
      ? [`document.querySelector('#pay').onclick = () => ${parts[0].tag.slice(7)}.ref.payment();`]
      : []),
  ];
  return `${parts.map(({ tag }) => `<div class="part" id="${tag.slice(7)}"></div>\n`).join('')}${
    hidePayButton ? '<button id="pay">Pay</button>\n' : ''
  }<script src="${psp}/cp/card-checkout-ui.js"></script>
<script>
${lines.map((line) => `  ${line}\n`).join('')}</script>
`;
}

/** @param {object} [props] */
const given = (props = {}) => (Object.keys(props).length > 0 ? `, ${literal(props, '  ')}` : '');
