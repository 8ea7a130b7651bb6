// A person at a gateway's console: reads its pages and sends its forms.
import type { TestGateway } from './gateway.ts';

export interface Console {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  read(path: string): Promise<string>;
  /** @param headers beside the console's own origin, or in its place */
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

/** @param gateway is asked for when it is needed: it starts after the tests are defined */
export function consoleOf(gateway: () => TestGateway): Console {
  const at = (path: string): string => `${gateway().url}/console${path}`;
  const get: Console['get'] = (path, headers = {}) => fetch(at(path), { headers, redirect: 'manual' });
  return {
    get,
    read: async (path) => (await get(path)).text(),
    post: (path, form = {}, headers = {}) =>
      fetch(at(path), {
        method: 'POST',
        headers: { origin: gateway().url, ...headers },
        body: new URLSearchParams(form),
        redirect: 'manual',
      }),
  };
}
