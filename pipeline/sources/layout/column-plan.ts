import type { BronConfig } from "../bron-config.ts";
import type { Field, Notation } from "../fields/field.ts";
import { patternExpression } from "../read/delivered-file.ts";
import type { CodebookEntry } from "../read/delivered-table.ts";
import type { ColumnConfig } from "./column-schema.ts";
import type { Format } from "./format-schema.ts";
import type { TableConfig } from "./table-schema.ts";

/** Where the value of a staging column comes from. */
export type Origin =
  | { soort: "kolom"; namen: readonly string[]; deel: string | null }
  | { soort: "vast"; tekst: string }
  | { soort: "rijnummer" }
  /** Delivered, but dropped at the door because it points at persons. */
  | { soort: "geweerd"; kolom: string };

/** How one staging column is delivered. */
export interface ColumnPlan {
  field: Field;
  notation: Notation;
  origin: Origin;
  /** What the file itself says of the values in the column; left out where it says nothing. */
  codeboek?: CodebookEntry;
  /** Letter of the column in its sheet; left out where it has none. */
  letter?: string;
}

/** What a source says about one of its tables, its own settings over those of the source. */
export interface TableSettings {
  formaat: Format;
  kolommen: Readonly<Record<string, ColumnConfig>>;
  datumnotaties: Notation["datumnotaties"];
  ontbrekend: Notation["ontbrekend"];
}

/** The settings of one file, by its own name: those of the source, of its table, and of the file where it differs. */
export function settingsOf(config: BronConfig, table: TableConfig, naam: string): TableSettings {
  const file = table.afwijkend.find(({ bestand }) => patternExpression(bestand).test(naam));
  return {
    formaat: file?.formaat ?? table.formaat ?? config.formaat,
    kolommen: { ...config.kolommen, ...table.kolommen, ...file?.kolommen },
    datumnotaties: file?.datumnotatie ?? table.datumnotatie ?? config.datumnotatie,
    ontbrekend: { ...config.ontbrekend, ...table.ontbrekend, ...file?.ontbrekend },
  };
}

/** Origin and notation of a field in a file with this name. */
export function planColumn(field: Field, settings: TableSettings, bestandsnaam: string): ColumnPlan {
  const column = settings.kolommen[field.naam];
  const { decimaalteken, duizendtalteken = null } = settings.formaat;
  const own = column?.duizendtalteken;
  return {
    field,
    origin: originOf(field, column, bestandsnaam),
    notation: {
      decimaalteken: column?.decimaalteken ?? decimaalteken,
      duizendtalteken: own === undefined ? duizendtalteken : own === "" ? null : own,
      datumnotaties: column?.datumnotatie ?? settings.datumnotaties,
      ontbrekend: { ...settings.ontbrekend, ...column?.ontbrekend },
      codes: column?.codes ?? {},
      anders: column?.anders ?? null,
      gebied: column?.gebied ?? ["code"],
      maal: column?.maal ?? 1,
    },
  };
}

function originOf(field: Field, column: ColumnConfig | undefined, bestandsnaam: string): Origin {
  if (column?.rijnummer) return { soort: "rijnummer" };
  if (column?.vast !== undefined) return { soort: "vast", tekst: column.vast };
  const pattern = column?.["uit-bestandsnaam"];
  if (pattern !== undefined) {
    return { soort: "vast", tekst: new RegExp(pattern).exec(bestandsnaam)?.[1] ?? "" };
  }
  return { soort: "kolom", namen: column?.kolom ?? [field.naam], deel: column?.deel ?? null };
}
