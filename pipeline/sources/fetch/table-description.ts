import type { FetchedMeasure } from "./fetched-metadata.ts";

/** One code of a dimension: the key as the server writes it, blanks included, and its title. */
export interface DimensionCode {
  sleutel: string;
  titel: string;
}

/** What a server tells about a table before its rows are asked for. */
export interface TableDescription {
  titel: string;
  gewijzigd: string;
  /** Names of the dimensions, without the measures. */
  dimensies: string[];
  maten: FetchedMeasure[];
  eigenschappen: unknown;
}

/** How one version of OData writes its tables. */
export interface Dialect {
  /** Name of the list of rows. */
  rows: string;
  /** Column that numbers the rows. */
  id: string;
  /** Parameters that every question needs. */
  format: Readonly<Record<string, string>>;
  /** Name of the link to the next page in the envelope. */
  next: string;
  /** Reads what the server tells of the table at this address. */
  describe: (get: (path: string) => Promise<unknown>) => Promise<TableDescription>;
  /** Path of the codes of a dimension, and how to read one. */
  codes: (dimensie: string) => { path: string; key: string };
  /** Columns of the delivery, in order. */
  columns: (description: TableDescription, measures: readonly string[]) => string[];
  /** Query that asks for some measures only; the filter on the dimensions is given. */
  query: (asked: {
    filter: string[];
    columns: readonly string[];
    measures: readonly string[];
    all: boolean;
  }) => string;
}

/** The list in an OData answer; empty when there is none. */
export function listOf(answer: unknown): Record<string, unknown>[] {
  const { value } = (answer ?? {}) as { value?: unknown };
  return Array.isArray(value) ? value : [];
}

/** A field as text; empty for null. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Parameters of a query as a server of OData reads them. */
export function queryText(parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== "");
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

/** The query of the next page, behind our own address of the table: the link names the host behind a mirror. */
export function nextPage(link: unknown, path: string): string | null {
  const text = textOf(link);
  if (text === "") return null;
  const query = text.indexOf("?");
  return query < 0 ? null : `${path}?${text.slice(query + 1)}`;
}
