import { describe, expect, test } from "vitest";
import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import { createRandom } from "../../make-sample/random.ts";
import { populationOf } from "../simulation/population.ts";
import { countSigns, judgeFigures } from "./count-signs.ts";
import { isWithin, rateOfSigns } from "./rate-of-signs.ts";
import { drawPoisson, drawRegister } from "./register-figures.ts";
import { drawSurvey } from "./survey-figures.ts";
import { truths, withoutThreshold } from "./truths.ts";

const gemeente: Gebied = { id: "GM9999", naam: "Kleinstad", soort: "gemeente" };
const stadsdelen = ["noord", "zuid"].map((id): Gebied => ({ id, naam: id, soort: "stadsdeel" }));

describe("the rate of signs", () => {
  test("is that of all refreshes, with the standard error of a ratio over refreshes", () => {
    // 3 of 20; residues 1 - .15·10 = -.5 and 2 - 1.5 = .5: √(.25 + .25)/20 = .03536.
    const found = rateOfSigns([
      { judged: 10, signs: 1 },
      { judged: 10, signs: 2 },
    ]);
    expect([found.rate, found.judged]).toEqual([0.15, 20]);
    expect(found.standaardfout).toBeCloseTo(0.0353553, 6);
  });

  test("of nothing is 0", () => {
    expect(rateOfSigns([{ judged: 0, signs: 0 }])).toEqual({ rate: 0, standaardfout: 0, judged: 0 });
  });

  test("is within its promise up to two standard errors above it", () => {
    const at = (rate: number) => isWithin({ rate, standaardfout: 0.01, judged: 1 }, 0.05);
    expect([at(0.05), at(0.069), at(0.071)]).toEqual([true, true, false]);
  });
});

test("drawn cases have the asked mean, and a variance as large", () => {
  const random = createRandom("poisson");
  const drawn = Array.from({ length: 4000 }, () => drawPoisson(45, random));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
  const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
  // Standard errors √(45/4000) = .106 and 45·√(2/4000) = 1.006.
  expect(Math.abs(mean - 45)).toBeLessThan(4 * 0.106);
  expect(Math.abs(variance - 45)).toBeLessThan(4 * 1.01);
});

describe("a synthetic refresh", () => {
  const draw = (seed: string, kind: "share" | "mean") =>
    drawSurvey(
      { kind, population: populationOf({ p: 0.4, cv: 0.5, linked: false }) },
      { gemeente, stadsdelen: stadsdelen.map((gebied) => ({ gebied, n: 200 })) },
      createRandom(seed),
    );

  test("has the gemeente, its stadsdelen and the rest seen from each, in both years", () => {
    const { outcomes, rest } = draw("a", "share");
    expect(outcomes.map(({ gebied, jaar }) => `${gebied} ${jaar}`)).toEqual([
      ...["GM9999 2022", "noord 2022", "zuid 2022", "GM9999 2026", "noord 2026", "zuid 2026"],
    ]);
    expect(rest).toHaveLength(4);
    // With two stadsdelen the rest of the one is the other.
    expect(rest[0]?.waarde).toBe(outcomes[2]?.waarde);
  });

  test("is the same for the same seed", () => {
    expect(draw("a", "share")).toEqual(draw("a", "share"));
    expect(draw("a", "share")).not.toEqual(draw("b", "share"));
  });

  test("has grades around seven with the standard error of so many answers", () => {
    const { outcomes } = draw("cijfer", "mean");
    // 400 answers with a spread of about 1.7 and a design effect of 1.25: 1.7·√(1.25/400) = .095.
    expect(outcomes[0]?.waarde).toBeCloseTo(6.9, 0);
    expect(outcomes[0]?.standaardfout).toBeGreaterThan(0.07);
    expect(outcomes[0]?.standaardfout).toBeLessThan(0.12);
  });
});

test("what is measured covers surveys and registers; clustered counts are never judged", () => {
  const clustered = truths.find(({ indicator }) => indicator.telling === "geclusterd");
  if (clustered?.source.soort !== "register") throw new Error("no clustered count");
  const sized = stadsdelen.map((gebied) => ({ gebied, size: 9000 }));
  const figures = drawRegister(
    clustered.source.kind,
    { gemeente, stadsdelen: sized },
    createRandom("bezoek"),
  );
  const judgements = judgeFigures(withoutThreshold(clustered), figures, [gemeente, ...stadsdelen]);
  expect(judgements).toHaveLength(3);
  for (const { judged, signs } of Object.values(countSigns(judgements, gemeente.id)))
    expect([judged, signs]).toEqual([0, 0]);
});
