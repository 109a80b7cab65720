import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { lastMoment, readCron } from "../planning/cron-moments.ts";

const entrySchema = z.strictObject({
  /** Table or file. */
  wat: z.string(),
  op: z.string(),
  uitkomst: z.enum(["nieuw", "ongewijzigd", "mislukt", "overgeslagen"]),
  /** What was asked, and of which version; null when it did not come so far. */
  vraag: z.string().nullable(),
  gewijzigd: z.string().nullable(),
  melding: z.string().nullable(),
});

/** One attempt to fetch one table or file. */
export type FetchEntry = z.output<typeof entrySchema>;

/** Where the attempts of a source are noted: one line each, only ever added to. */
const logPath = (map: string) => join(map, "ontvangst", "ophalen.jsonl");

/** Attempts of a source, the oldest first. */
export function readFetchLog(map: string): FetchEntry[] {
  const path = logPath(map);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => entrySchema.parse(JSON.parse(line)));
}

export function addFetchEntry(map: string, entry: FetchEntry): void {
  mkdirSync(dirname(logPath(map)), { recursive: true });
  appendFileSync(logPath(map), `${JSON.stringify(entry)}\n`);
}

/** What the last delivery of a table answered; null when it never came, so that it is asked for again. */
export function lastAnswer(
  log: readonly FetchEntry[],
  wat: string,
): { vraag: string; gewijzigd: string } | null {
  const last = log.filter((entry) => entry.wat === wat && entry.vraag !== null).at(-1);
  return last?.vraag && last.gewijzigd !== null ? { vraag: last.vraag, gewijzigd: last.gewijzigd } : null;
}

const DAY_MS = 86_400_000;

/** When a source is asked for news: at moments of its own, else after so many days. */
export interface FetchRhythm {
  "elke-dagen": number;
  schema?: string | undefined;
}

/**
 * Whether a source should be asked again: never asked, the last attempt failed, its own moment came after the last
 * attempt, or that was long enough ago.
 */
export function isDue(log: readonly FetchEntry[], rhythm: FetchRhythm, now: number): boolean {
  const last = log.at(-1);
  if (!last || last.uitkomst === "mislukt" || last.uitkomst === "overgeslagen") return true;
  const asked = Date.parse(last.op);
  const cron = rhythm.schema === undefined ? null : readCron(rhythm.schema);
  if (cron) return (lastMoment(cron, new Date(now))?.getTime() ?? 0) > asked;
  return now - asked >= rhythm["elke-dagen"] * DAY_MS;
}
