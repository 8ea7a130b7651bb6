// Which PSP is spoken to: `api-url`, else `env`, else where the script came from; never anything off the list.
import { CheckoutError } from '../core/errors.ts';
import { isClientKey, isSessionId } from '../core/ids.ts';
import { safeUrl } from '../core/safe-url.ts';

/** Origins; empty: this build has none. */
const regions: Readonly<Record<string, string>> = { eu: __PAYKKA_EU__, hk: __PAYKKA_HK__ };

const invalid = (message: string): CheckoutError => new CheckoutError('invalid_config', message);

/** Where this script came from; null where that is no web address (a bundle, a test). */
export function scriptOrigin(moduleUrl: string): string | null {
  return safeUrl(moduleUrl, { sandbox: __PAYKKA_SANDBOX__ })?.origin ?? null;
}

/** @throws CheckoutError invalid_config, before any request. @returns the PSP's origin. */
export function resolveApiOrigin(
  apiUrl: string | null | undefined,
  env: string | null | undefined,
  from: string | null,
): string {
  const region = env ?? 'sandbox';
  if (region !== 'sandbox' && !Object.hasOwn(regions, region))
    throw invalid(`env must be sandbox, eu or hk, not "${region}".`);
  if (apiUrl) return allowedOrigin(apiUrl, from);
  if (region !== 'sandbox') {
    if (regions[region]) return regions[region];
    throw invalid(`This build has no address for env "${region}": set api-url.`);
  }
  if (from === null) throw invalid('Set api-url: the script does not tell the PSP.');
  return from;
}

function allowedOrigin(apiUrl: string, from: string | null): string {
  const url = safeUrl(apiUrl, { sandbox: __PAYKKA_SANDBOX__ });
  const known = [from, ...Object.values(regions)];
  // What is not https is of loopback here.
  if (url && ((__PAYKKA_SANDBOX__ && url.protocol === 'http:') || known.includes(url.origin)))
    return url.origin;
  throw invalid(
    'api-url must be the https origin of the script, or of a region of this build (sandbox builds: or loopback).',
  );
}

/** @throws CheckoutError for what cannot be right, before any request. */
export function checkIdentity(sessionId: unknown, clientKey: unknown): void {
  if (!sessionId) throw invalid('session-id is missing: create a session on your server.');
  if (!clientKey) throw invalid('client-key is missing: the public key of your account, ck_…');
  if (typeof clientKey === 'string' && /PRIVATE KEY|^sk_|^rk_/i.test(clientKey)) {
    throw invalid(
      'client-key looks like a secret key: take it off this page, revoke it, use the public key, ck_…',
    );
  }
  if (!isSessionId(sessionId)) throw invalid('session-id is malformed: it is CS and digits.');
  if (!isClientKey(clientKey)) throw invalid('client-key is malformed: it is ck_ and 32 hex digits.');
}
