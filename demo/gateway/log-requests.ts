// One line for each request: method, path without query, status, milliseconds; and the same for the console.
import type { Context, MiddlewareHandler } from 'hono';
import type { Gateway } from './context.ts';
import { redact } from './log.ts';
import type { RequestLog } from './request-log.ts';

export const logRequests =
  ({ log, now }: Gateway, requests: RequestLog): MiddlewareHandler =>
  async (c, next) => {
    const begin = performance.now();
    await next();
    const ms = Math.round(performance.now() - begin);
    const { method, path } = c.req;
    log(`${method} ${path} → ${c.res.status} in ${ms} ms`);
    // What a developer or a test looks at and turns is none of the session's story.
    if (path.startsWith('/console') || path.startsWith('/__sandbox/')) return;
    const shown = { method, path: redact(path), status: c.res.status, ms };
    requests.add({ at: now(), ...shown, ids: await idsOf(c) });
  };

/** A merchant's server names its session or order in bodies; the frame's document has it in the query. */
async function idsOf(c: Context): Promise<string[]> {
  const asked = [c.req.query('session_id')];
  const isServerCall = /^\/(?:v3\/payment|payments)\//.test(c.req.path) || c.req.path === '/v3/payment/acq';
  const told = isServerCall ? await answered(c.res) : [];
  return [...asked, ...told].filter((id): id is string => typeof id === 'string');
}

/** Nothing of an answer that is no JSON, or that a fault has taken away. */
async function answered(response: Response): Promise<unknown[]> {
  try {
    const json = (await response.clone().json()) as Record<string, unknown> & {
      data?: Record<string, unknown>;
    };
    const { session_id, order_id, ori_order_id } = json.data ?? json;
    return [session_id, order_id, ori_order_id];
  } catch {
    return [];
  }
}
