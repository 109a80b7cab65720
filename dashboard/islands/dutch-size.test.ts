import { expect, test } from "vitest";
import { sizeOf } from "./dutch-size.ts";

test.each([
  ["€ 9,8 mln", 9_800_000],
  ["€\u00a09,8\u00a0mln", 9_800_000],
  ["€ 580.550", 580_550],
  ["-2,2", -2.2],
  ["+0,6", 0.6],
  ["45,2%", 45.2],
  ["1.234 dagen", 1234],
  ["10 juni 2022", 20_220_610],
  ["3 maart 2025", 20_250_303],
  ["1 mei 2025", 20_250_501],
])("%s sorts as %d", (text, size) => expect(sizeOf(text)).toBe(size));

test.each(["nog niets", "PM", "onbekend in bron", ""])("%s has no size", (text) => {
  expect(sizeOf(text)).toBeNull();
});
