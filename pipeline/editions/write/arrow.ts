import { Float64, Int32, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from "apache-arrow";
import type { Outcome } from "../../domain/outcome.ts";

/** Columns of the published table of outcomes, in order, with their type. */
export const outcomeColumns = {
  indicator: "tekst",
  deelambitie: "tekst",
  gebied: "tekst",
  gebiedSoort: "tekst",
  jaar: "geheel",
  uitsplitsing: "tekst",
  groep: "tekst",
  waarde: "getal",
  onder: "getal",
  boven: "getal",
  n: "getal",
  teller: "getal",
  noemer: "getal",
  ongeldig: "getal",
  dekking: "getal",
  status: "tekst",
  reden: "tekst",
} as const satisfies Record<keyof Outcome, "tekst" | "geheel" | "getal">;

const arrowTypes = {
  tekst: () => new Utf8(),
  geheel: () => new Int32(),
  getal: () => new Float64(),
} as const;

/**
 * Outcomes as an Arrow IPC file. Text is plain `Utf8`: dictionary ids come from a process-wide counter and
 * would leak into the bytes.
 */
export function outcomesToArrow(outcomes: readonly Outcome[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [name, kind] of Object.entries(outcomeColumns)) {
    const values = outcomes.map((outcome) => outcome[name as keyof Outcome]);
    vectors[name] = vectorFromArray(values, arrowTypes[kind]());
  }
  return tableToIPC(new Table(vectors), "file");
}
