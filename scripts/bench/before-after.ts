import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../pipeline/sources/workspace-paths.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import {
  alternateProcesses,
  type Contender,
  type ProcessRun,
  ratioOfRuns,
  summaryOf,
} from "./harness/process-run.ts";
import { withSampleCopy } from "./harness/sample-copy.ts";

/** A stand of the program: the commit, how it is started, and what was mended in it since the one before. */
interface Stand {
  commit: string;
  start: readonly string[];
  text: string;
}

const byTsx = ["--import", "tsx", "pipeline/cli.ts"];
const compiled = ["pipeline/start.mjs"];

/** What a profile showed to be hottest, and the stand in which it was mended. */
const stands: readonly Stand[] = [
  { commit: "d93eda2~1", start: byTsx, text: "ervoor" },
  {
    commit: "16ed942",
    start: byTsx,
    text: "bronnen laden en cijfers rekenen op twee verbindingen; bestanden voor P&C op een andere kern; cijfers opzoeken per indicator",
  },
  {
    commit: "27d8ed7",
    start: compiled,
    text: "het programma één keer vertaald in plaats van bij elke start bestand voor bestand",
  },
  {
    commit: "6ac4f4c",
    start: compiled,
    text: "korte leveringen met één thread per verbinding; geen vraag naar fouten die er niet zijn",
  },
  {
    commit: "HEAD",
    start: compiled,
    text: "pagina's en grafieken door twee threads getekend; scripts één keer gebundeld; waarnemingen in één transactie; wat goed bevonden is niet nog eens gecontroleerd",
  },
];

const ROUNDS = 3;
const jobs = { refresh: ["refresh", "--alles"], build: ["build", "--concept"] } as const;

type Job = keyof typeof jobs;
type Runs = Record<string, ProcessRun[]>;

const headings: Record<Job, string> = { refresh: "Alles verversen", build: "De hele site bouwen" };

/** Stands of the program before and after the hottest places were mended, in turn on the same workspace. */
export const beforeAfter: Benchmark = {
  title: "Meting: voor en na de heetste plekken",
  run: (tell) =>
    withSampleCopy(async ({ workspace, scratch }) => {
      const trees = stands.map((stand, place) => checkOut(stand, join(scratch, `stand-${place}`)));
      try {
        const runs = await alternateProcesses(
          trees.flatMap((tree, place) => contendersOf(tree, place, workspace)),
          ROUNDS,
        );
        tell(`${stands.length} standen, ${ROUNDS} rondes`);
        const parts = (["refresh", "build"] as const).map((job) => partOf(job, runs));
        return { parts, measurements: { stands, runs } };
      } finally {
        for (const { folder } of trees) git("worktree", "remove", "--force", folder);
      }
    }),
};

interface Tree extends Stand {
  folder: string;
}

/** Puts a stand in a folder of its own, with the packages of this checkout but without what was compiled there. */
function checkOut(stand: Stand, folder: string): Tree {
  git("worktree", "add", "--detach", folder, stand.commit);
  const [own, shared] = [folder, repositoryRoot].map((root) => join(root, "node_modules")) as [
    string,
    string,
  ];
  mkdirSync(own);
  for (const name of readdirSync(shared).filter((one) => one !== ".cache")) {
    symlinkSync(join(shared, name), join(own, name));
  }
  return { ...stand, folder };
}

function git(...words: string[]): void {
  execFileSync("git", words, { cwd: repositoryRoot, stdio: "pipe" });
}

const nameOf = (job: Job, place: number) => `${job} ${place}`;

function contendersOf({ folder, start }: Tree, place: number, workspace: string): Contender<string>[] {
  const [script = "", ...words] = start;
  return (["refresh", "build"] as const).map((job) => ({
    name: nameOf(job, place),
    script,
    words: [...words, ...jobs[job], "--workspace", workspace],
    cwd: folder,
  }));
}

function partOf(job: Job, runs: Runs): Part {
  const before = runs[nameOf(job, 0)] ?? [];
  const rows = stands.map(({ commit, text }, place) => {
    const own = runs[nameOf(job, place)] ?? [];
    const [time, processor, peak] = (["milliseconds", "processor", "peak"] as const).map((key) =>
      summaryOf(own, key),
    );
    const ratio = ratioOfRuns(own, before);
    return [
      `${text} (\`${commit}\`)`,
      `${seconds(time?.median)} s`,
      `${seconds(time?.lowest)} - ${seconds(time?.highest)} s`,
      `${seconds(processor?.median)} s`,
      `${formatNumber(peak?.median ?? 0)} MB`,
      formatNumber(ratio.median, 2),
    ];
  });
  return {
    heading: headings[job],
    text: [
      `\`npm run ${jobs[job].join(" ").replace(" ", " -- ")}\` als eigen proces, van het starten van Node tot het einde, op dezelfde voorbeeldwerkomgeving: de standen om de beurt, ${ROUNDS} rondes na een om op te warmen. Elke stand heeft wat erboven staat ook.`,
    ],
    table: {
      head: ["wat erbij kwam", "mediaan", "laagste en hoogste", "processortijd", "piekgeheugen", "÷ ervoor"],
      rows,
    },
  };
}

const seconds = (milliseconds = 0) => formatNumber(milliseconds / 1000, 1);
