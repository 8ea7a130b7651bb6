// Runs the same tests on the embedded database and, where the machine has it, on PostgreSQL.
import { test } from '@playwright/test';
import type { Gateway } from '../../demo/gateway/context.ts';
import { openTestGateway, type OpenGateway } from './gateway-in-process.ts';
import { hasPostgres, startPostgres, type RunningPostgres } from './postgres.ts';

/** @param define gets the gateway of the running test */
export function onBothDatabases(define: (gateway: () => Gateway) => void): void {
  test.describe('embedded', () => suite(async () => null, define));

  test.describe('PostgreSQL', () => {
    let postgres: RunningPostgres | undefined;
    test.skip(!hasPostgres, 'this machine has no PostgreSQL');
    suite(async () => (postgres = await startPostgres()).url, define);
    test.afterAll(() => postgres?.stop());
  });
}

function suite(databaseUrl: () => Promise<string | null>, define: (gateway: () => Gateway) => void): void {
  // One database for all: the tests of a suite take turns.
  test.describe.configure({ mode: 'default' });
  let gateway: OpenGateway | undefined;
  test.beforeAll(async () => {
    gateway = await openTestGateway(await databaseUrl());
  });
  test.afterAll(() => gateway?.close());
  define(() => gateway!);
}
