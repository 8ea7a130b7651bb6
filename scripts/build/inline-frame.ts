// Makes the card frame, and the field frame, one document each: its script and style inlined, nothing else to fetch before it is interactive.
// The gateway allows both by their sha256, so the text must reach the browser as written here. What they bring later, card-encryption.js
// and the fields' words, is built before them: they know its sha384.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

export function inlineFrame(): Plugin {
  return {
    name: 'paykka:inline-frame',
    enforce: 'post',
    applyToEnvironment: (environment) => ['frame', 'field'].includes(environment.name),
    // Vite wraps each import() for preloading; the frame has one, and nothing to preload for it.
    load: {
      order: 'pre',
      filter: { id: /preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file): file is Rolldown.OutputAsset => file.fileName.endsWith('.html'));
        const script = files.find((file): file is Rolldown.OutputChunk => file.type === 'chunk');
        const style = files.find((file): file is Rolldown.OutputAsset => file.fileName.endsWith('.css'));
        if (!page || !script || !style || files.length !== 3) {
          this.error(
            `the frame must be one page, one script and one style, not ${files.map((file) => file.fileName)}`,
          );
        }
        let html = String(page.source);
        // Functions as replacements: `$` in minified code would be read as a pattern.
        const swap = (pattern: RegExp, text: string) => {
          if (!pattern.test(html)) this.error(`the frame's page has no ${pattern}`);
          html = html.replace(pattern, () => text);
        };
        const { root, environments } = this.environment.getTopLevelConfig();
        const built = resolve(root, environments['encryption']!.build.outDir);
        const sumOf = (name: string): string =>
          `'sha384-${createHash('sha384')
            .update(readFileSync(resolve(built, name)))
            .digest('base64')}'`;
        const code = script.code
          .trim()
          .replace('__PAYKKA_ENCRYPTION_INTEGRITY__', () => sumOf('card-encryption.js'))
          .replace('__PAYKKA_FIELD_WORDS_INTEGRITY__', () => sumOf('field-words.json'))
          .replaceAll('</script', '<\\/script');
        swap(/<script [^>]*src=[^>]*><\/script>/, '');
        swap(/<link [^>]*rel="stylesheet"[^>]*>/, `<style>${String(style.source).trim()}</style>`);
        html = html
          .replace(/<!--.*?-->/gs, '')
          .replace(/\s*\n\s*/g, '\n')
          .replaceAll('>\n<', '><')
          .replaceAll(' />', '>');
        swap(/<\/body>/, `<script type="module">${code}</script></body>`);
        for (const file of files) delete bundle[file.fileName];
        this.emitFile({ type: 'asset', fileName: 'index.html', source: html });
      },
    },
  };
}
