// Build-time constants, the same for Vite and for the test runner. A production build: PAYKKA_BUILD=production.

/** @param {string | undefined} url @throws TypeError when it is none */
const originOf = (url) => (url ? new URL(url).origin : '');

/** @param {string} version */
export function defines(version) {
  return {
    __PAYKKA_VERSION__: JSON.stringify(version),
    /** Loopback http addresses are allowed only in sandbox builds. */
    __PAYKKA_SANDBOX__: JSON.stringify(process.env.PAYKKA_BUILD !== 'production'),
    /** Origins of the PSP's regions; empty = not set, and then `env` refuses. Never invented. */
    __PAYKKA_EU__: JSON.stringify(originOf(process.env.PAYKKA_EU_URL)),
    __PAYKKA_HK__: JSON.stringify(originOf(process.env.PAYKKA_HK_URL)),
    /** Where the versioned files live on the PSP's origin. */
    __PAYKKA_CP__: JSON.stringify(`/cp/${version}/`),
  };
}
