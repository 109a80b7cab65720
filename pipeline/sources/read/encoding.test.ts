import { expect, test } from "vitest";
import { foreignEncoding } from "./encoding.ts";

test.each([
  ["UTF-8", Buffer.from("één café, € 5"), null],
  ["UTF-8 with a byte order mark", Buffer.from("\uFEFFéén"), null],
  ["nothing but ASCII", Buffer.from("een;twee\n"), null],
  ["an empty file", Buffer.alloc(0), null],
  ["Windows-1252", Buffer.from("een caf\xe9", "latin1"), "Windows-1252"],
  ["the euro sign of Windows-1252", Buffer.from([0x35, 0x20, 0x80]), "Windows-1252"],
  ["UTF-16 with a mark", Buffer.from("\uFEFFeen", "utf16le"), "UTF-16"],
  ["UTF-16 without a mark", Buffer.from("een;twee", "utf16le"), "UTF-16"],
])("%s is recognised", (_, bytes, expected) => {
  expect(foreignEncoding(bytes)).toBe(expected);
});
