import { join } from "node:path";
import { problem } from "../errors/catalogue.ts";
import { formatProblem, InputError, type Problem } from "../errors/input-error.ts";
import { readReceipts } from "../sources/archive/receipts.ts";
import { type Bron, isStatistiek } from "../sources/bron-config.ts";
import type { AskedAreas } from "../sources/fetch/asked-areas.ts";
import type { FetchConfig } from "../sources/fetch/fetch-config.ts";
import { fetchFile } from "../sources/fetch/fetch-file.ts";
import {
  addFetchEntry,
  type FetchEntry,
  isDue,
  lastAnswer,
  readFetchLog,
} from "../sources/fetch/fetch-log.ts";
import { fetchSwing } from "../sources/fetch/fetch-swing.ts";
import { fetchTable } from "../sources/fetch/fetch-table.ts";
import type { FetchTools } from "../sources/fetch/fetch-tools.ts";
import { converse } from "../sources/fetch/polite-get.ts";
import { hashFile } from "../sources/read/hash-file.ts";
import { type Workspace, workspacePaths } from "../sources/workspace.ts";
import { deliver, findBron } from "./deliver.ts";
import type { RunOutcome } from "./record-run.ts";
import { type RunStep, silentSteps } from "./step.ts";

/** What to fetch: one source or all of them, and always or only what is due. */
export interface FetchRequest {
  workspace: Workspace;
  bron?: string | undefined;
  gepland?: boolean | undefined;
  tools: FetchTools;
  tell: (text: string) => void;
  /** How each source is shown and kept account of. */
  step?: RunStep;
}

/** What came of a source: a line per table, and what went wrong. */
export interface FetchReport {
  bron: string;
  entries: FetchEntry[];
  problems: Problem[];
}

/**
 * Fetches sources one after the other and takes in what is new, as a delivery with its receipt. A source that fails
 * does not stop the next one and leaves its last delivery as it is.
 * @throws InputError when the source that was named is not there, or is not one to fetch
 */
export async function fetchSources(request: FetchRequest): Promise<FetchReport[]> {
  const reports: FetchReport[] = [];
  const { step = silentSteps } = request;
  for (const bron of chosenSources(request)) {
    const log = readFetchLog(bron.map);
    const { ophalen } = bron.config;
    if (request.gepland && ophalen && !isDue(log, ophalen, request.tools.now())) continue;
    reports.push(
      await step(`Ophalen ${bron.id}`, async (tell) => {
        const report = await fetchSource(request, bron);
        tell(report.entries.map(({ wat, uitkomst }) => `${wat} ${uitkomst}`).join(", "));
        return report;
      }),
    );
  }
  return reports;
}

function chosenSources({ workspace, bron: id }: FetchRequest): Bron[] {
  if (id === undefined) return workspace.bronnen.filter(({ config }) => config.ophalen);
  const bron = findBron(workspace, id);
  if (bron.config.ophalen) return [bron];
  throw new InputError([problem("ophalen-niet-ingesteld", { bron: id })]);
}

async function fetchSource(request: FetchRequest, bron: Bron): Promise<FetchReport> {
  const report: FetchReport = { bron: bron.id, entries: [], problems: [] };
  for (const part of partsOf(request, bron)) {
    request.tell(`${bron.id}: ${part.wat}`);
    const entry = { wat: part.wat, op: new Date(request.tools.now()).toISOString() };
    try {
      const done = await part.fetch();
      const nieuw = done.nieuw && (await takeIn(request, bron, done.pad));
      const { vraag, gewijzigd } = done;
      report.entries.push({
        ...entry,
        uitkomst: nieuw ? "nieuw" : "ongewijzigd",
        vraag,
        gewijzigd,
        melding: null,
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const skipped = error.problems.every(({ code }) => code === "sleutel-niet-gezet");
      report.problems.push(...error.problems);
      const melding = error.problems.map((one) => one.melding).join(" ");
      report.entries.push({
        ...entry,
        uitkomst: skipped ? "overgeslagen" : "mislukt",
        vraag: null,
        gewijzigd: null,
        melding,
      });
    }
  }
  for (const entry of report.entries) addFetchEntry(bron.map, entry);
  return report;
}

type Fetched =
  | { nieuw: false; vraag: string; gewijzigd: string }
  | { nieuw: true; vraag: string; gewijzigd: string; pad: string };

/** The tables or files of a source, each with how it is fetched. */
function partsOf(request: FetchRequest, bron: Bron): { wat: string; fetch: () => Promise<Fetched> }[] {
  const { workspace, tools } = request;
  const config = bron.config.ophalen as FetchConfig;
  const werkmap = join(workspacePaths(workspace.map).build, "ophalen", bron.id);
  const areas = askedAreas(workspace);
  const last = (wat: string) => lastAnswer(readFetchLog(bron.map), wat);
  if (config.via === "bestand") {
    const fetch = () => fetchFile(converse(bron.id, tools), config, { werkmap, last: last(config.naam) });
    return [{ wat: config.naam, fetch: async () => fetch() as Promise<Fetched> }];
  }
  if (config.via === "swing") {
    return [{ wat: "swing.csv", fetch: () => fetchWithKey() }];
  }
  const columns = {
    "gebied-kolom": "WijkenEnBuurten",
    "periode-kolom": "Perioden",
    ...(isStatistiek(bron.config) ? bron.config : {}),
  };
  return config.tabellen.map(({ tabel, jaar = null }) => ({
    wat: tabel,
    fetch: () =>
      fetchTable({
        talk: converse(bron.id, tools),
        config: { ...columns, maten: isStatistiek(bron.config) ? bron.config.maten : undefined },
        fetch: config,
        tabel,
        jaar,
        areas,
        werkmap,
        last: last(tabel),
      }),
  }));

  async function fetchWithKey(): Promise<Fetched> {
    if (config.via !== "swing") throw new Error(`unknown way to fetch: ${config.via}`);
    const apikey = tools.env[config.sleutel];
    if (!apikey)
      throw new InputError([problem("sleutel-niet-gezet", { bron: bron.id, sleutel: config.sleutel })]);
    const made = await fetchSwing(converse(bron.id, tools, { apikey }), config, { areas, werkmap });
    const known = last("swing.csv");
    const same = known?.vraag === made.vraag && known.gewijzigd === made.gewijzigd;
    return { ...made, nieuw: !same };
  }
}

function askedAreas({ gemeente }: Workspace): AskedAreas {
  return { gemeente: gemeente.code, benchmarks: gemeente.benchmarks.flatMap(({ codes }) => codes) };
}

/** Takes the file in as a delivery; false when it is to the byte what counts already. */
async function takeIn({ workspace, tools }: FetchRequest, bron: Bron, pad: string): Promise<boolean> {
  const sha256 = hashFile(pad);
  const known = readReceipts(bron.map).some((receipt) => receipt.sha256 === sha256 && !receipt.ingetrokken);
  if (known) return false;
  await deliver({ workspace, bron: bron.id, pad, now: new Date(tools.now()) });
  return true;
}

/** What fetching came to as a whole: failed when one table did. */
export function fetchOutcome(reports: readonly FetchReport[]): RunOutcome {
  const entries = reports.flatMap((report) => report.entries);
  const failed = reports.filter((report) => report.entries.some(({ uitkomst }) => uitkomst === "mislukt"));
  if (failed.length > 0) {
    return {
      result: "mislukt",
      error: failed.flatMap(({ problems }) => problems.map(formatProblem)).join("\n"),
    };
  }
  return { result: entries.some(({ uitkomst }) => uitkomst === "nieuw") ? "gelukt" : "ongewijzigd" };
}

/** What happened, as lines for the command line. */
export function fetchLines(reports: readonly FetchReport[]): string[] {
  if (reports.length === 0) return ["Er is niets op te halen: geen bron heeft nu iets op te vragen."];
  return reports.flatMap(({ bron, entries }) =>
    entries.map(({ wat, uitkomst, melding }) =>
      melding === null
        ? `${bron}: ${wat} ${words[uitkomst]}.`
        : `${bron}: ${wat} ${words[uitkomst]}. ${melding}`,
    ),
  );
}

const words = {
  nieuw: "is opgehaald als nieuwe levering",
  ongewijzigd: "is niet veranderd sinds de laatste levering",
  mislukt: "is niet opgehaald; de laatste levering blijft gelden",
  overgeslagen: "is overgeslagen",
} as const;
