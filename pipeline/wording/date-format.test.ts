import { expect, test } from "vitest";
import { formatDate } from "./date-format.ts";

test.each([
  ["2026-10-01", "1 oktober 2026"],
  ["2022-03-09", "9 maart 2022"],
  ["2024-12-31", "31 december 2024"],
  ["2024-01-15T10:00:00.000Z", "15 januari 2024"],
])("%s is written %s", (iso, expected) => {
  expect(formatDate(iso)).toBe(expected);
});

test.each(["", "1-10-2026", "2026-13-01", "2026-00-10"])("'%s' is a programmer's mistake", (iso) => {
  expect(() => formatDate(iso)).toThrow(`invalid date: ${iso}`);
});
