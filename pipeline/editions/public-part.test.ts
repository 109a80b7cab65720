import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { publicFiles } from "../domain/edition.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { smallEdition, smallRawOutcomes } from "./fixtures/small-edition.ts";
import { publicSchemas, schemaFile } from "./schema/write-schemas.ts";
import { csvText, dutchCsv, standardCsv } from "./write/csv-text.ts";
import { summarizeSuppression } from "./write/suppression-summary.ts";
import { writeEdition } from "./write-edition.ts";

const registers = [
  {
    tabel: "subsidies",
    uitleg: "Eén rij per subsidie.",
    kolommen: [
      { naam: "organisatie", soort: "tekst" as const, uitleg: "Ontvanger." },
      { naam: "verleend", soort: "getal" as const, uitleg: "Bedrag." },
      { naam: "datum", soort: "datum" as const, uitleg: "Dag." },
    ],
    rijen: [{ organisatie: 'De "Brug", Noord', verleend: 1234.5, datum: "2026-01-31" }],
  },
];
const definition = { indicator: "eenzaam", bestand: "definities/samen-zijn/eenzaam.sql", sha256: "ab" };
const edition = smallEdition({ registers });
const afscherming = {
  redenen: [{ reden: "klein-aantal", cijfers: 3 }],
  verlies: { zelf: 3, omAnderen: 2, getoond: 10 },
  aangehouden: [{ indicators: ["eenzaam"], deelambitie: "samen-zijn", jaar: 2025, waarom: "kleine-toename" }],
  nietOptelbaar: [{ indicator: "eenzaam", jaren: [2024, 2025] }],
  toets: { onderzocht: 5, beschermd: 5, edities: 1 },
};
const files = [
  { pad: "public/definities.json", inhoud: JSON.stringify([definition]) },
  { pad: "public/afscherming.json", inhoud: JSON.stringify(afscherming) },
];
let folder = "";
const read = (name: string) => readFileSync(join(folder, name), "utf8");

beforeAll(async () => {
  const target = join(temporaryFolder(), "concept");
  await writeEdition(target, { edition, privateOutcomes: smallRawOutcomes, files, run: {} });
  folder = join(target, "public");
});

const validate = (name: string, value: unknown) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  const check = ajv.compile(JSON.parse(read(schemaFile(name))));
  return check(value) || ajv.errorsText(check.errors);
};

describe.each(Object.keys(publicSchemas))("%s", (name) => {
  test("is valid after the JSON Schema that is published beside it", () => {
    expect(validate(name, JSON.parse(read(name)))).toBe(true);
  });

  test("is not valid with a key that nobody described, or with a key too few", () => {
    const value = JSON.parse(read(name));
    const [first] = Array.isArray(value) ? value : [value];
    if (first === undefined) return;
    const wrong = (changed: unknown) => validate(name, Array.isArray(value) ? [changed] : changed);
    expect(wrong({ ...first, respondent: "1" })).toContain("must NOT have additional properties");
    const { [Object.keys(first)[0] ?? ""]: _, ...rest } = first;
    expect(wrong(rest)).toContain("must have required property");
  });
});

describe("the CSV for a Dutch spreadsheet", () => {
  test("has semicolons, decimal commas, a byte order mark, and the figures of the standard one", () => {
    const text = read(publicFiles.outcomesNl);
    expect(text.startsWith("\ufeffindicator;deelambitie;gebied")).toBe(true);
    const dutch = parse(text, { bom: true, columns: true, delimiter: ";" }) as Record<string, string>[];
    const standard = parse(read(publicFiles.outcomesCsv), { columns: true }) as Record<string, string>[];
    expect(dutch).toHaveLength(edition.outcomes.length);
    expect(
      dutch.map((row) => ({
        ...row,
        waarde: row.waarde?.replace(",", "."),
        teller: row.teller?.replace(",", "."),
      })),
    ).toEqual(standard);
    expect(dutch.at(-1)).toMatchObject({ waarde: "1234,57" });
  });

  test("never holds a text that a spreadsheet would run; the standard one keeps it as it is", () => {
    const rows = [{ a: '=1+1;"x"', b: -2.5, c: null, d: "" }];
    expect(csvText(["a", "b", "c", "d"], rows, dutchCsv)).toBe(
      '\ufeffa;b;c;d\r\n"\'=1+1;""x""";-2,5;;""\r\n',
    );
    expect(csvText(["a", "b", "c", "d"], rows, standardCsv)).toBe('a,b,c,d\n"=1+1;""x""",-2.5,,""\n');
  });
});

describe("the metadata", () => {
  test("describes every CSV, column by column, in the order they stand there", () => {
    const csvw = JSON.parse(read(publicFiles.csvw));
    const urls = csvw.tables.map(({ url }: { url: string }) => url);
    expect(urls).toEqual(["outcomes.csv", "outcomes-nl.csv", "registers/subsidies.csv"]);
    for (const { url, dialect, tableSchema } of csvw.tables) {
      const delimiter = dialect?.delimiter ?? ",";
      const [head] = parse(read(url), { bom: true, delimiter }) as string[][];
      expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(head);
      for (const column of tableSchema.columns) expect(column["dc:description"]).not.toBe("");
    }
    const names = csvw.tables[0].tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(csvw.tables[0].tableSchema.primaryKey));
  });

  test("offers every public file with its size and hash to data portals, and says licence, publisher and theme", () => {
    const dcat = JSON.parse(read(publicFiles.dcat));
    for (const key of [
      "title",
      "description",
      "identifier",
      "publisher",
      "creator",
      "accessRights",
      "license",
    ])
      expect(dcat[`dct:${key}`]).toBeDefined();
    expect(dcat["dct:license"]).toEqual({ "@id": "http://creativecommons.org/licenses/by/4.0/" });
    expect(dcat["dcat:theme"]).toBeDefined();
    const csv = dcat["dcat:distribution"].find(
      (one: Record<string, { "@id"?: string }>) =>
        one["dcat:accessURL"]?.["@id"] === "registers/subsidies.csv",
    );
    const text = read("registers/subsidies.csv");
    expect(text).toBe('organisatie,verleend,datum\n"De ""Brug"", Noord",1234.5,2026-01-31\n');
    expect(csv["dcat:byteSize"]["@value"]).toBe(String(Buffer.byteLength(text)));
    expect(csv["spdx:checksum"]["spdx:checksumValue"]).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test("counts what is hidden, per indicator and reason", () => {
    expect(summarizeSuppression(edition.outcomes)).toEqual([
      {
        indicator: "eenzaam",
        cijfers: 4,
        getoond: 3,
        nietGetoond: [{ status: "te-onzeker", reden: "te-onzeker", aantal: 1 }],
      },
      { indicator: "subsidie", cijfers: 1, getoond: 1, nietGetoond: [] },
    ]);
  });
});
