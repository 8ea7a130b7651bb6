// The documents of card fields: the built page, filled with the origins that may embed it, and its headers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ancestorsOf, embeddableHeaders, embeddablePolicy, inlineHashes } from './psp-headers.ts';

const slot = /<meta name="paykka-origins" content="">/;

export interface FrameDocument {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Pages of so many merchants are kept. */
const MOST = 200;

/** Reads the built page at the first call and keeps it, and what it is filled to for each list of origins. @throws Error when the build is missing or has no slot. */
export function frameDocuments(
  distDir: string,
  folder: 'frame' | 'field' = 'frame',
): (origins: readonly string[], gatewayUrl: string) => FrameDocument {
  let template: { html: string; scripts: string[]; styles: string[] } | undefined;
  const kept = new Map<string, FrameDocument>();
  return (origins, gatewayUrl) => {
    template ??= readTemplate(join(distDir, folder, 'index.html'));
    const { html, scripts, styles } = template;
    const content = escapeAttribute(JSON.stringify(origins));
    const known = kept.get(content);
    if (known) return known;
    const document = {
      // A function as replacement: `$` in an origin's text would be read as a pattern.
      html: html.replace(slot, () => `<meta name="paykka-origins" content="${content}">`),
      headers: {
        'Content-Security-Policy': embeddablePolicy({
          scripts,
          styles,
          ancestors: ancestorsOf(origins, gatewayUrl),
        }),
        ...embeddableHeaders,
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Content-Type': 'text/html; charset=utf-8',
      },
    };
    if (kept.size >= MOST) kept.clear();
    kept.set(content, document);
    return document;
  };
}

function readTemplate(path: string) {
  const html = readFileSync(path, 'utf8');
  if (!slot.test(html)) throw new Error(`${path} has no <meta name="paykka-origins" content="">`);
  return { html, scripts: inlineHashes(html, 'script'), styles: inlineHashes(html, 'style') };
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
