// Ready looks, an accent to pick, and all tokens with their defaults, as the package's manifest names them.
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { Html } from '../pages.ts';
import { themes } from '../public/playground/themes.js';
import { lineButtons } from './line-buttons.ts';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly cssProperties: readonly { name: string; default: string }[];
    }[];
  }[];
}

function readTokens(): Readonly<Record<string, string>> {
  const file = new URL('../../../dist/custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.fromEntries(
    modules[0]!.declarations[0]!.cssProperties.map(({ name, default: value }) => [
      name.replace('--paykka-', ''),
      value,
    ]),
  );
}

export const lookHelp = (): Html =>
  html`<label
      >Ready look
      <select id="ready">
        <option value="">none</option>
        ${themes.map(({ name, about }) => html`<option value="${name}">${name}: ${about}</option>`)}
      </select></label
    >
    <label class="box"><input type="color" id="accent" value="#2450e0" /> Accent</label>
    ${lineButtons('tokens', 'All tokens', readTokens())}`;
