// Which addresses a merchant may hand over: https anywhere, plain http on this machine only. The checkout uses none that
// `safeUrl` refuses, so none is taken.
import { safeUrl } from '../../../src/core/safe-url.ts';

/** Judges the text as written: what the URL parser would quietly repair ("https:evil", "///", "\\", tabs, "@") is refused. */
export const isMerchantUrl = (text: string): boolean =>
  !/[\s\p{C}]/u.test(text) && safeUrl(text, { sandbox: true }) !== null;
