// The frames of one group find each other: among the page's own frames, by their own exact origin, and then by ports.
// The page cannot listen: a message goes from window to window, and only to windows of this origin.
import type { EncryptedField } from '../../protocol/encrypted-card.ts';

type Greeting =
  { type: 'paykka:lead'; group: string } | { type: 'paykka:field'; group: string; field: EncryptedField };

/** The number's frame: takes one port for each other field; a field that was loaded again comes with another. */
export function lead(
  scope: Window,
  group: string,
  joined: (field: EncryptedField, port: MessagePort) => void,
): void {
  listen(scope, group, (greeting, _source, [port]) => {
    if (greeting.type === 'paykka:field' && port) joined(greeting.field, port);
  });
  for (const sibling of siblingsOf(scope)) greet(scope, sibling, { type: 'paykka:lead', group });
}

/** Another field: gives a port to the lead, now and whenever there is a new one. */
export function follow(
  scope: Window,
  group: string,
  field: EncryptedField,
  joined: (port: MessagePort) => void,
): void {
  const join = (sibling: Window): void => {
    const { port1, port2 } = new MessageChannel();
    joined(port1);
    greet(scope, sibling, { type: 'paykka:field', group, field }, port2);
  };
  listen(scope, group, (greeting, source) => {
    if (greeting.type === 'paykka:lead') join(source);
  });
  for (const sibling of siblingsOf(scope)) join(sibling);
}

function greet(scope: Window, sibling: Window, greeting: Greeting, ...ports: MessagePort[]): void {
  sibling.postMessage(greeting, scope.location.origin, ports);
}

function listen(
  scope: Window,
  group: string,
  heard: (greeting: Greeting, source: Window, ports: readonly MessagePort[]) => void,
): void {
  scope.addEventListener('message', ({ data, source, origin, ports }: MessageEvent<unknown>) => {
    if (origin !== scope.location.origin || !isSibling(scope, source)) return;
    const greeting = data as Greeting | null;
    if (greeting?.group === group) heard(greeting, source, ports);
  });
}

function siblingsOf(scope: Window): Window[] {
  const frames = Array.from({ length: scope.parent.length }, (_, index) => scope.parent[index]!);
  return frames.filter((frame) => isSibling(scope, frame));
}

/** Another frame of this origin in the same page. */
function isSibling(scope: Window, source: MessageEventSource | null): source is Window {
  try {
    const frame = source as Window;
    const isBeside = frame !== scope && frame !== scope.parent && frame.parent === scope.parent;
    return isBeside && frame.location.origin === scope.location.origin;
  } catch {
    // Of another origin, or no window at all.
    return false;
  }
}
