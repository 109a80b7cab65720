import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import type { RunRecord } from "../ledger.ts";
import type { Job } from "./plan.ts";
import { readPlanning } from "./read-planning.ts";
import { runInChild } from "./run-in-child.ts";
import { runJob } from "./run-job.ts";

const commandsOf = ({ taak, commands }: Job) => [taak, commands.map((words) => words.join(" "))];

describe("the planning of a workspace", () => {
  test("fetches a source at its own moment, and everything else with the refresh", () => {
    const map = temporaryFolder({
      "gemeente.yml": 'naam: Kleinstad\nschema: "0 5 * * *"\n',
      "raw/rivm/bron.yml": 'ophalen: { via: statline-v3, schema: "30 4 * * 1" }\n',
      "raw/kwb/bron.yml": "ophalen: { via: statline-v3 }\n",
      "raw/subsidies/bron.yml": "soort: subsidies\n",
    });
    const { jobs, opmerkingen } = readPlanning(map);
    expect(opmerkingen).toEqual([]);
    expect(jobs.map(commandsOf)).toEqual([
      ["ophalen:rivm", ["fetch --bron rivm", "refresh", "build --gewijzigd"]],
      ["verversen", ["fetch --gepland", "refresh", "build --gewijzigd"]],
    ]);
    expect(jobs[1]?.cron).toMatchObject({ uren: [5], minuten: [0] });
  });

  test("is at six for who says nothing; what cannot be planned is told and stops nothing else", () => {
    const map = temporaryFolder({
      "gemeente.yml": "naam: Kleinstad\n",
      "raw/a/bron.yml": "ophalen: { schema: elke dag }\n",
      "raw/b/bron.yml": "schema: [\n",
    });
    const { jobs, opmerkingen } = readPlanning(map);
    expect(jobs.map(({ taak, cron }) => [taak, cron.uren])).toEqual([["verversen", [6]]]);
    expect(opmerkingen).toHaveLength(2);
    expect(opmerkingen.join()).toContain('"elke dag" is geen planning');
  });
});

describe("a job", () => {
  const [nightly] = readPlanning(temporaryFolder({ "gemeente.yml": "{}" })).jobs;

  /** Runs the nightly job with these exit codes, one per time that a command is run. */
  async function run(codes: number[]) {
    const ran: string[] = [];
    const lines: RunRecord[] = [];
    let waited = 0;
    let seconds = 0;
    const tools = {
      ledger: { append: (line: RunRecord) => void lines.push(structuredClone(line)), runs: () => lines },
      clock: () => new Date(Date.UTC(2026, 9, 1, 4, 0, seconds++)),
      runCommand: async ([name = ""]: readonly string[]) => {
        ran.push(name);
        return codes.shift() ?? 0;
      },
      wait: async () => {
        waited += 1;
      },
    };
    if (!nightly) throw new Error("no job");
    const due = { job: nightly, gepland: new Date("2026-10-01T04:00:00Z"), gemist: 2 };
    const record = await runJob(due, tools, new AbortController().signal);
    expect(lines.map(({ result }) => result)).toEqual(["bezig", record.result]);
    return { ran, waited, record };
  }

  test("does its commands in order, and notes for which moments", async () => {
    const { ran, record } = await run([]);
    expect(ran).toEqual(["fetch", "refresh", "build"]);
    expect(record).toMatchObject({
      command: "schedule",
      result: "gelukt",
      error: null,
      planning: { taak: "verversen", gepland: "2026-10-01T04:00:00.000Z", gemist: 2 },
    });
    expect(record.steps.map(({ detail }) => detail)).toEqual(Array(3).fill("afgesloten met 0"));
  });

  test("stops at the first command that fails, and says which", async () => {
    const { ran, record } = await run([0, 1]);
    expect(ran).toEqual(["fetch", "refresh"]);
    expect(record).toMatchObject({ result: "mislukt", error: "refresh sloot af met 1" });
  });

  test("waits for another run in the workspace, and goes on after it", async () => {
    const { ran, waited, record } = await run([0, 75, 75, 0, 0]);
    expect(ran).toEqual(["fetch", "refresh", "refresh", "refresh", "build"]);
    expect([waited, record.result]).toEqual([2, "gelukt"]);
  });
});

const child = (text: string) => join(temporaryFolder({ "cli.mjs": text }), "cli.mjs");

test("a command runs in a process of its own, of which the exit code comes back", async () => {
  const run = runInChild(child("process.exit(Number(process.argv[2]) + process.argv.length);\n"), [
    "--workspace",
  ]);
  const { signal } = new AbortController();
  // Node, the file, the number and the word behind every command.
  expect(await Promise.all([run(["0"], signal), run(["3"], signal)])).toEqual([4, 7]);
});

test("a command that does not want to stop is killed", async () => {
  const deaf =
    "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000);\n";
  const stopping = new AbortController();
  const ended = runInChild(child(deaf), [], 20)([], stopping.signal);
  stopping.abort();
  expect(await ended).toBe(1);
});
