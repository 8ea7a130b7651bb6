// Drawings of the products: flat shapes, our own, coloured by attributes (the page's policy allows no inline style).
import { html } from 'hono/html';

const drawings = {
  weekender: html`<svg viewBox="0 0 120 90">
    <rect width="120" height="90" fill="#e8dcc6" />
    <path d="M42 38c0-14 8-20 18-20s18 6 18 20" fill="none" stroke="#8a6d46" stroke-width="4" />
    <rect x="26" y="36" width="68" height="38" rx="7" fill="#c9a978" />
    <path d="M26 48h68" stroke="#8a6d46" stroke-width="3" />
    <rect x="40" y="36" width="6" height="38" fill="#8a6d46" />
    <rect x="74" y="36" width="6" height="38" fill="#8a6d46" />
  </svg>`,
  napkins: html`<svg viewBox="0 0 120 90">
    <rect width="120" height="90" fill="#dde8dd" />
    <rect x="30" y="26" width="44" height="44" rx="3" fill="#8fae92" transform="rotate(-8 52 48)" />
    <rect x="40" y="24" width="44" height="44" rx="3" fill="#a9c4ab" />
    <path d="M40 34h44M40 58h44" stroke="#8fae92" stroke-width="2" />
  </svg>`,
  mug: html`<svg viewBox="0 0 120 90">
    <rect width="120" height="90" fill="#e3e6ec" />
    <path d="M36 26h40v34a10 10 0 0 1-10 10H46a10 10 0 0 1-10-10Z" fill="#6e7f97" />
    <path d="M76 34h7a9 9 0 0 1 0 20h-7" fill="none" stroke="#6e7f97" stroke-width="6" />
    <path d="M36 26h40v8H36Z" fill="#8a9ab0" />
  </svg>`,
  lamp: html`<svg viewBox="0 0 120 90">
    <rect width="120" height="90" fill="#efe6da" />
    <path d="M44 16h32l10 26H34Z" fill="#d8a94b" />
    <path d="M60 42v30" stroke="#8c6a24" stroke-width="4" />
    <ellipse cx="60" cy="74" rx="18" ry="5" fill="#8c6a24" />
  </svg>`,
};

export const art = (id: string): (typeof drawings)['mug'] | '' =>
  Object.hasOwn(drawings, id) ? drawings[id as keyof typeof drawings] : '';
