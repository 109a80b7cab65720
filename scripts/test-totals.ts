/** Counts of tests of one step or of the whole run. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A tool such as tsc or biome counts as one test. */
export function totalsOfTool(succeeded: boolean): Totals {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/**
 * Counts of a vitest run. A test file that failed without a failed test (it could not be loaded, or its
 * setup threw) counts as one failure; so does a run that failed, or left no report, for any other reason.
 */
export function totalsOfVitest(report: VitestReport | null, succeeded: boolean): Totals {
  if (report === null) return totalsOfTool(false);
  const failed = report.numFailedTests + report.testResults.filter(failedAsWhole).length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function failedAsWhole(file: VitestReport["testResults"][number]): boolean {
  return file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed");
}

/** Adds up the counts of all steps. */
export function sumTotals(all: Totals[]): Totals {
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const totals of all) {
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
  }
  return sum;
}

/** The closing lines: what was skipped, if anything, and last of all `12 passed, 1 failed`. */
export function formatTotals({ passed, failed, skipped }: Totals): string {
  const closing = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${skipped} overgeslagen\n${closing}` : closing;
}
