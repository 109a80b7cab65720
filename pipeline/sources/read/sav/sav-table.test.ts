import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { isDeclaredMissing } from "../codebook.ts";
import type { DeliveredTable } from "../delivered-table.ts";
import { cellsOf, readBytes } from "../fixtures/tables.ts";
import type { SavOptions } from "../table-layout.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures");

/** A committed file that PSPP 1.6.2 made from {@link syntax}. */
function fixture(name: string): Buffer {
  return readFileSync(join(fixtures, name));
}

function read(bytes: Uint8Array, options: Partial<SavOptions> = {}): Promise<DeliveredTable> {
  return readBytes(bytes, { formaat: "sav", ...options });
}

/** What makes the committed files: `pspp` runs it, and writes one of them for every SAVE. */
const syntax = (encoding: string) => `
SET LOCALE='${encoding}'.
DATA LIST LIST (',') /id (F8.0) eenzaam (F1.0) inkomen (F12.2) naam (A8) plek (A40) datum (DATE11) tijd (TIME8) stempel (DATETIME20) weging (F8.4) leeftijd (F3.0).
BEGIN DATA
1,1,1234.56,Zuid,Café de Zon,31-JAN-2024,13:45:10,31-JAN-2024 13:45:10,0.1,34
2,8,.,Noord,,29-FEB-2024,00:00:00,01-JAN-1960 00:00:00,1.3333,999
3,9,-5,,onbekend,.,.,.,.,998
4,.,1000000000,12345678,op 't plein,15-OCT-1582,25:10:00,31-DEC-1999 23:59:59,2,17
END DATA.
STRING verhaal (A300).
STRING roman (A1000).
COMPUTE verhaal = 'kort'.
IF id = 1 verhaal = CONCAT(RPAD('a', 254, 'b'), 'cdefghij', RPAD('k', 30, 'l')).
IF id = 2 roman = CONCAT('begin', RPAD('m', 990, 'n'), 'einde').
COMPUTE ruis = 0.1 + 0.2.
COMPUTE derde = 1 / 3.
COMPUTE groot = 1e20.
COMPUTE klein = -1.5e-7.
VARIABLE LABELS eenzaam 'Voelt u zich eenzaam?' plek 'Naam van de plek'.
VALUE LABELS eenzaam 1 'ja' 2 'nee' 8 'weet niet' 9 'géén antwoord' /naam 'Zuid' 'Zuid-Oost' 'Noord' 'Noord-West' /plek 'onbekend' 'niet gevraagd'.
MISSING VALUES eenzaam (8,9) leeftijd (998 THRU HI) inkomen (LO THRU -1, 1000000000) naam ('Noord') plek ('onbekend').
RENAME VARIABLES (weging = weging_na_kalibratie_2024).
`;

const saves = `
SAVE OUTFILE='gewoon.sav' /UNCOMPRESSED.
SAVE OUTFILE='compact.sav' /COMPRESSED.
SAVE OUTFILE='zlib.zsav' /ZCOMPRESSED.
`;

const kolommen =
  "id eenzaam inkomen naam plek datum tijd stempel weging_na_kalibratie_2024 leeftijd verhaal roman ruis derde groot klein".split(
    " ",
  );

const verhaal = `a${"b".repeat(253)}cdefghijk${"l".repeat(29)}`;
const roman = `beginm${"n".repeat(989)}einde`;
const same = ["0,30000000000000004", "0,3333333333333333", "100000000000000000000", "-0,00000015"];

/** What the syntax says, written out by hand. */
const rows = [
  [
    "1",
    "1",
    "1234,56",
    "Zuid",
    "Café de Zon",
    "2024-01-31",
    "13:45:10",
    "2024-01-31T13:45:10",
    "0,1",
    "34",
    verhaal,
    null,
    ...same,
  ],
  [
    "2",
    "8",
    null,
    "Noord",
    null,
    "2024-02-29",
    "00:00:00",
    "1960-01-01T00:00:00",
    "1,3333",
    "999",
    "kort",
    roman,
    ...same,
  ],
  ["3", "9", "-5", null, "onbekend", null, null, null, null, "998", "kort", null, ...same],
  [
    "4",
    null,
    "1000000000",
    "12345678",
    "op 't plein",
    "1582-10-15",
    "25:10:00",
    "1999-12-31T23:59:59",
    "2",
    "17",
    "kort",
    null,
    ...same,
  ],
];

const files = ["gewoon.sav", "compact.sav", "zlib.zsav", "windows-1252.sav"];

describe.each(files)("the SPSS file %s", (file) => {
  let table: DeliveredTable;
  beforeAll(async () => {
    table = await read(fixture(file));
  });

  test("is read value for value", () => {
    expect(table.kolommen).toEqual(kolommen);
    expect(cellsOf(table)).toEqual(rows);
    expect(table.records.map(({ record, regel }) => [record, regel])).toEqual(
      [1, 2, 3, 4].map((n) => [n, null]),
    );
    expect(table.opmerkingen).toEqual([]);
  });

  test("has its questions, the labels of its codes and its missing values", () => {
    const { codeboek } = table;
    expect(codeboek.get("eenzaam")).toEqual({
      label: "Voelt u zich eenzaam?",
      codes: new Map([
        ["1", "ja"],
        ["2", "nee"],
        ["8", "weet niet"],
        ["9", "géén antwoord"],
      ]),
      ontbrekend: { waarden: ["8", "9"], bereik: null },
    });
    expect(codeboek.get("naam")).toMatchObject({
      label: null,
      codes: new Map([
        ["Noord", "Noord-West"],
        ["Zuid", "Zuid-Oost"],
      ]),
      ontbrekend: { waarden: ["Noord"], bereik: null },
    });
    expect(codeboek.get("plek")).toMatchObject({
      label: "Naam van de plek",
      codes: new Map([["onbekend", "niet gevraagd"]]),
      ontbrekend: { waarden: ["onbekend"], bereik: null },
    });
    expect(codeboek.get("inkomen")?.ontbrekend).toEqual({ waarden: ["1000000000"], bereik: [null, -1] });
    expect(codeboek.get("leeftijd")?.ontbrekend).toEqual({ waarden: [], bereik: [998, null] });
    expect([...codeboek.keys()]).toEqual(kolommen);
  });
});

const pspp = spawnSync("pspp", ["--version"]).status === 0;

test.skipIf(!pspp)(
  "PSPP still makes files that read as the committed ones (skipped without pspp)",
  async () => {
    const folder = temporaryFolder({ "a.sps": syntax("UTF-8") + saves });
    execFileSync("pspp", ["a.sps"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
    for (const file of ["gewoon.sav", "compact.sav", "zlib.zsav"]) {
      expect(cellsOf(await read(readFileSync(join(folder, file))))).toEqual(rows);
    }
  },
);

/** A file of one number and one case, byte by byte as the PSPP developers' guide has it, in the other byte order. */
function bigEndianSav(value: number): Buffer {
  const int = (number: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(number);
    return bytes;
  };
  const float = (number: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(number);
    return bytes;
  };
  const ints = (...numbers: number[]) => Buffer.concat(numbers.map(int));
  return Buffer.concat([
    Buffer.from("$FL2".padEnd(64)),
    ints(2, 1, 0, 0, 1),
    float(100),
    Buffer.alloc(84, " "),
    ints(2, 0, 0, 0, 5 << 16, 5 << 16),
    Buffer.from("GETAL   "),
    ints(999, 0),
    float(value),
  ]);
}

test("a file of a machine with the other byte order is read too", async () => {
  const table = await read(bigEndianSav(12.5));
  expect([table.kolommen, cellsOf(table)]).toEqual([["GETAL"], [["12,5"]]]);
});

test("numbers take the decimal sign of the delivery", async () => {
  const { records } = await read(fixture("compact.sav"), { decimaalteken: "." });
  expect(records[0]?.cellen[2]).toBe("1234.56");
});

test("a declared missing value is known, alone or in a range", async () => {
  const { codeboek } = await read(fixture("compact.sav"));
  const missing = (kolom: string, cells: string[]) => {
    const entry = codeboek.get(kolom);
    return entry ? cells.filter((cell) => isDeclaredMissing(entry, cell)) : null;
  };
  expect(missing("eenzaam", ["1", "8", "9", "89"])).toEqual(["8", "9"]);
  expect(missing("leeftijd", ["997", "997,5", "998", "999"])).toEqual(["998", "999"]);
  expect(missing("inkomen", ["-1,5", "-1", "0", "-0,5", "1000000000"])).toEqual(["-1,5", "-1", "1000000000"]);
  expect(missing("naam", ["Noord", "Zuid"])).toEqual(["Noord"]);
});

describe("an SPSS file is refused", () => {
  test("when it is something else", async () => {
    const problems = await problemsOf(() => read(Buffer.from("id;naam\n1;x\n")));
    expect(placesOf(problems, "")).toEqual(["bestand-ander-soort levering"]);
  });

  test.each(files)("when %s is cut off, wherever that is", async (file) => {
    const bytes = fixture(file);
    const accepted: number[] = [];
    for (let length = 4; length < bytes.length - 8; length += 61) {
      const problems = await problemsOf(() => read(bytes.subarray(0, length))).catch(() => []);
      if (problems[0]?.code !== "bestand-beschadigd") accepted.push(length);
    }
    expect(accepted).toEqual([]);
  });
});
