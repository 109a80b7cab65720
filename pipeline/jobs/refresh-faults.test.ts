import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { readRuns } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { refresh } from "./refresh.ts";

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
    code: "aanhalingsteken-open",
    bestand: "raw/enquete/peiling_2026.csv",
    regel: 5,
  },
];

describe("a refresh that fails", () => {
  let broken = "";
  let first = "";
  beforeAll(async () => {
    broken = makeSmallWorkspace();
    first = (await refresh({ workspace: broken })).edition.meta.contentHash;
  });

  /** Makes the fault, refreshes, and mends it again. */
  async function refreshWith(fault: Pick<Fault, "files">) {
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

  test("for a fault in a definition and one in a delivery tells both", async () => {
    const problems = await refreshWith({
      files: { [eenzaam]: ["richting:", "richtng:"], "raw/participatie/maatjes.csv": null },
    });
    expect(problems.map(({ code }) => code)).toEqual(["sleutel-onbekend", "levering-ontbreekt"]);
  });

  test("for faults in two sources tells both, and keeps the refused rows", async () => {
    const badRow = ["noord-3;2026;BU99990002", "noord-3;2026;=1+1"] as const;
    const problems = await refreshWith({
      files: { "raw/enquete/peiling_2026.csv": badRow, "raw/participatie/maatjes.csv": null },
    });
    expect(problems.map(({ code }) => code)).toEqual(["te-veel-uitval", "levering-ontbreekt"]);
    const rejects = readFileSync(join(workspacePaths(broken).build, "afkeuringen.csv"), "utf8");
    // A spreadsheet must not run what was delivered.
    expect(rejects).toContain(`"raw/enquete/peiling_2026.csv";"";"4";"5";"buurt";"'=1+1";"vorm"`);
  });

  test("does not stand in the way of the next one", async () => {
    await refreshWith(faults[0] ?? { files: {} });
    const next = await refresh({ workspace: broken });
    expect(next.edition.meta.contentHash).toBe(first);
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
