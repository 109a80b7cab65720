import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { liveSite, previewSite } from "../../../dashboard/build-site.ts";
import { InputError } from "../../errors/input-error.ts";
import { repositoryRoot, workspacePaths } from "../../sources/workspace.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { silentSteps } from "../step.ts";
import type { LiveSite } from "./dev-server.ts";
import { type DevSession, startDev } from "./start-dev.ts";

let session: DevSession | null = null;
afterEach(async () => {
  await session?.stop();
  session = null;
});

/** The last preview of a session. */
let early: LiveSite = () => null;

/** A session whose watcher is the test itself, and that notes what it builds and tells. */
async function start(map: string) {
  const told: string[] = [];
  let changed: (path: string) => void = () => undefined;
  session = await startDev({
    workspace: map,
    port: 4800,
    runStep: silentSteps,
    preview: async (edition) => {
      const title = edition.indicators.find(({ id }) => id === "eenzaam")?.titel;
      told.push(`toont vooraf: ${title}`);
      early = previewSite(edition);
      return early;
    },
    build: async (fresh) => {
      told.push(fresh ? "bouwt met nieuwe code" : "bouwt");
      return null;
    },
    tell: {
      start: () => undefined,
      ready: () => told.push("klaar"),
      fault: (error) =>
        told.push(error instanceof InputError ? (error.problems[0]?.code ?? "") : String(error)),
    },
    watch: async (_, onChange) => {
      changed = onChange;
      return async () => undefined;
    },
  });
  await session.idle();
  /** Writes a file and reports it; returns what was told since. */
  const save = async (path: string, text: string | null) => {
    const before = told.length;
    if (text !== null) writeFileSync(path, text);
    changed(path);
    await session?.idle();
    return told.slice(before);
  };
  return { told, save };
}

test("a session builds at once, reads deliveries again only when they changed, and keeps the last good site", async () => {
  const map = makeSmallWorkspace();
  const { told, save } = await start(map);
  expect(told).toEqual(["toont vooraf: Inwoners die zich eenzaam voelen", "bouwt", "klaar"]);

  const indicator = join(map, "indicators", "samen-zijn", "eenzaam.sql");
  const text = readFileSync(indicator, "utf8");
  expect(await save(indicator, text.replace("telt: personen", "telt: persoon"))).toEqual(["waarde-ongeldig"]);
  expect(await save(indicator, text.replace("titel: ", "titel: Nieuw "))).toEqual([
    "toont vooraf: Nieuw Inwoners die zich eenzaam voelen",
    "bouwt",
    "klaar",
  ]);
  const concept = join(workspacePaths(map).editions, "concept", "public", "indicators.json");
  expect(readFileSync(concept, "utf8")).toContain('"Nieuw ');

  const delivery = join(map, "raw", "enquete", "peiling_2022.csv");
  const rows = readFileSync(delivery, "utf8");
  writeFileSync(delivery, rows.replace("noord-0;", "noord-zero;"));
  // Nobody reported the delivery, so it was not read: what was kept no longer matches the file.
  expect(await save(indicator, text)).toEqual([
    "toont vooraf: Inwoners die zich eenzaam voelen",
    "levering-gewijzigd",
  ]);
  expect(await save(delivery, rows)).toEqual([
    "toont vooraf: Inwoners die zich eenzaam voelen",
    "bouwt",
    "klaar",
  ]);

  // A process that has read the code of the site does not see it change.
  const words = join(repositoryRoot, "dashboard", "text", "labels.ts");
  expect(await save(words, null)).toEqual(["bouwt met nieuwe code", "klaar"]);

  await session?.stop();
  session = null;
  for (const kept of ["dev-staging.duckdb", "dev-cijfers.duckdb"]) {
    expect(existsSync(join(workspacePaths(map).build, kept))).toBe(false);
  }
}, 60_000);

test("after a definition is changed, another added, and both are undone, the figures are those of the start", async () => {
  const map = makeSmallWorkspace();
  const outcomes = () =>
    readFileSync(join(workspacePaths(map).editions, "concept", "public", "outcomes.json"), "utf8");
  const { save } = await start(map);
  const first = outcomes();
  const indicator = join(map, "indicators", "samen-zijn", "eenzaam.sql");
  const text = readFileSync(indicator, "utf8");
  await save(indicator, text.replace("decimalen: 0", "decimalen: 1").concat("\n-- anders\n"));
  const other = join(map, "indicators", "samen-zijn", "eenzaam-ook.sql");
  await save(other, text.replace(/^titel: .*$/m, "titel: Nog een"));
  expect(outcomes()).toContain('"eenzaam-ook"');
  rmSync(other);
  await save(other, null);
  await save(indicator, text);
  expect(outcomes()).toBe(first);
}, 60_000);

test("the pages shown before an edition is written are those of the edition when it is", async () => {
  const map = makeSmallWorkspace();
  await start(map);
  const written = liveSite(join(workspacePaths(map).editions, "concept"), () => {
    throw new Error("no documents here");
  });
  for (const path of [
    "index.html",
    "indicatoren/eenzaam/index.html",
    "stadsdelen/index.html",
    "geld/index.html",
  ]) {
    expect(early(path), path).not.toBeNull();
    expect(early(path), path).toBe(written(path));
  }
  // What rests on the files of an edition, or on the attack on it, is not there yet.
  for (const path of ["gegevens/index.html", "verken/index.html", "verantwoording/index.html"]) {
    expect(early(path), path).toBeNull();
    expect(written(path), path).not.toBeNull();
  }
}, 60_000);
