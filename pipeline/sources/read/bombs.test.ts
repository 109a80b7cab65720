import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { placesOf, problemsOf } from "../fixtures/temporary-folder.ts";
import { makeWorkbook, rowXml } from "./fixtures/make-workbook.ts";
import { makeZip } from "./fixtures/make-zip.ts";
import { readBytes } from "./fixtures/tables.ts";
import { limitReading } from "./limits.ts";
import type { FileLayout, TableLayout } from "./table-layout.ts";
import { parseYaml } from "./yaml.ts";

afterEach(() => limitReading());

/** A text that names itself ten times, ten times deep: ten billion times "ha" when it is filled in. */
const entities = Array.from({ length: 10 }, (_, level) => {
  const inner = level === 0 ? "ha" : `&e${level - 1};`.repeat(10);
  return `<!ENTITY e${level} "${inner}">`;
}).join("");

const sheets = [{ naam: "Blad1", rijen: rowXml(1, ["naam"]) + rowXml(2, ["x"]) }];

/** A megabyte of one letter: a thousandth of that in an archive. */
const oneMegabyte = Buffer.alloc(1_000_001, "a\n");

const bombs: [string, Uint8Array, "xlsx" | "zip", string][] = [
  [
    "a workbook whose texts define entities",
    makeWorkbook({
      bladen: sheets,
      delen: { "xl/sharedStrings.xml": `<!DOCTYPE sst [${entities}]><sst><si><t>&e9;</t></si></sst>` },
    }),
    "xlsx",
    "bestand-onveilig levering",
  ],
  [
    "a workbook whose sheet takes in a file of the machine",
    makeWorkbook({
      bladen: sheets,
      delen: {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>`,
      },
    }),
    "xlsx",
    "bestand-onveilig levering",
  ],
  [
    "a workbook with a part that unpacks to more than may be read",
    makeWorkbook({ bladen: sheets, delen: { "xl/sharedStrings.xml": oneMegabyte.toString() } }),
    "xlsx",
    "bestand-te-groot levering",
  ],
  [
    "an archive that unpacks to more than may be read",
    makeZip([{ naam: "a.csv", inhoud: oneMegabyte }]),
    "zip",
    "bestand-te-groot levering",
  ],
  [
    "a workbook with more cells than may be read",
    makeWorkbook({
      bladen: [
        { naam: "a", rijen: Array.from({ length: 51 }, (_, row) => rowXml(row + 1, [1, 2])).join("") },
      ],
    }),
    "xlsx",
    "bestand-te-groot levering",
  ],
];

describe("a delivery that would fill the memory is refused before it does", () => {
  test.each(bombs)("%s", async (_, bytes, formaat, expected) => {
    limitReading({ megabytes: 1, cells: 100 });
    const inhoud: FileLayout = { formaat: "csv", scheidingsteken: ";", codering: "utf-8" };
    const layout: TableLayout = formaat === "zip" ? { formaat, inhoud } : { formaat };
    expect(placesOf(await problemsOf(() => readBytes(bytes, layout)), "")).toEqual([expected]);
  });

  test("a YAML file whose references multiply", async () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0 ? "a0: &a0 [x]" : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`,
    );
    const read = () => parseYaml({ text: levels.join("\n"), bestand: "bron.yml" }, z.unknown());
    expect(placesOf(await problemsOf(read), "")).toEqual(["yaml-onleesbaar bron.yml:1"]);
  });
});
