import type { Drempels } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { PublicRegister } from "../domain/public-register.ts";
import { isKeptInside } from "../sources/registers/public-rows.ts";
import { registerTable } from "../sources/registers/register-tables.ts";
import { thresholdOf } from "./primary-rules.ts";

/** What the gate did, as far as it says which rows could be counted. */
export interface RegisterGate {
  indicators: readonly Indicator[];
  drempels: Drempels;
  /** After the gate. */
  outcomes: readonly Pick<Outcome, "indicator" | "status">[];
}

/** The public part of the registers; rows from which a hidden count could be counted stay inside (docs/afscherming.md). */
export function releaseRegisters(registers: readonly PublicRegister[], gate: RegisterGate): PublicRegister[] {
  const counted = countedTables(gate);
  return registers.filter(({ tabel }) => !isKeptInside(registerTable(tabel), counted));
}

/**
 * Staging tables of which the gate hides counts, or would as soon as one is small: an indicator reads them that counts under a
 * threshold, adds amounts that are not public, or has a hidden figure.
 */
function countedTables({ indicators, drempels, outcomes }: RegisterGate): Set<string> {
  const hidden = new Set(
    outcomes.filter(({ status }) => status === "niet-getoond-privacy").map(({ indicator }) => indicator),
  );
  const guarded = indicators.filter(
    (indicator) =>
      indicator.telt === "bedragen" || thresholdOf(indicator, drempels) > 0 || hidden.has(indicator.id),
  );
  return new Set(guarded.flatMap(({ tabellen }) => tabellen));
}
