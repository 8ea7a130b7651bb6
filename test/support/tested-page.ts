// A page of a test, with the servers around it and what it must never have done by the end.
import type { Page } from '@playwright/test';
import { ledger, type LedgerEntry } from '../../src/testing.ts';
import type { Complaints, World } from './world.ts';

export abstract class TestedPage {
  readonly page: Page;
  readonly world: World;
  readonly complaints: Complaints;

  constructor(page: Page, world: World, complaints: Complaints) {
    this.page = page;
    this.world = world;
    this.complaints = complaints;
  }

  /** What was really authorised. */
  ledger(sessionId: string): Promise<LedgerEntry[]> {
    return ledger(sessionId, this.world.gateway.url);
  }

  /** An error in the console that belongs to the test (a blocked request, a sentence for the developer). */
  forgive(...patterns: readonly RegExp[]): void {
    this.complaints.forgiven.push(...patterns);
  }
}
