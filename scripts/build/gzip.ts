// gzip as the gateway serves it and the budgets count it: smaller tables (memLevel) describe files of this size in fewer
// bytes than the default.
import { gzipSync } from 'node:zlib';

export const gzip = (content: Uint8Array): Uint8Array => gzipSync(content, { level: 9, memLevel: 7 });
