import type { Database } from "../db/database.ts";
import { type PersonalGrants, readPersonalGrants } from "../disclosure/release-personal-grants.ts";
import type { Aansluiting } from "../domain/aansluiting.ts";
import type { PublicRegister } from "../domain/public-register.ts";
import { readPublicRegisters } from "../sources/registers/public-rows.ts";
import type { Workspace } from "../sources/workspace.ts";
import { readPrivateTotals } from "./private-totals.ts";

/** The registers before the gate: nothing of it may leave the program as it is. */
export interface StagedRegisters {
  /** What may be public unless the gate hides counts of it. */
  openbaar: PublicRegister[];
  personen: PersonalGrants[];
  /** What their totals are held against. */
  totals: Aansluiting;
}

/** Reads the registers from staging. */
export async function readStagedRegisters(
  database: Database,
  workspace: Workspace,
): Promise<StagedRegisters> {
  return {
    openbaar: await readPublicRegisters(database),
    personen: await readPersonalGrants(database),
    totals: await readPrivateTotals(database, workspace),
  };
}
