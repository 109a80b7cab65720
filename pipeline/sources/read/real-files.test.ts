import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../workspace.ts";
import type { DeliveredTable } from "./delivered-table.ts";
import { readBytes } from "./fixtures/tables.ts";
import { readDeliveredTable } from "./read-delivered-table.ts";
import type { CsvOptions, TableLayout } from "./table-layout.ts";

const folder = join(repositoryRoot, "..", "shared", "realdata");

function read(path: string, layout: TableLayout): Promise<DeliveredTable> {
  return readDeliveredTable({ pad: join(folder, path), getoond: path }, layout);
}

function column({ kolommen, records }: DeliveredTable, name: string): (string | null)[] {
  return records.map(({ cellen }) => cellen[kolommen.indexOf(name)] ?? null);
}

const csv: CsvOptions = { formaat: "csv", scheidingsteken: ";", codering: "utf-8" };

// Real public files, which are not in this repository.
describe.skipIf(!existsSync(folder))("real files (skipped without ../shared/realdata)", () => {
  test("the grants of Amsterdam: every record, numbers with their cents, seven records twice", async () => {
    const table = await read("subsidies/amsterdam-subsidies-2016.json", { formaat: "json" });
    expect([table.records.length, table.onleesbaar.length]).toEqual([2691, 0]);
    const granted = column(table, "Verleend").map((cell) => cell ?? "");
    expect(granted.filter((cell) => !/^\d+,\d\d$/.test(cell))).toEqual([]);
    const cents = granted.reduce((sum, cell) => sum + BigInt(cell.replace(",", "")), 0n);
    expect(cents).toBe(427_419_075_00n);
    expect(column(table, "Aangevraagd").filter((cell) => !cell?.startsWith("€ "))).toEqual([]);
    expect(table.records.length - new Set(table.records.map(({ cellen }) => cellen.join("\0"))).size).toBe(7);
  });

  test("the meetings of Decidim: 410 records on 494 line ends, 22 without attendance", async () => {
    const table = await read("participatie/decidim_bcn_documents_meetings.csv", {
      ...csv,
      scheidingsteken: ",",
    });
    expect([table.records.length, table.onleesbaar.length, table.kolommen.length]).toEqual([410, 0, 12]);
    expect(table.records.map(({ regel }) => regel).slice(0, 4)).toEqual([2, 4, 6, 7]);
    expect(column(table, "Assistents").filter((cell) => cell === null)).toHaveLength(22);
  });

  test("the meetings of Decidim as its editor writes them: HTML is taken out and every word stays", async () => {
    const layout = { ...csv, scheidingsteken: ",", "zonder-html": ["Títol", "Descripció"] } as const;
    // This copy of the export was cleaned of HTML; the tags are put back as Decidim's editor makes them.
    const plain = readFileSync(join(folder, "participatie/decidim_bcn_documents_meetings.csv"), "utf8");
    const tagged = plain.replaceAll("Treball", "<i>Treball</i>").replaceAll("propostes", "<b>propostes</b>");
    const html = tagged.replaceAll(" del Pla", "&nbsp;del Pla");
    const [before, after] = [
      await readBytes(Buffer.from(plain), layout),
      await readBytes(Buffer.from(html), layout),
    ];
    const words = (table: DeliveredTable) =>
      column(table, "Descripció").map((cell) => cell?.split(/\s+/).join(" ") ?? null);
    expect(html.split(/<i>|<b>|&nbsp;/).length).toBeGreaterThan(50);
    expect(after.records).toHaveLength(410);
    expect(words(after)).toEqual(words(before));
    expect(words(after).filter((text) => /[<>]|&[a-z]+;/.test(text ?? ""))).toEqual([]);
  });

  test("a StatLine export with a header of more than eight thousand characters", async () => {
    const table = await read("cbs/CBS-Utrecht_Nabijheid_voorzieningen__buurt_2023_14102024_164034.csv", csv);
    expect(table.kolommen.join(";").length).toBeGreaterThan(8000);
    expect([table.kolommen.length, table.records.length, table.onleesbaar.length]).toEqual([115, 123, 0]);
    expect(table.kolommen[0]).toBe("Wijken en buurten");
  });

  test.each([
    ["2023_begroting", 71],
    ["2023_jaarrekening", 71],
    ["2024_begroting", 71],
    ["2025_begroting", 69],
  ])("Iv3 of %s, with labels that were cut off", async (name, taakvelden) => {
    const table = await read(`iv3/iv3_${name}_Maastricht.csv`, csv);
    expect([table.records.length, table.onleesbaar.length]).toEqual([taakvelden, 0]);
    expect(column(table, "Taakveld")).toContain("0.7 Algemene uitkeringen en overige ui..");
  });
});
