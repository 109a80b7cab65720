import writeExcelFile from "write-excel-file/node";
import type { Gebied } from "../domain/gebied.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { withFixedZipTime } from "../exports/fixed-zip-time.ts";
import { onePageWide } from "../exports/one-page-wide.ts";
import { expectationOf, reasonColumn } from "../sources/fields/definitions.ts";
import type { Field, StagingTable } from "../sources/fields/field.ts";
import { enqueteTable } from "../sources/registers/enquete.ts";
import { allRegisterTables } from "../sources/registers/register-tables.ts";
import { templateNotation, templateYaml } from "../sources/registers/template-layout.ts";
import type { Vraag } from "../sources/vragen.ts";

/** What a template is filled with: areas and deelambities to choose from. */
export interface TemplateContext {
  gebieden: readonly Gebied[];
  deelambities: readonly string[];
  vragen: readonly Vraag[];
}

/** The staging table a template is for. Throws an {@link InputError} for an unknown name. */
export function templateTable(naam: string, vragen: readonly Vraag[]): StagingTable {
  const tables = [enqueteTable(vragen), ...allRegisterTables];
  const found = tables.find((table) => table.naam === naam);
  if (found) return found;
  const suggestie = didYouMean(
    naam,
    tables.map((table) => table.naam),
  );
  throw new InputError([problem("tabel-onbekend", { tabel: naam, suggestie })]);
}

const BOLD = { fontWeight: "bold" } as const;
const text = (value: string) => ({ value, type: String, wrap: true, alignVertical: "top" as const });
const head = (value: string) => ({ value, type: String, ...BOLD });

/**
 * An empty workbook to fill in: the sheet to fill, an example, what each column means, and the codes. Read with the
 * layout that its first sheet gives, both the empty sheet and the example have no rejects.
 */
export async function makeTemplate(table: StagingTable, context: TemplateContext): Promise<Buffer> {
  const header = table.velden.map(({ naam }) => head(naam));
  const example = table.velden.map((field) => exampleCell(field, context));
  const wide = table.velden.map(({ naam }) => ({ width: Math.max(14, naam.length + 3) }));
  const written = writeExcelFile(
    [
      {
        sheet: "Uitleg",
        data: instructions(table),
        columns: [{ width: 24 }, { width: 12 }, { width: 60 }, { width: 60 }],
        orientation: "landscape",
      },
      { sheet: "Gegevens", data: [header], columns: wide, stickyRowsCount: 1, orientation: "landscape" },
      {
        sheet: "Voorbeeld",
        data: [header, example],
        columns: wide,
        stickyRowsCount: 1,
        orientation: "landscape",
      },
      { sheet: "Codes", data: codes(table, context), columns: [{ width: 24 }, { width: 40 }, { width: 40 }] },
    ],
    { fontFamily: "Arial", fontSize: 10, features: [onePageWide] },
  );
  return withFixedZipTime(await written.toBuffer());
}

function instructions(table: StagingTable) {
  const lines = [
    `Invulblad voor ${table.naam}`,
    table.uitleg ?? "",
    'Vul het blad "Gegevens" in, één rij per regel, direct onder de kop. Verander de kop niet. Een voorbeeld staat op het blad "Voorbeeld".',
    `Deze kolommen samen zijn de sleutel en mogen niet twee keer voorkomen: ${table.sleutel.join(", ")}.`,
    "Bij bedragen, getallen en datums mag ook PM, n.n.b. (nog niet bekend), n.v.t., onbekend (niet gemeten) of geheim staan.",
    "Zet geen namen, adressen, telefoonnummers of burgerservicenummers in dit bestand.",
  ];
  const rules = table.velden.map((field) => [
    text(field.naam),
    text(field.verplicht ? "verplicht" : "mag leeg"),
    text(field.uitleg ?? ""),
    text(expectationOf({ field, notation: templateNotation })),
  ]);
  return [
    [{ value: lines[0] ?? "", type: String, ...BOLD, fontSize: 14 }],
    ...lines.slice(1).map((line) => [{ value: line, type: String }]),
    [],
    ["Kolom", "Verplicht", "Betekenis", "Wat u invult"].map(head),
    ...rules,
    [],
    [head("Voor wie de levering instelt: zo staat dit bestand in bron.yml")],
    ...templateYaml(table.naam).map((line) => [{ value: line, type: String }]),
  ];
}

function codes(table: StagingTable, { gebieden, deelambities }: TemplateContext) {
  const rows = table.velden.flatMap((field): string[][] => {
    if (field.type === "code") return (field.toegestaan ?? []).map((value) => [field.naam, value, ""]);
    if (field.type === "ja-nee") return ["ja", "nee"].map((value) => [field.naam, value, ""]);
    if (field.naam === "deelambitie") return deelambities.map((id) => [field.naam, id, ""]);
    const soorten =
      field.type === "buurt" ? ["buurt"] : field.type === "gebied" ? ["gemeente", "stadsdeel", "buurt"] : [];
    return gebieden
      .filter(({ soort }) => soorten.includes(soort))
      .map(({ id, naam }) => [field.naam, id, naam]);
  });
  return [["Kolom", "Code", "Naam"].map(head), ...rows.map((row) => row.map(text))];
}

/** The day and the year of every example. */
const EXAMPLE_DAY = new Date(Date.UTC(2025, 2, 31));

function exampleCell(field: Field, { gebieden, deelambities }: TemplateContext) {
  if (field.naam === "deelambitie") return text(deelambities[0] ?? "ontmoeten");
  switch (field.type) {
    case "jaar":
      return { value: EXAMPLE_DAY.getUTCFullYear(), type: Number, format: "0" };
    case "datum":
      return { value: EXAMPLE_DAY, type: Date, format: "dd-mm-yyyy" };
    case "geheel":
      return { value: 12, type: Number };
    case "decimaal":
    case "weging":
      return { value: 1.5, type: Number };
    case "bedrag":
      return reasonColumn(field) === null
        ? { value: 1250.5, type: Number }
        : { value: 1250.5, type: Number, format: "#,##0.00" };
    case "aandeel":
      return { value: 1, type: Number };
    case "code":
      return text(field.toegestaan?.[0] ?? "");
    case "ja-nee":
      return text("ja");
    case "buurt":
    case "gebied":
      return text(gebieden.find(({ soort }) => soort === "buurt")?.id ?? "");
    case "tekst":
      return text(field.naam.endsWith("_id") ? "voorbeeld-1" : "voorbeeld");
  }
}
