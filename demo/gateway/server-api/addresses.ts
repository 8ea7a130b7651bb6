// Which addresses a merchant may hand over: https anywhere, plain http on this machine only.

const loopback = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Judges the text as written: what the URL parser would quietly repair ("https:evil", "///", "\\", tabs, "@") is refused. */
export function isMerchantUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s\\\p{C}/?#@]+([/?#][^\s\\\p{C}]*)?$/iu.test(text) || !URL.canParse(text))
    return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || loopback.test(hostname);
}
