// The merchant's page of each variant: the same page, and only what puts the checkout on it differs.
import { existsSync, readFileSync } from 'node:fs';
import { FRAME_SLOT, frameAddress } from '../src/core/early-frame.ts';
import { pspOrigin } from './origins.ts';

export type Variant = 'floor' | 'tag' | 'snippet' | 'class-api';

/** Measured where the build has its file. */
const needs: Readonly<Record<Variant, string>> = {
  floor: 'bench/floor/floor.js',
  tag: 'dist/cp/paykka-dropin.js',
  snippet: 'dist/cp/paykka-dropin.js',
  'class-api': 'dist/cp/card-checkout-ui.js',
};
export const variants = (Object.keys(needs) as Variant[]).filter((variant) => existsSync(needs[variant]));

/** The version's folder and the sha384 of each of its files. */
function pinned(): { folder: string; integrity: Readonly<Record<string, string>> } {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const integrity = JSON.parse(readFileSync(`dist/cp/${version}/integrity.json`, 'utf8')) as Record<
    string,
    string
  >;
  return { folder: `${pspOrigin}/cp/${version}/`, integrity };
}
const escape = (url: string): string => url.replaceAll('&', '&amp;');

const script = `${pspOrigin}/cp/paykka-dropin.js`;
const bodies: Readonly<Record<Variant, (session: string, key: string) => string>> = {
  floor: (session, key) => `<script>began()</script>
    <script type="module" crossorigin src="${pspOrigin}/floor/floor.js"></script>
    <div id="floor" data-session="${session}" data-key="${key}"></div>`,
  tag: (session, key) => `<script>began()</script>
    <script type="module" src="${script}"></script>
    <paykka-dropin session-id="${session}" client-key="${key}"></paykka-dropin>`,
  snippet: fastest,
  'class-api': (session, key) => `<div id="card"></div>
    <script>began()</script>
    <script src="${pspOrigin}/cp/card-checkout-ui.js"></script>
    <script>{
      const { PayKKaCheckout, Card } = PayKKaCardCheckoutUI;
      new PayKKaCheckout({ sessionId: '${session}', clientKey: '${key}' }).create(Card).mount('#card');
    }</script>`,
};

/** README's "fastest page", to the letter. */
function fastest(session: string, key: string): string {
  const { folder, integrity } = pinned();
  const code = Object.keys(integrity).find((name) => name.startsWith('checkout-'))!;
  return `<script>began()</script>
    <style>paykka-dropin { display: block; min-block-size: 401px }</style>
    <link rel="modulepreload" href="${folder}${code}" integrity="${integrity[code]!}">
    <script type="module" crossorigin src="${folder}paykka-dropin.js" integrity="${integrity['paykka-dropin.js']!}"></script>
    <paykka-dropin session-id="${session}" client-key="${key}">
      <iframe slot="${FRAME_SLOT}" hidden referrerpolicy="origin" src="${escape(frameAddress(pspOrigin, session, key))}"></iframe>
    </paykka-dropin>`;
}

/** @returns null for a page that is none of the bench's. */
export function merchantPage(variant: Variant, session: string, key: string): string | null {
  if (!Object.hasOwn(bodies, variant)) return null;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Checkout</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>body { font: 16px system-ui; margin: 24px auto; max-width: 480px }</style>
    <script>began = () => (globalThis.begin = performance.timeOrigin + performance.now())</script>
    <h1>Checkout</h1><p>Thank you for shopping with us.</p>
    ${bodies[variant](session, key)}
    <p>Below the checkout.</p></html>`;
}
