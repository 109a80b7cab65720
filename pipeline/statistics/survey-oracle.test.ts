import { beforeAll, describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import { statusOfMethod } from "../domain/outcome.ts";
import { meanDifference, moverDifference } from "./difference.ts";
import { withObservations } from "./fixtures/observations.ts";
import { hasOracle, oracleIndicators, readOracle, withOracleSurvey } from "./fixtures/oracle.ts";
import { computeSurveyCells, type SurveyCell } from "./survey-cells.ts";
import { estimateSurvey, type SurveyEstimate } from "./survey-estimate.ts";

type Row = Record<string, string>;
type Estimated = SurveyEstimate & { cell: SurveyCell };

const RELATIVE = 1e-9;

function estimateAll(cells: readonly SurveyCell[]): Map<string, Estimated> {
  const found = new Map<string, Estimated>();
  for (const cell of cells) {
    const maat = oracleIndicators.find(({ naam }) => naam === cell.indicator)?.maat ?? "aandeel";
    const schaal = maat === "gemiddelde" ? "1-10" : null;
    const context = { indicator: { maat, schaal }, steekproef: true, drempels: defaultDrempels } as const;
    // Invalid answers are not what the oracle is about.
    const estimate = estimateSurvey({ ...cell, ongeldig: 0 }, context);
    found.set([cell.indicator, cell.jaar, cell.gebied, cell.deel, cell.groep ?? ""].join("|"), {
      ...estimate,
      cell,
    });
  }
  return found;
}

/** How far two numbers are apart, relative to the larger; a blank equals only a blank. */
function apart(found: number | null | undefined, expected: string | undefined, factor: number): number {
  if (expected === "" || expected === undefined) return found === null || found === undefined ? 0 : 1;
  if (found === null || found === undefined) return 1;
  const [a, b] = [found, Number(expected) * factor];
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

function differences(row: Row, found: Estimated | undefined): string[] {
  const name = [row.wave, row.domain, row.area, row.age_group, row.sex, row.herkomst, row.indicator].join(
    " ",
  );
  if (Number(row.n) === 0 && found === undefined) return [];
  if (!found) return [`${name}: missing`];
  const factor = row.indicator?.endsWith("_mean") ? 1 : 100;
  const { cell } = found;
  const compared: [string, number | null, string | undefined, number][] = [
    ["n", cell.n, row.n, 1],
    ["weighted_n", cell.gewogenN, row.weighted_n, 1],
    ["estimate", found.waarde, row.estimate, factor],
    ["se", found.standaardfout, row.se, factor],
    ["neff_kish", cell.n === 0 ? null : cell.nKish, row.neff_kish, 1],
    ["neff", cell.n === 0 ? null : found.nEffectief, row.neff, 1],
    ["ci_low", found.onder, row.ci_low, factor],
    ["ci_high", found.boven, row.ci_high, factor],
  ];
  const wrong = compared.filter(([, a, b, scale]) => apart(a, b, scale) > RELATIVE);
  const status = statusOfMethod[row.status as keyof typeof statusOfMethod];
  return [
    ...wrong.map(([key, a, b]) => `${name}: ${key} is ${a}, expected ${b}`),
    ...(found.status === status ? [] : [`${name}: ${found.status}, expected ${status}`]),
  ];
}

/** Our estimates with the oracle's areas as stadsdelen. */
let byArea = new Map<string, Estimated>();
beforeAll(async () => {
  if (hasOracle) byArea = estimateAll(await withOracleSurvey("area", computeSurveyCells));
}, 30_000);

describe.skipIf(!hasOracle)("the estimates of R's survey package", () => {
  let expected: Row[] = [];
  beforeAll(() => {
    expected = readOracle("survey_expected.csv");
  });

  /** Rows of some domains, compared with the cell that `keyOf` names. */
  function compare(domains: string[], found: Map<string, Estimated>, keyOf: (row: Row) => string): string[] {
    const rows = expected.filter((row) => domains.includes(row.domain ?? ""));
    expect(rows.length).toBeGreaterThan(70);
    return rows.flatMap((row) => differences(row, found.get(keyOf(row)))).slice(0, 20);
  }

  test("are ours for the city, the areas and the groups, in every wave", () => {
    const found = byArea;
    const key = (row: Row, place: string | undefined, group: string | undefined) =>
      [row.indicator, row.wave, place, "zelf", group].join("|");
    expect(compare(["city"], found, (row) => key(row, "stad", ""))).toEqual([]);
    expect(compare(["area"], found, (row) => key(row, row.area, ""))).toEqual([]);
    expect(compare(["age_group"], found, (row) => key(row, "stad", row.age_group))).toEqual([]);
    expect(compare(["sex"], found, (row) => key(row, "stad", row.sex))).toEqual([]);
    expect(compare(["herkomst"], found, (row) => key(row, "stad", row.herkomst))).toEqual([]);
  });

  test("are ours for small domains: area by age by sex", { timeout: 30_000 }, async () => {
    const place = "concat_ws('/', area, age_group, sex)";
    const found = estimateAll(await withOracleSurvey(place, computeSurveyCells));
    const keyOf = (row: Row) =>
      [row.indicator, row.wave, [row.area, row.age_group, row.sex].join("/"), "zelf", ""].join("|");
    expect(compare(["area*age_group*sex"], found, keyOf)).toEqual([]);
  });
});

describe.skipIf(!hasOracle)("the comparisons of R's survey package", () => {
  /** The difference between two of our estimates, by the rule of their measure. */
  function differenceOf(earlier: Estimated, later: Estimated, mean: boolean) {
    const interval = (e: Estimated) => ({ waarde: e.waarde ?? 0, onder: e.onder ?? 0, boven: e.boven ?? 0 });
    const error = (e: Estimated) => ({ waarde: e.waarde ?? 0, standaardfout: e.standaardfout ?? 0 });
    return mean
      ? meanDifference(error(earlier), error(later))
      : moverDifference(interval(earlier), interval(later));
  }

  test("between two waves are ours, for the city and the areas", () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const row of readOracle("wave_differences.csv")) {
      if (!["city", "area"].includes(row.domain ?? "")) continue;
      const key = (wave: string | undefined) =>
        [row.indicator, wave, row.domain === "city" ? "stad" : row.area, "zelf", ""].join("|");
      const [earlier, later] = [byArea.get(key(row.wave1)), byArea.get(key(row.wave2))];
      if (!earlier || !later || row.diff === "" || row.se === "") continue;
      const mean = row.indicator?.endsWith("_mean") ?? false;
      const difference = differenceOf(earlier, later, mean);
      const [low, high] = mean ? [row.wald_lo, row.wald_hi] : [row.mover_lo, row.mover_hi];
      const factor = mean ? 1 : 100;
      const worst = Math.max(
        apart(difference.verschil, row.diff, factor),
        apart(difference.onder, low, factor),
        apart(difference.boven, high, factor),
      );
      compared += 1;
      // Differences lose digits: the oracle prints twelve of each estimate.
      if (worst > 1e-7) wrong.push(`${row.indicator} ${key(row.wave1)} ${key(row.wave2)}: ${worst}`);
    }
    expect(compared).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test("of an area with the rest of the city are ours", () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const row of readOracle("domain_vs_rest_and_city.csv")) {
      if (row.domain !== "area" || row.indicator?.endsWith("_mean") || row.mover_rest_lo === "") continue;
      const key = (deel: string) => [row.indicator, row.wave, row.area, deel, ""].join("|");
      const [own, rest] = [byArea.get(key("zelf")), byArea.get(key("rest"))];
      if (!own || !rest) continue;
      const difference = differenceOf(rest, own, false);
      const worst = Math.max(
        apart(rest.waarde, row.est_rest, 100),
        apart(difference.onder, row.mover_rest_lo, 100),
        apart(difference.boven, row.mover_rest_hi, 100),
      );
      compared += 1;
      if (worst > 1e-7) wrong.push(`${key("zelf")}: ${worst}`);
    }
    expect(compared).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

test.skipIf(!hasOracle)("a stratum of one respondent gives the variance of R's option 'adjust'", async () => {
  const rows = readOracle("lonely_psu.csv").map(({ area, weight, eenzaam }) => ({
    gebied: "N1",
    stratum: area ?? "",
    weging: Number(weight),
    antwoord: ["1", "2"].includes(eenzaam ?? "") ? "geldig" : "weet-niet",
    waarde: eenzaam === "1" ? 1 : 0,
  }));
  const cells = await withObservations({ enquete: rows }, computeSurveyCells);
  const city = cells.find(({ gebied }) => gebied === "GM9999");
  const expected = readOracle("lonely_psu_expected.csv").find(({ option }) => option === "adjust");
  expect(city?.eenlingen).toBe(1);
  expect(apart(city?.waarde, expected?.estimate, 1)).toBeLessThan(RELATIVE);
  expect(apart(Math.sqrt(city?.variantie ?? 0), expected?.se, 1)).toBeLessThan(RELATIVE);
});
