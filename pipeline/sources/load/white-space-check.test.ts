import fc from "fast-check";
import { expect, test } from "vitest";
import { trimmed } from "../fields/white-space.ts";
import { csvRecords } from "../read/csv-records.ts";
import { WhiteSpaceCheck } from "./white-space-check.ts";

/** What the check says of bytes that come in pieces of a size. */
function isSpaced(bytes: Buffer, piece = bytes.length): boolean {
  const check = new WhiteSpaceCheck(";");
  for (let start = 0; start < bytes.length; start += piece) check.read(bytes.subarray(start, start + piece));
  return check.finish();
}

test.each([
  ["words with spaces between them", "naam;buurt\nJan de Vries;Sint Pieter\n", false],
  ["cells of which some are empty", "a;b\n;2\n1;\n;\n", false],
  ["a last line without an end", "a;b\n1;2", false],
  ["letters that take more than one byte", "a;b\ncafé;naïef\n", false],
  ["a space before a separator", "a;b\n1 ;2\n", true],
  ["a space after a separator", "a;b\n1; 2\n", true],
  ["a space at the end of a line", "a;b\n1;2 \n3;4\n", true],
  ["a space at the start of a line", "a;b\n 1;2\n", true],
  ["a space at the very end", "a;b\n1;2 ", true],
  ["a tab", "a;b\n\t1;2\n", true],
  ["a hard space of a spreadsheet", "a;b\n1\u00a0;2\n", true],
  ["a narrow hard space", "a;b\n1;\u202f2\n", true],
  ["quotes, in which anything may stand", 'a;b\n" 1";2\n', true],
])("of a text with %s it is known whether cells may have white space around them", (_, text, spaced) => {
  expect(isSpaced(Buffer.from(text))).toBe(spaced);
});

test("where no white space was found, however a file was cut, every cell is as it is without it", () => {
  const sign = fc.constantFrom(
    "1",
    "é",
    "€",
    " ",
    ";",
    "\n",
    "\n",
    ";",
    "x",
    "\r",
    "\t",
    "\u00a0",
    "\u202f",
    '"',
  );
  const plain = fc.constantFrom("1", "é", " ", ";", "\n", "x");
  const text = fc.oneof(fc.string({ unit: plain, maxLength: 40 }), fc.string({ unit: sign, maxLength: 40 }));
  let found = 0;
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (content, piece) => {
      if (isSpaced(Buffer.from(content), piece)) return;
      found++;
      for (const { cellen } of csvRecords(content, ";")) {
        for (const cel of cellen) expect(trimmed(cel)).toBe(cel === "" ? null : cel);
      }
    }),
    { numRuns: 2000, seed: 20261122 },
  );
  expect(found).toBeGreaterThan(200);
});
