// What editors complete in HTML and CSS, made from the manifest: VS Code's custom data, and web-types for JetBrains' IDEs.
import { writeFileSync } from 'node:fs';
import { publicFields, type Declaration, type Manifest } from './manifest.ts';

/** `dist/vscode.html-custom-data.json` and `dist/web-types.json`, which package.json names. */
export function writeEditorData(manifest: Manifest, version: string): void {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const write = (file: string, data: unknown): void =>
    writeFileSync(`dist/${file}`, JSON.stringify(data, null, 2) + '\n');
  write('vscode.html-custom-data.json', htmlData(elements));
  write('web-types.json', webTypes(elements, version));
}

/** https://github.com/microsoft/vscode-custom-data */
const htmlData = (elements: readonly Declaration[]): unknown => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes!.map(({ name, description: text, type }) => {
      const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => ({ name: value }));
      return {
        name,
        ...(text && { description: text }),
        ...(values.length > 0 && { values }),
        ...(type?.text === 'boolean' && { valueSet: 'v' }),
      };
    }),
  })),
});

/** https://github.com/JetBrains/web-types, its schema/web-types.json */
const webTypes = (elements: readonly Declaration[], version: string): unknown => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'paykka-dropin',
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes!.map(({ name, description, type }) => ({
          name,
          description,
          value: type?.text === 'boolean' ? { kind: 'no-value' } : { type: type?.text },
        })),
        slots: element.slots,
        js: {
          properties: publicFields(element).map(({ name, description, type, readonly }) => ({
            name,
            description,
            type: type?.text,
            ...(readonly && { 'read-only': true }),
          })),
          events: element.events!.map(({ name, description, type }) => ({
            name,
            description,
            type: type.text,
          })),
        },
        css: {
          properties: element.cssProperties!.map(({ name, description }) => ({ name, description })),
          parts: element.cssParts,
        },
      })),
    },
  },
});
