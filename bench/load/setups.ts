// The gateway in three ways: one process on the embedded database, and one and two processes on a throw-away PostgreSQL.
import { startGateway, type TestGateway } from '../../test/support/gateway.ts';
import { hasPostgres, startPostgres } from '../../test/support/postgres.ts';

/** Under which all processes are one gateway: what leads a shopper on must lead here. Nobody asks for it. */
export const PUBLIC_URL = 'https://psp.example';

export interface Setup {
  readonly name: string;
  readonly processes: 1 | 2;
  readonly database: 'embedded' | 'PostgreSQL';
}

export const setups: readonly Setup[] = [
  { name: 'one process, embedded database', processes: 1, database: 'embedded' },
  { name: 'one process, PostgreSQL', processes: 1, database: 'PostgreSQL' },
  { name: 'two processes, PostgreSQL', processes: 2, database: 'PostgreSQL' },
];

export const canRun = ({ database }: Setup): boolean => database === 'embedded' || hasPostgres;

export interface Running {
  readonly gateways: readonly TestGateway[];
  /** Null: it is in the gateway's process. */
  readonly databasePid: number | null;
  stop(): Promise<void>;
}

/** @param profileDir where each gateway leaves its processor profile when it ends; null: none is made */
export async function start(setup: Setup, profileDir: string | null): Promise<Running> {
  // As a server that must not lose a commit runs: it waits for the disk at each.
  const postgres = setup.database === 'PostgreSQL' ? await startPostgres(['fsync=on']) : null;
  const flags = profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const env = { GATEWAY_URL: PUBLIC_URL, ...(postgres !== null && { DATABASE_URL: postgres.url }) };
  const gateways = await Promise.all(
    Array.from({ length: setup.processes }, () => startGateway(env, { flags })),
  );
  return {
    gateways,
    databasePid: postgres?.pid ?? null,
    async stop() {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await postgres?.stop();
    },
  };
}
