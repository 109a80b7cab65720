import { describe, expect, test } from "vitest";
import { statussen } from "../domain/outcome.ts";
import { indicatorWith, outcomeWith } from "../indicators/fixtures/raw-outcome.ts";
import { toPrivateOutcome, toPublicOutcome } from "./public-outcome.ts";

const survey = indicatorWith();
const register = indicatorWith({ bronSoort: "register", maat: "aantal", eenheid: "aantal" });

describe("a public figure", () => {
  test("has the digits of its indicator, half away from zero", () => {
    const outcome = outcomeWith({ waarde: 44.5, onder: 40.49, boven: 48.999 });
    expect(toPublicOutcome(outcome, survey)).toMatchObject({ waarde: 45, onder: 40, boven: 49 });
    expect(toPublicOutcome(outcome, { ...survey, decimalen: 1 })).toMatchObject({
      waarde: 44.5,
      onder: 40.5,
      boven: 49,
    });
    expect(toPublicOutcome(outcomeWith({ waarde: 0.285 * 100 }), survey).waarde).toBe(29);
  });

  test.each([
    [30, 30],
    [34, 30],
    [35, 40],
    [1234, 1230],
    [1235, 1240],
  ])("of a survey on %d answers says %d: steps of ten, the gemeente included", (n, expected) => {
    expect(toPublicOutcome(outcomeWith({ n }), survey).n).toBe(expected);
  });

  test("of a register says exactly on how many units it rests, when the gate left that", () => {
    expect(toPublicOutcome(outcomeWith({ n: 17, teller: 17 }), register)).toMatchObject({
      n: 17,
      teller: 17,
    });
    expect(toPublicOutcome(outcomeWith({ n: null }), register).n).toBeNull();
  });

  test("has amounts in cents and whole percentages of weet niet", () => {
    const outcome = outcomeWith({ teller: 1234.5678, noemer: Math.PI, ongeldig: 12.5 });
    expect(toPublicOutcome(outcome, register)).toMatchObject({ teller: 1234.57, noemer: 3.14, ongeldig: 13 });
  });

  test("has no standard error, no effective n and no weighted n", () => {
    const keys = Object.keys(toPublicOutcome(outcomeWith(), survey));
    expect(keys).not.toEqual(expect.arrayContaining(["standaardfout"]));
    expect(keys).not.toEqual(expect.arrayContaining(["nEffectief"]));
    expect(keys).not.toEqual(expect.arrayContaining(["gewogenN"]));
  });

  test("keeps what is missing missing", () => {
    const outcome = outcomeWith({ onder: null, boven: null, ongeldig: null, n: null });
    expect(toPublicOutcome(outcome, survey)).toMatchObject({
      onder: null,
      boven: null,
      ongeldig: null,
      n: null,
    });
  });
});

test.each(statussen.filter((status) => status !== "ok" && status !== "indicatief"))(
  "a figure with status %s has no number at all",
  (status) => {
    const outcome = outcomeWith({ status, teller: 3, noemer: 12, reden: "privacy" });
    const { jaar, ...open } = toPublicOutcome(outcome, survey);
    expect(jaar).toBe(2026);
    expect(Object.values(open).filter((value) => typeof value === "number")).toEqual([]);
    expect(open).toMatchObject({ status, reden: "privacy" });
  },
);

test("a private figure keeps everything at twelve significant digits", () => {
  const outcome = outcomeWith({ waarde: 100 / 3, standaardfout: 0.1 + 0.2, n: 7, status: "te-onzeker" });
  expect(toPrivateOutcome(outcome)).toMatchObject({
    waarde: 33.3333333333,
    standaardfout: 0.3,
    n: 7,
    status: "te-onzeker",
    gebied: "GM9999",
  });
});
