import { existsSync, readdirSync } from "node:fs";
import { listEditions } from "../../../pipeline/editions/read-edition.ts";
import { verifyEditions } from "../../../pipeline/editions/verify-editions.ts";
import { type RunResult, readRuns, resultOf } from "../../../pipeline/jobs/ledger.ts";
import {
  currentNumber,
  listReleases,
  releaseFolder,
  siteFolders,
} from "../../../pipeline/jobs/site/releases.ts";
import { workspacePaths } from "../../../pipeline/sources/workspace-paths.ts";
import type { Ended } from "./run-command.ts";

/** What may never be wrong after a fault, whatever it was; an empty list is a house in order. */
export function wrongAfter(map: string, started: readonly Ended[]): string[] {
  return [...wrongEditions(map), ...wrongSite(map), ...started.flatMap((one) => wrongLedger(map, one))];
}

function wrongEditions(map: string): string[] {
  const { editions } = workspacePaths(map);
  const listed = listEditions(editions).map(({ id }) => id);
  return verifyEditions(editions).flatMap(({ id, fouten }) => [
    ...fouten.map((fout) => `${id}: ${fout}`),
    ...(listed.includes(id) ? [] : [`${id} staat niet in de lijst`]),
  ]);
}

/** The site that visitors see exists and has every page that its release promises. */
function wrongSite(map: string): string[] {
  const folders = siteFolders(map);
  const served = currentNumber(folders);
  const release = listReleases(folders).find(({ nummer }) => nummer === served);
  if (served === null || !release) return ["er is geen site"];
  const folder = releaseFolder(folders, served);
  if (!existsSync(folder)) return [`site ${served} is weg`];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pages = names.filter((name) => name.endsWith(".html")).length;
  return pages === release.paginas ? [] : [`site ${served} heeft ${pages} van ${release.paginas} pagina's`];
}

/** What the ledger may say of a process that ended like this; null stands for nothing at all. */
function truthsOf({ code, signal }: Ended): readonly (RunResult | null)[] {
  // A process may be killed before it began, or between its last line and its end.
  if (signal !== null) return ["afgebroken", "gelukt", "ongewijzigd", null];
  if (code === 0) return ["gelukt", "ongewijzigd"];
  return code === 75 ? [null] : ["mislukt", "afgebroken", null];
}

/** Numbers of processes come round again: the start of the process tells its runs from those of an earlier one. */
function wrongLedger(map: string, ended: Ended): string[] {
  const { pid, gestart } = ended.proces;
  const runs = readRuns(workspacePaths(map).ledger).filter(
    ({ proces }) => proces?.pid === pid && proces.gestart === gestart,
  );
  const told = runs.map(resultOf);
  const truths = truthsOf(ended);
  const wrong = told.filter((result) => !truths.includes(result));
  if (told.length === 0 && !truths.includes(null)) return [`de boekhouding mist proces ${pid}`];
  return wrong.map(
    (result) => `de boekhouding zegt ${result}, het proces eindigde met ${ended.code ?? ended.signal}`,
  );
}
