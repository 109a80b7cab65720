import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { readRuns } from "../../../pipeline/jobs/ledger.ts";
import { workspacePaths } from "../../../pipeline/sources/workspace-paths.ts";
import type { FailingServer } from "./failing-server.ts";
import type { Playground } from "./playground.ts";
import { type Ended, lastTime, runCommand } from "./run-command.ts";

/** Where a fault happens, and chance: from 0 up to 1. */
export interface Scene {
  ground: Playground;
  server: FailingServer;
  chance: () => number;
}

/** What a fault did: the processes that met it, and whether it hit what it was meant for. */
export interface Happened {
  started: Ended[];
  hit: boolean;
  /** What is wrong besides what is looked at after every fault. */
  wrong?: string[];
}

/** A kind of fault. */
export interface Fault {
  name: string;
  /** Whether it can happen here. */
  possible: (ground: Playground) => boolean;
  happen: (scene: Scene) => Promise<Happened>;
}

const HOUR = 3_600_000;
/** A job of the planning in the small workspace, on a busy machine. */
const LONGEST_JOB_MS = 120_000;

/** So long a planning is watched that has nothing to do. */
const QUIET_MS = 8000;

const always = () => true;
const ownDisk = ({ ownDisk: own }: Playground) => own;

let deliveries = 0;

/** A delivery that changes, so that there is something to do. */
export function deliver({ map }: Playground): void {
  const line = `chaos${deliveries++};2025;BU99990001;01-03-2024;02-04-2024\n`;
  appendFileSync(join(map, "raw", "participatie", "maatjes.csv"), line);
}

const refresh = (map: string) => ["refresh", "--workspace", map];

/** Kills a command somewhere in the time that it takes when nothing happens. */
const kill = (name: string, words: (map: string) => string[]): Fault => ({
  name,
  possible: always,
  happen: async ({ ground, chance }) => {
    deliver(ground);
    const command = words(ground.map);
    const killAfter = lastTime(command[0] ?? "") * (0.1 + 0.9 * chance());
    const ended = await runCommand(command, { killAfter });
    return { started: [ended], hit: ended.signal === "SIGKILL" };
  },
});

/** The clock of the planning, which only goes forward: what is due once is not due again. */
let planned = Date.now();

/** Years whose changes of the clock are enough for any number of faults. */
const YEARS = Array.from({ length: 60 }, (_, index) => 2027 + index);

/** The moment at which Dutch clocks show half past two (or would have) first, in each night in which they change. */
const changingNights = YEARS.flatMap((year) => [lastSunday(year, 2, 1.5), lastSunday(year, 9, 0.5)]);

/** Hours after midnight UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number, hours: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - last.getUTCDay()) + hours * HOUR;
}

/** Starts the planning at a moment that is not now, and ends it when it did what is due, or after a while. */
function planAt(ground: Playground, moment: number, killAfter: number): Promise<Ended> {
  planned = moment;
  return runCommand(["schedule", "--workspace", ground.map], {
    clockShift: moment - Date.now(),
    stopWhen: /verversen: (gelukt|mislukt)/,
    killAfter,
  });
}

/** How often the planning ran its job for a moment, according to the ledger. */
function timesRun({ map }: Playground, moment: number): number {
  const gepland = new Date(moment).toISOString();
  const runs = readRuns(workspacePaths(map).ledger);
  return runs.filter((run) => run.planning?.gepland === gepland && run.result === "gelukt").length;
}

/** Every kind of fault, each as likely. */
export const faults: readonly Fault[] = [
  kill("kill -9 tijdens verversen", refresh),
  kill("kill -9 tijdens publiceren", (map) => [
    "edition",
    "publish",
    "--approver",
    "rol",
    "--yes",
    "--workspace",
    map,
  ]),
  kill("kill -9 tijdens bouwen", (map) => ["build", "--workspace", map]),
  {
    name: "schijf vol",
    possible: ownDisk,
    happen: async ({ ground, chance }) => {
      deliver(ground);
      ground.fillUntil(chance() * 8);
      const ended = await runCommand([...refresh(ground.map), "--alles"]);
      ground.empty();
      return { started: [ended], hit: ended.code === 1 && ended.said.includes("schijf-vol") };
    },
  },
  {
    name: "werkomgeving alleen-lezen",
    possible: ownDisk,
    happen: async ({ ground }) => {
      deliver(ground);
      ground.readOnly(true);
      const ended = await runCommand(refresh(ground.map));
      ground.readOnly(false);
      return { started: [ended], hit: ended.code === 1 && ended.said.includes("niet-te-schrijven") };
    },
  },
  {
    name: "bron geeft fouten",
    possible: always,
    happen: async ({ ground, server }) => {
      server.fail(true);
      const ended = await runCommand(["fetch", "--bron", "haalop", "--workspace", ground.map]);
      server.fail(false);
      return { started: [ended], hit: ended.code === 1 && ended.said.includes("ophalen-mislukt") };
    },
  },
  {
    name: "twee verversingen tegelijk",
    possible: always,
    happen: async ({ ground }) => {
      deliver(ground);
      const started = await Promise.all([runCommand(refresh(ground.map)), runCommand(refresh(ground.map))]);
      return { started, hit: started.some(({ code }) => code === 75) };
    },
  },
  {
    name: "sprong van de klok",
    possible: always,
    happen: async ({ ground, chance }) => {
      deliver(ground);
      const ended = await runCommand(refresh(ground.map), { clockShift: (chance() - 0.5) * 1000 * HOUR });
      return { started: [ended], hit: ended.code === 0 };
    },
  },
  {
    name: "planning gedood tijdens een taak",
    possible: always,
    happen: async ({ ground, chance }) => {
      deliver(ground);
      const killed = await planAt(ground, planned + 25 * HOUR, lastTime("refresh") * (0.2 + chance()));
      return { started: [], hit: killed.signal === "SIGKILL" };
    },
  },
  {
    name: "nacht waarin de klok verspringt",
    possible: always,
    happen: async ({ ground }) => {
      deliver(ground);
      const night = changingNights.find((moment) => moment > planned) ?? planned + 25 * HOUR;
      await planAt(ground, night + 60_000, LONGEST_JOB_MS);
      // In autumn it is half past two once more an hour later; nothing may be due then.
      await planAt(ground, night + HOUR + 60_000, QUIET_MS);
      const times = timesRun(ground, night);
      return { started: [], wrong: times <= 1 ? [] : [`de taak liep ${times} keer`], hit: times === 1 };
    },
  },
];
