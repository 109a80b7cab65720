import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { repositoryRoot } from "../../pipeline/sources/workspace-paths.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { summarise } from "./harness/timing.ts";
import { type IdleScheduler, watchIdleScheduler } from "./soak/idle-scheduler.ts";
import type { SoakPoint } from "./soak/refreshes-process.ts";
import { runWholeProcess, type WholeProcess } from "./soak/whole-process.ts";

const REFRESHES = 100;

/** Until here everything is loaded and compiled; what grows after it goes on growing. */
const WARM = 20;

const IDLE_MS = 180_000;
const WHOLE_RUNS = 9;

/** Most memory of a scheduler that waits, in MB, and longest time of a refresh without news: what was asked for. */
const MOST_IDLE_MB = 130;
const LONGEST_NOTHING_MS = 1000;

/** Growth that is noise: a page of a cache, a handle that closes a moment later. */
const FLAT_MB = 25;
const FLAT_FILES = 2;

/** Long use: many refreshes in one process, a scheduler that waits, and a refresh that has nothing to do. */
export const soak: Benchmark = {
  title: "Lang gebruik",
  run: async (tell) => {
    const folder = mkdtempSync(join(tmpdir(), "soak-"));
    try {
      tell(`${REFRESHES} verversingen`);
      const points = await refreshes(join(folder, "klein"));
      tell("niets te doen");
      const nothing = await nothingChanged(join(folder, "voorbeeld"));
      tell("wachten");
      const idle = await watchIdleScheduler(join(folder, "voorbeeld"), IDLE_MS);
      return {
        parts: [pointsPart(points), nothingPart(nothing), idlePart(idle)],
        measurements: { points, nothing: nothing.map(({ wall, processor }) => ({ wall, processor })), idle },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function refreshes(map: string): Promise<SoakPoint[]> {
  const writer = join(repositoryRoot, "pipeline", "jobs", "fixtures", "write-small-workspace.ts");
  spawnSync(process.execPath, ["--import", "tsx", writer, map], { stdio: "inherit" });
  const script = fileURLToPath(new URL("soak/refreshes-process.ts", import.meta.url));
  const words = ["--expose-gc", "--import", "tsx", script, map, String(REFRESHES)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 24 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SoakPoint);
}

async function nothingChanged(map: string): Promise<WholeProcess[]> {
  cpSync(join(repositoryRoot, "data", "sample"), map, { recursive: true });
  const words = ["refresh", "--", "--workspace", map];
  // The second refresh remembers the hashes of files that were too fresh for the first.
  for (let warm = 0; warm < 2; warm += 1) await runWholeProcess(words);
  const runs: WholeProcess[] = [];
  for (let run = 0; run < WHOLE_RUNS; run += 1) runs.push(await runWholeProcess(words));
  const idle = runs.every(({ said }) => said.includes("Er is niets veranderd"));
  if (!idle) throw new Error("a refresh without news did something");
  return runs;
}

const mb = (value: number) => `${formatNumber(value, 0)} MB`;
const ms = (value: number) => `${formatNumber(value, 0)} ms`;
const verdict = (good: boolean) => (good ? "Gehaald." : "Niet gehaald.");

function pointsPart(points: readonly SoakPoint[]): Part {
  const quarter = (points.length - WARM) / 4;
  const groups = [0, 1, 2, 3].map((index) =>
    points.slice(WARM + index * quarter, WARM + (index + 1) * quarter),
  );
  const median = (group: readonly SoakPoint[], key: "rss" | "heap" | "files") =>
    summarise(group.map((point) => point[key] ?? 0)).median;
  const grown = (key: "rss" | "heap" | "files") =>
    median(groups[3] ?? [], key) - median(groups[0] ?? [], key);
  const flat = grown("heap") <= FLAT_MB && grown("rss") <= FLAT_MB * 2 && grown("files") <= FLAT_FILES;
  return {
    heading: `${points.length} verversingen in één proces`,
    text: [
      `Een kleine werkomgeving; elke tweede keer is er een levering veranderd, de andere keren niets. Na ${WARM} keer opwarmen in vier groepen, steeds de mediaan na het opruimen van geheugen.`,
    ],
    table: {
      head: ["verversingen", "geheugen van het proces", "daarvan JavaScript", "open bestanden"],
      rows: groups.map((group, index) => [
        `${WARM + index * quarter + 1} - ${WARM + (index + 1) * quarter}`,
        mb(median(group, "rss")),
        `${formatNumber(median(group, "heap"), 1)} MB`,
        formatNumber(median(group, "files"), 0),
      ]),
    },
    conclusion: `Van de eerste naar de laatste groep: ${formatNumber(grown("rss"), 1)} MB geheugen, ${formatNumber(grown("heap"), 1)} MB JavaScript, ${formatNumber(grown("files"), 0)} open bestanden. Eis: vlak (hooguit ${FLAT_MB * 2} MB, ${FLAT_MB} MB en ${FLAT_FILES} bestanden). ${verdict(flat)}`,
  };
}

function nothingPart(runs: readonly WholeProcess[]): Part {
  const wall = summarise(runs.map((run) => run.wall));
  const processor = summarise(runs.map((run) => run.processor));
  return {
    heading: "Een verversing zonder nieuws",
    text: [
      `De voorbeeldwerkomgeving, ${runs.length} keer \`npm run refresh\` als heel proces, npm meegeteld.`,
    ],
    table: {
      head: ["", "mediaan", "middelste helft", "laagste en hoogste"],
      rows: [
        [
          "tijd",
          ms(wall.median),
          `${ms(wall.lowerQuartile)} - ${ms(wall.upperQuartile)}`,
          `${ms(wall.lowest)} - ${ms(wall.highest)}`,
        ],
        [
          "processortijd",
          ms(processor.median),
          `${ms(processor.lowerQuartile)} - ${ms(processor.upperQuartile)}`,
          `${ms(processor.lowest)} - ${ms(processor.highest)}`,
        ],
      ],
    },
    conclusion: `Eis: hooguit ${ms(LONGEST_NOTHING_MS)}, op een machine die niets anders doet. Naar processortijd: ${verdict(processor.median <= LONGEST_NOTHING_MS)}`,
  };
}

function idlePart({ rss, processorMs, watchedMs, stopMs, code }: IdleScheduler): Part {
  const share = (processorMs / watchedMs) * 100;
  return {
    heading: "De planning die wacht",
    text: [
      `${formatNumber(watchedMs / 1000, 0)} s bekeken terwijl er niets aan de beurt was: ${mb(rss)} geheugen, ${ms(processorMs)} processortijd (${formatNumber(share, 2)}% van een kern). Na SIGTERM was zij na ${ms(stopMs)} gestopt, met code ${code}.`,
    ],
    conclusion: `Eis: hooguit ${mb(MOST_IDLE_MB)} en geen merkbare processortijd. ${verdict(rss <= MOST_IDLE_MB && share < 0.5)}`,
  };
}
