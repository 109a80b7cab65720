import { quoteText } from "../db/quote.ts";

/** Field types a source can have; each yields a SQL cast, and later a zod schema. */
export type FieldType =
  | "tekst"
  | "code"
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
  /** Allowed values of a `code`, after translation. */
  toegestaan?: readonly string[];
  /** Delivered code → value of a `code`. */
  codes?: Readonly<Record<string, string>>;
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
}

/** How numbers and dates are written in a delivery. */
export interface ValueLayout {
  decimaalteken: "," | ".";
  datumnotatie: string;
}

const sqlTypes: Record<FieldType, string> = {
  tekst: "VARCHAR",
  code: "VARCHAR",
  geheel: "INTEGER",
  decimaal: "DOUBLE",
  weging: "DOUBLE",
  bedrag: "DECIMAL(14,2)",
  datum: "DATE",
  jaar: "INTEGER",
  buurt: "VARCHAR",
  gebied: "VARCHAR",
  aandeel: "DECIMAL(9,6)",
};

/** SQL type of a field in staging. */
export function sqlTypeOf(field: Field): string {
  return sqlTypes[field.type];
}

/** First and last year a delivery can be about; another is a slip of the pen. */
const YEARS = "between 1900 and 2100";

/**
 * SQL that turns a delivered text into the typed value, or NULL when it is blank or wrong. `text` is SQL
 * for the delivered text. A number is never rounded or guessed at: "15.000" is no amount where the decimal sign
 * is a comma, and "3.7" is no whole number.
 */
export function castSql(field: Field, text: string, layout: ValueLayout): string {
  const trimmed = `nullif(trim(${text}), '')`;
  const whole = `case when regexp_full_match(${trimmed}, '[0-9]+') then try_cast(${trimmed} as INTEGER) end`;
  const number = numberSql(trimmed, layout);
  switch (field.type) {
    case "tekst":
      return trimmed;
    case "code":
      return codeSql(field, trimmed);
    case "geheel":
      return `(${whole})`;
    case "jaar":
      return `(case when (${whole}) ${YEARS} then (${whole}) end)`;
    case "decimaal":
      return `(case when isfinite(try_cast(${number} as DOUBLE)) then try_cast(${number} as DOUBLE) end)`;
    case "weging":
      return `(case when isfinite(try_cast(${number} as DOUBLE)) and try_cast(${number} as DOUBLE) > 0
        then try_cast(${number} as DOUBLE) end)`;
    case "bedrag":
      return `(case when try_cast(${number} as DECIMAL(18,6)) >= 0
        and try_cast(${number} as DECIMAL(18,6)) = try_cast(${number} as DECIMAL(14,2))
        then try_cast(${number} as DECIMAL(14,2)) end)`;
    case "aandeel":
      return `(case when try_cast(${number} as DECIMAL(9,6)) between 0 and 1 then try_cast(${number} as DECIMAL(9,6)) end)`;
    case "datum": {
      const date = `try_strptime(${trimmed}, ${quoteText(layout.datumnotatie)})::DATE`;
      return `(case when year(${date}) ${YEARS} then ${date} end)`;
    }
    case "buurt":
      return areaSql(trimmed, "soort = 'buurt'");
    case "gebied":
      return areaSql(trimmed, "soort <> 'stadsdeel'");
  }
}

/** The text with a decimal point, when it is a number in the notation of the delivery; no thousands signs. */
function numberSql(trimmed: string, { decimaalteken }: ValueLayout): string {
  const sign = decimaalteken === "," ? "," : "[.]";
  const shape = quoteText(`[+-]?[0-9]*(${sign}[0-9]+)?([eE][+-]?[0-9]+)?`);
  return `(case when regexp_full_match(${trimmed}, ${shape}) then replace(${trimmed}, ',', '.') end)`;
}

/** One lookup that translates delivered codes and lets allowed values through as they are. */
function codeSql(field: Field, text: string): string {
  const allowed = field.toegestaan ?? [];
  const translations = new Map([
    ...allowed.map((value) => [value, value] as const),
    ...Object.entries(field.codes ?? {}).filter(
      ([, value]) => allowed.length === 0 || allowed.includes(value),
    ),
  ]);
  const branches = [...translations].map(
    ([code, value]) => `when ${quoteText(code)} then ${quoteText(value)}`,
  );
  return branches.length > 0 ? `(case ${text} ${branches.join(" ")} end)` : text;
}

function areaSql(text: string, condition: string): string {
  return `(select g.id from reference.gebieden g where g.id = ${text} and g.${condition})`;
}

/** What may be delivered for a `code`: its codes, and the values that have no code of their own. */
function deliveredCodes({ codes = {}, toegestaan = [] }: Field): string[] {
  const coded = Object.values(codes);
  return [...toegestaan.filter((value) => !coded.includes(value)), ...Object.keys(codes)];
}

/** Why a value of this type was refused, and what it should look like, in Dutch. */
export function expectationOf(field: Field): string {
  const expectations: Record<FieldType, string> = {
    tekst: "een tekst",
    code: `een van: ${deliveredCodes(field).join(", ")}`,
    geheel: "een geheel getal van 0 of meer",
    decimaal: "een getal",
    weging: "een getal groter dan 0",
    bedrag: "een bedrag van 0 of meer",
    datum: "een bestaande datum in de notatie van bron.yml",
    jaar: "een jaartal",
    buurt: "een buurtcode uit gebieden.csv",
    gebied: "een buurtcode of de code van de gemeente",
    aandeel: "een getal tussen 0 en 1",
  };
  return expectations[field.type];
}
