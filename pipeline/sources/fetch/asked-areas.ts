import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { AreaChoice } from "./fetch-config.ts";
import type { DimensionCode } from "./table-description.ts";

/** The gemeente a workspace is about, and the codes of its benchmarks. */
export interface AskedAreas {
  gemeente: string;
  benchmarks: readonly string[];
}

/** A part of the codes of the area dimension: one code, or all codes that begin alike. */
type Part = { code: string } | { begin: string };

/** Parts that a choice stands for; null for the whole country. */
export function areaParts(choices: readonly AreaChoice[], areas: AskedAreas): Part[] | null {
  if (choices.includes("alles")) return null;
  const digits = areas.gemeente.slice(2);
  return choices.flatMap((choice): Part[] => {
    if (choice === "gemeente") return [{ code: areas.gemeente }];
    if (choice === "benchmark") return areas.benchmarks.map((code) => ({ code }));
    return [{ begin: `${choice === "wijk" ? "WK" : "BU"}${digits}` }];
  });
}

/** Whether a code, without blanks, is part of what was asked. */
export function isAsked(code: string, parts: readonly Part[] | null): boolean {
  if (parts === null) return true;
  return parts.some((part) => ("code" in part ? part.code === code : code.startsWith(part.begin)));
}

/** Filter on the code list itself. */
export function codesFilter(key: string, parts: readonly Part[] | null): string {
  if (parts === null) return "";
  return parts.map((part) => `startswith(${key},'${"code" in part ? part.code : part.begin}')`).join(" or ");
}

/**
 * Filter on the rows. Single codes are written as the code list writes them: a key without its blanks would give no
 * rows and no error. Throws an {@link InputError} when the table does not know the gemeente.
 */
export function areaFilter(
  dimension: string,
  parts: readonly Part[] | null,
  { codes, tabel, gemeente }: { codes: readonly DimensionCode[]; tabel: string; gemeente: string },
): string[] {
  if (parts === null) return [];
  const known = new Map(codes.map(({ sleutel }) => [sleutel.trim(), sleutel]));
  if (parts.some((part) => "code" in part && part.code === gemeente) && !known.has(gemeente)) {
    throw new InputError([problem("gebied-niet-in-tabel", { tabel, gebied: gemeente })]);
  }
  const terms = parts.flatMap((part) => {
    if ("begin" in part) return [`startswith(${dimension},'${part.begin}')`];
    const key = known.get(part.code);
    return key === undefined ? [] : [`${dimension} eq '${key}'`];
  });
  return [`(${terms.join(" or ")})`];
}
