import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the attacker leaves its report: private, because it says what can be worked out. */
export const AUDIT_FILE = "private/audit.json";

/** Whether nobody can be recognised in all that is public, this edition included. */
export interface AuditVerdict {
  geslaagd: boolean;
  /** Why not, in Dutch; null when it passed. */
  waarom: string | null;
}

/** Reads the verdict of the attacker. Fails closed: without a report, or with one that says nothing, it did not pass. */
export function auditPassed(edition: string): AuditVerdict {
  const path = join(edition, AUDIT_FILE);
  if (!existsSync(path)) return { geslaagd: false, waarom: "zij is nog niet getoetst op herleidbaarheid" };
  const { geslaagd, bezwaren } = JSON.parse(readFileSync(path, "utf8")) as Report;
  if (geslaagd === true) return { geslaagd, waarom: null };
  const [first = "de toets op herleidbaarheid is niet geslaagd"] = bezwaren ?? [];
  return { geslaagd: false, waarom: first };
}

/** What is read of the report of the attacker. */
interface Report {
  geslaagd?: unknown;
  bezwaren?: string[];
}
