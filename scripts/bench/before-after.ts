import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../pipeline/sources/workspace-paths.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { processCells, processHead } from "./harness/columns.ts";
import { alternateProcesses, type Contender, type ProcessRun, ratioOfRuns } from "./harness/process-run.ts";
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
    commit: "e770250",
    start: compiled,
    text: "pagina's en grafieken door twee threads getekend; scripts één keer gebundeld; waarnemingen in één transactie; wat goed bevonden is niet nog eens gecontroleerd",
  },
  {
    commit: "7278ef8",
    start: compiled,
    text: "pakketten mee vertaald; V8 wacht langer; geen logboek en geen antwoorden per indicator in het warehouse; gelijke bestanden samen ingelezen",
  },
  {
    commit: "93d1156",
    start: compiled,
    text: "cijfers van anderen zonder SQL ingelezen; geen witruimte gezocht waar zij niet is; enquêtes in groepen naast elkaar; V8 wacht nog langer met WebAssembly",
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
      const missing = stands.filter(({ commit }) => !isHere(commit));
      if (missing.length > 0) return { parts: [missingPart(missing)], measurements: { missing } };
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

/** Whether this copy of the repository has a commit: one without history has not. */
function isHere(commit: string): boolean {
  try {
    git("cat-file", "-e", `${commit}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

function missingPart(missing: readonly Stand[]): Part {
  const commits = missing.map(({ commit }) => `\`${commit}\``).join(", ");
  const text = `Deze kopie van het programma heeft de geschiedenis niet: ${commits} ontbreken. Haal haar op met \`git fetch --unshallow\`.`;
  return { heading: "Niet gemeten", text: [text] };
}

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
    return [
      `${text} (\`${commit}\`)`,
      ...processCells(own),
      formatNumber(ratioOfRuns(own, before).median, 2),
    ];
  });
  return {
    heading: headings[job],
    text: [
      `\`npm run ${jobs[job].join(" ").replace(" ", " -- ")}\` als eigen proces, van het starten van Node tot het einde, op dezelfde voorbeeldwerkomgeving: de standen om de beurt, ${ROUNDS} rondes na een om op te warmen. Elke stand heeft wat erboven staat ook.`,
    ],
    table: {
      head: ["wat erbij kwam", ...processHead, "÷ ervoor"],
      rows,
    },
  };
}
