import { expect, test } from "vitest";
import { type FetchEntry, isDue } from "./fetch-log.ts";

const asked = (op: string, uitkomst: FetchEntry["uitkomst"] = "ongewijzigd"): FetchEntry[] => [
  { wat: "t", op, uitkomst, vraag: null, gewijzigd: null, melding: null },
];
const now = Date.parse("2026-10-08T05:00:00Z");
const weekly = { "elke-dagen": 7 };
/** Mondays at half past four; 5 October 2026 is one. */
const mondays = { "elke-dagen": 7, schema: "30 4 * * 1" };

test.each([
  ["was never asked", [], weekly, true],
  ["failed", asked("2026-10-08T04:00:00Z", "mislukt"), weekly, true],
  ["was asked seven days ago", asked("2026-10-01T05:00:00Z"), weekly, true],
  ["was asked a minute less than seven days ago", asked("2026-10-01T05:01:00Z"), weekly, false],
  ["has moments, the last of which was taken", asked("2026-10-05T02:30:10Z"), mondays, false],
  ["has moments, the last of which was missed", asked("2026-10-05T02:29:00Z"), mondays, true],
])("a source that %s is due: %s", (_, log, rhythm, due) => {
  expect(isDue(log as FetchEntry[], rhythm, now)).toBe(due);
});
