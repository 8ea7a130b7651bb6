// Brings armed faults upon requests, before any route sees them. The sandbox's own controls
// and the console are spared.
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { faultModes, type FaultContext } from './fault-modes.ts';
import type { Faults } from './faults.ts';

/** @param dispatch the whole app, for a request that comes once more */
export function injectFaults(
  faults: Faults,
  dispatch: (request: Request, env: HttpBindings) => Response | Promise<Response>,
): MiddlewareHandler {
  const spared = new WeakSet<Request>();
  return async (context, next) => {
    const c = context as unknown as FaultContext;
    const { raw, path, method } = c.req;
    const isOurs = path.startsWith('/__sandbox/') || path.startsWith('/console');
    const fault = isOurs || spared.has(raw) ? null : faults.take(method, path);
    if (fault === null) return next();

    const actOnCopy = async (): Promise<Response> => {
      const body = method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer();
      const copy = new Request(raw.url, { method, headers: raw.headers, body });
      spared.add(copy);
      return dispatch(copy, c.env);
    };
    return faultModes[fault.mode]({ c, fault, act: next, actOnCopy });
  };
}
