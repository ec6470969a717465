import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Counts } from '../testing/counts.ts';

/** Counts a run's tests and writes them as JSON to `file`, for the test command to read. */
export function tallyReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, counts);
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSession(session: TestSession, counts: Counts): void {
  const before = counts.failed;
  const ran = session.testResults ? countSuite(session.testResults, counts) : 0;
  // A file that cannot be loaded, and one that holds no test, have no failing test to count.
  const failedAsWhole = session.errors.length > 0 || session.passed === false || ran === 0;
  if (failedAsWhole && counts.failed === before) counts.failed += 1;
}

function countSuite(suite: TestSuiteResult, counts: Counts): number {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  return suite.suites.reduce((sum, inner) => sum + countSuite(inner, counts), suite.tests.length);
}
