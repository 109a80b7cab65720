import { type Edition, publicFiles } from "../../domain/edition.ts";
import type { PublicColumn } from "../../domain/public-register.ts";
import { outcomeColumns } from "./arrow.ts";
import { registerFile } from "./tables.ts";

/** What each column of the figures means. */
const meanings: Record<keyof typeof outcomeColumns, string> = {
  indicator: "Code van de indicator, zoals in indicators.json.",
  deelambitie: "Code van de deelambitie.",
  gebied: "Code van het gebied, zoals in gebieden.json.",
  gebiedSoort: "gemeente, stadsdeel of buurt.",
  jaar: "Jaar waar het cijfer over gaat.",
  uitsplitsing: "Kenmerk waarnaar is uitgesplitst; leeg voor iedereen samen.",
  groep: "Groep binnen de uitsplitsing.",
  waarde: "Het cijfer, zoals afgedrukt, in de eenheid van de indicator; leeg als het niet getoond wordt.",
  onder: "Ondergrens van de marge van 95%.",
  boven: "Bovengrens van de marge van 95%.",
  n: "Enquete: aantal geldige antwoorden in stappen van tien. Register: aantal getelde eenheden.",
  teller: "Teller van het cijfer.",
  noemer: "Noemer van het cijfer.",
  ongeldig: "Enquete: percentage dat weet niet zei of geen antwoord gaf.",
  dekking: "Register: percentage van de eenheden dat in cijfers voor dit soort gebied meetelt.",
  status: "Of het cijfer getoond wordt, en anders waarom niet.",
  reden: "Reden bij de status.",
};

const key = ["indicator", "deelambitie", "gebied", "jaar", "uitsplitsing", "groep"];

const datatypes = {
  tekst: "string",
  geheel: "integer",
  getal: "number",
  datum: { base: "date", format: "yyyy-MM-dd" },
} as const;

const dutchNumber = { base: "number", format: { decimalChar: "," } };

/** CSV on the Web (W3C): what every CSV of the edition has in its columns, and how it is written. */
export function csvwMetadata({ meta, registers }: Edition): unknown {
  const figures = Object.entries(outcomeColumns).map(
    ([naam, soort]): PublicColumn => ({ naam, soort, uitleg: meanings[naam as keyof typeof meanings] }),
  );
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "nl" }],
    "dc:title": `${meta.gemeente.naam}: ${meta.titel}`,
    "dc:license": meta.gemeente.licentie,
    tables: [
      { ...tableOf(publicFiles.outcomesCsv, "Alle cijfers.", figures), primaryKey: key },
      dutchTable(figures),
      ...registers.map(({ tabel, uitleg, kolommen }) => tableOf(registerFile(tabel), uitleg, kolommen)),
    ].map(({ columns, primaryKey, ...table }) => ({
      ...table,
      tableSchema: { columns, ...(primaryKey ? { primaryKey } : {}) },
    })),
  };
}

interface Table {
  url: string;
  "dc:description": string;
  dialect?: unknown;
  columns: unknown[];
  primaryKey?: string[];
}

function tableOf(url: string, uitleg: string, columns: readonly PublicColumn[]): Table {
  return { url, "dc:description": uitleg, columns: columns.map((column) => describe(column)) };
}

function dutchTable(columns: readonly PublicColumn[]): Table {
  return {
    ...tableOf(publicFiles.outcomesNl, "Alle cijfers, voor een Nederlands rekenblad.", []),
    dialect: { delimiter: ";", encoding: "utf-8", lineTerminators: ["\r\n"] },
    columns: columns.map((column) => describe(column, column.soort === "getal" ? dutchNumber : undefined)),
  };
}

function describe({ naam, soort, uitleg }: PublicColumn, datatype: unknown = datatypes[soort]): unknown {
  return { name: naam, titles: naam, "dc:description": uitleg, datatype };
}
