import { expect, test } from "vitest";
import { createRandom } from "./random.ts";

test("the same name gives the same numbers, another name gives others", () => {
  const [first, again, other] = ["a", "a", "b"].map((name) => {
    const random = createRandom(name);
    return Array.from({ length: 5 }, () => random.next());
  });
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("numbers are spread evenly over [0, 1), and one does not tell the next", () => {
  const random = createRandom("gelijk");
  const values = Array.from({ length: 20_000 }, () => random.next());
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  // Chi-square with 9 degrees of freedom: 27.9 is exceeded once in a thousand.
  expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  // Correlation of neighbours: standard error 1/√20000 = .0071; the variance of a uniform number is 1/12.
  const products = values.slice(1).map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5));
  const mean = products.reduce((sum, product) => sum + product, 0) / products.length;
  expect(Math.abs(mean * 12)).toBeLessThan(4 * 0.0071);
});
