import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isPublished } from "../domain/edition.ts";
import { listEditions } from "../editions/read-edition.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { faultsAfterKill, killRun, leftovers, startRun } from "./fixtures/kill-runs.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { refresh } from "./refresh.ts";

const kalender =
  "momenten:\n  begroting-2027: { titel: Begroting 2027, peildatum: 2026-10-01, indicatoren: [eenzaam] }\n";

let workspace = "";
beforeAll(() => {
  workspace = makeSmallWorkspace({ "reference/kalender.yml": kalender });
});

/** A delivery that changes, so that every round has something new to publish. */
function deliver(round: number) {
  const line = `x${round};2025;BU99990001;01-03-2024;02-04-2024\n`;
  appendFileSync(join(workspace, "raw", "participatie", "maatjes.csv"), line);
}

/** Moments spread over a refresh (about a second) and over a publication (some tens of milliseconds). */
const moments = [
  ["refresh", "refresh", 150],
  ["refresh", "refresh", 900],
  ["publish", "publish", 5],
  ["publish", "publish", 60],
  ["freeze", "publish", 120],
] as const;

describe("after kill -9 in the middle of a run", { timeout: 120_000 }, () => {
  test.each(moments)(
    "%s, %s + %d ms: published editions verify, nothing half made is seen, the next run is clean",
    async (work, after, milliseconds) => {
      deliver(milliseconds);
      const before = listEditions(workspacePaths(workspace).editions).filter(isPublished);
      await killRun(startRun(workspace, work === "refresh" ? "alleen-verversen" : work), after, milliseconds);
      expect(faultsAfterKill(workspace)).toEqual([]);
      const published = listEditions(workspacePaths(workspace).editions).filter(isPublished);
      expect(published.slice(0, before.length)).toEqual(before);
      expect(published.length - before.length).toBeLessThanOrEqual(1);
      await refresh({ workspace });
      expect(leftovers(workspace)).toEqual([]);
      expect(faultsAfterKill(workspace)).toEqual([]);
    },
  );
});
