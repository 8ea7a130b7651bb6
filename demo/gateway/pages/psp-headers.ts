// The headers of the PSP's embeddable documents: the card frame and the 3DS shell.
import { hashOf } from './inline.ts';

interface PolicyParts {
  /** Hashes of the inline scripts and styles, quotes included. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Who may embed the document. */
  readonly ancestors: readonly string[];
  /** Absent: no frames inside. */
  readonly frameSrc?: string;
  readonly formAction?: string;
}

export const embeddablePolicy = (parts: PolicyParts): string =>
  [
    `default-src 'none'`,
    `script-src ${["'self'", ...parts.scripts].join(' ')}`,
    `style-src ${["'self'", ...parts.styles].join(' ')}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    ...(parts.frameSrc === undefined ? [] : [`frame-src ${parts.frameSrc}`]),
    `form-action ${parts.formAction ?? "'none'"}`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
    `frame-ancestors ${parts.ancestors.length > 0 ? parts.ancestors.join(' ') : "'none'"}`,
  ].join('; ');

/** The gateway's own origin, which a HOSTED session has among its embedders, is `'self'`. */
export const ancestorsOf = (origins: readonly string[], gatewayUrl: string): string[] =>
  origins.map((origin) => (origin === gatewayUrl ? `'self'` : origin));

export const embeddableHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Origin-Agent-Cluster': '?1',
} as const;

/** Hashes of every inline element of that name: `<style>…</style>`, `<script type="module">…</script>`. */
export const inlineHashes = (document: string, name: 'script' | 'style'): string[] =>
  [...document.matchAll(new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>(.*?)</${name}>`, 'gs'))].map(([, code]) =>
    hashOf(code!),
  );
