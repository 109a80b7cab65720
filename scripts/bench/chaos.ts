import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { wrongAfter } from "./chaos/checks.ts";
import { type FailingServer, serveFailing } from "./chaos/failing-server.ts";
import { deliver, type Fault, faults } from "./chaos/faults.ts";
import { makePlayground, type Playground } from "./chaos/playground.ts";
import { type Ended, runCommand } from "./chaos/run-command.ts";
import type { Benchmark } from "./harness/benchmark.ts";

/** Faults when nobody asks for another number with `--aantal=20`. */
const FAULTS = 200;

/** Exit code of who finds another run in the workspace. */
const BUSY = 75;

/** How long is waited for another run: a refresh takes seconds. */
const WAITS = 20;
const WAIT_MS = 3000;

interface Counted {
  name: string;
  times: number;
  /** Times that it hit what it was meant for: a kill may come after the end, a full disk may be just enough. */
  hit: number;
  wrong: string[];
}

/** Puts faults in the way of real commands, one after the other, and looks what is left of the workspace. */
export const chaos: Benchmark = {
  title: "Storingen",
  run: async (tell) => {
    const ground = makePlayground();
    const server = await serveFailing(readFileSync(join(ground.map, "raw", "rivm", "cijfers.csv"), "utf8"));
    try {
      const counted = await happenings(ground, server, tell);
      return { parts: [partOf(counted, ground.ownDisk)], measurements: counted };
    } finally {
      await server.close();
      ground.remove();
    }
  },
};

async function happenings(
  ground: Playground,
  server: FailingServer,
  tell: (text: string) => void,
): Promise<Counted[]> {
  await prepare(ground, server);
  const possible = faults.filter((fault) => fault.possible(ground));
  const counted = new Map(
    possible.map(({ name }): [string, Counted] => [name, { name, times: 0, hit: 0, wrong: [] }]),
  );
  const chance = seededChance(10);
  for (let number = 0; number < faultsAsked(); number += 1) {
    const fault = possible[number % possible.length] as Fault;
    const count = counted.get(fault.name) as Counted;
    const { started, hit, wrong: own = [] } = await fault.happen({ ground, server, chance });
    const wrong = [...own, ...wrongAfter(ground.map, started), ...(await nextRun(ground))];
    count.times += 1;
    count.hit += hit ? 1 : 0;
    count.wrong.push(...wrong);
    tell(`${number + 1} ${fault.name}${hit ? "" : " (niet geraakt)"}: ${wrong.join("; ") || "in orde"}`);
  }
  return [...counted.values()];
}

/** A workspace as it is in use: something published, a site, and a source that is fetched. */
async function prepare(ground: Playground, server: FailingServer): Promise<void> {
  appendFileSync(join(ground.map, "gemeente.yml"), 'schema: "30 2 * * *"\n');
  const folder = join(ground.map, "raw", "haalop");
  mkdirSync(folder);
  const rivm = readFileSync(join(ground.map, "raw", "rivm", "bron.yml"), "utf8");
  writeFileSync(
    join(folder, "bron.yml"),
    `${rivm}ophalen: { via: bestand, adres: "${server.address}", naam: cijfers.csv }\n`,
  );
  const commands = [
    ["refresh"],
    ["edition", "publish", "--approver", "rol", "--yes"],
    ["build"],
    ["schedule"],
  ];
  for (const words of commands) {
    const stopWhen = /De planning loopt/;
    const { code, said } = await runCommand([...words, "--workspace", ground.map], { stopWhen });
    if (code !== 0) throw new Error(said);
  }
}

/** Without anybody mending anything, the next refresh succeeds, the site is built, and nothing is left lying about. */
async function nextRun(ground: Playground): Promise<string[]> {
  deliver(ground);
  const words = ["--workspace", ground.map];
  const refreshed = await whenFree(["refresh", ...words]);
  const built = await whenFree(["build", "--gewijzigd", ...words]);
  return [
    ...(refreshed.code === 0
      ? []
      : [`de volgende verversing eindigde met ${refreshed.code}: ${refreshed.said}`]),
    ...(built.code === 0 ? [] : [`bouwen eindigde met ${built.code}: ${built.said}`]),
    ...wrongAfter(ground.map, [refreshed, built]),
  ];
}

/** A planning that was killed leaves a command that goes on to its end; who comes after it waits, as the planning does. */
async function whenFree(words: readonly string[]): Promise<Ended> {
  for (let times = 1; ; times += 1) {
    const ended = await runCommand(words);
    if (ended.code !== BUSY || times === WAITS) return ended;
    await setTimeout(WAIT_MS);
  }
}

function faultsAsked(): number {
  const asked = process.argv.find((word) => word.startsWith("--aantal="));
  return asked ? Number(asked.slice("--aantal=".length)) : FAULTS;
}

/** Chance that is the same each time: a linear congruential generator (Numerical Recipes). */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function partOf(counted: readonly Counted[], ownDisk: boolean) {
  const sum = (key: "times" | "hit") => counted.reduce((total, one) => total + one[key], 0);
  const wrong = counted.flatMap((one) => one.wrong);
  const disk = ownDisk
    ? ""
    : " Een eigen schijf was hier niet te maken: volle schijf en alleen-lezen zijn overgeslagen.";
  return {
    heading: "Echte opdrachten in een kleine werkomgeving, met storingen",
    text: [
      `Na elke storing moet waar zijn: gepubliceerde edities zijn ongewijzigd, de site is heel, de boekhouding zegt wat er gebeurde, en de volgende verversing lukt vanzelf. "Geraakt" telt hoe vaak de storing viel waar zij bedoeld was.${disk}`,
    ],
    table: {
      head: ["storing", "keren", "geraakt", "niet in orde"],
      rows: [
        ...counted.map((one) => [one.name, String(one.times), String(one.hit), String(one.wrong.length)]),
        ["samen", String(sum("times")), String(sum("hit")), String(wrong.length)],
      ],
    },
    conclusion:
      wrong.length === 0
        ? `Na alle ${formatNumber(sum("times"), 0)} storingen was alles in orde.`
        : `Niet in orde: ${[...new Set(wrong)].join("; ")}.`,
  };
}
