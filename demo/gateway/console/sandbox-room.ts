// The sandbox's page, and what its forms do: the controls of `/__sandbox/`, for people.
import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import type { Gateway } from '../context.ts';
import { faultRequest, type Faults } from '../sandbox/faults.ts';
import { clockRequest, refundsRequest } from '../sandbox/requests.ts';
import { reset } from '../sandbox/reset.ts';
import { refundsToRefuse, refuseRefunds } from '../store/refund-refusals.ts';
import { notDone } from './message-page.ts';
import { sandboxPage } from './sandbox-page.ts';

const HOME = '/console/sandbox';

export function sandboxRoom(gateway: Gateway, faults: Faults): Hono {
  const { db, clock, cardKeys, now } = gateway;
  const app = new Hono();

  app.get(HOME, async (c) => {
    const published = await cardKeys.published();
    return c.html(
      sandboxPage({
        now: now(),
        offsetMs: now() - Date.now(),
        faults: faults.armed,
        refundsToRefuse: await refundsToRefuse(db),
        kids: published.map(({ kid }) => kid),
        done: c.req.query('done'),
      }),
    );
  });

  const numbers = ['advance_ms', 'refuse_next', 'times', 'ms', 'status'];
  /** What the form says, by the control's own rules; a sentence when they are not kept. */
  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    done: string,
    run: (request: z.infer<Schema>) => unknown,
  ) =>
    app.post(`${HOME}/${path}`, async (c: Context) => {
      const form = Object.entries(await c.req.parseBody())
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]);
      const { data, error } = schema.safeParse(Object.fromEntries(form));
      if (error) {
        const { path: field, message } = error.issues[0]!;
        return c.html(notDone(`${field.join('.')}: ${message}`, HOME), 400);
      }
      await run(data as z.infer<Schema>);
      return c.redirect(`${HOME}?done=${done}`, 303);
    });

  post('clock', clockRequest, 'moved', async ({ advance_ms }) => {
    await clock.advance(db, advance_ms);
    gateway.nudge.fire();
  });
  post('refunds', refundsRequest, 'saved', ({ refuse_next }) => refuseRefunds(db, refuse_next));
  post('faults', faultRequest, 'armed', (fault) => faults.arm(fault));

  const button = (path: string, done: string, run: () => unknown) =>
    app.post(`${HOME}/${path}`, async (c) => {
      await run();
      return c.redirect(`${HOME}?done=${done}`, 303);
    });
  button('faults/clear', 'cleared', () => faults.clear());
  button('keys/rotate', 'saved', () => cardKeys.rotate(now()));
  button('keys/revoke-old', 'saved', () => cardKeys.revokeOld());
  button('reset', 'reset', async () => {
    faults.clear();
    await reset(gateway);
  });
  return app;
}
