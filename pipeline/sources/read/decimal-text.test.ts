import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalText } from "./decimal-text.ts";

test.each<[number, number, string]>([
  [0, 0, "0"],
  [-0, 0, "0"],
  [-0, 2, "0"],
  [12, 0, "12"],
  [-12.5, 0, "-12.5"],
  [1e21, 0, "1000000000000000000000"],
  [1.5e-7, 0, "0.00000015"],
  [0.125, 2, "12.5"],
  [0.0005, 2, "0.05"],
  [7, 2, "700"],
  [1e-9, 2, "0.0000001"],
  [5e-324, 0, `0.${"0".repeat(323)}5`],
])("%s times ten to the power %i is written %s", (value, shift, expected) => {
  expect(decimalText(value, shift)).toBe(expected);
});

test("every number is written without exponent and means itself", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimalText(value);
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
    { seed: 4, numRuns: 300 },
  );
});
