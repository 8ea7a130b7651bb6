// `npm run docs`: writes the documents that are made from the sources. `npm run check` sees that they are up to date.
import { writeFileSync } from 'node:fs';
import { madeDocs } from './check/docs.ts';

for (const [file, text] of await madeDocs()) writeFileSync(file, text);
