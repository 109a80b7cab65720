import { appendFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublished } from "../domain/edition.ts";
import { listEditions } from "../editions/read-edition.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { faultsAfterKill, killRun, leftovers, startRun } from "./fixtures/kill-runs.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { refresh } from "./refresh.ts";

const KILLS = 50;

/** What is killed, and how long after it began: a refresh takes about a second, a publication a tenth of one. */
const kill = fc.oneof(
  fc.record({
    work: fc.constant("alleen-verversen"),
    after: fc.constant("refresh" as const),
    ms: fc.integer({ min: 0, max: 3000 }),
  }),
  fc.record({
    work: fc.constantFrom("publish", "freeze"),
    after: fc.constant("publish" as const),
    ms: fc.integer({ min: 0, max: 400 }),
  }),
);

test("fifty kills at random moments: published editions verify, nothing half made is seen, the next run is clean", {
  timeout: 1_800_000,
}, async () => {
  const kalender =
    "momenten:\n  begroting-2027: { titel: Begroting 2027, peildatum: 2026-10-01, indicatoren: [eenzaam] }\n";
  const workspace = makeSmallWorkspace({ "reference/kalender.yml": kalender });
  const { editions } = workspacePaths(workspace);
  for (const [round, { work, after, ms }] of fc.sample(kill, { numRuns: KILLS, seed: 2026 }).entries()) {
    appendFileSync(
      join(workspace, "raw", "participatie", "maatjes.csv"),
      `x${round};2025;BU99990001;01-03-2024;02-04-2024\n`,
    );
    const before = listEditions(editions).filter(isPublished);
    await killRun(startRun(workspace, work), after, ms);
    expect(faultsAfterKill(workspace), `${work} ${ms}`).toEqual([]);
    expect(listEditions(editions).filter(isPublished).slice(0, before.length)).toEqual(before);
    await refresh({ workspace });
    expect(leftovers(workspace), `${work} ${ms}`).toEqual([]);
  }
});
