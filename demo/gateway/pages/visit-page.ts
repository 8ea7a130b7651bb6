// The page of a method that is paid elsewhere, simulated: what a shopper would find there, and what can come of it.
import { html } from 'hono/html';
import { formatAmount } from '../../../src/core/money.ts';
import { inlineStyle } from './inline.ts';
import { alipayMark } from './alipay-mark.ts';
import { formHeaders } from './form-headers.ts';
import type { Html } from './plain-page.ts';
import type { Visit } from '../payments/visit.ts';

const style = inlineStyle(`
:root { color-scheme: light dark; --ink: #14181f; --soft: #4a5462; --line: #d3d8e0; --ground: #eef3fb; --paper: #fff; --brand: #1677ff; --deep: #0958d9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3f6; --soft: #aeb6c2; --line: #353c47; --ground: #0f1217; --paper: #191d24; --brand: #2a6fe8; --deep: #1f5fd0; }
}
* { box-sizing: border-box; }
body { display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 24px 16px; background: var(--ground); color: var(--ink);
  font: 16px/24px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { width: 100%; max-width: 400px; padding: 32px 24px 24px; border-radius: 16px; background: var(--paper);
  box-shadow: 0 0 0 1px rgb(16 24 40/.06), 0 24px 64px -24px rgb(16 24 40/.24); text-align: center; }
svg { display: block; margin: 0 auto 16px; background: linear-gradient(#fff 0 0) 50% / 42px 42px no-repeat; color: #1677ff; }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 28px; overflow-wrap: anywhere; }
.amount { margin: 0 0 24px; font-size: 32px; line-height: 40px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.note { margin: 0 0 16px; font-size: 13px; line-height: 18px; color: var(--soft); }
form { display: grid; gap: 8px; }
button, a.button { display: block; width: 100%; min-height: 48px; padding: 11px 16px; border: 1px solid var(--line); border-radius: 8px;
  background: none; color: inherit; font: 500 16px/24px inherit; font-family: inherit; text-decoration: none; cursor: pointer; }
button:hover, a.button:hover { border-color: var(--soft); }
.main { border-color: transparent; background: var(--deep); color: #fff; font-weight: 600; }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
`);

/** Strict: no script at all, framed by nobody, forms to here and, by redirect, to the shop. */
export const visitHeaders = (visit: Visit | null) =>
  formHeaders(style.hash, visit ? `'self' ${new URL(visit.backUrl).origin}` : `'none'`);

const choices = [
  ['passed', 'Approve', 'main'],
  ['failed', 'Fail', ''],
  ['cancelled', 'Cancel', ''],
  ['later', 'Come back later', ''],
] as const;

export const visitPage = (visit: Visit): Html =>
  frame(
    'Alipay (simulated)',
    html`<h1>${visit.merchantName}</h1>
      <p class="amount">${formatAmount({ value: visit.amount, currency: visit.currency }, 'en')}</p>
      ${visit.open ? decide() : decided(visit)}`,
  );

const decide = (): Html =>
  html`<p class="note">This page stands in for Alipay’s. No money moves. Choose what the shopper does.</p>
    <form method="post">
      ${choices.map(
        ([outcome, label, kind]) =>
          html`<button name="outcome" value="${outcome}" class="${kind}">${label}</button>`,
      )}
    </form>`;

const decided = ({ paid, backUrl }: Visit): Html =>
  html`<p class="note">${paid ? 'This payment is paid.' : 'This payment is closed. Nothing was charged.'}</p>
    <a class="button main" href="${backUrl}">Back to the shop</a>`;

export const noVisitPage = (): Html =>
  frame(
    'Alipay (simulated)',
    html`<h1>There is nothing to pay here</h1>
      <p class="note">The address is not one that a checkout sent you to.</p>`,
  );

const frame = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${style.tag}
      </head>
      <body>
        <main>${alipayMark(48)}${content}</main>
      </body>
    </html>`;
