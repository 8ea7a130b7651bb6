// How much processor time a process has used, from Linux's /proc. Elsewhere there is none to read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const canRead = existsSync('/proc/self/stat');
/** Linux counts in hundredths of a second, whatever its own clock does (USER_HZ). */
const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly ms: number;
}

function read(pid: number | string): Stat | null {
  try {
    // The name comes in brackets and may hold anything: what follows is counted from the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    // state ppid … utime stime: proc(5), fields 3, 4, 14, 15.
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return null; // It ended meanwhile.
  }
}

/** ms that the processes have used since they began; NaN where it cannot be read. */
export const processorMs = (pids: readonly number[]): number =>
  canRead ? pids.reduce((sum, pid) => sum + (read(pid)?.ms ?? 0), 0) : NaN;

/** The process and those that it has begun. */
export const family = (pid: number): number[] =>
  canRead
    ? [
        pid,
        ...readdirSync('/proc')
          .map(Number)
          .filter((one) => read(one)?.parent === pid),
      ]
    : [pid];
