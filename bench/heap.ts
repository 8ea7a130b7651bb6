// What a page's heap holds, by the browser's own snapshot: objects apart from compiled code. An engine compiles what runs
// often, again and better, for thousands of rounds; that grows whoever wrote the page, and hides what a page leaves.
import type { Tab } from './visit.ts';

export interface Heap {
  /** kB of objects, closures, arrays and strings. What the browser keeps beside them (console, timeline) is not in it. */
  readonly objects: number;
  /** kB of compiled code. */
  readonly code: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[], ...unknown[]] };
  };
  /** One after another the fields of each node. */
  readonly nodes: number[];
}

export async function readHeap(tab: Tab): Promise<Heap> {
  let text = '';
  const stop = tab.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
  await tab.page('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  stop();
  const { snapshot, nodes } = JSON.parse(text) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const typeAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  const bytes: Record<string, number> = { code: 0, native: 0, rest: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node + typeAt]!]!;
    bytes[type in bytes ? type : 'rest']! += nodes[node + sizeAt]!;
  }
  return { objects: bytes['rest']! / 1e3, code: bytes['code']! / 1e3 };
}
