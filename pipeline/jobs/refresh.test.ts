import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import type { Edition } from "../domain/edition.ts";
import { publishEdition } from "../editions/publish-edition.ts";
import { readEdition } from "../editions/read-edition.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import { composeEdition } from "./compute-edition.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { readRuns } from "./ledger.ts";
import { type RefreshResult, refresh } from "./refresh.ts";

/** A clock that stands still at a day. */
const on = (day: string) => () => new Date(`${day}T08:00:00Z`);

/** Public and private part of the concept, byte for byte; the facts of the run left out. */
function partsOf(map: string): Record<string, string> {
  const hashes = hashesOf(join(workspacePaths(map).editions, "concept"));
  return Object.fromEntries(Object.entries(hashes).filter(([path]) => path !== "run.json"));
}

const hashOf = ({ edition }: { edition: Edition }) => edition.meta.contentHash;

let map = "";
let result: RefreshResult;
beforeAll(async () => {
  map = makeSmallWorkspace();
  result = await refresh({ workspace: map, clock: on("2026-10-05") });
});

/** A publication without a moment. */
const by = (approver: string) => ({ approver, moment: null, corrects: null });

describe("a refresh", () => {
  test("makes the concept edition, figures as worked out by hand", () => {
    const edition = readEdition(join(workspacePaths(map).editions, "concept"));
    expect(edition).toEqual(result.edition);
    const figure = (indicator: string, gebied: string, jaar: number) =>
      edition.outcomes.find((o) => o.indicator === indicator && o.gebied === gebied && o.jaar === jaar);
    // 24 + 12 of 80 and 8 + 10 of 80: 45% and 22.5%.
    expect(figure("eenzaam", "GM9999", 2022)).toMatchObject({ waarde: 45, n: 80, status: "ok" });
    expect(figure("eenzaam", "GM9999", 2026)).toMatchObject({ waarde: 23, n: 80, status: "ok" });
    expect(figure("eenzaam", "noord", 2026)).toMatchObject({ waarde: 20, n: 40, status: "indicatief" });
    expect(figure("initiatieven", "zuid", 2025)).toMatchObject({ waarde: 0, status: "ok" });
    // Four people in noord in 2024: hidden, and zuid with it.
    expect(figure("maatjes", "noord", 2024)).toMatchObject({
      waarde: null,
      teller: null,
      status: "niet-getoond-privacy",
    });
    expect(figure("maatjes", "zuid", 2024)).toMatchObject({ waarde: null, status: "niet-getoond-privacy" });
    expect(figure("maatjes", "GM9999", 2024)).toMatchObject({ waarde: 24 });
    expect(figure("maatjes", "noord", 2025)).toMatchObject({ waarde: 12 });
    expect(figure("eenzaam-rivm", "BU99990001", 2020)).toMatchObject({ waarde: 50, status: "ok" });
    expect(edition.outcomes.filter((o) => o.indicator === "eenzaam-rivm").map((o) => o.gebied)).toEqual([
      "BU99990001",
      "BU99990002",
      "GM9999",
    ]);
  });

  test("judges the newest year, gemeente and stadsdelen", () => {
    const judgements = result.edition.judgements.filter(({ indicator }) => indicator === "eenzaam");
    expect(
      judgements.map(({ gebied, ontwikkeling, positie, koers }) => [gebied, ontwikkeling, positie, koers]),
    ).toEqual([
      ["GM9999", "beter", "niet-te-bepalen", "gehaald"],
      ["noord", "beter", "geen-aantoonbaar-verschil", null],
      ["zuid", "geen-aantoonbaar-verschil", "geen-aantoonbaar-verschil", null],
    ]);
  });

  test("has nothing to say of indicators without a source, and no error", () => {
    const cohesion = result.edition.indicators.find(({ id }) => id === "subsidie-verleend");
    expect(cohesion?.bronnen).toEqual([]);
    expect(result.edition.outcomes.some(({ indicator }) => indicator === "subsidie-verleend")).toBe(false);
  });

  test("keeps the unrounded figures and the persons out of the public part", () => {
    const folder = join(workspacePaths(map).editions, "concept", "public");
    for (const name of Object.keys(hashesOf(folder))) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes("noord-0")).toBe(false);
      expect(bytes.includes("standaardfout")).toBe(false);
    }
    const hidden = readFileSync(join(folder, "..", "private", "outcomes.json"), "utf8");
    expect(hidden).toContain('"waarde":22.5');
  });

  test("writes a line in the ledger, from the clock it was given", () => {
    const runs = readRuns(workspacePaths(map).ledger);
    expect(runs[0]).toEqual(result.record);
    expect(runs[0]).toMatchObject({
      command: "refresh",
      result: "gelukt",
      startedAt: "2026-10-05T08:00:00.000Z",
      contentHash: hashOf(result),
      error: null,
    });
    const { gelezen = 0, geladen = 0, afgekeurd = 0, weggelaten = 0 } = runs[0]?.rows ?? {};
    // 160 respondents, 9 initiatives, 51 matches, 5 published rows.
    expect(gelezen).toBe(225);
    expect(gelezen).toBe(geladen + afgekeurd + weggelaten);
    expect(runs[0]?.steps.map(({ title }) => title)).toEqual([
      "Werkmap lezen",
      "Definities controleren",
      "Leveringen laden",
      "Uitkomsten berekenen",
      "Afschermen",
      "Oordelen",
      "Aanvallen",
      "Editie schrijven",
    ]);
  });

  test("leaves a warehouse with the figures, and nothing half made", async () => {
    const { build, warehouse, editions } = workspacePaths(map);
    expect(readdirSync(build).sort()).toEqual([
      "afkeuringen.csv",
      "leveringen",
      "runs.jsonl",
      "warehouse.duckdb",
    ]);
    expect(readdirSync(editions)).toEqual(["concept"]);
    const row = await withDatabase(warehouse, "compute", (database) =>
      database.row(`select count(*) as outcomes, (select count(*) from staging.enquete) as respondenten
        from outcome.outcomes`),
    );
    expect(row).toEqual({ outcomes: result.edition.outcomes.length, respondenten: 160 });
  });
});

describe("the same input", () => {
  test("gives the same bytes and the same hash: another clock, another folder", async () => {
    const elsewhere = makeSmallWorkspace();
    const again = await refresh({ workspace: elsewhere, clock: on("2031-01-31") });
    expect(hashOf(again)).toBe(hashOf(result));
    expect(partsOf(elsewhere)).toEqual(partsOf(map));
    expect(Object.keys(partsOf(map)).length).toBeGreaterThan(10);
  });

  test("changed in one delivered cell has another hash", async () => {
    const changed = makeSmallWorkspace();
    editFile(changed, "raw/enquete/peiling_2022.csv", ["noord-0;2022;BU99990001", "noord-0;2022;BU99990002"]);
    expect(hashOf(await refresh({ workspace: changed }))).not.toBe(hashOf(result));
  });

  /** The hash of a workspace with the deliveries of the first refresh: nothing is loaded or computed. */
  async function hashWith(changed: string): Promise<string> {
    const workspace = readWorkspace(changed);
    const definitions = await loadDefinitions(workspace);
    const facts = { cellen: [], tabellen: [] };
    const computed = { outcomes: [], rest: [], facts, verhalen: [], indelingswijzigingen: [] };
    const { sources } = result.edition;
    return hashOf(
      composeEdition({
        workspace,
        definitions,
        sources,
        computed,
        guarded: [],
        registers: [],
        previous: null,
      }),
    );
  }

  test("unchanged has the same hash, whatever the figures", async () => {
    expect(await hashWith(makeSmallWorkspace())).toBe(hashOf(result));
  });

  test.each([
    ["one threshold", "gemeente.yml", ["boekjaren", "drempels: { tonen: 31 }\nboekjaren"]],
    ["one definition", "indicators/samen-zijn/eenzaam.sql", ["veel oorzaken", "zeer veel oorzaken"]],
    ["one word of a deelambitie", "indicators/samen-doen/deelambitie.md", ["elkaar", "elkander"]],
    ["one goal", "doelen.yml", ["waarde: 30", "waarde: 31"]],
    ["one area", "reference/gebieden.csv", ["Markt;zuid", "Markt;noord"]],
    ["one remark in a source", "raw/rivm/bron.yml", ["titel: Gezondheid", "titel: Gezond"]],
  ] as const)("changed in %s has another hash", async (_, path, change) => {
    const changed = makeSmallWorkspace();
    editFile(changed, path, change);
    expect(await hashWith(changed)).not.toBe(hashOf(result));
  });

  test("after a publication has another hash, chained to that edition; the published one stays", async () => {
    const published = makeSmallWorkspace();
    await refresh({ workspace: published });
    const { editions } = workspacePaths(published);
    const meta = await publishEdition(editions, by("programmamanager"));
    const before = hashesOf(join(editions, meta.id));
    const next = await refresh({ workspace: published });
    expect(meta.contentHash).toBe(hashOf(result));
    expect(next.edition.meta).toMatchObject({ previous: meta.contentHash, state: "concept" });
    expect(hashOf(next)).not.toBe(meta.contentHash);
    expect(hashesOf(join(editions, meta.id))).toEqual(before);
  });
});

test("refused rows that are tolerated are kept with file, line, value and reason", async () => {
  const tolerant = makeSmallWorkspace();
  editFile(tolerant, "raw/enquete/bron.yml", ["bestanden:", "toegestane-uitval: 0.1\nbestanden:"]);
  editFile(tolerant, "raw/enquete/peiling_2026.csv", ["noord-3;2026;BU99990002", "noord-3;2026;BU99999999"]);
  const { record } = await refresh({ workspace: tolerant });
  expect(record.rows).toEqual({ gelezen: 225, geladen: 224, afgekeurd: 1, weggelaten: 0 });
  const text = readFileSync(join(workspacePaths(tolerant).build, "afkeuringen.csv"), "utf8");
  expect(text.split("\r\n").slice(0, 2)).toEqual([
    "\uFEFFbron;bestand;blad;record;regel;kolom;waarde;regelcode;melding;hint",
    expect.stringContaining(
      '"enquete";"raw/enquete/peiling_2026.csv";"";"4";"5";"buurt";"BU99999999";"vorm";"buurt moet zijn: een buurtcode uit gebieden.csv.";"Zoek het gebied op',
    ),
  ]);
});
