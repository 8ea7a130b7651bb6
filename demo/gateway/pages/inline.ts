// Inline scripts and styles with the hash by which a Content-Security-Policy lets them in.
import { createHash } from 'node:crypto';
import { raw } from 'hono/html';

/** `'sha256-…'`, quotes included, of the text between the tags. */
export const hashOf = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** `code` is ours, never a stranger's text: it is not escaped. */
export const inlineScript = (code: string) => ({ tag: raw(`<script>${code}</script>`), hash: hashOf(code) });
export const inlineStyle = (code: string) => ({ tag: raw(`<style>${code}</style>`), hash: hashOf(code) });
