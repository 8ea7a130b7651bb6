// The sign of the PSP's pages in a browser's tab. No page names it: every browser asks for this address by itself.
import { Hono } from 'hono';

const card = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2450e0"/><rect x="7.25" y="9.25" width="17.5" height="13.5" rx="2.75" fill="none" stroke="#fff" stroke-width="2.5"/><path fill="#fff" d="M7 13h18v3.5H7z"/></svg>`;

export function icon(): Hono {
  const app = new Hono();
  app.get('/favicon.ico', (c) =>
    c.body(card, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
      'Content-Security-Policy': `default-src 'none'`,
      'X-Content-Type-Options': 'nosniff',
    }),
  );
  return app;
}
