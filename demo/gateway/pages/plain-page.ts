// A page for people at the gateway itself: words on a quiet ground, no script, framed by nobody.
import { html } from 'hono/html';
import { inlineStyle } from './inline.ts';

export type Html = ReturnType<typeof html>;

const style = inlineStyle(`
:root { color-scheme: light dark; --ink: #14181f; --soft: #4a5462; --line: #e3e7ec; --ground: #fff; --tint: #f7f8fa; --link: #2450e0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3f6; --soft: #aeb6c2; --line: #2a3038; --ground: #15181d; --tint: #1c2027; --link: #8faaff; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 40px 16px 64px; background: var(--ground); color: var(--ink);
  font: 16px/26px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 680px; margin: 0 auto; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 36px; letter-spacing: -.014em; }
h2 { margin: 0 0 4px; font-size: 16px; line-height: 24px; }
p { margin: 0 0 12px; }
a { color: var(--link); }
code { font: 14px/20px ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
h2 code { font-size: 16px; font-weight: 600; }
.lead, .facts { color: var(--soft); }
.facts { margin: 0; font-size: 14px; line-height: 20px; }
section { padding: 20px 0; border-top: 1px solid var(--line); }
section:target { margin: 0 -16px; padding-inline: 16px; border-radius: 12px; background: var(--tint); }
ul { margin: 0; padding: 0; list-style: none; columns: 14em; }
nav { margin: 0 0 32px; padding: 16px; border-radius: 12px; background: var(--tint); }
`);

/** Headers of every plain page. */
export const plainHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src ${style.hash}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

export const plainPage = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style.tag}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
