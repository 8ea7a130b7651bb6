// Makes classic scripts of the bundles for pages without modules: one function, nothing exported, and its own address
// asked for while it runs. What import() names in the source stays a part of its own (lazy-parts.ts).
import type { Plugin } from 'vite';

/** Stands for `import.meta.url`, which a classic script has not. */
export const SCRIPT_ADDRESS = '__paykkaScript';
const exportClause = /export\s*\{[^}]*\};?\s*$/;

export function classicScripts(): Plugin {
  return {
    name: 'paykka:classic-scripts',
    enforce: 'post',
    applyToEnvironment: ({ name }) => ['checkoutUi', 'encryptedCard'].includes(name),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry) continue;
          const code = file.code.replace(exportClause, '');
          if (/(^|[;}])export\b/.test(code)) this.error(`${file.fileName} still exports something`);
          file.code = `(()=>{"use strict";const ${SCRIPT_ADDRESS}=document.currentScript?.src??"";${code}})();\n`;
        }
      },
    },
  };
}
