import type { StagingTable } from "../fields/field.ts";
import { bevolkingTables } from "./bevolking.ts";
import { geldTables } from "./geld.ts";
import { inzetTables } from "./participatie.ts";
import { raadTables } from "./raad.ts";
import { subsidieTables } from "./subsidies.ts";
import { trajectTables } from "./trajecten.ts";
import { voorzieningTables } from "./voorzieningen.ts";

/** Registers by the `soort` of their source. */
export const registerTables = {
  subsidies: subsidieTables,
  participatie: [...inzetTables, ...trajectTables],
  bevolking: bevolkingTables,
  raad: raadTables,
  geld: geldTables,
  voorzieningen: voorzieningTables,
} as const satisfies Record<string, readonly StagingTable[]>;

/** Staging tables of all registers. */
export const allRegisterTables: readonly StagingTable[] = Object.values(registerTables).flat();

/** Staging tables whose rows are about persons. */
export function tablesAboutPersons(): string[] {
  return ["enquete", ...allRegisterTables.filter(({ personen }) => personen).map(({ naam }) => naam)];
}

/** Whether a staging table belongs to a register. */
export function isRegisterTable(naam: string): boolean {
  return allRegisterTables.some((table) => table.naam === naam);
}

/** The staging table of a register by its name. */
export function registerTable(naam: string): StagingTable {
  const found = allRegisterTables.find((table) => table.naam === naam);
  if (!found) throw new Error(`unknown table: ${naam}`);
  return found;
}

/** Names of the register tables that have a column of this name. */
export function tablesWithColumn(kolom: string): string[] {
  return allRegisterTables
    .filter(({ velden }) => velden.some(({ naam }) => naam === kolom))
    .map(({ naam }) => naam);
}

/** Whether the rows of a staging table are about a year. */
export function hasYear(naam: string): boolean {
  return !isRegisterTable(naam) || tablesWithColumn("jaar").includes(naam);
}
