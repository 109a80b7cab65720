import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareLevels, crossLevels } from "./levels.ts";

fc.configureGlobal({ seed: 7 });

const level = fc.oneof(
  fc.constantFrom(null, "", " ", "9", "09", "10", "1a", "10 tot 12", "-1", "1e1", "Infinity", "NaN", "é"),
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.string({ maxLength: 3 }),
);

describe("the order of levels", () => {
  test("is numbers by size, then texts by character, and the margin last", () => {
    const sorted = ["1a", null, "10", "noord", "9", "", "-2", "9,5"].sort(compareLevels);
    expect(sorted).toEqual(["-2", "9", "10", "", "1a", "9,5", "noord", null]);
  });

  test("is total: of any two one comes first, unless they are the same", () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        expect(Math.sign(compareLevels(a, b))).toBe(0 - Math.sign(compareLevels(b, a)));
        expect(compareLevels(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test("is total: what comes before another comes before all that follow it", () => {
    fc.assert(
      fc.property(fc.tuple(level, level, level), (levels) => {
        const [a, b, c] = levels;
        if (compareLevels(a, b) <= 0 && compareLevels(b, c) <= 0) {
          expect(compareLevels(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("does not depend on the order they are found in", () => {
    fc.assert(
      fc.property(fc.array(level, { maxLength: 12 }), (levels) => {
        expect([...levels].reverse().sort(compareLevels)).toEqual([...levels].sort(compareLevels));
      }),
    );
  });
});

test("every combination of levels is made, in order", () => {
  const found = [
    { gebied: "10", groep: "b" },
    { gebied: "9", groep: "a" },
  ];
  expect(crossLevels(found, ["gebied", "groep"])).toEqual([
    { gebied: "9", groep: "a" },
    { gebied: "9", groep: "b" },
    { gebied: "10", groep: "a" },
    { gebied: "10", groep: "b" },
  ]);
  expect(crossLevels(found, [])).toEqual([{}]);
});
