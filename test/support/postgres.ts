// A throw-away PostgreSQL server, where the machine has the programs for it. Root may not run it: then `postgres` does.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';

const debian = '/usr/lib/postgresql';

/** Where `initdb` and `postgres` are; null: this machine has none. */
const programs: string | null =
  [
    ...(process.env['PATH'] ?? '').split(':'),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;

export const hasPostgres = programs !== null && unprivileged() !== null;

export interface RunningPostgres {
  /** `postgres://…` */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** @param more settings; unless told otherwise a commit does not wait for the disk */
export async function startPostgres(more: readonly string[] = ['fsync=off']): Promise<RunningPostgres> {
  const user = unprivileged()!;
  const folder = mkdtempSync(join(tmpdir(), 'paykka-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'pipe' as const };
  execFileSync(
    join(programs!, 'initdb'),
    ['--pgdata', data, '--username=paykka', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    options,
  );
  const port = await freePort();
  const settings = [...more, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const server = spawn(
    join(programs!, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('ready to accept connections')) resolve();
    });
    void exited.then(() => reject(new Error('PostgreSQL did not start')));
  });
  return {
    url: `postgres://paykka@127.0.0.1:${port}/postgres`,
    pid: server.pid!,
    stop: async () => {
      // Fast shutdown: does not wait for clients.
      server.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing to change unless we are root; null: there is nobody else to be. */
function unprivileged(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const { stdout, status } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  if (status !== 0) return null;
  const group = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  return { uid: Number(stdout), gid: Number(group.stdout) };
}
