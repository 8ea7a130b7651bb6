// docs/theming.md, made from the table of tokens, the parts of the templates and the ready themes.
import { tokens, type Token } from '../../src/theme/tokens.ts';
import { fonts } from '../../src/theme/fonts.ts';
import { readParts, slots } from '../build/manifest.ts';
import { themes, type ReadyTheme } from '../../demo/shop/public/playground/themes.js';

const parts: Readonly<Record<string, string>> = {
  brands: 'the brand marks at the end of the card’s row',
  button: 'a button that is not the pay button: “Try again”, “Check again”',
  challenge: 'the dialog of the bank’s page',
  consent: 'what the shopper says of saving the card',
  divider: 'the line between wallets and list',
  express: 'the wallets’ buttons above the list',
  'billing-address': 'the billing address of a card',
  footer: 'the line under the pay button',
  method: 'one way of paying in the list: its row and its panel',
  methods: 'the list of ways of paying',
  more: '“More”, where not all tabs have room',
  notice: 'what went wrong, above the form',
  'order-bar': 'what opens the order on a narrow page',
  'order-summary': 'the order',
  'pay-button': 'the pay button',
  panel: 'what belongs to a chosen way of paying, the card form for one',
  row: 'what is pressed to choose a way of paying',
  result: 'what is shown in place of the form: paid, expired, still checking',
  summary: 'what is missing, when it is much',
  tab: 'one way of paying, where they are tabs',
  tabs: 'the row of tabs',
  'wallet-button': 'around a wallet’s own button',
  warning: 'a deadline that is near',
};

/** Parts that this document says nothing of, and parts that are no more. */
export const misnamedParts = (): string[] => {
  const real = readParts().map(({ name }) => name);
  return [
    ...real
      .filter((name) => !(name in parts))
      .map((name) => `scripts/docs/theming.ts: say what part ${name} is`),
    ...Object.keys(parts)
      .filter((name) => !real.includes(name))
      .map((name) => `scripts/docs/theming.ts: there is no part ${name}`),
  ];
};

const familyNames = new Intl.ListFormat('en').format(fonts.map(({ family }) => family));

const tokenRow = ([name, { kind, light, dark }]: [string, Token]): string =>
  `| \`${name}\` | ${kind} | \`${light}\` | ${light === dark ? '' : `\`${dark}\``} |`;

const themeText = ({ name, about, theme, tokens: values }: ReadyTheme): string => `### ${name}

${about}

\`\`\`js
checkout.appearance = ${JSON.stringify({ theme, tokens: values })};
\`\`\`
`;

export const themingDoc = (): string => `# Theming

Made by \`npm run docs\` from the sources.

Every value is a token: a custom property on the element (\`--paykka-color-accent\`) or an entry of
\`appearance.tokens\` (\`color-accent\`), which wins. Both reach into the card frame, live: also when
a class of your page changes what your CSS says (a \`transition\` of your own on the element itself takes that away). Each counts as the
browser computes it on the element, \`light-dark()\`, \`color-mix()\`, \`calc()\`, \`var()\` and \`rem\` too, so that page and frame show
one value; what is none of its kind (\`url()\`, say) is dropped, and the default stays.

Where only \`color-accent\` is given, hover, press, links, rings, marks and the words on it follow, at the contrast of the
defaults; fields follow \`color-surface\`, the halo of a ring follows \`color-focus\`. \`appearance.theme\` is \`light\`, \`dark\` or \`auto\`, which follows the \`color-scheme\` of your page. In forced
colours the system's colours are used, whatever the tokens say.

A session made with \`theme_id\` brings tokens and a theme that the gateway keeps for you (made in its console), on the hosted
page too. Each applies where your page says nothing, by \`appearance\` or by CSS.

\`font\` is a list of names; the card frame takes those of letters, digits, spaces and \`.&+-_\`. Where it ends in no generic family (\`serif\`,
\`system-ui\`), the default's list follows, in the page and in the frame.

A web font of your page is seen in the card fields when it stands first in the list and is one of these, which the PSP serves itself,
for every weight: ${familyNames}.
The card frame brings it once its fields can be used, and of it only the files whose letters are shown; text is there in another
font until then, and nothing moves. Any other font the card frame has from the shopper's machine, or not at all. The element loads no font into your page:
that is yours to do. The hosted page brings the font of its theme by itself.

Where you set tokens, a sandbox build tells your console, once, of a name that is none, of a value that is not of its kind, and of words whose
contrast in your colours is below 4.5:1.

\`\`\`css
paykka-dropin {
  --paykka-color-accent: #0f6b4f;
  --paykka-radius-m: 2px;
}
paykka-dropin::part(pay-button) {
  text-transform: uppercase;
}
paykka-dropin:state(paying) {
  cursor: progress;
}
\`\`\`

## Ready themes

Copy one and go on from there.

${themes.map(themeText).join('\n')}
## Parts

For what no token says: \`paykka-dropin::part(pay-button)\`. The card frame is a document of its own, and no part reaches
into it.

| part | what it is |
| --- | --- |
${Object.entries(parts)
  .map(([name, what]) => `| \`${name}\` | ${what} |`)
  .join('\n')}

## Slots

What you put into the element is shown where its name says. A link or a button there looks like the element's own.

\`\`\`html
<paykka-dropin session-id="CS…" client-key="ck_…"><a slot="expired" href="/cart">Start again</a></paykka-dropin>
\`\`\`

| slot | what it is for |
| --- | --- |
${slots.map(({ name, description }) => `| \`${name}\` | ${description} |`).join('\n')}

## States

The states of the element are for CSS as well: \`:state(ready)\`, \`:state(paying)\` and so on, and \`:state(dark)\`.

## Tokens

| token | kind | light | dark |
| --- | --- | --- | --- |
${(Object.entries(tokens) as [string, Token][]).map(tokenRow).join('\n')}
`;
