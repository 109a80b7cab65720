import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

fc.configureGlobal({ seed: 7 });

/** The fifteen p-values of the heart attack trial in Benjamini & Hochberg (1995), §4.1. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe("p-values adjusted for their number", () => {
  test("call four of the fifteen published tests significant at 5%, as their authors did", () => {
    const adjusted = benjaminiHochberg(published);
    expect(adjusted.filter((p) => p !== null && p < 0.05)).toHaveLength(4);
    // 15·p/rank: .0095·15/4; the fifth .0201·15/5. The sixth, .0695, takes that of the seventh: .0298·15/7.
    expect(adjusted.slice(3, 7)).toEqual([
      expect.closeTo(0.035625, 12),
      expect.closeTo(0.0603, 12),
      expect.closeTo(0.447 / 7, 12),
      expect.closeTo(0.447 / 7, 12),
    ]);
    expect(adjusted.at(-1)).toBe(1);
  });

  test("stand where their test stood, whatever the order of the family", () => {
    const [first, ...others] = published;
    const turned = benjaminiHochberg([...others, first ?? 0]);
    expect([turned.at(-1), ...turned.slice(0, -1)]).toEqual(benjaminiHochberg(published));
  });

  test("leave out a test that could not be done: it stays null and does not count", () => {
    // Two tests: .01·2/1 and .04·2/2.
    expect(benjaminiHochberg([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
    expect(benjaminiHochberg([null])).toEqual([null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test("of one test are its own, and of equal tests equal", () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([0.03, 0.03, 0.03])).toEqual([0.03, 0.03, 0.03]);
  });

  const families = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });

  test("are never below the p-value itself nor above 1, and keep its order", () => {
    fc.assert(
      fc.property(families, (family) => {
        const adjusted = benjaminiHochberg(family);
        const pairs = family.flatMap((p, index) => (p === null ? [] : [{ p, q: adjusted[index] ?? -1 }]));
        expect(pairs.every(({ p, q }) => q >= p && q <= 1)).toBe(true);
        const sorted = pairs.sort((a, b) => a.p - b.p || a.q - b.q);
        expect(sorted.every(({ q }, index) => q >= (sorted[index - 1]?.q ?? 0))).toBe(true);
      }),
    );
  });

  test("reject what the step-up rule rejects: up to the last p of rank i that is at most i/m·5%", () => {
    fc.assert(
      fc.property(families, (family) => {
        const done = family.filter((p) => p !== null).sort((a, b) => a - b);
        const last = done.findLastIndex((p, index) => p <= ((index + 1) / done.length) * 0.05);
        const rejected = benjaminiHochberg(family).filter((p) => p !== null && p <= 0.05);
        expect(rejected).toHaveLength(last + 1);
      }),
    );
  });
});
