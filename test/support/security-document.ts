// What SECURITY.md prints for an auditor, as tests compare it with what is really sent.
import { readFileSync } from 'node:fs';

/** The policy of a merchant's page, with `https://psp.example` and `nonce-…`. @param file README.md or SECURITY.md */
export function printedPolicy(file: string): string {
  const found = /^Content-Security-Policy: ([^`]+)^```/m.exec(readFileSync(file, 'utf8'));
  return found![1]!.replace(/\s+/g, ' ').trim();
}

/** Lower-case header -> value, of the block that begins with the request. @param request `GET /checkout/v1/frame` */
export function printedHeaders(request: string): Record<string, string> {
  const blocks = readFileSync('SECURITY.md', 'utf8').split('```');
  const block = blocks.find((text) => text.trimStart().startsWith(request))!;
  const [, ...lines] = block.trim().split('\n');
  // What is indented belongs to the line above.
  const headers = lines.join('\n').replace(/\n\s+/g, ' ').split('\n');
  return Object.fromEntries(
    headers.map((line) => [line.split(': ')[0]!, line.slice(line.indexOf(': ') + 2)]),
  );
}

/** As SECURITY.md prints them: hashes by `…`. */
export const withoutHashes = (value: string): string => value.replace(/sha256-[^']+/g, 'sha256-…');
