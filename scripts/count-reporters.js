// Each test runner leaves its totals in a file, so that `npm test` can end with one line for all of them.
// A file that fails to load counts as one failed test.
import { appendFileSync } from 'node:fs';

/** @param {{passed: number, failed: number, skipped: number}} totals */
function leave(totals) {
  if (process.env.TEST_TOTALS) appendFileSync(process.env.TEST_TOTALS, JSON.stringify(totals) + '\n');
}

/** Web Test Runner reporter. */
export function countReporter() {
  return {
    stop({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      const add = (suite) => {
        for (const test of suite.tests)
          totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite.suites) add(inner);
      };
      for (const session of sessions) {
        if (session.testResults) add(session.testResults);
        const broken = !session.testResults || session.errors.length > 0;
        if (broken) totals.failed += 1;
      }
      leave(totals);
    },
  };
}

/** Playwright reporter (`reporter: [['./scripts/count-reporters.js']]`). */
export default class CountReporter {
  totals = { passed: 0, failed: 0, skipped: 0 };

  onBegin(_config, suite) {
    this.suite = suite;
  }
  onError() {
    this.totals.failed += 1;
  }
  onEnd() {
    for (const test of this.suite.allTests()) {
      const outcome = test.outcome();
      this.totals[outcome === 'skipped' ? 'skipped' : outcome === 'expected' ? 'passed' : 'failed'] += 1;
    }
    leave(this.totals);
  }
  printsToStdio() {
    return false;
  }
}
