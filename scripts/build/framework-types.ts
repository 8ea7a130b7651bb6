// Types of the bare tags for frameworks, made from the manifest.
import { mkdirSync, writeFileSync } from 'node:fs';
import { callbackOf, publicFields, type Declaration, type Manifest } from './manifest.ts';

const head = '// Made from custom-elements.json by the build.\n';

/** `dist/types/{react,vue,svelte}.d.ts`, each with an empty module beside it. */
export function writeFrameworkTypes(manifest: Manifest): void {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  mkdirSync('dist/types', { recursive: true });
  for (const [name, make] of Object.entries({ react, vue, svelte })) {
    const classes = elements.map((element) => element.name);
    const events = elements[0]!.events!.map(({ type }) => type.text);
    const imports = `import type { ${[...classes, ...events].join(', ')} } from '../index.js';\n`;
    writeFileSync(`dist/types/${name}.d.ts`, head + imports + make(elements));
    writeFileSync(`dist/types/${name}.js`, 'export {};\n');
  }
}

const callbacks = ({ events }: Declaration): string[] => events!.map(({ name }) => callbackOf(name));

/** Attributes and properties that can be set, as members of an interface; callbacks apart. */
function settable(element: Declaration): string {
  const { name, attributes } = element;
  const fields = publicFields(element).filter(
    (member) => !member.readonly && !callbacks(element).includes(member.name),
  );
  const properties = fields.map((field) => `  ${field.name}?: ${name}['${field.name}'] | undefined;`);
  const byAttribute = attributes!
    .filter((attribute) => attribute.name !== attribute.fieldName)
    .map((attribute) => `  '${attribute.name}'?: ${name}['${attribute.fieldName}'] | undefined;`);
  return [...properties, ...byAttribute].join('\n');
}

const listeners = ({ events }: Declaration, property: (event: string) => string): string =>
  events!
    .map(({ name, type }) => `  ${property(name)}?: ((event: ${type.text}) => void) | undefined;`)
    .join('\n');

/** React hears `onSuccess` on a bare tag as an event named "Success", which nobody fires. */
const never = (element: Declaration): string =>
  callbacks(element)
    .map(
      (name) =>
        `  /** On the bare tag this is \`onpaykka-…\`; or use the component of paykka-dropin/react. */\n  ${name}?: never;`,
    )
    .join('\n');

const omitted = (element: Declaration): string =>
  callbacks(element)
    .map((name) => `'${name}'`)
    .join(' | ');

const react = (
  elements: readonly Declaration[],
): string => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${elements
  .map(
    (element) => `
export interface ${element.name}Attributes
  extends Omit<DetailedHTMLProps<HTMLAttributes<${element.name}>, ${element.name}>, ${omitted(element)}> {
${settable(element)}
${listeners(element, (event) => `'on${event}'`)}
${never(element)}
}
`,
  )
  .join('')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ name, tagName }) => `      '${tagName}': ${name}Attributes;`).join('\n')}
    }
  }
}
`;

const camel = (event: string): string =>
  event.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

const vue = (
  elements: readonly Declaration[],
): string => `import type { HTMLAttributes, PublicProps } from 'vue';

/** A template's reference to it is the element itself. */
type Tag<Element, Props> = new () => Element & { readonly $props: Props & PublicProps };
${elements
  .map(
    (element) => `
export interface ${element.name}Props extends HTMLAttributes {
${settable(element)}
${listeners(element, (event) => `on${camel(event)}`)}
}
`,
  )
  .join('')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ name, tagName }) => `    '${tagName}': Tag<${name}, ${name}Props>;`).join('\n')}
  }
}
`;

const svelte = (
  elements: readonly Declaration[],
): string => `import type { HTMLAttributes } from 'svelte/elements';
${elements
  .map(
    (element) => `
export interface ${element.name}Attributes extends Omit<HTMLAttributes<${element.name}>, ${omitted(element)}> {
${settable(element)}
${listeners(element, (event) => `'on${event}'`)}
}
`,
  )
  .join('')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ name, tagName }) => `    '${tagName}': ${name}Attributes;`).join('\n')}
  }
}
`;
