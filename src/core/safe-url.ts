// The one gate for every address that is used: https, or loopback http in the sandbox; nothing that a parser may bend.

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export interface UrlRules {
  /** Allow http on loopback. */
  readonly sandbox: boolean;
  /** Only these origins; absent: any. */
  readonly origins?: readonly string[];
}

/** The address, parsed, or null for everything that must not be navigated to or fetched. */
export function safeUrl(value: unknown, { sandbox, origins }: UrlRules): URL | null {
  // Parsers drop control characters and read `\` as `/`, skip a third slash and see a user before `@`; whoever sends
  // them has no good reason.
  if (
    typeof value !== 'string' ||
    value.length > 4096 ||
    /[\0-\x20\x7f\\]/.test(value) ||
    !/^https?:\/\/[^/?#@]+([/?#]|$)/i.test(value)
  )
    return null;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return null;
  }
  const allowed =
    url.protocol === 'https:' || (sandbox && url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!allowed || (origins && !origins.includes(url.origin))) return null;
  return url;
}
