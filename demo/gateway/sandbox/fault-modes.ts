// What a fault does to a request. `act` runs it for real and leaves its answer in `c.res`.
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { setTimeout as pause } from 'node:timers/promises';
import { exposedHeaders } from '../browser-api/check-origin.ts';
import { jsonIn } from '../payments/open-jwe.ts';
import type { Fault, FaultMode } from './faults.ts';

export type FaultContext = Context<{ Bindings: HttpBindings }>;

interface Call {
  readonly c: FaultContext;
  readonly fault: Fault;
  act(): Promise<void>;
  /** Runs a copy of the request, past all faults. */
  actOnCopy(): Promise<Response>;
}

type Mode = (call: Call) => Promise<Response | void>;

/** The connection ends without an answer. */
function drop(c: FaultContext): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** HTTP has no body with these. */
const bodiless: readonly number[] = [204, 205, 304];

/** The answer with another body, if it has one; its length and its CORS headers stay true. */
async function rewrite(c: FaultContext, change: (body: string) => string): Promise<void> {
  const { status, headers } = c.res;
  if (bodiless.includes(status)) return;
  const body = change(await c.res.text());
  const kept = new Headers(headers);
  kept.delete('content-length');
  c.res = undefined;
  c.res = new Response(body, { status, headers: kept });
}

/** An answer that the gateway never gave, readable by the page that asked. */
function pretend(c: FaultContext, status: number, body: string, headers: Record<string, string>): Response {
  const origin = c.req.header('origin');
  const readable = origin && {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposedHeaders,
    Vary: 'Origin',
  };
  return new Response(bodiless.includes(status) ? null : body, {
    status,
    headers: { ...headers, ...readable, 'Cache-Control': 'no-store' },
  });
}

const json = { 'Content-Type': 'application/json' };
const errorBody = (code: string) => JSON.stringify({ error: { code, message: 'A fault was asked for.' } });

export const faultModes: Readonly<Record<FaultMode, Mode>> = {
  /** Acts after `ms`. */
  delay: async ({ fault, act }) => {
    await pause(fault.ms ?? 1000);
    await act();
  },
  /** Does not act; holds the connection for `ms`, or until the other end gives up. */
  hang: async ({ c, fault }) => {
    const { socket } = c.env.incoming;
    await Promise.race([
      new Promise((resolve) => socket.once('close', resolve)),
      ...(fault.ms === undefined ? [] : [pause(fault.ms, undefined, { ref: false })]),
    ]);
    return drop(c);
  },
  'drop-before': async ({ c }) => drop(c),
  'drop-after': async ({ c, act }) => {
    await act();
    return drop(c);
  },
  /** Does not act; answers `status`. */
  status: async ({ c, fault }) => pretend(c, fault.status ?? 503, errorBody('internal'), json),
  /** Does not act; 429 with `Retry-After` if one is given. */
  'retry-after': async ({ c, fault }) => {
    const wait = fault.retry_after === undefined ? {} : { 'Retry-After': String(fault.retry_after) };
    return pretend(c, fault.status ?? 429, errorBody('rate_limited'), { ...json, ...wait });
  },
  /** Acts; the answer is noise. */
  garbage: async ({ c, act }) => {
    await act();
    await rewrite(c, (body) => `\u0000\ufffd${[...body].reverse().join('')}`);
  },
  /** Does not act; a page, as a captive portal would answer. */
  html: async ({ c }) =>
    pretend(c, 200, '<!doctype html><title>Sign in to the network</title>', { 'Content-Type': 'text/html' }),
  /** Acts; the answer ends in the middle. */
  truncate: async ({ c, act }) => {
    await act();
    await rewrite(c, (body) => body.slice(0, Math.floor(body.length / 2)));
  },
  /** Acts; one member of the answer is another. What is no JSON has none, and stays. */
  mutate: async ({ c, fault, act }) => {
    await act();
    await rewrite(c, (body) => {
      const answer = jsonIn(body);
      return isObject(answer) ? JSON.stringify(withMember(answer, fault.path ?? '', fault.value)) : body;
    });
  },
  /** Acts twice at the same time, as when a browser sends again by itself. */
  duplicate: async ({ actOnCopy }) => {
    const [, second] = await Promise.all([actOnCopy(), actOnCopy()]);
    return second;
  },
};

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** @param path `attempt.status`: what is none on the way becomes an object; `value` undefined removes the member */
function withMember(answer: Members, path: string, value: unknown): Members {
  const keys = path.split('.');
  const last = keys.pop()!;
  let parent = answer;
  for (const key of keys) {
    if (!Object.hasOwn(parent, key) || !isObject(parent[key])) parent[key] = {};
    parent = parent[key] as Members;
  }
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return answer;
}
