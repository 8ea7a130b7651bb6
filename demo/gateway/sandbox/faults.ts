// Faults on demand: which requests they meet, and for how long. What each does is in fault-modes.ts.
import { z } from 'zod';

export const faultModeNames = [
  'delay',
  'hang',
  'drop-before',
  'drop-after',
  'status',
  'retry-after',
  'garbage',
  'html',
  'truncate',
  'mutate',
  'duplicate',
] as const;
export type FaultMode = (typeof faultModeNames)[number];

export const faultRequest = z.object({
  /** `POST /checkout/v1/sessions/*\/payments`: `*` is one part of the path, or any method. */
  match: z
    .string()
    .max(500)
    .regex(/^(\*|[A-Z]+) \/\S*$/, 'must be a method and a path'),
  mode: z.enum(faultModeNames),
  times: z.int().min(1).default(1),
  /** Milliseconds: how long to delay or hang. */
  ms: z.int().min(0).optional(),
  status: z.int().min(200).max(599).optional(),
  /** Seconds, or a date as HTTP writes it. */
  retry_after: z.union([z.int().min(0), z.string().max(64)]).optional(),
  /** Where `mutate` writes: `attempt.status`. */
  path: z.string().min(1).optional(),
  /** What it writes; nothing: the member is removed. */
  value: z.unknown().optional(),
});
export type Fault = z.infer<typeof faultRequest>;

export class Faults {
  #armed: Fault[] = [];

  get armed(): readonly Fault[] {
    return this.#armed;
  }

  arm(fault: Fault): void {
    this.#armed.push({ ...fault });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The first armed fault that the request meets; it has one time less from now on. */
  take(method: string, path: string): Fault | null {
    const fault = this.#armed.find(({ match }) => matches(match, method, path));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times === 0) this.#armed = this.#armed.filter((other) => other !== fault);
    return fault;
  }
}

function matches(match: string, method: string, path: string): boolean {
  const [wantedMethod, wantedPath] = match.split(' ') as [string, string];
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  const [wanted, parts] = [wantedPath.split('/'), path.split('/')];
  return wanted.length === parts.length && wanted.every((pattern, at) => fits(pattern, parts[at]!));
}

/** `*` is any text. Its pieces are looked for from left to right, each once: no pattern takes long, as a RegExp might. */
function fits(pattern: string, part: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return pattern === part;
  let at = first.length;
  const end = part.length - last.length;
  for (const piece of pieces) {
    const found = part.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end && part.startsWith(first) && part.endsWith(last);
}
