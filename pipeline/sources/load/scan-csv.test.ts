import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { scanCsv } from "./scan-csv.ts";

function scan(content: string | Uint8Array) {
  return scanCsv(join(temporaryFolder({ "t.csv": content }), "t.csv"), ";");
}

describe("records are counted without the database", () => {
  test.each([
    ["of a plain file", "a;b\n1;2\n3;4\n", 2, true, false],
    ["without a line end behind the last", "a;b\n1;2\n3;4", 2, true, false],
    ["with line ends of Windows", "\uFEFFa;b\r\n1;2\r\n3;4\r\n", 2, true, true],
    ["with line ends of an old Mac", "a;b\r1;2\r3;4\r", 2, true, true],
    ["and blank lines are none", "a;b\n\n1;2\n\n\n3;4\n\n", 2, false, false],
    ["and blank lines of Windows are none", "a;b\r\n\r\n1;2\r\n", 1, false, true],
    ["with line ends inside quotes", 'a;b\n1;"x\n\ny"\n3;4\n', 2, false, true],
    ["with separators and doubled quotes inside quotes", 'a;b\n1;"x;""y"""\n3;4\n', 2, true, true],
    ["with a quote that is no more than a sign", 'a;b\n1;5" buis\n3;4\n', 2, true, true],
    ["of a header alone", "a;b\n", 0, true, false],
  ])("%s", (_, content, records, lineByLine, spaced) => {
    expect(scan(content)).toEqual({ records, lineByLine, sound: true, openQuote: null, spaced });
  });

  test("also when a line, a letter or a line end is cut in two by the end of a piece", () => {
    const long = "x".repeat((1 << 20) - 5);
    for (const tail of ["é;1", "abé;1", "a;1", "ab;1", "abc;1", "abcd;1"]) {
      expect(scan(`a;b\r\n${long.slice(6)}${tail}\r\n2;3\r\n`)).toEqual({
        records: 2,
        lineByLine: true,
        sound: true,
        openQuote: null,
        spaced: true,
      });
    }
  });

  test.each([
    ["bytes that are no UTF-8", Buffer.from("a;b\n1;caf\xe9\n", "latin1")],
    ["half a letter at the end", Buffer.from("a;b\n1;\xc3", "latin1")],
    ["a NUL", "a;b\n1;\u0000\n"],
    ["UTF-16", Buffer.from("\uFEFFa;b\n1;2\n", "utf16le")],
  ])("and %s makes the file unsound", (_, content) => {
    expect(scan(content).sound).toBe(false);
  });

  test("and a quote that stays open is found on its line", () => {
    expect(scan('a;b\n1;"x""\n2"\n3;"y\n4;z\n').openQuote).toBe(4);
  });
});
