import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileLedger, type RunRecord } from "../../pipeline/jobs/ledger.ts";
import { repositoryRoot, workspacePaths } from "../../pipeline/sources/workspace-paths.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { processCells, processHead, seconds } from "./harness/columns.ts";
import { compileScript } from "./harness/compile-script.ts";
import { alternateProcesses, type ProcessRun, ratioOfRuns, summaryOf } from "./harness/process-run.ts";
import { program, withSampleCopy } from "./harness/sample-copy.ts";
import { type Summary, summarise } from "./harness/timing.ts";
import type { PlainOutcome } from "./refresh/plain-aggregates.ts";
import type { ZodOutcome } from "./refresh/zod-files.ts";

/** What a refresh of the whole sample has to hold: seconds and MB. */
const marks = { seconds: 4, megabytes: 800 };

const ROUNDS = 5;

type Name = "refresh" | "first" | "plain" | "zod";
type Runs = Record<Name, ProcessRun[]>;

const names: Record<Name, string> = {
  refresh: "verversen (`refresh --alles`)",
  first: "hetzelfde, en ook alle definities gecontroleerd, zoals de eerste keer",
  plain: "DuckDB, zonder meer",
  zod: "csv-parse en zod, alleen inlezen",
};

const compiled = (name: string) =>
  compileScript(fileURLToPath(new URL(`refresh/${name}-process.ts`, import.meta.url)));

/** A refresh of the whole sample, beside plain DuckDB and beside csv-parse with zod. */
export const refresh: Benchmark = {
  title: "Meting: alles verversen",
  run: (tell) =>
    withSampleCopy(async ({ workspace }) => {
      tell(`verversen op twee manieren, DuckDB alleen, csv-parse met zod: ${ROUNDS} keer om de beurt`);
      const { build, ledger } = workspacePaths(workspace);
      const records: RunRecord[] = [];
      const checks = join(build, "cache", "definities.json");
      const keep = () => {
        records.push(...fileLedger(ledger).runs().slice(-1));
        rmSync(checks);
      };
      const words = ["refresh", "--alles", "--workspace", workspace];
      const gebieden = join(repositoryRoot, "data", "reference", "GM0935", "gebieden.csv");
      const runs = await alternateProcesses<Name>(
        [
          { name: "refresh", script: program, words, after: keep },
          { name: "first", script: program, words },
          { name: "plain", script: await compiled("plain"), words: [join(workspace, "raw"), gebieden] },
          { name: "zod", script: await compiled("zod"), words: [workspace] },
        ],
        ROUNDS,
      );
      return {
        parts: [wholePart(runs), stepsPart(records)],
        measurements: { marks, runs, records: records.map(measured) },
      };
    }),
};

const measured = ({ durationMs, peakMemoryMb, rows, steps }: RunRecord) => ({
  durationMs,
  peakMemoryMb,
  rows,
  steps,
});

function wholePart(runs: Runs): Part {
  const time = summaryOf(runs.refresh, "milliseconds");
  const peak = summaryOf(runs.refresh, "peak");
  return {
    heading: "Het hele proces, naast wat er minder kan",
    text: [
      `Elke keer een eigen proces, van het starten van Node tot het einde, om de beurt: ${ROUNDS} rondes na een om op te warmen. Alles is vooraf vertaald naar JavaScript. Alles wordt opnieuw ingelezen, berekend, afgeschermd, beoordeeld, aangevallen en geschreven; definities die dit programma al goed bevond worden niet nog eens gecontroleerd. De eis geldt voor dat gewone verversen.`,
      plainText(outcomeOf<PlainOutcome>(runs.plain)),
      zodText(outcomeOf<ZodOutcome>(runs.zod)),
    ],
    table: {
      head: ["wat", ...processHead, "verversen ÷ dit", "middelste helft"],
      rows: (["refresh", "first", "plain", "zod"] as const).map((name) => rowOf(name, runs)),
    },
    conclusion: `Eis: hoogstens ${marks.seconds} s. ${passed(time.median <= 1000 * marks.seconds)} Eis: hoogstens ${marks.megabytes} MB. ${passed(peak.median <= marks.megabytes)}`,
  };
}

function plainText({ bytes, rows, figures }: PlainOutcome): string {
  return `DuckDB zonder meer leest dezelfde ${megabytes(bytes)} aan bestanden (${formatNumber(rows)} rijen) met zijn eigen lezer en twee kernen, en rekent per jaar en stadsdeel van elke vraag het gewogen gemiddelde en van elk register aantallen en sommen: ${formatNumber(figures)} getallen, in het geheugen. Het laat weg: controles op cellen, codes, sleutels, gebieden en persoonsgegevens, afkeuringen met uitleg, de definities van de indicatoren, noemers, marges, uitsplitsingen, toetsen, oordelen, zinnen, afscherming, de aanval daarop, tabellen voor planning en control, en alle bestanden van een editie.`;
}

function zodText({ bytes, sound, refused }: ZodOutcome): string {
  return `csv-parse en zod lezen dezelfde ${megabytes(bytes)} en controleren elke cel met dezelfde schema's (${formatNumber(sound)} rijen goed, ${formatNumber(refused)} niet, want correcties doen zij niet); cijfers van anderen lezen zij als tekst. Zij zoeken geen dubbele sleutels of BSN's, en laden en rekenen niets.`;
}

function outcomeOf<T>(runs: readonly ProcessRun[]): T {
  return JSON.parse(runs.at(-1)?.said ?? "");
}

function rowOf(name: Name, runs: Runs): string[] {
  const own = runs[name];
  const ratio = name === "refresh" ? ["", ""] : timesOf(ratioOfRuns(runs.refresh, own));
  return [names[name], ...processCells(own), ...ratio];
}

const timesOf = ({ median, lowerQuartile, upperQuartile }: Summary) => [
  `${formatNumber(median, 1)} ×`,
  `${formatNumber(lowerQuartile, 1)} - ${formatNumber(upperQuartile, 1)}`,
];

function stepsPart(records: readonly RunRecord[]): Part {
  const [first] = records;
  const whole = summarise(records.map(({ durationMs }) => durationMs));
  const peak = summarise(records.map(({ peakMemoryMb }) => peakMemoryMb));
  const rows = (first?.steps ?? []).map(({ title, detail }, place) => {
    const time = summarise(records.map(({ steps }) => steps[place]?.durationMs ?? Number.NaN));
    return [title, seconds(time.median), `${seconds(time.lowest)} - ${seconds(time.highest)}`, detail];
  });
  return {
    heading: "Per stap, zoals het programma het zelf bijhoudt",
    text: [
      `Uit \`build/runs.jsonl\` van dezelfde runs: ${seconds(whole.median)} en ${formatNumber(peak.median)} MB. Het starten van Node en het laden van het programma horen daar niet bij. Definities controleren en leveringen laden gaan tegelijk, dus de stappen tellen op tot meer dan het geheel.`,
    ],
    table: { head: ["stap", "mediaan", "laagste en hoogste", "wat er gebeurde"], rows },
  };
}

const passed = (met: boolean) => (met ? "Gehaald." : "**Niet gehaald.**");

const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, 1)} MB`;
