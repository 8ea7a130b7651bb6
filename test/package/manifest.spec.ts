// custom-elements.json against the running element, both ways: what it lists is there, and what is there is listed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { callbackOf, type Manifest } from '../../scripts/build/manifest.ts';
import { DECLINED, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const named = (list: readonly { readonly name: string }[] = []): string[] =>
  list.map(({ name }) => name).sort();
const dropin = elements.find(({ tagName }) => tagName === 'paykka-dropin')!;

/** `product.md` 2, in the words of a merchant. */
const contract = {
  attributes: ['api-url', 'client-key', 'env', 'hide-pay-button', 'layout', 'locale', 'session-id'],
  members: ['appearance', 'paymentMethods', 'sessionId', 'state', 'submit', 'refresh', 'focus', 'onSuccess'],
  events: ['change', 'error', 'expired', 'expiring', 'ready', 'submit', 'success', 'timeout'],
};

test('the manifest has everything that a merchant was promised', () => {
  const members = dropin.members!.filter(({ privacy }) => privacy === undefined || privacy === 'public');
  expect(named(dropin.attributes)).toEqual(expect.arrayContaining(contract.attributes));
  expect(named(members)).toEqual(expect.arrayContaining(contract.members));
  expect(named(dropin.events)).toEqual(contract.events.map((name) => `paykka-${name}`));
});

for (const element of elements) {
  test(`<${element.tagName}> has the attributes, members and events of the manifest, and no others`, async ({
    checkout,
  }) => {
    await checkout.open();
    await checkout.reached('ready');
    const found = await checkout.page.evaluate(look, element.tagName!);
    expect(found.attributes).toEqual(named(element.attributes));
    const callbacks = element.events!.map(({ name }) => callbackOf(name));
    const members = named(element.members).filter((name) => !callbacks.includes(name));
    expect(found.members).toEqual(members);
    expect(named(element.members)).toEqual(expect.arrayContaining(callbacks));
    const script = `${checkout.world.gateway.url}/cp/paykka-dropin.js`;
    expect(await checkout.page.evaluate(eventTypes, script)).toEqual(named(element.events));
    expect(found.customProperties).toEqual(named(element.cssProperties));
  });
}

/** In the page: what the element's class really has, below HTMLElement and above Lit. */
function look(tagName: string): { attributes: string[]; members: string[]; customProperties: string[] } {
  type LitClass = CustomElementConstructor & {
    observedAttributes: string[];
    elementStyles: { cssText: string }[];
  };
  const Class = customElements.get(tagName) as LitClass;
  const chain: object[] = [];
  for (
    let proto = Class.prototype as object;
    proto !== HTMLElement.prototype;
    proto = Object.getPrototypeOf(proto)
  )
    chain.push(proto);
  const lit = chain.slice(-2);
  const ofLit = new Set(lit.flatMap((proto) => Object.getOwnPropertyNames(proto)));
  class Plain extends (lit[0]!.constructor as CustomElementConstructor) {}
  customElements.define('plain-element', Plain);
  const ofPlain = new Set(Object.getOwnPropertyNames(new Plain()));
  const inherited = chain.slice(0, -2).flatMap((proto) => Object.getOwnPropertyNames(proto));
  const own = Object.getOwnPropertyNames(new Class()).filter((name) => !ofPlain.has(name));
  const members = [...inherited, ...own].filter((name) => !ofLit.has(name) && !name.startsWith('_$'));
  const css = Class.elementStyles.map(({ cssText }) => cssText).join('');
  return {
    attributes: [...Class.observedAttributes].sort(),
    members: [...new Set(members)].sort(),
    customProperties: [...new Set(css.match(/--paykka-[\w-]+/g))].sort(),
  };
}

/** In the page: the types of the event classes that the script exports. */
async function eventTypes(script: string): Promise<string[]> {
  const names = (await import(script)) as Record<string, new () => Event>;
  return Object.entries(names)
    .filter(([name]) => /^Paykka\w+Event$/.test(name))
    .map(([, EventClass]) => new EventClass().type)
    .sort();
}

test('every part and slot that shows itself is listed, and no listed one is unknown to the script', async ({
  checkout,
}) => {
  const { page } = checkout;
  const parts = new Set<string>();
  const slots = new Set<string>();
  const collect = async (): Promise<void> => {
    const seen = await checkout.dropin.evaluate(({ shadowRoot }) => ({
      parts: [...shadowRoot!.querySelectorAll('[part]')].flatMap(({ part }) => [...part]),
      slots: [...shadowRoot!.querySelectorAll('slot')].map(({ name }) => name),
    }));
    for (const part of seen.parts) parts.add(part);
    for (const slot of seen.slots) slots.add(slot);
  };
  for (const layout of ['tabs', 'accordion']) {
    await checkout.open({ layout });
    await checkout.reached('ready');
    await collect();
  }
  await checkout.pay(DECLINED);
  await expect(page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await collect();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await collect();
  expect(named(dropin.slots)).toEqual(expect.arrayContaining([...slots]));
  expect([...slots]).toContain('succeeded');
  expect(named(dropin.cssParts)).toEqual(expect.arrayContaining([...parts]));
  expect(parts.size).toBeGreaterThan(4);
  const script = readdirSync('dist/cp', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join('dist/cp', path), 'utf8'))
    .join('');
  for (const name of named(dropin.cssParts)) expect(script).toMatch(new RegExp(`parts?="[^"]*\\b${name}\\b`));
});
