import { describe, expect, test } from "vitest";
import type { RawOutcome } from "../../domain/outcome.ts";
import { inputWith } from "../fixtures/judge.ts";
import { outcomeWith } from "../fixtures/raw-outcome.ts";
import { judgeIndicator } from "./judge-indicator.ts";

describe("the year that is judged", () => {
  const judgeYears = (outcomes: RawOutcome[]) => judgeIndicator(inputWith(outcomes));

  test("is the newest with a figure of the gemeente that is shown", () => {
    const hidden = outcomeWith({ jaar: 2027, waarde: null, status: "geen-gegevens" });
    expect(judgeYears([outcomeWith(), hidden])[0]?.jaar).toBe(2026);
  });

  test("is none when the gemeente has no figure that is shown", () => {
    expect(judgeYears([outcomeWith({ status: "niet-getoond-privacy" })])).toEqual([]);
    expect(judgeYears([])).toEqual([]);
  });

  test("is the same for all stadsdelen; a stadsdeel without a figure is left out", () => {
    const noord = outcomeWith({ gebied: "noord", gebiedSoort: "stadsdeel" });
    const older = outcomeWith({ gebied: "zuid", gebiedSoort: "stadsdeel", jaar: 2022 });
    expect(judgeYears([outcomeWith(), noord, older]).map(({ gebied, jaar }) => [gebied, jaar])).toEqual([
      ["GM9999", 2026],
      ["noord", 2026],
    ]);
  });

  test("does not look at groups or buurten", () => {
    const group = outcomeWith({ uitsplitsing: "leeftijd", groep: "75+", waarde: 90 });
    const buurt = outcomeWith({ gebied: "N1", gebiedSoort: "buurt", waarde: 90 });
    const judgements = judgeYears([group, outcomeWith(), buurt]);
    expect(judgements).toHaveLength(1);
    expect(judgements[0]?.zin).toContain("40%");
  });
});
