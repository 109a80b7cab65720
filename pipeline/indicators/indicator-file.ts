import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";

/** An indicator file taken apart, with the lines its parts start on. */
export interface IndicatorFile {
  id: string;
  deelambitie: string;
  bestand: string;
  /** Whether the file is the repository's or the workspace's own. */
  herkomst: "repository" | "workspace";
  hash: string;
  kop: string;
  kopRegel: number;
  sql: string;
  sqlRegel: number;
}

const OPEN = "/*---";
const CLOSE = "---*/";

/** What {@link splitIndicator} needs to know of where a text comes from. */
export type IndicatorOrigin = Pick<IndicatorFile, "id" | "deelambitie" | "bestand" | "herkomst" | "hash">;

/**
 * Splits a file into header and SQL. Throws an {@link InputError} when the header is missing or holds
 * comment signs: comments nest in DuckDB, so a star after a slash would swallow the query.
 */
export function splitIndicator(text: string, origin: IndicatorOrigin): IndicatorFile {
  const { bestand } = origin;
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const end = lines.findIndex((line) => line.trim() === CLOSE);
  if (lines[0]?.trim() !== OPEN || end < 0) {
    throw new InputError([problem("indicator-kop-ontbreekt", {}, { bestand, regel: 1 })]);
  }
  const header = lines.slice(1, end);
  const nested = header.findIndex((line) => line.includes("/*") || line.includes("*/"));
  if (nested >= 0) {
    throw new InputError([problem("indicator-commentaar-in-kop", {}, { bestand, regel: nested + 2 })]);
  }
  return {
    ...origin,
    kop: header.join("\n"),
    kopRegel: 2,
    sql: lines
      .slice(end + 1)
      .join("\n")
      .replace(/;\s*$/, "\n"),
    sqlRegel: end + 2,
  };
}
