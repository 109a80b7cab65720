import { describe, expect, test } from "vitest";
import { domainsOfRespondents, type Respondent } from "../../../pipeline/statistics/fixtures/respondents.ts";
import { createRandom } from "../../make-sample/random.ts";
import { measureCoverage } from "./coverage-cell.ts";
import { measureFalseAlarms } from "./false-alarms.ts";
import { drawRespondents, populationOf, shareOf, variationOf } from "./population.ts";
import { areaOf, cityOf, drawDomain } from "./sample.ts";

const linked = { p: 0.2, cv: 0.95, linked: true };

describe("a population", () => {
  test.each([0.47, 0.95])("has weights of mean 1 that vary as asked: %d", (cv) => {
    const { weights } = populationOf({ p: 0.1, cv, linked: false });
    expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeCloseTo(1, 12);
    expect(variationOf(weights)).toBeCloseTo(cv, 12);
  });

  test("has the asked share when weighted, also when those who weigh more say yes more often", () => {
    const population = populationOf(linked);
    expect(shareOf(population)).toBeCloseTo(0.2, 12);
    expect(population.chances[0]).toBeLessThan(population.chances.at(-1) ?? 0);
    // Odds are proportional to the weight.
    const odds = population.chances.map((chance) => chance / (1 - chance));
    const ratios = odds.map((odd, index) => odd / (population.weights[index] ?? 0));
    expect(Math.max(...ratios)).toBeCloseTo(Math.min(...ratios), 10);
  });

  test("without weights is of one kind", () => {
    expect(populationOf({ p: 0.3, cv: 0, linked: false })).toEqual({ weights: [1], chances: [0.3] });
  });

  test("is answered as often as its chance says", () => {
    let yes = 0;
    const population = populationOf({ p: 0.3, cv: 0, linked: false });
    drawRespondents(population, { n: 20_000, random: createRandom("kans") }, (_, saysYes) => {
      if (saysYes) yes += 1;
    });
    // Standard error √(.3·.7/20000) = .0032.
    expect(Math.abs(yes / 20_000 - 0.3)).toBeLessThan(4 * 0.0033);
  });
});

describe("a city of seven strata", () => {
  test("has the asked share over its residents", () => {
    const strata = cityOf({ p: 0.5, cv: 0, linked: false }, 10);
    expect(strata).toHaveLength(7);
    const all = strata.map(({ population }) => population);
    const together = {
      weights: all.flatMap(({ weights }) => weights),
      chances: all.flatMap(({ chances }) => chances),
    };
    expect(shareOf(together)).toBeCloseTo(0.5, 12);
  });
});

test("sums of a drawn sample are those that a scan over the same respondents returns", async () => {
  const strata = cityOf(linked, 15);
  const respondents: Respondent[] = [];
  const random = createRandom("zelfde mensen");
  for (const { key, population, n } of strata) {
    drawRespondents(population, { n, random }, (weging, yes) =>
      respondents.push({ gebied: key, stratum: key, weging, waarde: yes ? 1 : 0 }),
    );
  }
  const drawn = drawDomain(strata, createRandom("zelfde mensen"));
  const { byGebied } = await domainsOfRespondents(respondents, "share");
  expect(byGebied).toHaveLength(7);
  for (const [stratum, moments] of drawn.strata) {
    const scanned = byGebied.find(({ by }) => by.gebied === stratum.key);
    expect([...(scanned?.strata.keys() ?? [])].map(({ n }) => n)).toEqual([stratum.n]);
    for (const [name, value] of Object.entries(scanned?.total ?? {})) {
      expect(moments[name as keyof typeof moments], name).toBeCloseTo(value, 12);
    }
  }
});

describe("coverage", () => {
  const run = { replicates: 4000 };

  test("of ten unweighted answers is what the binomial distribution says", () => {
    // At p = .05 Wilson holds it for 0 and 1 yes of 10 only: .95^10 + 10·.05·.95^9 = .91386.
    const area = areaOf({ p: 0.05, cv: 0, linked: false }, 10);
    const found = measureCoverage(area, 0.05, { ...run, random: createRandom("tien") });
    expect(Math.abs(found.aanbevolen - 0.91386)).toBeLessThan(4 * 0.0045);
    // With 0 yes Wald has no width, with 1 yes it holds .05: .31512; with 2 yes .2 ± .261 holds it too: .07463;
    // with 3 yes .3 ± .299 too: .01048.
    expect(Math.abs(found.Wald - 0.40023)).toBeLessThan(4 * 0.008);
  });

  test("is the same for the same seed", () => {
    const area = areaOf(linked, 20);
    const found = [1, 2].map(() => measureCoverage(area, 0.2, { replicates: 50, random: createRandom("a") }));
    expect(found[0]).toEqual(found[1]);
  });
});

test("a false alarm of the z test between 5 and 1,000 answers is the chance of five times no", () => {
  // At p = .02 of 5 answers .98^5 = .904 are 0 yes: no variance there, and the 1,000 are never that few.
  const [few, many] = [5, 1000].map((n) => areaOf({ p: 0.02, cv: 0, linked: false }, n));
  const found = measureFalseAlarms(few ?? [], many ?? [], { replicates: 300, random: createRandom("vals") });
  expect(Math.abs(found.z - 0.904)).toBeLessThan(4 * 0.017);
  expect(found.mover).toBeLessThan(0.2);
  expect(found.overlap).toBeLessThanOrEqual(found.mover);
});
