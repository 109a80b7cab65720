import { expect, test } from "vitest";
import { maskCode } from "./mask-code.ts";

test("strings become their number and keep their text aside", () => {
  expect(maskCode(`f("a", 'b "c"', "d\\"e")`)).toEqual({
    code: `f("0", "1", "2")`,
    strings: ["a", 'b "c"', 'd\\"e'],
  });
});

test("comments vanish but keep their lines", () => {
  expect(maskCode("a /* 'x'\n y */ b // it's\nc").code).toBe("a \n b \nc");
});

test("a comment mark inside a string is no comment", () => {
  expect(maskCode('f("https://x"); g()').code).toBe('f("0"); g()');
});

test("templates and regular expressions with quotes hide nothing after them", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the text under test
  expect(maskCode('a(`\'${b}`, /["/]/g, "c")').code).toBe('a(, , "0")');
});

test("a division is no regular expression", () => {
  expect(maskCode("a / b + c / d").code).toBe("a / b + c / d");
});

test("an apostrophe in the text of a page does not start a string", () => {
  expect(maskCode(`<p>de foto's</p>\nf("a")`).code).toBe(`<p>de foto's</p>\nf("0")`);
});
