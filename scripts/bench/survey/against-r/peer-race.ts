import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileScript } from "../../harness/compile-script.ts";
import { alternate, ratioOf, type Summary, summarise, type Task } from "../../harness/timing.ts";
import type { SurveySize } from "../made-up-survey.ts";
import { ourCells } from "./our-cells.ts";
import { type PeerFiles, peerMeasures, withPeerSurvey, writePeerSurvey } from "./peer-survey.ts";
import { parseCells, parseTime } from "./r-answers.ts";
import { rCommand, withR } from "./r-session.ts";
import { type Agreement, compareCells } from "./same-cells.ts";

/** Our engine and R on one survey, timed in turn. Milliseconds. */
export interface PeerRace {
  size: SurveySize;
  measures: number;
  agreement: Agreement;
  engine: Summary;
  r: Summary;
  /** Processor time of R, as it says itself. */
  processor: Summary;
  /** R ÷ engine, round by round. */
  ratio: Summary;
  /** From starting the program to the last figure printed, reading included. */
  whole: { engine: Summary; r: Summary; ratio: Summary };
}

const ownScript = fileURLToPath(new URL("our-cells-process.ts", import.meta.url));

/** Writes a survey once and lets both estimate it: the same cells, compared, then timed in turn. */
export async function raceWithR(
  size: SurveySize,
  rounds: { estimate: number; whole: number },
): Promise<PeerRace> {
  const folder = mkdtempSync(join(tmpdir(), "tegen-r-"));
  try {
    const files = await writePeerSurvey(size, folder);
    const estimates = await raceEstimates(files, size, rounds.estimate);
    const [engine, r] = await alternate(await wholeTasks(files, size), rounds.whole);
    if (!engine || !r) throw new Error("nothing timed");
    const whole = {
      engine: summarise(engine.samples),
      r: summarise(r.samples),
      ratio: ratioOf(r, engine),
    };
    return { size, measures: peerMeasures(size).length, ...estimates, whole };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Estimates = Pick<PeerRace, "agreement" | "engine" | "r" | "processor" | "ratio">;

function raceEstimates(files: PeerFiles, size: SurveySize, rounds: number): Promise<Estimates> {
  const measures = peerMeasures(size);
  return withPeerSurvey(files.survey, (database) =>
    withR(files, async (ask) => {
      const agreement = compareCells(await ourCells(database, measures), parseCells(await ask("cells")));
      const processor: number[] = [];
      const tasks: Task[] = [
        { name: "engine", run: () => ourCells(database, measures) },
        { name: "r", run: async () => processor.push(parseTime(await ask("run")).processor) },
      ];
      const [engine, r] = await alternate(tasks, rounds);
      if (!engine || !r) throw new Error("nothing timed");
      return {
        agreement,
        engine: summarise(engine.samples),
        r: summarise(r.samples),
        processor: summarise(processor.slice(1)),
        ratio: ratioOf(r, engine),
      };
    }),
  );
}

async function wholeTasks(files: PeerFiles, size: SurveySize): Promise<Task[]> {
  const own = [await compileScript(ownScript), files.survey, JSON.stringify(peerMeasures(size))];
  return [
    { name: "engine", run: () => runToEnd(process.execPath, own) },
    { name: "r", run: () => runToEnd(...rCommand(files)) },
  ];
}

/** Starts a program, puts the one question of `svyby.R` to it (ours does not listen), and waits for its end. */
async function runToEnd(program: string, words: readonly string[]): Promise<void> {
  const child = spawn(program, words, { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.on("error", () => undefined);
  child.stdin.end("cells\n");
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}
