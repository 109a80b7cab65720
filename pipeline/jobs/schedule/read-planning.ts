import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NIGHTLY, readCron } from "../../sources/planning/cron-moments.ts";
import { yamlValue } from "../../sources/read/yaml-document.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import type { Job } from "./plan.ts";

/** What is planned, and what in the configuration cannot be: a refresh tells the rest of what is wrong with it. */
export interface Planning {
  jobs: Job[];
  opmerkingen: string[];
}

/** Name of the job that refreshes everything. */
const REFRESH_JOB = "verversen";

/**
 * Reads only the schedules of a workspace, without the schemas of its configuration: the scheduler waits for years and
 * must stay small. A source with a moment of its own is fetched then; all others with the refresh.
 */
export function readPlanning(map: string): Planning {
  const { gemeente, raw } = workspacePaths(map);
  const opmerkingen: string[] = [];
  const { schema = NIGHTLY } = looseYaml(gemeente, opmerkingen);
  const whole = [["fetch", "--gepland"], ["refresh"], ["build", "--gewijzigd"]];
  const jobs = sourcesIn(raw).flatMap((bron) => {
    const path = join(raw, bron, "bron.yml");
    if (!namesSchedule(path)) return [];
    const { ophalen } = looseYaml(path, opmerkingen);
    const own = (ophalen as { schema?: unknown } | undefined)?.schema;
    if (own === undefined) return [];
    const commands = [["fetch", "--bron", bron], ["refresh"], ["build", "--gewijzigd"]];
    return jobOf({ taak: `ophalen:${bron}`, schema: own, commands }, opmerkingen);
  });
  return {
    jobs: [...jobs, ...jobOf({ taak: REFRESH_JOB, schema, commands: whole }, opmerkingen)],
    opmerkingen,
  };
}

function sourcesIn(raw: string): string[] {
  const names = existsSync(raw) ? readdirSync(raw) : [];
  return names.filter((bron) => existsSync(join(raw, bron, "bron.yml"))).sort();
}

/** Reading a long description as YAML every minute would be most of what the scheduler does. */
const namesSchedule = (path: string) => /\bschema["']?\s*:/.test(readFileSync(path, "utf8"));

function jobOf(
  { taak, schema, commands }: { taak: string; schema: unknown; commands: string[][] },
  opmerkingen: string[],
): Job[] {
  const cron = typeof schema === "string" ? readCron(schema) : null;
  if (cron) return [{ taak, cron, commands }];
  opmerkingen.push(`"${schema}" is geen planning: ${taak} wordt niet uitgevoerd. Draai npm run check.`);
  return [];
}

/** A file that cannot be read plans nothing, and is told. */
function looseYaml(path: string, opmerkingen: string[]): Record<string, unknown> {
  try {
    const found: unknown = yamlValue(readFileSync(path, "utf8"));
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    opmerkingen.push(`${path} is niet te lezen; draai npm run check.`);
    return {};
  }
}
