import { describe, expect, test } from "vitest";
import { placesOf, problemsOf } from "../fixtures/temporary-folder.ts";
import { makeWorkbook, rowXml } from "./fixtures/make-workbook.ts";
import { makeZip, type ZipMember } from "./fixtures/make-zip.ts";
import { cellsOf, readBytes } from "./fixtures/tables.ts";
import type { FileLayout, ZipOptions } from "./table-layout.ts";

const csv: FileLayout = { formaat: "csv", scheidingsteken: ";", codering: "utf-8" };

function read(content: readonly ZipMember[] | Uint8Array, options: Partial<ZipOptions> = {}) {
  const bytes = content instanceof Uint8Array ? content : makeZip(content);
  return readBytes(bytes, { formaat: "zip", inhoud: csv, ...options });
}

const member = { naam: "map/leden.csv", inhoud: "a;b\n1;é\n" };
const other = { naam: "lees mij.txt", inhoud: "x" };

describe("a file in an archive", () => {
  test("is read when it is the only one, apart from what a Mac adds", async () => {
    const added = [
      { naam: "map/", inhoud: "" },
      { naam: "__MACOSX/map/._leden.csv", inhoud: "x" },
      { naam: "map/.DS_Store", inhoud: "x" },
    ];
    expect(cellsOf(await read([...added, member]))).toEqual([["1", "é"]]);
  });

  test("is read when it is the declared one", async () => {
    expect(cellsOf(await read([other, member], { bestand: "map/leden.csv" }))).toEqual([["1", "é"]]);
  });

  test("may be a workbook", async () => {
    const inhoud = makeWorkbook({ bladen: [{ naam: "a", rijen: rowXml(1, ["n"]) + rowXml(2, [3]) }] });
    expect(cellsOf(await read([{ naam: "a.xlsx", inhoud }], { inhoud: { formaat: "xlsx" } }))).toEqual([
      ["3"],
    ]);
  });

  test("is named in what is said of it", async () => {
    const problems = await problemsOf(() => read([{ naam: "leeg.csv", inhoud: "" }]));
    expect(placesOf(problems, "")).toEqual(["bestand-leeg levering (leeg.csv)"]);
  });
});

describe("an archive is refused", () => {
  const bomb = { naam: "a.csv", inhoud: Buffer.alloc(3_000_000, "1\n") };

  test.each([
    ["with nothing in it", [], {}, "archief-bestand-kiezen levering"],
    ["with more than one file", [member, other], {}, "archief-bestand-kiezen levering"],
    ["without the declared file", [member], { bestand: "leden.csv" }, "archief-bestand-onbekend levering"],
    ["with a password", [{ ...member, versleuteld: true }], {}, "bestand-versleuteld levering"],
    ["that unpacks to more than was declared", [bomb], { "maximaal-mb": 2 }, "bestand-te-groot levering"],
    ["that unpacks to more than it claims", [{ ...bomb, belofte: 100 }], {}, "bestand-beschadigd levering"],
    ["whose content has changed", [{ ...member, crc: 1 }], {}, "bestand-beschadigd levering"],
    ["that is cut off", makeZip([member]).subarray(0, 80), {}, "bestand-beschadigd levering"],
    ["that is no archive", Buffer.from("a;b\n"), {}, "bestand-ander-soort levering"],
  ])("%s", async (_, content, options, expected) => {
    expect(placesOf(await problemsOf(() => read(content, options)), "")).toEqual([expected]);
  });

  test("with the names to choose from", async () => {
    const [several] = await problemsOf(() => read([member, other]));
    expect(several?.melding).toContain("2 bestanden (map/leden.csv, lees mij.txt)");
    const [unknown] = await problemsOf(() => read([member, other], { bestand: "map/Leden.csv" }));
    expect(unknown?.hint).toBe('Bedoelde u "map/leden.csv"?');
  });

  test("when its middle is damaged, whatever byte that is", async () => {
    const bytes = makeZip([member]);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome = await read(changed).then(cellsOf, (error: Error) => error.name);
      // Bytes that nobody reads, such as a date, may change; the rows may not.
      expect(outcome === "InputError" || JSON.stringify(outcome) === '[["1","é"]]', `byte ${at}`).toBe(true);
    }
  });
});
