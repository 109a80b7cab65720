import { describe, expect, test } from "vitest";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { refresh } from "./refresh.ts";
import { simulateMove } from "./simulate-move.ts";
import { simulationLines } from "./simulation-lines.ts";

const figure = (
  outcomes: readonly { indicator: string; gebied: string; jaar: number; waarde: number | null }[],
) =>
  Object.fromEntries(
    outcomes.map(({ indicator, gebied, jaar, waarde }) => [`${indicator} ${gebied} ${jaar}`, waarde]),
  );

describe("moving a buurt to another stadsdeel", () => {
  // Haven has 2 initiatives in 2024; Noord has 3 in 2024 and 4 in 2025, all of them in Bos.
  test("moves counts of all years, leaves the city as it is and keeps nothing", async () => {
    const map = makeSmallWorkspace();
    const made = await simulateMove(readWorkspace(map), { buurt: "Haven", stadsdeel: "Noord" });
    const counts = made.cijfers.filter(({ na, voor }) => (na ?? voor)?.indicator === "initiatieven");
    expect(
      counts.map(({ voor, na }) => [voor?.gebied, voor?.jaar, voor?.waarde, na?.waarde ?? null]),
    ).toEqual([
      ["noord", 2024, 3, 5],
      ["zuid", 2024, 2, 0],
    ]);
    expect(made.cijfers.some(({ voor, na }) => (na ?? voor)?.gebied === "GM9999")).toBe(false);
    expect(made).toMatchObject({ van: "Zuid", naar: "Noord", buurt: { id: "BU99990003" } });
    expect(simulationLines(made)[0]).toMatch(
      /^Haven van Zuid naar Noord: \d+ cijfers en \d+ oordelen veranderen\.$/,
    );
  });

  test("says the same as a refresh with the other table", async () => {
    const map = makeSmallWorkspace();
    const before = figure((await refresh({ workspace: map })).edition.outcomes);
    const made = await simulateMove(readWorkspace(map), { buurt: "BU99990004", stadsdeel: "noord" });
    editFile(map, "reference/gebieden.csv", ["BU99990004;Markt;zuid", "BU99990004;Markt;noord"]);
    const after = figure((await refresh({ workspace: map })).edition.outcomes);
    const moved = made.cijfers.flatMap(({ na }) => na ?? []).filter(({ groep }) => groep === null);
    expect(moved.length).toBeGreaterThan(0);
    for (const { indicator, gebied, jaar, waarde } of moved) {
      expect(waarde, `${indicator} ${gebied} ${jaar}`).toBe(after[`${indicator} ${gebied} ${jaar}`]);
    }
    const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
    const told = new Set(moved.map(({ indicator, gebied, jaar }) => `${indicator} ${gebied} ${jaar}`));
    expect(changed.filter((key) => !told.has(key))).toEqual([]);
  });

  test.each([
    [{ buurt: "Havn", stadsdeel: "Noord" }, "Haven"],
    [{ buurt: "Haven", stadsdeel: "Nord" }, "noord"],
  ])("asks for a name that is there: %o", async (move, suggestion) => {
    const [first] = await problemsOf(() => simulateMove(readWorkspace(makeSmallWorkspace()), move));
    expect(first?.code).toBe("optie-ongeldig");
    expect(first?.hint).toContain(suggestion);
  });
});
