import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import type { Edition } from "../domain/edition.ts";
import { publishEdition } from "../editions/publish-edition.ts";
import { readEdition } from "../editions/read-edition.ts";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { readRuns } from "./ledger.ts";
import { withLock } from "./lock.ts";
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
      ["GM9999", "beter", null, "gehaald"],
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
    for (const name of readdirSync(folder)) {
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
      "Beveiligen en oordelen",
      "Editie schrijven",
    ]);
  });

  test("leaves a warehouse with the figures, and nothing half made", async () => {
    const { build, warehouse, editions } = workspacePaths(map);
    expect(readdirSync(build).sort()).toEqual(["afkeuringen.csv", "runs.jsonl", "warehouse.duckdb"]);
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

  test.each([
    [
      "one delivered cell",
      "raw/enquete/peiling_2022.csv",
      ["noord-0;2022;BU99990001", "noord-0;2022;BU99990002"],
    ],
    ["one threshold", "gemeente.yml", ["boekjaren", "drempels: { tonen: 31 }\nboekjaren"]],
    ["one definition", "indicators/samen-zijn/eenzaam.sql", ["veel oorzaken", "zeer veel oorzaken"]],
    ["one word of a deelambitie", "indicators/samen-doen/deelambitie.md", ["elkaar", "elkander"]],
    ["one goal", "doelen.yml", ["waarde: 30", "waarde: 31"]],
  ] as const)("changed in %s has another hash", async (_, path, change) => {
    const changed = makeSmallWorkspace();
    editFile(changed, path, change);
    expect(hashOf(await refresh({ workspace: changed }))).not.toBe(hashOf(result));
  });

  test("after a publication has another hash, chained to that edition; the published one stays", async () => {
    const published = makeSmallWorkspace();
    await refresh({ workspace: published });
    const { editions } = workspacePaths(published);
    const meta = publishEdition(editions, "programmamanager");
    const before = hashesOf(join(editions, meta.id));
    const next = await refresh({ workspace: published });
    expect(meta.contentHash).toBe(hashOf(result));
    expect(next.edition.meta).toMatchObject({ previous: meta.contentHash, state: "concept" });
    expect(hashOf(next)).not.toBe(meta.contentHash);
    expect(hashesOf(join(editions, meta.id))).toEqual(before);
  });
});

interface Fault {
  name: string;
  /** Files that are changed, by path: a replacement, a new text, or null to take it away. */
  files: Record<string, readonly [string, string] | string | null>;
  code: string;
  bestand: string;
  regel: number | null;
}

const eenzaam = "indicators/samen-zijn/eenzaam.sql";
const initiatieven = "indicators/samen-zijn/initiatieven.sql";

/** What must be told as a Dutch error with file, line and hint, and must leave the last edition untouched. */
const faults: Fault[] = [
  {
    name: "a typo in an indicator header",
    files: { [eenzaam]: ["richting:", "richtng:"] },
    code: "sleutel-onbekend",
    bestand: eenzaam,
    regel: 8,
  },
  {
    name: "an unknown column",
    files: { [eenzaam]: ["case eenzaam when", "case eenzam when"] },
    code: "sql-kolom-onbekend",
    bestand: eenzaam,
    regel: 26,
  },
  {
    name: "a WHERE that drops respondents",
    files: { [eenzaam]: ["from staging.enquete", "from staging.enquete\nwhere eenzaam in ('ja', 'nee')"] },
    code: "enquete-rijen-weg",
    bestand: eenzaam,
    regel: 28,
  },
  {
    name: "a WHERE that drops respondents of these data only",
    files: {
      [eenzaam]: [
        "from staging.enquete",
        "from staging.enquete where weging > 1 or stratum = 'proef' or stratum = 'a'",
      ],
    },
    code: "enquete-rijen-weg",
    bestand: eenzaam,
    regel: 21,
  },
  {
    name: "two statements",
    files: { [eenzaam]: ["from staging.enquete", "from staging.enquete;\ndrop table staging.enquete"] },
    code: "sql-niet-een-opdracht",
    bestand: eenzaam,
    regel: 21,
  },
  {
    name: "read_csv('/etc/passwd')",
    files: { [initiatieven]: ["from staging.initiatieven", "from read_csv('/etc/passwd')"] },
    code: "sql-functie-verboden",
    bestand: initiatieven,
    regel: 21,
  },
  {
    name: "a duplicate id",
    files: { "indicators/samen-doen/eenzaam.sql": "/*---\n---*/\nselect 1\n" },
    code: "indicator-dubbel",
    bestand: eenzaam,
    regel: 1,
  },
  {
    name: "an unknown stadsdeel",
    files: { "reference/gebieden.csv": ["BU99990003;Haven;zuid", "BU99990003;Haven;zuidd"] },
    code: "stadsdeel-onbekend",
    bestand: "reference/gebieden.csv",
    regel: 4,
  },
  {
    name: "a missing file of the workspace",
    files: { "doelen.yml": null },
    code: "bestand-ontbreekt",
    bestand: "doelen.yml",
    regel: null,
  },
  {
    name: "a missing delivery",
    files: { "raw/participatie/maatjes.csv": null },
    code: "levering-ontbreekt",
    bestand: "raw/participatie/bron.yml",
    regel: null,
  },
  {
    name: "a broken YAML",
    files: { "gemeente.yml": ["naam: Kleinstad", "naam: Klein: stad"] },
    code: "yaml-onleesbaar",
    bestand: "gemeente.yml",
    regel: 1,
  },
  {
    name: "a broken YAML in a header",
    files: { [eenzaam]: ["definitie: Aandeel", "definitie: let op: Aandeel"] },
    code: "yaml-onleesbaar",
    bestand: eenzaam,
    regel: 12,
  },
  {
    name: "/* in a header",
    files: { [eenzaam]: ["definitie: Aandeel", "definitie: raw/*.csv Aandeel"] },
    code: "indicator-commentaar-in-kop",
    bestand: eenzaam,
    regel: 12,
  },
  {
    name: "a delivery with too many bad rows",
    files: { "raw/enquete/peiling_2026.csv": ["noord-3;2026;BU99990002", "noord-3;2026;BU99999999"] },
    code: "te-veel-uitval",
    bestand: "raw/enquete/peiling_2026.csv",
    regel: 5,
  },
  {
    name: "a delivery in which a quote stays open",
    files: { "raw/enquete/peiling_2026.csv": ["noord-3;2026", 'noord-3;"2026'] },
    code: "bestand-onleesbaar",
    bestand: "raw/enquete/peiling_2026.csv",
    regel: 5,
  },
];

describe("a refresh that fails", () => {
  let broken = "";
  beforeAll(async () => {
    broken = makeSmallWorkspace();
    await refresh({ workspace: broken });
  });

  /** Makes the fault, refreshes, and mends it again. */
  async function refreshWith(fault: Fault) {
    const originals = Object.keys(fault.files).map((path) => {
      const full = join(broken, path);
      return { full, path, text: hashesOf(broken)[path] === undefined ? null : readFileSync(full, "utf8") };
    });
    for (const [path, change] of Object.entries(fault.files)) {
      if (typeof change === "string") writeFileSync(join(broken, path), change);
      else editFile(broken, path, change);
    }
    try {
      return await problemsOf(() => refresh({ workspace: broken }));
    } finally {
      for (const { full, path, text } of originals) {
        if (text === null) editFile(broken, path, null);
        else writeFileSync(full, text);
      }
    }
  }

  test.each(faults)("for $name is told in Dutch; the last edition stays", async (fault) => {
    const { editions, warehouse, ledger, build } = workspacePaths(broken);
    const before = { ...hashesOf(editions), warehouse: hashesOf(build)["warehouse.duckdb"] };
    const runs = readRuns(ledger).length;
    const problems = await refreshWith(fault);

    const [problem] = problems;
    expect(problem).toMatchObject({ code: fault.code, regel: fault.regel });
    expect(problem?.bestand).toMatch(new RegExp(`(^|/)${fault.bestand}$`));
    expect(problem?.hint).not.toBe("");
    expect(problem?.melding).toMatch(/\b(de|het|een|is|in|bestaat|staat)\b/i);

    expect({ ...hashesOf(editions), warehouse: hashesOf(build)["warehouse.duckdb"] }).toEqual(before);
    expect(readdirSync(build).filter((name) => name.includes("warehouse-"))).toEqual([]);
    expect(warehouse).toContain(build);
    const last = readRuns(ledger);
    expect(last).toHaveLength(runs + 1);
    expect(last.at(-1)).toMatchObject({ result: "mislukt", contentHash: null });
    expect(last.at(-1)?.error).toContain(`[${fault.code}]`);
  });

  test("does not stand in the way of the next one", async () => {
    await refreshWith(faults[0] ?? { name: "", files: {}, code: "", bestand: "", regel: null });
    const next = await refresh({ workspace: broken });
    expect(hashOf(next)).toBe(hashOf(result));
    expect(readRuns(workspacePaths(broken).ledger).at(-1)?.result).toBe("gelukt");
  });

  test("because another one is going changes nothing and writes no line", async () => {
    const { build, ledger, editions } = workspacePaths(broken);
    const before = { runs: readRuns(ledger).length, hashes: hashesOf(editions) };
    const problems = await withLock(build, () => problemsOf(() => refresh({ workspace: broken })));
    expect(problems.map(({ code }) => code)).toEqual(["run-bezig"]);
    expect({ runs: readRuns(ledger).length, hashes: hashesOf(editions) }).toEqual(before);
  });

  test("in a folder that is no workspace makes nothing there", async () => {
    const empty = makeSmallWorkspace({ "gemeente.yml": null });
    const before = hashesOf(empty);
    expect(await problemsOf(() => refresh({ workspace: empty }))).toMatchObject([
      { code: "bestand-ontbreekt" },
    ]);
    expect(hashesOf(empty)).toEqual(before);
    expect(readdirSync(empty)).not.toContain("build");
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
    "\uFEFFbron;bestand;record;regel;kolom;waarde;regelcode;melding",
    '"enquete";"raw/enquete/peiling_2026.csv";"4";"5";"buurt";"BU99999999";"vorm";"buurt moet zijn: een buurtcode uit gebieden.csv."',
  ]);
});
