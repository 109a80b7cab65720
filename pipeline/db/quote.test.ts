import { expect, test } from "vitest";
import { quoteName, quoteText, quoteValue } from "./quote.ts";

test("a name is quoted with its own quotes doubled", () => {
  expect(quoteName('vreemde "naam"')).toBe('"vreemde ""naam"""');
});

test("a text is quoted with its own quotes doubled", () => {
  expect(quoteText("'s-Hertogenbosch")).toBe("'''s-Hertogenbosch'");
});

test.each([
  [null, "NULL"],
  [undefined, "NULL"],
  [1.5, "1.5"],
  [true, "true"],
  ["a'b", "'a''b'"],
])("the value %s is written %s", (value, expected) => {
  expect(quoteValue(value)).toBe(expected);
});
