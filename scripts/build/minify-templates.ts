// Takes the indentation out of Lit's css`` and html`` literals, also of one inside another: minifiers do not look into
// strings.
import { parseAst, Visitor, type Plugin } from 'vite';

export function minifyTemplates(): Plugin {
  return {
    name: 'paykka:minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(css|html|svg)`/ },
      handler: (code) => ({ code: minify(code), map: null }),
    },
  };
}

interface Text {
  readonly start: number;
  readonly end: number;
  readonly squeezed: string;
}

function minify(code: string): string {
  const texts: Text[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const squeeze = tag.type === 'Identifier' && squeezers[tag.name];
      if (!squeeze) return;
      const last = quasi.quasis.length - 1;
      quasi.quasis.forEach(({ start, end, value }, at) => {
        let squeezed = squeeze(value.raw);
        if (at === 0) squeezed = squeezed.trimStart();
        if (at === last) squeezed = squeezed.trimEnd();
        texts.push({ start, end, squeezed });
      });
    },
  }).visit(parseAst(code));
  let minified = '';
  let from = 0;
  for (const { start, end, squeezed } of texts.sort((a, b) => a.start - b.start)) {
    minified += code.slice(from, start) + squeezed;
    from = end;
  }
  return minified + code.slice(from);
}

const markup = (text: string): string =>
  // Between two tags a line's end is indentation: whoever wants a space there writes it in the line.
  text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ');

const rules = (text: string): string =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^{]*[;}])/g, ':')
    .replace(/ ?(>=?|<|\/|!important) ?/g, '$1')
    .replace(/(?<=\() | (?=\))|(?<=@\w+) (?=\()/g, '')
    // Not of a sum, which needs its spaces.
    .replace(/ \+ (?=\.[a-z])/g, '+')
    .replace(/=(['"])(\w+)\1]/g, '=$2]')
    .replace(/(?<=[:\s,(/])0\./g, '.')
    .replace(/;}/g, '}');

const squeezers: Readonly<Record<string, (text: string) => string>> = {
  css: rules,
  html: markup,
  svg: markup,
};
