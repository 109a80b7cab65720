import { beforeAll, describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import { benjaminiHochberg } from "./comparison/benjamini-hochberg.ts";
import { compareWaves, compareWithRest } from "./comparison/compare-survey.ts";
import { fitTrend } from "./comparison/trend.ts";
import { apart } from "./fixtures/apart.ts";
import {
  hasOracle,
  type OracleRow,
  oracleMeasures,
  oracleParts,
  readOracle,
  scanOracle,
  withOracle,
} from "./fixtures/oracle.ts";
import { type Domain, domainsOf, mergeDomains } from "./survey/domains.ts";
import { estimateDomain, intervalOf, type SurveyEstimate, standardErrorOf } from "./survey/estimate.ts";
import { statusOfEstimate } from "./survey/estimate-status.ts";
import type { Measure, MeasureKind } from "./survey/measure.ts";
import { type SurveyScan, scanSurvey } from "./survey/scan-survey.ts";

/** Estimates agree to this, p-values to the next (the oracle's README). */
const DIGITS = 1e-9;
const P_DIGITS = 1e-6;

const columns = ["area", "age_group", "sex", "herkomst"];

interface Found {
  domain: Domain;
  kind: MeasureKind;
  estimate: SurveyEstimate;
}

/** Our estimate for a row: found by indicator, wave and the columns of its domain. */
class Estimates {
  readonly #found = new Map<string, Found>();

  constructor(scan: SurveyScan, domains: readonly string[]) {
    for (const [place, { name, kind }] of scan.measures.entries()) {
      for (const kindOfDomain of domains) {
        const used = kindOfDomain === "city" ? [] : kindOfDomain.split("*");
        for (const domain of domainsOf(scan, place, ["wave", ...used])) {
          const key = [name, domain.by.wave, ...columns.map((column) => domain.by[column] ?? "")];
          this.#found.set(key.join("|"), { domain, kind, estimate: estimateDomain(domain, kind) });
        }
      }
    }
  }

  of(row: OracleRow, wave = row.wave, indicator = row.indicator): Found | undefined {
    return this.#found.get([indicator, wave, ...columns.map((column) => row[column] ?? "")].join("|"));
  }
}

type Comparison = [name: string, found: number | null | undefined, printed: string | undefined, to?: number];

/** What differs, in words; the name of a row is in its first columns. */
function differences(row: OracleRow, comparisons: Comparison[]): string[] {
  const name = Object.values(row).slice(0, 7).join(" ");
  return comparisons
    .filter(([, found, printed, to = DIGITS]) => apart(found, printed) > to)
    .map(([key, found, printed]) => `${name}: ${key} is ${found}, expected ${printed}`);
}

describe.each(oracleParts)("the results of R's survey package (%s)", (part) => {
  const domains = [
    "city",
    "area",
    "age_group",
    "sex",
    "herkomst",
    "area*age_group",
    "area*sex",
    "area*herkomst",
    "area*age_group*sex",
  ];
  let estimates: Estimates;
  let fpcScan: SurveyScan;
  const quantities: Measure[] = [
    {
      name: "ratio_uren_vw_per_hh_persoon",
      kind: "ratio",
      numerator: "uren_vw",
      denominator: "hh_personen",
    },
    {
      name: "total_eenzaam_valid_only",
      kind: "total",
      value: "case eenzaam when 1 then 1 when 2 then 0 end",
    },
  ];

  beforeAll(async () => {
    await withOracle(
      async (database) => {
        estimates = new Estimates(await scanOracle(database, ["wave", ...columns]), domains);
        fpcScan = await scanOracle(database, ["wave", "area"], quantities);
      },
      { part },
    );
  });

  test("are our estimates, intervals and statuses, for every domain", () => {
    const rows = readOracle("survey_expected.csv", part);
    expect(rows.length).toBeGreaterThan(part === "all" ? 10_000 : 300);
    const wrong = rows.flatMap((row) => {
      const found = estimates.of(row);
      if (!found) return row.n === "0" ? [] : [`missing: ${Object.values(row).slice(0, 7).join(" ")}`];
      const { estimate } = found;
      const interval = intervalOf(estimate);
      const status = statusOfEstimate(estimate, { shortScale: true }, defaultDrempels);
      return [
        ...(status === row.status ? [] : [`${Object.values(row).slice(0, 7).join(" ")}: ${status}`]),
        ...differences(row, [
          ["n", estimate.n, row.n],
          ["n_yes", estimate.yes, row.n_yes],
          ["weighted_n", estimate.gewogenN, row.weighted_n],
          ["estimate", estimate.waarde, row.estimate],
          ["se", standardErrorOf(estimate), row.se],
          ["neff_kish", estimate.nKish, row.neff_kish],
          ["neff", interval?.nEffectief ?? estimate.nKish, row.neff],
          ["deff_kish", estimate.deffKish, row.deff_kish],
          ["ci_low", interval?.onder, row.ci_low],
          ["ci_high", interval?.boven, row.ci_high],
        ]),
      ];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test("are our differences between waves, each with its test and its place in the family", () => {
    const rows = readOracle("wave_differences.csv", part);
    const compared = rows.map((row) => {
      const [earlier, later] = [estimates.of(row, row.wave1), estimates.of(row, row.wave2)];
      return earlier && later ? { earlier, found: compareWaves(earlier.estimate, later.estimate) } : null;
    });
    const own = compared.map((each) => each?.found?.p ?? null);
    const adjusted = adjust(rows, own, ["indicator", "domain", "wave1", "wave2"]);
    const wrong = rows.flatMap((row, index) => {
      const pair = compared[index];
      if (!pair) return [`missing: ${Object.values(row).join(" ")}`];
      const { earlier, found } = pair;
      const share = earlier.kind === "share";
      const [low, high] = share ? [row.mover_lo, row.mover_hi] : [row.wald_lo, row.wald_hi];
      return [
        ...differences(row, [
          ["diff", found?.verschil, row.diff],
          ["se", found?.standaardfout, row.se],
          ["z", found?.z, row.z],
          ["p", found?.p, row.p, P_DIGITS],
          // Of a family the fixture has only a part.
          ...(part === "all" ? [["p_bh", adjusted[index], row.p_bh, P_DIGITS] as Comparison] : []),
        ]),
        ...limitDifferences(row, [found?.onder, low], [found?.boven, high]),
      ];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test("are our trends, with the test of a straight line", () => {
    const rows = readOracle("trends.csv", part);
    const wrong = rows.flatMap((row) => {
      const points = (row.waves ?? "").split(" ").flatMap((wave) => {
        const estimate = estimates.of(row, wave)?.estimate;
        if (!estimate || estimate.waarde === null || estimate.variantie === null) return [];
        return [{ t: Number(wave), n: estimate.n, waarde: estimate.waarde, variantie: estimate.variantie }];
      });
      const trend = fitTrend(points);
      // Q near 0 is a difference of printed figures: to 1e-9 on the scale of χ².
      const q = Math.abs((trend?.q?.value ?? 0) - Number(row.wls_Q)) < DIGITS ? [] : ["Q"];
      return [
        ...q,
        ...differences(row, [
          ["slope", trend?.slope, row.ols_slope],
          ["se", trend?.standaardfout, row.ols_se],
          ["z", trend?.z, row.ols_z],
          ["p", trend?.p, row.ols_p, P_DIGITS],
          ["Q df", trend?.q?.df, row.wls_Q_df],
          ["Q p", trend?.q?.p, row.wls_Q_p, P_DIGITS],
        ]),
      ];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test("are our ratios and totals, with and without finite population correction", () => {
    const rows = readOracle("ratios_totals.csv", part);
    const found = new Estimates(fpcScan, part === "all" ? ["city", "area"] : ["area"]);
    const wrong = rows.flatMap((row) => {
      const estimate = found.of(row, row.wave, row.quantity)?.estimate;
      const variance = row.fpc === "1" ? estimate?.variantieFpc : estimate?.variantie;
      return differences(row, [
        ["n", estimate?.n, row.n],
        ["estimate", estimate?.waarde, row.estimate],
        ["se", Math.sqrt(variance ?? Number.NaN), row.se],
      ]);
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test.runIf(part === "all")("are our comparisons of a domain with the rest and with the city", () => {
    const rows = readOracle("domain_vs_rest_and_city.csv");
    const compared = rows.map((row) => {
      const own = estimates.of(row);
      return own && { own, found: compareWithRest(own.domain, restOf(row, own.domain), own.kind) };
    });
    const tests = compared.map((each) => each?.found.withRest?.p ?? null);
    const adjusted = adjust(rows, tests, ["indicator", "domain", "wave"]);
    const wrong = rows.flatMap((row, index) => {
      const pair = compared[index];
      if (!pair) return [`missing: ${Object.values(row).join(" ")}`];
      const { own, found } = pair;
      return [
        ...(row.cov_dom_rest === "0" && Math.abs(found.covariance) > 1e-18 ? ["covariance"] : []),
        ...differences(row, [
          ["n_rest", found.rest.n, row.n_rest],
          ["est_rest", found.rest.waarde, row.est_rest],
          ["est_city", found.whole.waarde, row.est_city],
          ["share", found.share, row.share],
          ["cov", row.cov_dom_rest === "0" ? 0 : found.covariance, row.cov_dom_rest],
          ["diff_rest", found.withRest?.verschil, row.diff_rest],
          ["se_rest", found.withRest?.standaardfout, row.se_rest],
          ["z_rest", found.withRest?.z, row.z_rest],
          ["p_rest", found.withRest?.p, row.p_rest, P_DIGITS],
          ["p_rest_bh", adjusted[index], row.p_rest_bh, P_DIGITS],
          ["diff_city", found.withWhole?.verschil, row.diff_city],
          ["se_city", found.withWhole?.standaardfout, row.se_city],
          ["z_city", found.withWhole?.z, row.z_city],
          ["p_city", found.withWhole?.p, row.p_city, P_DIGITS],
        ]),
        ...(row.mover_rest_lo === "" || own.kind !== "share"
          ? []
          : limitDifferences(
              row,
              [found.withRest?.onder, row.mover_rest_lo],
              [found.withRest?.boven, row.mover_rest_hi],
            )),
      ];
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  /** Everybody of the same wave who is in another domain of the same kind. */
  function restOf(row: OracleRow, own: Domain): Domain {
    const others = readLevels(row.domain ?? "").flatMap((levels) => {
      const found = estimates.of({ ...row, ...levels });
      return found && found.domain !== own ? [found.domain] : [];
    });
    return mergeDomains(others, {});
  }

  /** Combinations of the columns of a domain. */
  function readLevels(domain: string): OracleRow[] {
    const levels: Record<string, string[]> = {
      area: ["SD1", "SD2", "SD3", "SD4", "SD5", "SD6", "SD7"],
      age_group: ["18-34", "35-49", "50-64", "65+"],
      sex: ["M", "V"],
    };
    return domain
      .split("*")
      .reduce<OracleRow[]>(
        (rows, column) =>
          rows.flatMap((row) => (levels[column] ?? []).map((level) => ({ ...row, [column]: level }))),
        [{}],
      );
  }
});

/** Our own p-values, one per row, adjusted within families that share these columns. */
function adjust(
  rows: readonly OracleRow[],
  own: readonly (number | null)[],
  family: readonly string[],
): (number | null)[] {
  const keyOf = (row: OracleRow) => family.map((name) => row[name]).join("|");
  const adjusted = new Map<OracleRow, number | null>();
  for (const key of new Set(rows.map(keyOf))) {
    const members = rows.flatMap((row, index) =>
      keyOf(row) === key ? [{ row, p: own[index] ?? null }] : [],
    );
    const values = benjaminiHochberg(members.map(({ p }) => p));
    for (const [index, { row }] of members.entries()) adjusted.set(row, values[index] ?? null);
  }
  return rows.map((row) => adjusted.get(row) ?? null);
}

/** Limits agree relative to the width of the interval: near 0 a limit itself has few digits left. */
function limitDifferences(
  row: OracleRow,
  ...limits: [found: number | null | undefined, printed: string | undefined][]
): string[] {
  const width = Math.abs(Number(limits[1]?.[1]) - Number(limits[0]?.[1]));
  return limits.flatMap(([found, printed]) => {
    const blank = printed === "" || printed === undefined;
    const off = blank ? found !== undefined : Math.abs((found ?? Number.NaN) - Number(printed)) / width;
    return off === false || (typeof off === "number" && off <= DIGITS)
      ? []
      : [`${Object.values(row).slice(0, 7).join(" ")}: limit ${found}, expected ${printed}`];
  });
}

test.each(oracleParts)(
  "a stratum of one respondent gives the variance of R's option 'adjust' (%s)",
  async (part) => {
    const expected = readOracle("lonely_psu_expected.csv", part).find(({ option }) => option === "adjust");
    const [measure] = oracleMeasures;
    if (!measure || !expected) throw new Error("nothing to compare");
    const estimate = await withOracle(
      async (database) => {
        const design = { from: "survey", weging: "weight", strata: ["area"], populatie: null };
        const [domain] = domainsOf(
          await scanSurvey(database, design, { measures: [measure], by: [] }),
          0,
          [],
        );
        return domain ? estimateDomain(domain, "share") : null;
      },
      { part, file: "lonely_psu.csv" },
    );
    expect(estimate?.lonely).toBe(1);
    expect(apart(estimate?.waarde, expected.estimate)).toBeLessThan(DIGITS);
    expect(apart(estimate && standardErrorOf(estimate), expected.se)).toBeLessThan(DIGITS);
  },
);

test.runIf(hasOracle)("R's own example gives a mean of 662.287 with a standard error of 9.409", async () => {
  const estimate = await withOracle(
    async (database) => {
      const design = { from: "survey", weging: "pw", strata: ["stype"], populatie: "fpc" };
      const measure: Measure = { name: "api00", kind: "mean", value: "api00" };
      const [domain] = domainsOf(await scanSurvey(database, design, { measures: [measure], by: [] }), 0, []);
      return domain ? estimateDomain(domain, "mean") : null;
    },
    { file: "apistrat.csv" },
  );
  expect(apart(estimate?.waarde, "662.287363159")).toBeLessThan(DIGITS);
  expect(apart(Math.sqrt(estimate?.variantieFpc ?? 0), "9.40894080278")).toBeLessThan(DIGITS);
});
