import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { listInputs } from "../sources/archive/workspace-inputs.ts";
import { readBorderChanges } from "../sources/border-changes.ts";
import { longTable, servedAreas, tableOfFiles, wideTable } from "../sources/fixtures/served-tables.ts";
import {
  type ServedTable,
  type StatlineServer,
  startStatlineServer,
} from "../sources/fixtures/statline-server.ts";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace, repositoryRoot, workspacePaths } from "../sources/workspace.ts";
import { fetchLines, fetchSources } from "./fetch-sources.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { refresh } from "./refresh.ts";
import { stageSources } from "./stage-sources.ts";

let server: StatlineServer;
afterEach(() => server.close());

const common = 'leverancier: Proef\nlicentie: CC BY 4.0\nprivacy: geen\nformaat: { decimaalteken: "." }\n';
const benchmarks = `benchmarks:
  - { id: nederland, naam: Nederland, codes: [NL00, NL01] }
  - { id: vergelijkbaar, naam: Vergelijkbare gemeenten, codes: [GM9998, GM9999, GM9997] }
`;

const wide = `soort: statline-v3
titel: Kerncijfers
${common}ophalen: { via: statline-v3, tabellen: [K1] }
bestanden: { statistiek: "K*.csv" }
maten:
  inwoners: { titel: Aantal inwoners, groep: Bevolking }
  gas: { titel: Appartement, groep: Aardgas, maal: 1000 }
`;

const long = `soort: statline-v4
titel: Regionaal
${common}ophalen: { via: statline-v4, tabellen: [R1], elke-dagen: 30 }
bestanden: { statistiek: "R1.csv" }
maten: { eenzaam: { titel: Eenzaam } }
`;

/** A workspace with sources to fetch, and a server with their tables. */
async function setUp(
  bronnen: Record<string, string>,
  tabellen: Record<string, ServedTable>,
  extra = benchmarks,
) {
  server = await startStatlineServer(tabellen);
  const map = makeSmallWorkspace(
    Object.fromEntries(Object.entries(bronnen).map(([id, text]) => [`raw/${id}/bron.yml`, text])),
  );
  appendFileSync(join(map, "gemeente.yml"), extra);
  const fetchAll = (options: { bron?: string; gepland?: boolean } = {}) =>
    fetchSources({ workspace: readWorkspace(map), tools: server.tools, tell: () => {}, ...options });
  return { map, fetchAll };
}

/** Staged figures of a source as `[gebied, jaar, onderwerp, waarde, onder, boven, reden]`. */
async function staged(map: string, bron: string): Promise<unknown[][]> {
  const path = join(map, "build", "proef.duckdb");
  const workspace = readWorkspace(map);
  const bronnen = workspace.bronnen.filter(({ id }) => id === bron);
  await stageSources(path, { ...workspace, bronnen }, () => {});
  return withDatabase(path, "write", (database) =>
    database.rows<Record<string, unknown>>(
      `select gebied, jaar, onderwerp, waarde, onder, boven, reden from staging.statistiek
       where bron = '${bron}' order by all`,
    ),
  ).then((rows) => rows.map((row) => Object.values(row)));
}

const outcomes = (reports: Awaited<ReturnType<typeof fetchSources>>) =>
  reports.flatMap(({ bron, entries }) => entries.map(({ wat, uitkomst }) => `${bron} ${wat} ${uitkomst}`));

describe("fetching the sources of a workspace", () => {
  test("takes a wide table in as a delivery with a receipt, its metadata and the date of today", async () => {
    const { map, fetchAll } = await setUp({ kwb: wide }, { K1: wideTable() });
    expect(outcomes(await fetchAll())).toEqual(["kwb K1 nieuw"]);
    const names = readdirSync(join(map, "raw", "kwb")).sort();
    expect(names[0]).toMatch(/^2026-10-01_[0-9a-f]{8}_K1\.csv$/);
    expect(names[1]).toMatch(/^2026-10-01_[0-9a-f]{8}_K1\.metadata\.json$/);
    const source = readWorkspace(map).bronnen.find(({ id }) => id === "kwb");
    expect(source?.config.leverdatum).toBe("2026-10-01");
  });

  test("is kept with its metadata, and dated without its receipt, so that an edition can be computed again", async () => {
    const { map, fetchAll } = await setUp({ kwb: wide }, { K1: wideTable() });
    await fetchAll();
    rmSync(join(map, "raw", "kwb", "ontvangst"), { recursive: true });
    const workspace = readWorkspace(map);
    const kept = listInputs(workspace).filter(({ pad }) => pad.startsWith("werkomgeving/raw/kwb/"));
    expect(kept.map(({ pad, soort }) => [pad.split("_").at(-1), soort])).toEqual([
      ["K1.csv", "gegevens"],
      ["K1.metadata.json", "gegevens"],
      ["werkomgeving/raw/kwb/bron.yml", "instelling"],
    ]);
    expect(workspace.bronnen.find(({ id }) => id === "kwb")?.config.leverdatum).toBe("2026-10-01");
  });

  test("stages the measures by title and group, with their factor and why a value is missing", async () => {
    const { map, fetchAll } = await setUp(
      { kwb: wide.replace("maten:", "volledig: 0\nmaten:") },
      { K1: wideTable() },
    );
    await fetchAll();
    const rows = await staged(map, "kwb");
    expect(rows.filter(([gebied]) => gebied === "GM9999")).toEqual([
      ["GM9999", 2020, "gas", 5250, null, null, null],
      ["GM9999", 2020, "inwoners", 500, null, null, null],
      ["GM9999", 2022, "gas", null, null, null, "onbekend of geheim"],
      ["GM9999", 2022, "inwoners", 501, null, null, null],
    ]);
    expect(rows).toContainEqual(["BU99990003", 2022, "inwoners", null, null, null, "niet gemeten"]);
  });

  test("uses the newest complete year of each measure", async () => {
    const { map, fetchAll } = await setUp({ kwb: wide }, { K1: wideTable() });
    await fetchAll();
    const years = new Set((await staged(map, "kwb")).map(([, jaar, onderwerp]) => `${onderwerp} ${jaar}`));
    expect([...years].sort()).toEqual(["gas 2020", "inwoners 2020", "inwoners 2022"]);
  });

  test("stages a long table with its margins and the reason the source gives", async () => {
    const { map, fetchAll } = await setUp({ rivm4: long }, { R1: longTable() });
    await fetchAll();
    const rows = await staged(map, "rivm4");
    expect(rows).toContainEqual(["GM9999", 2022, "eenzaam", 5, 5.25, 5.5, null]);
    expect(rows).toContainEqual(["BU99990003", 2022, "eenzaam", null, null, null, "n.v.t."]);
    expect(rows).toContainEqual(["nederland", 2022, "eenzaam", 0, 0.25, 0.5, null]);
  });

  test("asks along whether borders changed, and keeps the areas where they did", async () => {
    const table = longTable();
    const borders = servedAreas.map((code, index) => ({
      Id: 500 + index,
      Measure: "M900",
      ValueAttribute: "None",
      Value: null,
      StringValue: code === "BU99990002" ? "3" : code === "BU99990001" ? "2" : "1",
      WijkenEnBuurten: code,
      Marges: "MW00000",
      Perioden: "2022JJ00",
    }));
    const { value = [] } = table.antwoorden.MeasureCodes as { value: object[] };
    const topic = { Identifier: "M900", Title: "Indelingswijziging wijken en buurten", MeasureGroupId: null };
    const changed = {
      ...table,
      antwoorden: { ...table.antwoorden, MeasureCodes: { value: [...value, topic] } },
      lijsten: { ...table.lijsten, Observations: [...(table.lijsten.Observations ?? []), ...borders] },
    };
    const { map, fetchAll } = await setUp({ rivm4: long }, { R1: changed });
    await fetchAll();
    expect(new Set((await staged(map, "rivm4")).map(([, , onderwerp]) => onderwerp))).toEqual(
      new Set(["eenzaam"]),
    );
    const found = await withDatabase(join(map, "build", "proef.duckdb"), "write", readBorderChanges);
    expect(found).toEqual([{ bron: "rivm4", gebied: "BU99990002", jaar: 2022 }]);
  });

  test("a group has the middle of its gemeenten, and none of too few", async () => {
    const { map, fetchAll } = await setUp({ rivm4: long }, { R1: longTable() });
    await fetchAll();
    expect(await staged(map, "rivm4")).toContainEqual([
      "vergelijkbaar",
      2022,
      "eenzaam",
      null,
      null,
      null,
      "te weinig gemeenten",
    ]);
    await server.close();
    const codes = benchmarks.replace("GM9997", "BU").replace("GM9998, GM9999, BU", "GM9998, GM9999, GM9996");
    const table = longTable();
    const third = (table.lijsten.Observations ?? [])
      .filter((row) => row.WijkenEnBuurten === "GM9998")
      .map((row) => ({ ...row, Id: Number(row.Id) + 1000, WijkenEnBuurten: "GM9996", Value: 99 }));
    const lijsten = {
      ...table.lijsten,
      Observations: [...(table.lijsten.Observations ?? []), ...third],
      WijkenEnBuurtenCodes: [
        ...(table.lijsten.WijkenEnBuurtenCodes ?? []),
        { Identifier: "GM9996", Title: "Derde" },
      ],
    };
    const other = await setUp({ rivm4: long }, { R1: { ...table, lijsten } }, codes);
    await other.fetchAll();
    // The three are 1, 5 and 99.
    expect(await staged(other.map, "rivm4")).toContainEqual([
      "vergelijkbaar",
      2022,
      "eenzaam",
      5,
      null,
      null,
      null,
    ]);
  });

  test("asks no rows again, and takes no new delivery, when nothing changed", async () => {
    const { map, fetchAll } = await setUp({ kwb: wide }, { K1: wideTable() });
    await fetchAll();
    expect(outcomes(await fetchAll())).toEqual(["kwb K1 ongewijzigd"]);
    const later = { TableInfos: { value: [{ Title: "K", Modified: "2026-09-09" }] } };
    server.tabellen.set("K1", { ...wideTable(), antwoorden: { ...wideTable().antwoorden, ...later } });
    expect(outcomes(await fetchAll())).toEqual(["kwb K1 ongewijzigd"]);
    expect(readdirSync(join(map, "raw", "kwb")).filter((name) => name.endsWith(".csv"))).toHaveLength(1);
  });

  test("as planned, asks only what is due", async () => {
    const { fetchAll } = await setUp({ kwb: wide, rivm4: long }, { K1: wideTable(), R1: longTable() });
    expect(outcomes(await fetchAll({ gepland: true }))).toEqual(["kwb K1 nieuw", "rivm4 R1 nieuw"]);
    server.tools.clock.now += 8 * 86_400_000;
    expect(outcomes(await fetchAll({ gepland: true }))).toEqual(["kwb K1 ongewijzigd"]);
    expect(fetchLines(await fetchAll({ gepland: true }))).toEqual([
      expect.stringContaining("niets op te halen"),
    ]);
  });

  test("a source that fails leaves its last delivery, does not stop the next, and the refresh goes on", async () => {
    const { map, fetchAll } = await setUp({ kwb: wide, rivm4: long }, { K1: wideTable(), R1: longTable() });
    await fetchAll();
    server.tabellen.delete("K1");
    const reports = await fetchAll();
    expect(outcomes(reports)).toEqual(["kwb K1 mislukt", "rivm4 R1 ongewijzigd"]);
    expect(reports[0]?.problems[0]).toMatchObject({ code: "tabel-ingetrokken" });
    const { edition } = await refresh({ workspace: map });
    expect(edition.sources.find(({ id }) => id === "kwb")).toMatchObject({
      leverdatum: "2026-10-01",
      jaren: [2020, 2022],
    });
  });

  test("a source that never came is a warning, and has no date", async () => {
    const { map } = await setUp({ kwb: wide }, {});
    const { edition } = await refresh({ workspace: map });
    const source = edition.sources.find(({ id }) => id === "kwb");
    expect(source?.leverdatum).toBeNull();
    expect(source?.waarschuwingen.map(({ code }) => code)).toEqual(["nog-niet-opgehaald"]);
  });

  test("a delivery past its limit is a warning and then stops the refresh", async () => {
    const limits = wide.replace("maten:", "elke-maanden: 6\nuiterlijk-maanden: 12\nmaten:");
    const { map, fetchAll } = await setUp({ kwb: limits }, { K1: wideTable() });
    await fetchAll();
    const at = (date: string) => {
      const path = workspacePaths(map).gemeente;
      writeFileSync(path, readFileSync(path, "utf8").replace(/peildatum: .*/, `peildatum: ${date}`));
    };
    at("2027-05-01");
    const { edition } = await refresh({ workspace: map });
    const warnings = edition.sources.find(({ id }) => id === "kwb")?.waarschuwingen.map(({ code }) => code);
    expect(warnings).toContain("levering-verouderd");
    at("2027-11-01");
    expect((await problemsOf(() => refresh({ workspace: map }))).map(({ code }) => code)).toContain(
      "levering-te-oud",
    );
  });

  test("names a source that is not one to fetch", async () => {
    const { fetchAll } = await setUp({}, {});
    const problems = await problemsOf(() => fetchAll({ bron: "rivm" }));
    expect(problems.map(({ code }) => code)).toEqual(["ophalen-niet-ingesteld"]);
  });
});

describe("a databank of Swing", () => {
  let databank: Server;
  afterEach(() => databank?.close());

  /** A databank with one topic; remembers the keys it was given. */
  async function startDatabank() {
    const keys: unknown[] = [];
    databank = createServer((request, response) => {
      keys.push(request.headers.apikey);
      const [, niveau = "", jaar = ""] =
        /GeoLevels\('(\w+)'\).*Periods\('(\d+)'\)/.exec(decodeURIComponent(request.url ?? "")) ?? [];
      const codes = niveau === "gemeente" ? ["gemeente_9999", "gemeente_344"] : ["nederland_1"];
      const value = codes.map((ExternalCode, index) => ({
        ExternalCode,
        ValueString: `${Number(jaar) - 2000 + index}.5`,
      }));
      response.end(JSON.stringify({ value }));
    });
    await new Promise<void>((resolve) => databank.listen(0, "127.0.0.1", resolve));
    return { keys, adres: `http://127.0.0.1:${(databank.address() as AddressInfo).port}/odata` };
  }

  const swing = (adres: string) => `soort: statistiek
titel: Waarstaatjegemeente
${common}ophalen: { via: swing, adres: "${adres}", sleutel: PROEF_SLEUTEL, onderwerpen: [bijstand], vanaf: 2022, tot: 2023 }
bestanden: { statistiek: swing.csv }
gebied-kolom: gebied
periode-kolom: jaar
onderwerpen: { bijstand: bijstand }
`;

  test("is skipped with a message as long as there is no key", async () => {
    const { adres, keys } = await startDatabank();
    const { fetchAll } = await setUp({ wsjg: swing(adres) }, {});
    const reports = await fetchAll();
    expect(outcomes(reports)).toEqual(["wsjg swing.csv overgeslagen"]);
    expect(fetchLines(reports)[0]).toContain("PROEF_SLEUTEL");
    expect(keys).toEqual([]);
  });

  test("gives the gemeente and the country, with the key from the environment in each question", async () => {
    const { adres, keys } = await startDatabank();
    const { map, fetchAll } = await setUp({ wsjg: swing(adres) }, {});
    server.tools.env.PROEF_SLEUTEL = "geheim";
    expect(outcomes(await fetchAll())).toEqual(["wsjg swing.csv nieuw"]);
    expect(new Set(keys)).toEqual(new Set(["geheim"]));
    expect(await staged(map, "wsjg")).toEqual([
      ["GM9999", 2022, "bijstand", 22.5, null, null, null],
      ["GM9999", 2023, "bijstand", 23.5, null, null, null],
      ["NL01", 2022, "bijstand", 22.5, null, null, null],
      ["NL01", 2023, "bijstand", 23.5, null, null, null],
      ["nederland", 2022, "bijstand", 22.5, null, null, null],
      ["nederland", 2023, "bijstand", 23.5, null, null, null],
      ["vergelijkbaar", 2022, "bijstand", null, null, null, "te weinig gemeenten"],
      ["vergelijkbaar", 2023, "bijstand", null, null, null, "te weinig gemeenten"],
    ]);
    expect(outcomes(await fetchAll())).toEqual(["wsjg swing.csv ongewijzigd"]);
  });

  test("a plain file is fetched as it is, once", async () => {
    databank = createServer((_, response) => {
      response.writeHead(200, { etag: '"a1"' }).end("code;jaar;lbm\nBU99990001;2022;4.2\n");
    });
    await new Promise<void>((resolve) => databank.listen(0, "127.0.0.1", resolve));
    const adres = `http://127.0.0.1:${(databank.address() as AddressInfo).port}/lbm.csv`;
    const bron = `soort: statistiek
titel: Leefbaarometer
${common}ophalen: { via: bestand, adres: "${adres}", naam: lbm.csv }
bestanden: { statistiek: lbm.csv }
gebied-kolom: code
periode-kolom: jaar
onderwerpen: { lbm: leefbaarheid }
`;
    const { map, fetchAll } = await setUp({ lbm: bron }, {}, "");
    expect(outcomes(await fetchAll())).toEqual(["lbm lbm.csv nieuw"]);
    expect(outcomes(await fetchAll())).toEqual(["lbm lbm.csv ongewijzigd"]);
    expect(await staged(map, "lbm")).toEqual([["BU99990001", 2022, "leefbaarheid", 4.2, null, null, null]]);
  });
});

const shared = join(repositoryRoot, "..", "shared", "realdata");

describe.skipIf(!existsSync(shared))("the real figures of Maastricht, through the client", () => {
  const maastricht = (map: string) => {
    const path = workspacePaths(map).gemeente;
    const sample = readFileSync(join(repositoryRoot, "data", "sample", "gemeente.yml"), "utf8");
    writeFileSync(path, sample.replace(/^programmas:(\n {2}.*)*/m, "programmas: []"));
  };
  const withoutOthers = Object.fromEntries(
    ["gemeente.yml", "doelen.yml"].map((name) => [name, name === "doelen.yml" ? "{}\n" : ""]),
  );

  async function realWorkspace(bron: string, text: string, table: Record<string, ServedTable>) {
    server = await startStatlineServer(table);
    const map = makeSmallWorkspace({
      ...withoutOthers,
      "raw/enquete/bron.yml": null,
      "raw/enquete/peiling_2022.csv": null,
      "raw/enquete/peiling_2026.csv": null,
      "raw/participatie/bron.yml": null,
      "raw/participatie/initiatieven.csv": null,
      "raw/participatie/maatjes.csv": null,
      "raw/rivm/bron.yml": null,
      "raw/rivm/cijfers.csv": null,
      "reference/gebieden.csv": null,
      [`raw/${bron}/bron.yml`]: text,
    });
    maastricht(map);
    const reports = await fetchSources({
      workspace: readWorkspace(map),
      tools: server.tools,
      tell: () => {},
    });
    expect(outcomes(reports)).toEqual([expect.stringContaining("nieuw")]);
    return map;
  }

  test("KWB 2020: residents of gemeente, wijken and buurten do not add up, and stay so", async () => {
    const files = [join(shared, "cbs", "84799NED_2020_GM0935.csv")];
    const kwb = `soort: statline-v3
titel: Kerncijfers wijken en buurten
${common}ophalen: { via: statline-v3, tabellen: [{ tabel: 84799NED, jaar: 2020 }], gebieden: [gemeente, wijk, buurt, benchmark] }
bestanden: { statistiek: "84799NED.csv" }
maten: { inwoners: { titel: AantalInwoners } }
`;
    const map = await realWorkspace("kwb", kwb, { "84799NED": tableOfFiles(files, 7) });
    const sums = new Map<string, number>();
    for (const [gebied, , , waarde] of await staged(map, "kwb")) {
      const kind = String(gebied).slice(0, 2);
      sums.set(kind, (sums.get(kind) ?? 0) + Number(waarde));
    }
    expect([sums.get("GM"), sums.get("WK"), sums.get("BU")]).toEqual([121_575, 121_555, 121_490]);
  });

  test("RIVM 2020 by buurt: six measures as the files have them", async () => {
    const file = join(shared, "rivm", "50090NED_2020_18plus_GM0935.csv");
    const rivm = `soort: statline-v3
titel: Gezondheid per wijk en buurt
${common}ophalen: { via: statline-v3, tabellen: [50090NED] }
bestanden: { statistiek: "50090NED.csv" }
dimensies: { Leeftijd: { "20300": 18+ } }
maten:
  ervaren gezondheid: { titel: ErvarenGezondheidGoedZeerGoed }
  beweegrichtlijn: { titel: VoldoetAanBeweegrichtlijn }
  eenzaam: { titel: Eenzaam }
  mantelzorger: { titel: Mantelzorger }
  vrijwilligerswerk: { titel: Vrijwilligerswerk }
  rondkomen: { titel: MoeiteMetRondkomen }
`;
    const map = await realWorkspace("rivm", rivm, { "50090NED": tableOfFiles([file], 10) });
    const rows = await staged(map, "rivm");
    const of = (gebied: string) =>
      Object.fromEntries(
        rows.filter((row) => row[0] === gebied).map(([, , onderwerp, waarde]) => [onderwerp, waarde]),
      );
    // Read by eye from the file, rows BU09350000 (Binnenstad), BU09350001 (Jekerkwartier) and GM0935.
    expect(of("BU09350000")).toEqual({
      "ervaren gezondheid": 85.3,
      beweegrichtlijn: 63.5,
      eenzaam: 56,
      mantelzorger: 6.3,
      vrijwilligerswerk: 22.1,
      rondkomen: 18.2,
    });
    expect(of("BU09350001")).toMatchObject({
      eenzaam: 54.6,
      mantelzorger: 9.4,
      vrijwilligerswerk: 22.5,
      rondkomen: 15,
    });
    expect(of("GM0935")).toMatchObject({
      eenzaam: 52.7,
      mantelzorger: 13.2,
      vrijwilligerswerk: 19,
      rondkomen: 15.9,
    });
    expect(
      new Set(rows.map(([gebied]) => gebied).filter((gebied) => String(gebied).startsWith("BU"))).size,
    ).toBe(44);
  });
});
