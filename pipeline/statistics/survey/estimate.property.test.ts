import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../../domain/drempels.ts";
import { compareWithRest, type PlaceComparison } from "../comparison/compare-survey.ts";
import { madeUpSurveys } from "../fixtures/made-up-surveys.ts";
import {
  domainsOfSurveys,
  type Respondent,
  type SurveyDomains,
  splitStratum,
} from "../fixtures/respondents.ts";
import { type Domain, mergeDomains } from "./domains.ts";
import { estimateDomain, intervalOf, type SurveyEstimate } from "./estimate.ts";
import { statusOfEstimate } from "./estimate-status.ts";

/** Every run opens a database for 25 surveys at once; making a failure smaller would open hundreds. */
fc.configureGlobal({ seed: 7, numRuns: 3, endOnFailure: true });

const kinds = ["share", "mean"] as const;

/** Equal but for rounding; the answers lie between 0 and 10. */
function equal(
  found: number | null | undefined,
  expected: number | null | undefined,
  digits = 1e-9,
): boolean {
  if (found === null || expected === null || found === undefined || expected === undefined)
    return found === expected;
  return Math.abs(found - expected) <= digits * Math.max(Math.abs(found), Math.abs(expected)) + 1e-13;
}

/** The estimates of everybody and of each area, in one list. */
function estimatesOf({ whole, byGebied }: SurveyDomains, kind: (typeof kinds)[number]): SurveyEstimate[] {
  return [whole, ...byGebied].map((domain) => estimateDomain(domain, kind));
}

const numbers = [
  "n",
  "waarde",
  "variantie",
  "variantieFpc",
  "nKish",
  "deffKish",
  "deff",
  "strata",
  "lonely",
] as const;

/** What two lists of estimates differ in. */
function differences(found: readonly SurveyEstimate[], expected: readonly SurveyEstimate[]): string[] {
  expect(found.length).toBe(expected.length);
  return found.flatMap((estimate, index) =>
    numbers
      .filter((key) => !equal(estimate[key], expected[index]?.[key]))
      .map((key) => `${index} ${key}: ${estimate[key]}, expected ${expected[index]?.[key]}`),
  );
}

/** Asserts that surveys changed in some way give the same estimates. */
async function expectSame(
  surveys: Respondent[][],
  kind: (typeof kinds)[number],
  change: (survey: Respondent[]) => Respondent[],
): Promise<void> {
  const [before, after] = [
    await domainsOfSurveys(surveys, kind),
    await domainsOfSurveys(surveys.map(change), kind),
  ];
  for (const [index, domains] of before.entries()) {
    const changed = after[index] ?? { whole: mergeDomains([], {}), byGebied: [] };
    expect(differences(estimatesOf(changed, kind), estimatesOf(domains, kind))).toEqual([]);
  }
}

/** Linearised value of one respondent (methods §2), or 0 for who is not in the domain. */
function influence(rows: readonly Respondent[], inDomain: (row: Respondent) => boolean) {
  const domain = rows.filter((row) => row.waarde !== null && inDomain(row));
  const weight = domain.reduce((total, { weging }) => total + weging, 0);
  const value = domain.reduce((total, { weging, waarde }) => total + (weging / weight) * (waarde ?? 0), 0);
  const z = rows.map((row) =>
    domain.includes(row) ? (row.weging / weight) * ((row.waarde ?? 0) - value) : 0,
  );
  return { value, z };
}

/** Σ over the strata of n/(n-1)·Σ(a - ā)(b - b̄), from all respondents one by one; around 0 in a lonely stratum. */
function covariance(rows: readonly Respondent[], a: number[], b: number[]): number {
  return [...new Set(rows.map(({ stratum }) => stratum))].reduce((total, stratum) => {
    const members = rows.flatMap((row, index) => (row.stratum === stratum ? [index] : []));
    const n = members.length;
    const mean = (values: number[]) =>
      n === 1 ? 0 : members.reduce((sum, i) => sum + (values[i] ?? 0), 0) / n;
    const [meanA, meanB] = [mean(a), mean(b)];
    const products = members.map((i) => ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB));
    return total + (n === 1 ? 1 : n / (n - 1)) * products.reduce((sum, product) => sum + product, 0);
  }, 0);
}

function comparisonsOf(
  { byGebied }: SurveyDomains,
  kind: (typeof kinds)[number],
): [Domain, PlaceComparison][] {
  return byGebied.map((own) => {
    const rest = mergeDomains(
      byGebied.filter((other) => other !== own),
      {},
    );
    return [own, compareWithRest(own, rest, kind)];
  });
}

describe.each(kinds)("the estimate of any %s", (kind) => {
  const usual = madeUpSurveys(kind, "usual");

  test("is that of the formula applied to the respondents one by one", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpSurveys(kind, kind === "share" ? "wild" : "usual"), async (surveys) => {
        const all = await domainsOfSurveys(surveys, kind);
        for (const [index, { whole, byGebied }] of all.entries()) {
          const rows = surveys[index] ?? [];
          for (const domain of [whole, ...byGebied]) {
            const { n, waarde, variantie } = estimateDomain(domain, kind);
            const { value, z } = influence(
              rows,
              ({ gebied }) => domain === whole || gebied === domain.by.gebied,
            );
            expect(equal(waarde, n === 0 ? null : value)).toBe(true);
            expect(equal(variantie, n <= 1 ? null : covariance(rows, z, z))).toBe(true);
          }
        }
      }),
    );
  });

  test("covaries with that of the rest as the respondents do, one by one", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        for (const [index, domains] of (await domainsOfSurveys(surveys, kind)).entries()) {
          const rows = surveys[index] ?? [];
          for (const [{ by }, place] of comparisonsOf(domains, kind)) {
            if (!place.withRest) continue;
            const own = influence(rows, ({ gebied }) => gebied === by.gebied);
            const rest = influence(rows, ({ gebied }) => gebied !== by.gebied);
            const city = influence(rows, () => true);
            expect(equal(place.covariance, covariance(rows, own.z, rest.z))).toBe(true);
            const apart = (other: number[]) => own.z.map((z, person) => z - (other[person] ?? 0));
            const error = (other: number[]) => Math.sqrt(covariance(rows, apart(other), apart(other)));
            expect(equal(place.withRest.standaardfout, error(rest.z), 1e-7)).toBe(true);
            expect(equal(place.withWhole?.standaardfout, error(city.z), 1e-7)).toBe(true);
          }
        }
      }),
    );
  });

  test("does not depend on the order of the rows", async () => {
    await fc.assert(
      fc.asyncProperty(usual, (surveys) => expectSame(surveys, kind, (rows) => [...rows].reverse())),
    );
  });

  test("does not depend on the unit of the weights", async () => {
    await fc.assert(
      fc.asyncProperty(usual, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (surveys, factor) =>
        expectSame(surveys, kind, (rows) => rows.map((row) => ({ ...row, weging: row.weging * factor }))),
      ),
    );
  });

  test("does not depend on what the strata are called", async () => {
    const renamed: Record<string, string> = { a1: "zuidoost", a2: "", b1: "é", b2: "A1" };
    await fc.assert(
      fc.asyncProperty(usual, (surveys) =>
        expectSame(surveys, kind, (rows) =>
          rows.map((row) => ({ ...row, stratum: renamed[row.stratum] ?? row.stratum })),
        ),
      ),
    );
  });

  test("does not depend on whether one column names a stratum or two do", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        const [one, two] = [
          await domainsOfSurveys(surveys, kind),
          await domainsOfSurveys(surveys, kind, splitStratum),
        ];
        const flat = (all: SurveyDomains[]) => all.flatMap((domains) => estimatesOf(domains, kind));
        expect(differences(flat(two), flat(one))).toEqual([]);
      }),
    );
  });

  test("of the city is that of its areas put together", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        const moved = surveys.map((rows) => rows.map((row) => ({ ...row, gebied: "overal" })));
        const [apart, together] = [
          await domainsOfSurveys(surveys, kind),
          await domainsOfSurveys(moved, kind),
        ];
        for (const [index, { whole, byGebied }] of apart.entries()) {
          const city = (together[index]?.byGebied ?? []).map((domain) => estimateDomain(domain, kind));
          expect(differences([estimateDomain(whole, kind)], city)).toEqual([]);
          const parts = byGebied.map((domain) => estimateDomain(domain, kind));
          const weighted = parts.reduce((sum, { waarde, gewogenN }) => sum + gewogenN * (waarde ?? 0), 0);
          const weight = parts.reduce((sum, { gewogenN }) => sum + gewogenN, 0);
          expect(equal(city[0]?.waarde, weight === 0 ? null : weighted / weight)).toBe(true);
        }
      }),
    );
  });

  test("has a narrower interval when there is more of the same data", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        const fourfold = surveys.map((rows) => [...rows, ...rows, ...rows, ...rows]);
        const [few, many] = [await domainsOfSurveys(surveys, kind), await domainsOfSurveys(fourfold, kind)];
        for (const [index, domains] of few.entries()) {
          const more = estimatesOf(many[index] ?? domains, kind);
          for (const [place, estimate] of estimatesOf(domains, kind).entries()) {
            const [narrow, wide] = [more[place], estimate].map((found) => (found ? intervalOf(found) : null));
            if (!narrow || !wide || wide.boven - wide.onder < 1e-9) continue;
            expect(equal(more[place]?.waarde, estimate.waarde)).toBe(true);
            expect(narrow.boven - narrow.onder).toBeLessThan(wide.boven - wide.onder);
          }
        }
      }),
    );
  });

  test("has less variance in a finite population, none in a complete count, and nearly all in a large one", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        const withPopulation = (times: number) =>
          surveys.map((rows) =>
            rows.map((row) => ({
              ...row,
              populatie: times * rows.filter(({ stratum }) => stratum === row.stratum).length,
            })),
          );
        const [complete, tenfold] = [
          await domainsOfSurveys(withPopulation(1), kind),
          await domainsOfSurveys(withPopulation(10), kind),
        ];
        for (const { variantie, variantieFpc } of tenfold.flatMap((domains) => estimatesOf(domains, kind))) {
          expect(equal(variantieFpc, variantie === null ? null : 0.9 * variantie)).toBe(true);
        }
        for (const { n, variantieFpc } of complete.flatMap((domains) => estimatesOf(domains, kind))) {
          expect(variantieFpc).toBe(n <= 1 ? null : 0);
        }
      }),
    );
  });

  test("differs from the rest as the rest differs from it", async () => {
    await fc.assert(
      fc.asyncProperty(usual, async (surveys) => {
        for (const { byGebied } of await domainsOfSurveys(surveys, kind)) {
          const [own, ...others] = byGebied;
          if (!own) continue;
          const rest = mergeDomains(others, {});
          const [there, back] = [compareWithRest(own, rest, kind), compareWithRest(rest, own, kind)];
          expect(there.withRest === null).toBe(back.withRest === null);
          if (!there.withRest || !back.withRest) continue;
          expect(equal(there.covariance, back.covariance)).toBe(true);
          expect(equal(there.withRest.onder, -back.withRest.boven)).toBe(true);
          expect(equal(there.withRest.p, back.withRest.p)).toBe(true);
        }
      }),
    );
  });
});

describe("any share", () => {
  test("of no is 1 minus that of yes, with mirrored limits, however different the weights", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpSurveys("share", "wild"), async (surveys) => {
        const recoded = surveys.map((rows) =>
          rows.map((row) => ({ ...row, waarde: row.waarde === null ? null : 1 - row.waarde })),
        );
        const [yes, no] = [
          await domainsOfSurveys(surveys, "share"),
          await domainsOfSurveys(recoded, "share"),
        ];
        for (const [index, domains] of yes.entries()) {
          const mirrored = estimatesOf(no[index] ?? domains, "share");
          for (const [place, estimate] of estimatesOf(domains, "share").entries()) {
            const mirror = mirrored[place];
            if (!mirror) throw new Error("no estimate");
            expect(mirror).toMatchObject({ n: estimate.n, lonely: estimate.lonely });
            expect((mirror.yes ?? 0) + (estimate.yes ?? 0)).toBe(estimate.n);
            expect(equal(mirror.waarde, estimate.waarde === null ? null : 1 - estimate.waarde)).toBe(true);
            expect(equal(mirror.variantie, estimate.variantie)).toBe(true);
            expect(equal(mirror.deff, estimate.deff)).toBe(true);
            const [own, other] = [intervalOf(estimate), intervalOf(mirror)];
            expect(equal(other?.onder, own ? 1 - own.boven : undefined)).toBe(true);
            expect(equal(other?.boven, own ? 1 - own.onder : undefined)).toBe(true);
          }
        }
      }),
    );
  });

  test("lies in its interval, which lies between 0 and 1, on an effective n of at most Kish's", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpSurveys("share", "wild"), async (surveys) => {
        for (const domains of await domainsOfSurveys(surveys, "share")) {
          for (const estimate of estimatesOf(domains, "share")) {
            const interval = intervalOf(estimate);
            if (interval === null) {
              expect(estimate.n).toBe(0);
              continue;
            }
            const p = estimate.waarde ?? -1;
            expect(interval.onder).toBeGreaterThanOrEqual(0);
            expect(interval.onder).toBeLessThanOrEqual(p);
            expect(interval.boven).toBeGreaterThanOrEqual(p);
            expect(interval.boven).toBeLessThanOrEqual(1);
            expect(interval.nEffectief).toBeLessThanOrEqual((estimate.nKish ?? 0) * (1 + 1e-12));
            expect(estimate.nKish).toBeLessThanOrEqual(estimate.n * (1 + 1e-12));
          }
        }
      }),
    );
  });
});

describe.each(["share", "mean", "total", "ratio"] as const)("a %s of any survey", (kind) => {
  /** Every number below an object, with the path to it. */
  function numbersIn(value: unknown, path = ""): [string, number][] {
    if (typeof value === "number") return [[path, value]];
    if (typeof value !== "object" || value === null || value instanceof Map) return [];
    return Object.entries(value).flatMap(([key, child]) => numbersIn(child, `${path}.${key}`));
  }

  test("is finite or null in every number: with lonely strata, empty domains and weights of any size", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpSurveys(kind === "share" ? "share" : "mean", "wild"), async (surveys) => {
        const found = (await domainsOfSurveys(surveys, kind)).flatMap(({ whole, byGebied }) => {
          const nobody = mergeDomains([], {});
          const estimates = [whole, nobody, ...byGebied].map((domain) => estimateDomain(domain, kind));
          const statuses = estimates.map((one) =>
            statusOfEstimate(one, { shortScale: true }, defaultDrempels),
          );
          expect(statuses.every((status) => typeof status === "string")).toBe(true);
          return [
            ...estimates,
            ...estimates.map((estimate) => intervalOf(estimate)),
            ...byGebied.map((own) => {
              const others = byGebied.filter((other) => other !== own);
              return compareWithRest(own, mergeDomains(others, {}), kind);
            }),
            ...byGebied.map((own) => compareWithRest(own, nobody, kind)),
          ];
        });
        expect(numbersIn(found).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      }),
    );
  });
});
