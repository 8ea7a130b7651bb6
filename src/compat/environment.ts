// Where the PSP is, as old pages say it: before or after construction, and read when the first request is made.
import { PSP_SCRIPT_ORIGIN } from '../elements/script-origin.ts';
import { resolveApiOrigin } from '../session/environments.ts';
import { own } from './tables.ts';

let apiUrl: string | null = null;
let cdnUrl: string | null = null;
let isSaid = false;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function setApiUrl(url: string): void {
  apiUrl = text(url);
}
export function setCDNUrl(url: string): void {
  cdnUrl = text(url);
}

/** Accepted and without effect: fraud is looked for at the gateway. */
export function setFraudDetectionEnv(_environment?: unknown): void {
  if (isSaid) return;
  isSaid = true;
  // eslint-disable-next-line no-console -- a developer must learn that this does nothing
  console.info('[paykka-dropin] Fraud detection is the gateway’s: this setting has no effect.');
}
/** The older spelling. */
export const setRadarEnv = setFraudDetectionEnv;

/** `_envConfig`, else the setters, else `env` (or `sandbox: true`), else where the script came from. */
export function addressOf(options: unknown): { apiUrl: string | null; env: string | null } {
  const config = own(options, '_envConfig');
  const env = text(own(options, 'env')) ?? (own(options, 'sandbox') === true ? 'sandbox' : null);
  const cdn = text(own(config, 'cdn')) ?? cdnUrl;
  // Nothing is loaded from it, the files of one version belong together; but a strange address is refused all the same.
  const api = cdn !== null && !isAllowed(cdn) ? cdn : (text(own(config, 'api')) ?? apiUrl);
  return { apiUrl: api, env };
}

function isAllowed(url: string): boolean {
  try {
    resolveApiOrigin(url, null, PSP_SCRIPT_ORIGIN);
    return true;
  } catch {
    return false;
  }
}
