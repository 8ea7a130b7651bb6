// What the documents that live in a merchant's page ask of a request, and how they refuse one.
import type { Context } from 'hono';
import { html } from 'hono/html';
import { plainHeaders, plainPage } from './plain-page.ts';

/** Browsers that say where a request is bound must say "an iframe"; others are held by frame-ancestors. */
export const isFramed = (c: Context): boolean =>
  ['iframe', undefined].includes(c.req.header('sec-fetch-dest'));

/** Null when the browser says nothing: then frame-ancestors decides alone. */
export function refererOrigin(c: Context): string | null {
  const referer = c.req.header('referer');
  if (referer === undefined) return null;
  return URL.canParse(referer) ? new URL(referer).origin : 'null';
}

export const refuse = (c: Context, status: 403 | 404 | 429, sentence: string) =>
  c.html(
    plainPage(
      'Card form',
      html`<h1>The card form is not shown</h1>
        <p>${sentence}</p>`,
    ),
    status,
    plainHeaders,
  );
