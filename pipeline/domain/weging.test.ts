import { describe, expect, test } from "vitest";
import { checkWeights, type WeightSummary } from "./weging.ts";

/** A hundred respondents of weight 20 for two thousand residents. */
const sound: WeightSummary = {
  respondenten: 100,
  zonder: 0,
  som: 2000,
  somKwadraten: 40_000,
  grootste: 20,
  mediaan: 20,
  populatie: 2000,
};

const faults = (changes: Partial<WeightSummary>) => checkWeights({ ...sound, ...changes });

describe("delivered weights", () => {
  test("that are all alike and add up to the population are sound", () => {
    expect(faults({})).toEqual([]);
  });

  test("of 0 or less, or none, are refused before anything else is looked at", () => {
    expect(faults({ zonder: 3, grootste: 1000 })).toEqual([
      { fout: "weging-ontbreekt", blokkerend: true, gemeten: 3 },
    ]);
  });

  test("may be half a percent off the population", () => {
    expect(faults({ populatie: 2010 })).toEqual([]);
    expect(faults({ populatie: 2011 })).toEqual([
      { fout: "weging-telt-niet-op", blokkerend: false, gemeten: 2000 / 2011 },
    ]);
    expect(faults({ populatie: null })).toEqual([]);
  });

  test("that add up to the respondents instead were scaled by accident", () => {
    const scaled = { som: 100, somKwadraten: 100, grootste: 1, mediaan: 1 };
    expect(faults(scaled)).toEqual([{ fout: "weging-genormeerd", blokkerend: false, gemeten: 100 }]);
    // A full count is no accident.
    expect(faults({ ...scaled, populatie: 100 })).toEqual([]);
  });

  // n·Σw²/(Σw)²: 100·Σw²/4,000,000.
  test.each([
    [79_999, []],
    [80_000, [{ fout: "weging-ongelijk", blokkerend: false, gemeten: 2 }]],
    [120_000, [{ fout: "weging-ongelijk", blokkerend: true, gemeten: 3 }]],
  ])(
    "with a sum of squares of %d cost too much precision from a factor 2, and are refused from 3",
    (somKwadraten, expected) => {
      expect(faults({ somKwadraten })).toEqual(expected);
    },
  );

  test("of which one is ten times the median are told", () => {
    expect(faults({ grootste: 199 })).toEqual([]);
    expect(faults({ grootste: 200 })).toEqual([
      { fout: "weging-uitschieter", blokkerend: false, gemeten: 10 },
    ]);
  });

  test("of nobody have no faults", () => {
    expect(faults({ respondenten: 0, zonder: 0, som: 0, somKwadraten: 0 })).toEqual([]);
  });
});
