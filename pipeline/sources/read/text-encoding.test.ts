import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { encodingOf, isSurelyWindows1252 } from "./encoding-of.ts";
import type { Codering } from "./table-layout.ts";
import { checkEncoding, decodeText, transcodeToUtf8 } from "./text-encoding.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const mixed = Buffer.concat([latin("caf\xe9\n"), Buffer.from("café\n")]);

describe("the encoding of a text", () => {
  test.each([
    ["UTF-8", Buffer.from("één café, € 5"), "utf-8"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFéén"), "utf-8"],
    ["nothing but ASCII", Buffer.from("een;twee\n"), "utf-8"],
    ["nothing at all", Buffer.alloc(0), "utf-8"],
    ["ASCII with a stray NUL", Buffer.from("een\0;twee\n"), "utf-8"],
    ["windows-1252", latin("een caf\xe9"), "windows-1252"],
    ["the euro sign of windows-1252", latin("5 \x80"), "windows-1252"],
    ["UTF-16 with a mark", utf16("\uFEFFéén"), "utf-16"],
    ["UTF-16 of the other byte order", utf16("\uFEFFéén").swap16(), "utf-16"],
    ["UTF-16 without a mark", utf16("een;twee"), "utf-16"],
    ["UTF-16 of the other byte order without a mark", utf16("een;twee").swap16(), "utf-16"],
    ["lines of two encodings", mixed, "gemengd"],
    ["an old encoding of DOS", latin("caf\x81"), "onbekend"],
  ])("that is %s is recognised", (_, bytes, expected) => {
    expect(encodingOf(bytes)).toBe(expected);
  });
});

describe("a declared encoding", () => {
  test.each<[string, Buffer, Codering, string[]]>([
    ["that is right", Buffer.from("é"), "utf-8", []],
    ["of plain letters", latin("a"), "windows-1252", []],
    ["of plain letters, but utf-16", latin("a;b"), "utf-16", ["codering-tegenspraak x:1"]],
    ["utf-8, really windows-1252", latin("a\nb\n\xe9"), "utf-8", ["codering-tegenspraak x:3"]],
    ["windows-1252, really utf-8", Buffer.from("a\né"), "windows-1252", ["codering-tegenspraak x:2"]],
    ["windows-1252, really utf-16", utf16("\uFEFFa"), "windows-1252", ["codering-tegenspraak x:1"]],
    ["utf-8 of a mixed file", mixed, "utf-8", ["codering-gemengd x:1"]],
    ["windows-1252 of a mixed file", mixed, "windows-1252", []],
    ["windows-1252 with bytes it does not have", latin("a\n\x81"), "windows-1252", ["codering-onbekend x:2"]],
  ])("%s is checked", (_, bytes, codering, expected) => {
    expect(placesOf(checkEncoding({ bytes, getoond: "x" }, codering), "")).toEqual(expected);
  });
});

const texts: [string, Buffer, Codering][] = [
  ["windows-1252, all of it", latin("\x80 5 \x96 \x91caf\xe9\x92 \x85"), "windows-1252"],
  ["UTF-16", utf16("\uFEFF€ 5 – ‘café’ …"), "utf-16"],
  ["UTF-16 of the other byte order", utf16("\uFEFF€ 5 – ‘café’ …").swap16(), "utf-16"],
  ["UTF-8 with a mark", Buffer.from("\uFEFF€ 5 – ‘café’ …"), "utf-8"],
];

describe("a text", () => {
  test.each(texts)("in %s is decoded, without its mark", (_, bytes, codering) => {
    expect(decodeText({ bytes, getoond: "x" }, codering)).toBe("€ 5 – ‘café’ …");
  });

  test.each(texts)("in %s is copied as UTF-8", (_, bytes, codering) => {
    const folder = temporaryFolder({ "a.csv": bytes });
    const copy = transcodeToUtf8(
      { pad: join(folder, "a.csv"), getoond: "a.csv" },
      codering,
      temporaryFolder(),
    );
    expect(readFileSync(copy, "utf8")).toBe("€ 5 – ‘café’ …");
  });

  test("that is longer than a piece is copied whole, also where a letter is cut in two", () => {
    const text = `a${"é€".repeat(600_000)}`;
    const folder = temporaryFolder({ "a.csv": utf16(`\uFEFF${text}`) });
    const copy = transcodeToUtf8({ pad: join(folder, "a.csv"), getoond: "a.csv" }, "utf-16", folder);
    expect(readFileSync(copy, "utf8")).toBe(text);
  });

  test("of nothing is copied as nothing", () => {
    const folder = temporaryFolder({ "a.csv": "" });
    const copy = transcodeToUtf8({ pad: join(folder, "a.csv"), getoond: "a.csv" }, "windows-1252", folder);
    expect(readFileSync(copy, "utf8")).toBe("");
  });

  test("cut off in the middle of a letter is refused", async () => {
    const bytes = utf16("\uFEFFab").subarray(0, 5);
    const folder = temporaryFolder({ "a.csv": bytes });
    const copy = () => transcodeToUtf8({ pad: join(folder, "a.csv"), getoond: "a.csv" }, "utf-16", folder);
    expect(placesOf(await problemsOf(copy), "")).toEqual(["codering-onbekend a.csv"]);
    const decode = () => decodeText({ bytes, getoond: "a.csv" }, "utf-16");
    expect(placesOf(await problemsOf(decode), "")).toEqual(["codering-onbekend a.csv"]);
  });
});

describe("a file is surely windows-1252", () => {
  const sure = (bytes: Buffer) => isSurelyWindows1252(join(temporaryFolder({ "a.csv": bytes }), "a.csv"));
  const line = latin("caf\xe9;\x80 5\n");
  const many = Buffer.concat(Array.from({ length: 150_000 }, () => line));

  test("when no line can be UTF-8, also over the pieces in which it is read", () => {
    expect(many.length).toBeGreaterThan(1 << 20);
    expect(sure(many)).toBe(true);
    expect(sure(Buffer.from("only ascii\n"))).toBe(true);
    expect(sure(Buffer.alloc(0))).toBe(true);
  });

  test("but not with one line in UTF-8, or a byte that stands for nothing, also at the end", () => {
    expect(sure(Buffer.concat([many, Buffer.from("café")]))).toBe(false);
    expect(sure(Buffer.concat([Buffer.from("café\n"), many]))).toBe(false);
    expect(sure(Buffer.concat([many, latin("\x81\n")]))).toBe(false);
  });
});
