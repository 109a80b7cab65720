import { describe, expect, test } from "vitest";
import { defaultAfscherming } from "../domain/drempels.ts";
import { amountReason, upperProtection } from "./amount-rules.ts";

const rules = defaultAfscherming.bedragen;

describe("an amount is hidden", () => {
  test.each([
    ["with one contributor", [100], "weinig-bijdragers"],
    ["with two contributors", [60, 40], "weinig-bijdragers"],
    ["when the second can estimate the largest within 15%: 10 < 13.5", [90, 50, 10], "procentregel"],
    ["when the largest is more than 80%: 85 of 100, though 13 > 12.75", [85, 2, 6, 7], "overheersing"],
    ["when the two largest are more than 90%: 91 of 100 (9 > 6.9)", [46, 45, 5, 4], "overheersing"],
  ] as const)("%s", (_, contributions, reason) => {
    expect(amountReason(contributions, rules)).toBe(reason);
  });

  test.each([
    ["three alike", [34, 33, 33]],
    ["nothing at all", []],
    ["rest exactly 15% of the largest", [80, 15, 12]],
  ])("not with %s", (_, contributions) => {
    expect(amountReason(contributions, { ...rules, tweeGrootste: 1 })).toBeNull();
  });
});

test.each([
  [[90, 50, 10], 3.5],
  [[60, 40], 9],
  [[100], 15],
  [[34, 33, 33], 0],
])("of %j the highest feasible value must lie %f above the amount", (contributions, above) => {
  expect(upperProtection(contributions, 15)).toBeCloseTo(above, 10);
});
