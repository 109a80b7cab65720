import type { z } from "zod";
import type { Scalar } from "../../db/database.ts";

/** Types a field of a source can have. */
export type FieldType =
  | "tekst"
  | "code"
  | "ja-nee"
  | "geheel"
  | "decimaal"
  | "weging"
  | "bedrag"
  | "datum"
  | "jaar"
  | "buurt"
  | "gebied"
  | "aandeel";

/** One column of a staging table. */
export interface Field {
  naam: string;
  type: FieldType;
  verplicht?: boolean;
  /** A delivery may lack the column; the field is then blank, and the report says so. */
  aanvullend?: boolean;
  /** Allowed values of a `code`, after translation. */
  toegestaan?: readonly string[];
  /** A `bedrag` may be below zero: budgets are corrected, grants are not. */
  negatief?: boolean;
  /** What a person wrote: only in columns named for it, and masked in reports. */
  vrijeTekst?: boolean;
  /** One line for who fills in the template: what the column means, in Dutch. */
  uitleg?: string;
}

/** A column of one row that points at a row of another staging table. */
export interface Reference {
  veld: string;
  tabel: string;
  /** Key column of that table. */
  sleutel: string;
  /** What it means when that row is not there. */
  ernst: "blokkerend" | "waarschuwing";
}

/** What of a register everyone may see, row by row. What is not named here stays private. */
export interface PublicPart {
  /** Columns that are public; none about persons, and what a person wrote freely only where `alleen` asks for approval. */
  kolommen: readonly string[];
  /** Only rows with one of these values in every such column: rows that somebody approved one by one. */
  alleen?: readonly { veld: string; waarden: readonly string[] }[];
  /** Rows that indicators count: they stay out as long as the gate hides a count of them. */
  geteld?: true;
  /** Rows with this value are about a natural person and stay out. */
  zonder?: { veld: string; waarde: string };
  /** Only rows that belong to a public row of another table, by the key of that table. */
  bij?: { veld: string; tabel: string };
  /** The buurt itself is public; elsewhere a row says only its stadsdeel. */
  perBuurt?: boolean;
}

/**
 * The value of `veld` is replaced by `wordt` where `als` has this value, or where `tenzij` has another value or none.
 */
export interface Hiding {
  veld: string;
  als?: { veld: string; waarde: string };
  tenzij?: { veld: string; waarde: string };
  wordt: string;
}

/** A staging table: its fields and the columns that identify a row. */
export interface StagingTable {
  naam: string;
  velden: readonly Field[];
  sleutel: readonly string[];
  /** Every buurt has a row, or equally many rows, in every year. */
  elkeBuurt?: boolean;
  /** A row is about a person: what an indicator counts from it falls under the rules for persons. */
  personen?: boolean;
  /** One line on what a row is, in Dutch. */
  uitleg?: string;
  verwijst?: readonly Reference[];
  /** What the shares in `veld` sum to, per combination of `per`. */
  aandelen?: { veld: string; per: readonly string[]; som: "precies 1" | "hoogstens 1" };
  openbaar?: PublicPart;
  /** What is not kept when a delivery is loaded: names of natural persons, and words without approval. */
  verbergt?: readonly Hiding[];
}

/** Why a value is missing (design §7); `0` stands for a sign that means nought, as `-` in many a ledger. */
export const missingReasons = [
  "geheim",
  "onbetrouwbaar",
  "niet gemeten",
  "nog niet bekend",
  "PM",
  "n.v.t.",
  "0",
] as const;

export type MissingReason = (typeof missingReasons)[number];

/** Ways to name an area in a delivery. */
export const areaNotations = ["code", "naam", "pc4", "stadsdeel"] as const;

export type AreaNotation = (typeof areaNotations)[number];

/** How the values of one column are written in a delivery. */
export interface Notation {
  decimaalteken: "," | ".";
  /** Sign between groups of three digits; null = numbers are written without. */
  duizendtalteken: "." | "," | " " | "'" | null;
  datumnotaties: readonly DateNotation[];
  /** Word that stands for no value → reason. */
  ontbrekend: Readonly<Record<string, MissingReason>>;
  /** Delivered code → value of a `code` or `ja-nee`. */
  codes: Readonly<Record<string, string>>;
  /** Value of every text that has no code; null = such a text is refused. */
  anders: string | null;
  gebied: readonly AreaNotation[];
  /** Amounts are delivered in this many euros. */
  maal: 1 | 1000 | 1_000_000;
}

/** Order and separator of day, month and year; a time behind it does not count. */
export const dateNotations = [
  "dd-mm-jjjj",
  "dd/mm/jjjj",
  "dd.mm.jjjj",
  "mm/dd/jjjj",
  "jjjj-mm-dd",
  "jjjj/mm/dd",
  "jjjjmmdd",
] as const;

export type DateNotation = (typeof dateNotations)[number];

/** Areas as deliveries may name them: notation → delivered text → area. */
export type AreaKeys = ReadonlyMap<AreaNotation, ReadonlyMap<string, { id: string; soort: string }>>;

/** A field with the notation of its column: what a value is read with. */
export interface ColumnRule {
  field: Field;
  notation: Notation;
}

/**
 * One field type, defined twice and tested to be one: as SQL for the bulk path and as a zod schema for the
 * row path. Both get a text without white space around it that is neither blank nor a word for missing.
 */
export interface FieldDefinition {
  sqlType: string;
  /** Whether a value can be missing for a reason, kept in `<veld>_reden`. */
  reasoned: boolean;
  /** Whether a sign for nought may stand for 0. */
  counts?: boolean;
  /** SQL of the typed value; NULL when the text is no such value. `text` is SQL. */
  cast: (text: string, rule: ColumnRule) => string;
  /** Text → value as DuckDB writes it; fails when the text is no such value. */
  schema: (rule: ColumnRule, areas: AreaKeys) => z.ZodType<Scalar, string>;
  /** What a value should look like, in Dutch; follows on "moet zijn:". */
  expectation: (rule: ColumnRule) => string;
}
