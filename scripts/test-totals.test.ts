import { expect, test } from "vitest";
import { formatTotals, sumTotals, totalsOfTool, totalsOfVitest, type VitestReport } from "./test-totals.ts";

function report(part: Partial<VitestReport>): VitestReport {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return { ...none, testResults: [], ...part };
}

test("a tool counts as one test", () => {
  expect(totalsOfTool(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(totalsOfTool(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("passed, failed, skipped and todo tests come from vitest's report", () => {
  const counts = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 };
  const failures = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "failed" }] }];
  expect(totalsOfVitest(report({ ...counts, testResults: failures }), false)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 4,
  });
});

test("a test file that cannot be loaded is one failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  expect(totalsOfVitest(report({ numPassedTests: 4, testResults: [broken] }), false)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});

test("a run that fails although every test passed is one failure", () => {
  expect(totalsOfVitest(report({ numPassedTests: 4 }), false).failed).toBe(1);
});

test("a run without a report is one failure", () => {
  expect(totalsOfVitest(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the closing line names skipped tests only when there are any", () => {
  expect(formatTotals({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(formatTotals({ passed: 12, failed: 1, skipped: 2 })).toBe("2 overgeslagen\n12 passed, 1 failed");
});

test("steps add up", () => {
  const vitest = { passed: 10, failed: 2, skipped: 1 };
  expect(sumTotals([totalsOfTool(true), totalsOfTool(false), vitest])).toEqual({
    passed: 11,
    failed: 3,
    skipped: 1,
  });
});
