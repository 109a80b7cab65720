import { describe, expect, test } from "vitest";
import type { Doel } from "../../domain/edition.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { judgeCity, since2022 } from "../fixtures/judge.ts";

describe("the course towards the target", () => {
  // From 40 ± 2 in 2022 to 30 in 2030: the line stands at 35 ± 1 in 2026, half of the way and half of the margin.
  const goal: Doel = { ...since2022, streefwaarde: { waarde: 30, jaar: 2030 } };
  const judged = (now: Partial<RawOutcome>, doel: Doel | null = goal, indicator: Partial<Indicator> = {}) =>
    judgeCity(now, { waarde: 40 }, { doel, indicator });
  const koersOf = (...asked: Parameters<typeof judged>) => judged(...asked).koers;

  // √(2² + 1²) = 2.24 from the line.
  test.each([
    [29.9, "gehaald"],
    [30, "gehaald"],
    [32.7, "op-koers"],
    [32.8, "niet-te-zeggen"],
    [37.2, "niet-te-zeggen"],
    [37.3, "achter"],
  ] as const)("downwards with %d ± 2 is %s", (waarde, koers) => {
    expect(koersOf({ waarde })).toBe(koers);
  });

  test.each([
    [50, "gehaald"],
    [47.3, "op-koers"],
    [45, "niet-te-zeggen"],
    [42.7, "achter"],
  ] as const)("upwards to 50 with %d ± 2 is %s", (waarde, koers) => {
    const doel = { ...goal, streefwaarde: { waarde: 50, jaar: 2030 } };
    expect(koersOf({ waarde }, doel, { richting: "omhoog" })).toBe(koers);
  });

  test("an uncertain nulmeting makes the line uncertain", () => {
    const from = (half: number) => ({ waarde: 40, onder: 40 - half, boven: 40 + half });
    // 32 is 3 below the line: √(2² + 1²) = 2.2 against √(2² + 3²) = 3.6 with a nulmeting of ± 6.
    expect(judgeCity({ waarde: 32 }, from(2), { doel: goal }).koers).toBe("op-koers");
    expect(judgeCity({ waarde: 32 }, from(6), { doel: goal })).toMatchObject({
      koers: "niet-te-zeggen",
      koersReden: "te-onzeker",
    });
  });

  test("of a mean is tested with the standard errors of both ends", () => {
    const indicator = { maat: "gemiddelde", eenheid: "cijfer", richting: "omhoog", decimalen: 1 } as const;
    const doel = { ...goal, streefwaarde: { waarde: 8, jaar: 2030 } };
    const mean = (waarde: number, standaardfout: number | null) => ({ waarde, standaardfout });
    const at = (now: Partial<RawOutcome>, then: Partial<RawOutcome>) =>
      judgeCity(now, then, { indicator, doel });
    // From 7 to 8: 7.5 now. 1.96 · √(.1² + .05²) = .219.
    expect(at(mean(7.73, 0.1), mean(7, 0.1)).koers).toBe("op-koers");
    expect(at(mean(7.71, 0.1), mean(7, 0.1)).koers).toBe("niet-te-zeggen");
    expect(at(mean(7.27, 0.1), mean(7, 0.1)).koers).toBe("achter");
    expect(at(mean(7.73, 0.1), mean(7, null))).toMatchObject({
      koers: "niet-te-zeggen",
      koersReden: "geen-toets",
    });
  });

  test("stays at the target after its year, where the nulmeting no longer counts", () => {
    const doel = { ...goal, streefwaarde: { waarde: 30, jaar: 2024 } };
    expect(koersOf({ waarde: 32.1 }, doel)).toBe("achter");
    expect(koersOf({ waarde: 31.9 }, doel)).toBe("niet-te-zeggen");
  });

  test("is reached when the printed figure is: 30.4% stands there as 30%", () => {
    expect(koersOf({ waarde: 30.4 })).toBe("gehaald");
    expect(koersOf({ waarde: 30.4 }, goal, { decimalen: 1 })).not.toBe("gehaald");
  });

  test("is reached for certain only with the whole margin", () => {
    expect(judged({ waarde: 29 })).toMatchObject({ koers: "gehaald", koersReden: "te-onzeker" });
    expect(judged({ waarde: 28 })).toMatchObject({ koers: "gehaald", koersReden: null });
    const up = { ...goal, streefwaarde: { waarde: 50, jaar: 2030 } };
    expect(judged({ waarde: 51 }, up, { richting: "omhoog" }).koersReden).toBe("te-onzeker");
    expect(judged({ waarde: 52 }, up, { richting: "omhoog" }).koersReden).toBeNull();
  });

  test.each([
    ["without a goal", null, {}, null],
    ["for context, without a direction", goal, { richting: "geen" }, null],
    ["without a target", since2022, {}, null],
    [
      "when the target has still to be set",
      { ...goal, streefwaardeVolgt: true, streefwaarde: null },
      {},
      "streefwaarde-volgt",
    ],
    ["before an effect can be expected", { ...goal, effectVanaf: 2027 }, {}, "te-vroeg"],
    ["in the first year of effect", { ...goal, effectVanaf: 2026 }, {}, "op-koers"],
  ] as const)("%s", (_, doel, indicator, koers) => {
    expect(judged({ waarde: 32 }, doel, indicator)).toMatchObject({ koers, koersReden: null });
  });

  const hidden = { status: "te-weinig-antwoorden", reden: "te-weinig-antwoorden" } as const;
  test.each([
    [
      "without a nulmeting to draw a line from",
      { doel: { ...goal, nulmetingJaar: null } },
      {},
      "geen-nulmeting",
    ],
    ["from a hidden nulmeting", {}, hidden, "geen-nulmeting"],
    [
      "with a target before the nulmeting",
      { doel: { ...goal, streefwaarde: { waarde: 30, jaar: 2020 } } },
      {},
      "geen-nulmeting",
    ],
    [
      "over a break",
      { doel: goal, compare: () => ({ vergelijkbaar: false, reden: "anders" }) as const },
      {},
      "trendbreuk",
    ],
    ["of a model estimate", { indicator: { bronSoort: "modelschatting" } }, {}, "modelschatting"],
    ["from a nulmeting without margin", {}, { onder: null, boven: null }, "geen-toets"],
  ] as const)("is not to be said %s", (_, more, then, koersReden) => {
    expect(judgeCity({ waarde: 32 }, { waarde: 40, ...then }, { doel: goal, ...more })).toMatchObject({
      koers: "niet-te-zeggen",
      koersReden,
    });
  });

  test("of a wave that is no sample is not to be said, also where the target seems met", () => {
    const now = { waarde: 20, status: "indicatief", reden: "geen-steekproef" } as const;
    expect(judged(now)).toMatchObject({ koers: "niet-te-zeggen", koersReden: "geen-steekproef" });
  });

  test("over a break is not to be said, also where the target seems met: it was set for another question", () => {
    const compare = () => ({ vergelijkbaar: false, reden: "anders" }) as const;
    expect(judgeCity({ waarde: 20 }, { waarde: 40 }, { doel: goal, compare }).koers).toBe("niet-te-zeggen");
  });

  test("without an interval is not to be said, unless the target is met", () => {
    expect(judged({ waarde: 32, onder: null, boven: null }).koersReden).toBe("geen-toets");
    expect(judged({ waarde: 29, onder: null, boven: null })).toMatchObject({
      koers: "gehaald",
      koersReden: null,
    });
  });
});
