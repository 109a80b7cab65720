import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../errors/input-error.ts";
import { placesOf, problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { type DeliveredTable, recordsRead } from "./delivered-table.ts";
import { makeWorkbook, rowXml } from "./fixtures/make-workbook.ts";
import { makeZip } from "./fixtures/make-zip.ts";
import { cellsOf, readBytes, recordNumbers } from "./fixtures/tables.ts";
import { readDeliveredTable } from "./read-delivered-table.ts";
import type { TableLayout } from "./table-layout.ts";

const csv: TableLayout = { formaat: "csv", scheidingsteken: ";", codering: "utf-8" };

const layouts: Record<string, TableLayout> = {
  csv,
  "csv in windows-1252": { ...csv, scheidingsteken: ",", codering: "windows-1252", kopregel: 2 },
  "csv in utf-16": { ...csv, scheidingsteken: "\t", codering: "utf-16" },
  json: { formaat: "json" },
  "json per regel": { formaat: "json", "per-regel": true },
  xlsx: { formaat: "xlsx" },
  sav: { formaat: "sav" },
  zip: { formaat: "zip", inhoud: csv },
};

/** A table that accounts for every record and whose cells all have a column; false for a refusal; else it throws. */
async function readsOrRefuses(bytes: Uint8Array, layout: TableLayout): Promise<boolean> {
  let table: DeliveredTable;
  try {
    table = await readBytes(bytes, layout);
  } catch (error) {
    if (error instanceof InputError && error.problems.length > 0) return false;
    throw error;
  }
  expect(recordNumbers(table)).toEqual(Array.from({ length: recordsRead(table) }, (_, index) => index + 1));
  expect(new Set(table.kolommen).size).toBe(table.kolommen.length);
  expect(table.kolommen).not.toContain("");
  for (const { cellen } of table.records) expect(cellen).toHaveLength(table.kolommen.length);
  expect(JSON.stringify(cellsOf(table))).not.toContain("\\u0000");
  return true;
}

test("a file is read from disk", async () => {
  const pad = join(temporaryFolder({ "a.csv": "a;b\n1;2\n" }), "a.csv");
  expect(cellsOf(await readDeliveredTable({ pad, getoond: "a.csv" }, csv))).toEqual([["1", "2"]]);
});

test("a file that does not fit in memory is refused before it is read", async () => {
  const pad = join(temporaryFolder({ "a.csv": "a;b\n1;2\n" }), "a.csv");
  truncateSync(pad, 600_000_000);
  const problems = await problemsOf(() => readDeliveredTable({ pad, getoond: "a.csv" }, csv));
  expect(placesOf(problems, "")).toEqual(["bestand-te-groot a.csv"]);
});

/** Signs that mean something to one of the formats, beside any bytes at all. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  fc
    .constantFrom(
      ';,|\t"""',
      "\r\n",
      "a;b\n",
      "\0",
      "[{",
      '{"a":1}',
      "}]",
      "<row>",
      "$FL2@(#)",
      "PK\x03\x04",
      "\xff\xfe",
      "é",
    )
    .map((text) => new Uint8Array(Buffer.from(text, "latin1"))),
);

const anyBytes = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces));

test.each(Object.entries(layouts))("any bytes declared as %s are read or refused", async (_, layout) => {
  const property = fc.asyncProperty(anyBytes, async (bytes) => void (await readsOrRefuses(bytes, layout)));
  await fc.assert(property, { seed: 4, numRuns: 150 });
});

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));

const rijen = [
  rowXml(1, ["naam", "n", "datum"]),
  rowXml(2, ["Zon", 1, 45322]),
  '<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><f>1</f><v>2</v></c><c r="C4" t="e"><v>#N/A</v></c></row>',
].join("");

const workbook = (xml: string) =>
  makeWorkbook({
    bladen: [{ naam: "a", rijen: xml, na: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' }],
    stijlen: ["dd-mm-yyyy"],
    teksten: ["<t>Maan</t>"],
  });

const sound: [string, Buffer, TableLayout][] = [
  ["a text file", Buffer.from('naam;n\n"Zon;é";1\n\nMaan;"2\n3"\n'), csv],
  [
    "a list of objects",
    Buffer.from('[{"naam":"Zon","n":1.50},{"naam":"é","plek":{"x":[1]}}]'),
    { formaat: "json" },
  ],
  ["a workbook", workbook(rijen), { formaat: "xlsx" }],
  ["an archive", makeZip([{ naam: "a.csv", inhoud: "a;b\n1;2\n" }]), { formaat: "zip", inhoud: csv }],
  ["an SPSS file", fixture("gewoon.sav"), { formaat: "sav" }],
  ["a compact SPSS file", fixture("compact.sav"), { formaat: "sav" }],
  ["a compressed SPSS file", fixture("zlib.zsav"), { formaat: "sav" }],
];

/** One way to damage bytes: cut, overwrite, insert, or repeat a part. */
const damage = fc.record({
  soort: fc.constantFrom("cut", "overwrite", "insert", "repeat"),
  plaats: fc.double({ min: 0, max: 1, noNaN: true }),
  met: piece,
});

function damaged(
  bytes: Buffer,
  { soort, plaats, met }: { soort: string; plaats: number; met: Uint8Array },
): Buffer {
  const at = Math.floor(plaats * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (soort === "cut") return before;
  if (soort === "overwrite") return Buffer.concat([before, met, after.subarray(met.length)]);
  if (soort === "insert") return Buffer.concat([before, met, after]);
  return Buffer.concat([before, after.subarray(0, 40), after]);
}

describe.each(sound)("%s", (_, bytes, layout) => {
  test("is read", async () => {
    expect(await readsOrRefuses(bytes, layout)).toBe(true);
  });

  test("that is damaged is read or refused", async () => {
    const property = fc.asyncProperty(
      damage,
      async (one) => void (await readsOrRefuses(damaged(bytes, one), layout)),
    );
    await fc.assert(property, { seed: 4, numRuns: 150 });
  });
});

test("a workbook whose cells are damaged, though the archive is sound, is read or refused", async () => {
  const property = fc.asyncProperty(damage, async (one) => {
    const xml = damaged(Buffer.from(rijen), one).toString("latin1");
    await readsOrRefuses(workbook(xml), { formaat: "xlsx" });
  });
  await fc.assert(property, { seed: 4, numRuns: 200 });
});
