import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import type { SourceFacts } from "./source-facts.ts";
import { statusPage } from "./status-page.ts";
import { reportStatus } from "./status-report.ts";

/**
 * Writes `build/status.html`, which is private. What is known of the sources is kept for the next time, so that a run that
 * did nothing needs no readers of configuration. Throws an InputError when the workspace is not right.
 */
export async function writeStatusPage(map: string, now: Date): Promise<void> {
  const report = reportStatus(map, await currentFacts(map), now);
  writeWhole(join(workspacePaths(map).build, "status.html"), statusPage(report));
}

const factsPath = (map: string) => join(workspacePaths(map).build, "cache", "bronnen.json");

async function currentFacts(map: string): Promise<SourceFacts> {
  const kept = keptFacts(map);
  if (kept) return kept;
  const { readSourceFacts } = await import("./source-facts.ts");
  const facts = readSourceFacts(map);
  writeWhole(factsPath(map), JSON.stringify(facts));
  return facts;
}

/** Null when something that they were read from is newer, or went away. */
function keptFacts(map: string): SourceFacts | null {
  try {
    const { mtimeMs } = statSync(factsPath(map));
    if (newestInput(map) >= mtimeMs) return null;
    return JSON.parse(readFileSync(factsPath(map), "utf8")) as SourceFacts;
  } catch {
    return null;
  }
}

/** When anything changed from which the facts are read; a file that comes or goes changes its folder. */
function newestInput(map: string): number {
  const { gemeente, raw } = workspacePaths(map);
  const folders = existsSync(raw) ? readdirSync(raw).map((bron) => join(raw, bron)) : [];
  const paths = [
    gemeente,
    raw,
    ...folders.flatMap((folder) => [
      folder,
      join(folder, "bron.yml"),
      join(folder, "ontvangst", "ophalen.jsonl"),
    ]),
  ];
  return Math.max(...paths.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.nieuw-${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
