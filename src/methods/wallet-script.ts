// Brings a wallet's own script into the page: once, by an element with the page's nonce, through the Trusted Types policy
// that the page allows us, from the vendors' addresses and no other.
import { pageNonce } from '../core/nonce.ts';

const vendors = ['https://applepay.cdn-apple.com/', 'https://pay.google.com/'] as const;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;
const allowed = (url: string): string => {
  if (!vendors.some((vendor) => url.startsWith(vendor))) throw new TypeError(`not a wallet's script: ${url}`);
  return url;
};

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('paykka-dropin', { createScriptURL: allowed }) ?? {
    createScriptURL: allowed,
  };
  return policy.createScriptURL(url);
}

const scripts = new Map<string, Promise<void>>();

/** Rejects when it cannot be had, after a second try. The next call tries again. */
export function loadScript(url: string): Promise<void> {
  let script = scripts.get(url);
  if (!script) {
    script = insert(url).catch(() => insert(url));
    script.catch(() => scripts.delete(url));
    scripts.set(url, script);
  }
  return script;
}

function insert(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trusted(url);
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.nonce = pageNonce();
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${url} could not be loaded`));
    };
    document.head.append(script);
  });
}

/** Pages inside an app: wallets' windows do not open there, or never come back. */
export const isInAppBrowser = (): boolean =>
  /; wv\)|\bFB(AN|AV)\b|Instagram|\bLine\//.test(navigator.userAgent);
