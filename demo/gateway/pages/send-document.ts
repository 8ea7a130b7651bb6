// Answers with a document in the smallest form that the browser takes. Each form is made once and kept with the document:
// brotli at its best takes longer than everything else that is done for a page, and saves a tenth of the bytes.
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { FrameDocument } from './frame-document.ts';

const makers = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Encoding = keyof typeof makers;
const forms = new WeakMap<FrameDocument, Map<Encoding, Promise<Buffer>>>();

export async function sendDocument(c: Context, document: FrameDocument): Promise<Response> {
  const headers = { ...document.headers, Vary: 'Accept-Encoding' };
  const encoding = chosenBy(c);
  if (encoding === null) return c.body(document.html, 200, headers);
  const body = await formOf(document, encoding);
  return c.body(new Uint8Array(body), 200, { ...headers, 'Content-Encoding': encoding });
}

/** Ours comes first, whatever order the browser names them in. */
function chosenBy(c: Context): Encoding | null {
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: Object.keys(makers),
    default: '',
    match: (asked, { supports }) =>
      supports.find((name) => asked.some(({ type, q }) => type === name && q > 0)) ?? '',
  });
  return chosen === '' ? null : (chosen as Encoding);
}

function formOf(document: FrameDocument, encoding: Encoding): Promise<Buffer> {
  const made = forms.get(document) ?? new Map<Encoding, Promise<Buffer>>();
  forms.set(document, made);
  const form = made.get(encoding) ?? makers[encoding](document.html);
  made.set(encoding, form);
  return form;
}
