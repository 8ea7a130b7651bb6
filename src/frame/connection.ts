// The handshake: one registered page, once. The frame makes the channel, so nobody else ever held its other end.
import { PROTOCOL_VERSION, type PortMessage } from '../protocol/card-frame.ts';
import { readInit } from './guards.ts';

/** The origins that this document was served for. Only serialised origins count; the rest is dropped. */
export function readOrigins(root: Document): string[] {
  const content = root.querySelector<HTMLMetaElement>('meta[name="paykka-origins"]')?.content ?? '';
  try {
    const list: unknown = JSON.parse(content);
    return Array.isArray(list) ? list.filter(isOrigin) : [];
  } catch {
    return [];
  }
}

function isOrigin(value: unknown): value is string {
  try {
    return typeof value === 'string' && value !== 'null' && new URL(value).origin === value;
  } catch {
    return false;
  }
}

/** `frame-ancestors` carries this rule; here it is asked again where the browser can tell. */
export function mayWork(scope: Window, origins: readonly string[]): boolean {
  const ancestors: ArrayLike<string> = scope.location.ancestorOrigins ?? [];
  return scope.parent !== scope && Array.from(ancestors).every((origin) => origins.includes(origin));
}

/** Calls `accept` once, with the frame's end of the channel and the origin of the page that holds the other. */
export function awaitPage(
  scope: Window,
  origins: readonly string[],
  accept: (port: MessagePort, origin: string) => void,
): void {
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== scope.parent || !origins.includes(event.origin)) return;
    const nonce = readInit(event.data);
    if (nonce === undefined) return;
    scope.removeEventListener('message', listen);
    const { port1, port2 } = new MessageChannel();
    accept(port1, event.origin);
    const answer: PortMessage = { type: 'paykka:port', v: PROTOCOL_VERSION, nonce };
    scope.parent.postMessage(answer, event.origin, [port2]);
  };
  scope.addEventListener('message', listen);
}
