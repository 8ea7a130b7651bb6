// Takes the indentation out of Lit's css`` and html`` literals: minifiers do not look into strings.
import type { Plugin } from 'vite';

const literal = /\b(css|html|svg)`((?:[^`\\]|\\.)*)`/gs;

export function minifyTemplates(): Plugin {
  return {
    name: 'paykka:minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(css|html|svg)`/ },
      handler(code) {
        return {
          code: code.replace(literal, (_, tag: string, text: string) => `${tag}\`${squeeze(tag, text)}\``),
          map: null,
        };
      },
    },
  };
}

function squeeze(tag: string, text: string): string {
  if (tag !== 'css') return text.replace(/\s*\n\s*/g, ' ').trim();
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^{]*[;}])/g, ':')
    .replace(/;}/g, '}')
    .trim();
}
