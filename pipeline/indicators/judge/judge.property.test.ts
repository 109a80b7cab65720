import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator, Richting } from "../../domain/indicator.ts";
import { isShown, type RawOutcome, type Status, statussen } from "../../domain/outcome.ts";
import { wilson } from "../../statistics/intervals.ts";
import { roundHalfAway } from "../../wording/rounding.ts";
import { inputWith, since2022 } from "../fixtures/judge.ts";
import { indicatorWith, outcomeWith } from "../fixtures/raw-outcome.ts";
import { judgeIndicator } from "./judge-indicator.ts";

fc.configureGlobal({ seed: 7 });

/** A share as a survey gives it: limits that belong to its effective number. */
const share = fc.record({
  p: fc.double({ min: 0, max: 1, noNaN: true }),
  n: fc.integer({ min: 30, max: 3000 }),
});

function figure({ p, n }: { p: number; n: number }, changes: Partial<RawOutcome>): RawOutcome {
  const { onder, boven } = wilson(p, n);
  const limits = { waarde: p * 100, onder: onder * 100, boven: boven * 100 };
  return outcomeWith({
    ...limits,
    nEffectief: n,
    standaardfout: Math.sqrt((p * (1 - p)) / n) * 100,
    ...changes,
  });
}

interface Case {
  now: { p: number; n: number };
  earlier: { p: number; n: number };
  rest: { p: number; n: number };
}
const cases: fc.Arbitrary<Case> = fc.record({ now: share, earlier: share, rest: share });

/** Judges the city and stadsdeel noord, both with the same figures. */
function judge(
  { now, earlier, rest }: Case,
  indicator: Partial<Indicator>,
  statuses: Partial<Record<keyof Case, Status>> = {},
) {
  const noord = { gebied: "noord", gebiedSoort: "stadsdeel" } as const;
  const status = (leg: keyof Case) => ({ status: statuses[leg] ?? "ok", reden: null }) as const;
  const outcomes = [
    figure(now, {}),
    figure(earlier, { jaar: 2022 }),
    figure(now, { ...noord, ...status("now") }),
    figure(earlier, { ...noord, jaar: 2022, ...status("earlier") }),
  ];
  const others = [{ ...figure(rest, { ...noord, ...status("rest") }), correlatie: 0 }];
  const doel = { ...since2022, streefwaarde: { waarde: 50, jaar: 2030 } };
  return judgeIndicator({ ...inputWith(outcomes, { indicator, doel }), rest: others });
}

const mirror: Record<string, string> = {
  ...{ beter: "slechter", slechter: "beter", gunstiger: "ongunstiger", ongunstiger: "gunstiger" },
};
const turned = (answer: string) => mirror[answer] ?? answer;

describe("whatever the figures", () => {
  test("swapping richting mirrors better and worse, and nothing else", () => {
    const at = (figures: Case, richting: Richting) => judge(figures, { richting });
    fc.assert(
      fc.property(cases, (figures) => {
        const [up, down] = [at(figures, "omhoog"), at(figures, "omlaag")];
        expect(down.map(({ ontwikkeling, positie }) => [ontwikkeling, positie])).toEqual(
          up.map(({ ontwikkeling, positie }) => [turned(ontwikkeling), turned(positie)]),
        );
        expect(down.map(({ overzicht }) => overzicht)).toEqual(
          up.map(({ overzicht }) => ({
            ontwikkeling: turned(overzicht.ontwikkeling),
            positie: turned(overzicht.positie),
          })),
        );
        expect(down.map(({ rest, trend }) => [rest, trend])).toEqual(
          up.map(({ rest, trend }) => [rest, trend]),
        );
      }),
    );
  });

  test("context is never better or worse, and has no course", () => {
    fc.assert(
      fc.property(cases, (figures) => {
        for (const { ontwikkeling, positie, koers } of judge(figures, { richting: "geen" })) {
          expect(Object.keys(mirror)).not.toContain(ontwikkeling);
          expect(Object.keys(mirror)).not.toContain(positie);
          expect(koers).toBeNull();
        }
      }),
    );
  });

  test("a hidden leg never gives a judgement, at no level, nor the figure of the rest", () => {
    const hidden = fc.constantFrom(...statussen.filter((status) => !isShown(status)));
    fc.assert(
      fc.property(
        cases,
        hidden,
        fc.constantFrom<keyof Case>("now", "earlier", "rest"),
        (figures, status, leg) => {
          const noord = judge(figures, {}, { [leg]: status }).find(({ gebied }) => gebied === "noord");
          const change = [noord?.ontwikkeling, noord?.overzicht.ontwikkeling];
          const place = [noord?.positie, noord?.overzicht.positie];
          const none = ["niet-te-bepalen", "niet-te-bepalen"];
          if (leg !== "rest") expect(change).toEqual(none);
          if (leg !== "earlier") expect([place, noord?.rest]).toEqual([none, null]);
        },
      ),
    );
  });

  test("figures that are equal in print never show a difference", () => {
    const close = fc.record({
      p: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      d: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    });
    fc.assert(
      fc.property(close, fc.constantFrom(0, 1), ({ p, d }, decimalen) => {
        const indicator = indicatorWith({ decimalen, relevantVerschil: null });
        const many = 1e9;
        const figures = { now: { p: p + d, n: many }, earlier: { p, n: many }, rest: { p, n: many } };
        const equal = roundHalfAway((p + d) * 100, decimalen) === roundHalfAway(p * 100, decimalen);
        for (const { gebied, ontwikkeling, positie } of judge(figures, indicator)) {
          expect(ontwikkeling === "geen-aantoonbaar-verschil").toBe(equal);
          if (gebied === "noord") expect(positie === "geen-aantoonbaar-verschil").toBe(equal);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what is certain at 99% is certain at 95%, and goes the same way", () => {
    fc.assert(
      fc.property(cases, (figures) => {
        for (const { ontwikkeling, positie, overzicht } of judge(figures, {})) {
          if (overzicht.ontwikkeling !== "geen-aantoonbaar-verschil")
            expect(ontwikkeling).toBe(overzicht.ontwikkeling);
          if (overzicht.positie !== "geen-aantoonbaar-verschil") expect(positie).toBe(overzicht.positie);
        }
      }),
    );
  });

  test("amounts, clustered counts, ratios and medians never show a sign", () => {
    const untested = fc.constantFrom<Partial<Indicator>>(
      { maat: "som", bronSoort: "register" },
      { maat: "aantal", bronSoort: "register", telling: "geclusterd" },
      { maat: "per-inwoners", bronSoort: "register", telling: "geclusterd", per: 1000 },
      { maat: "verhouding", bronSoort: "register" },
      { maat: "mediaan", bronSoort: "register" },
      { maat: "overgenomen", bronSoort: "modelschatting" },
    );
    fc.assert(
      fc.property(cases, untested, (figures, indicator) => {
        for (const { ontwikkeling, positie, overzicht } of judge(figures, indicator))
          expect(new Set([ontwikkeling, positie, ...Object.values(overzicht)])).toEqual(
            new Set(["niet-te-bepalen"]),
          );
      }),
    );
  });
});
