import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { longTable, recordedTable, tableOfFiles, wideTable } from "../fixtures/served-tables.ts";
import {
  type Fault,
  type ServedTable,
  type StatlineServer,
  startStatlineServer,
} from "../fixtures/statline-server.ts";
import { problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { repositoryRoot } from "../workspace.ts";
import { fetchSchema, measuresSchema, type StatlineFetch } from "./fetch-config.ts";
import { fetchTable } from "./fetch-table.ts";
import { converse } from "./polite-get.ts";
import type { TableTask } from "./table-task.ts";

let server: StatlineServer;
afterEach(() => server.close());

const columns = { "gebied-kolom": "WijkenEnBuurten", "periode-kolom": "Perioden" };
const areas = { gemeente: "GM9999", benchmarks: ["NL01"] };

/** A server with one table, and how to fetch it. */
async function serve(
  table: ServedTable,
  changes: { fetch?: object; task?: Partial<TableTask>; faults?: Fault[] } = {},
) {
  server = await startStatlineServer({ T1: table });
  server.faults.push(...(changes.faults ?? []));
  const via = table.versie === 4 ? "statline-v4" : "statline-v3";
  const task: TableTask = {
    talk: converse("kwb", server.tools),
    config: { ...columns, maten: undefined },
    fetch: fetchSchema.parse({ via, tabellen: ["T1"], ...changes.fetch }) as StatlineFetch,
    tabel: "T1",
    jaar: null,
    areas,
    werkmap: temporaryFolder({}),
    last: null,
    ...changes.task,
  };
  return task;
}

/** Lines of the delivery without its header, or the problem codes. */
async function fetched(task: TableTask): Promise<string[]> {
  const made = await fetchTable(task);
  if (!made.nieuw) throw new Error("nothing new");
  return readFileSync(made.pad, "utf8").trim().split("\n").slice(1);
}

const ids = (lines: string[]) => lines.map((line) => Number(line.split(";")[0]));

/** Rows 0, 1 are the country's, 10, 11 the gemeente's, 14 to 19 those of its three buurten. */
const asked = [0, 1, 10, 11, 14, 15, 16, 17, 18, 19];

describe("a v3 table", () => {
  test("gives the gemeente, its buurten and the benchmark, over pages that end inside the gemeente", async () => {
    const task = await serve(wideTable());
    expect(ids(await fetched(task))).toEqual(asked);
    expect(server.gevraagd.filter((url) => url.includes("TypedDataSet"))).toHaveLength(4);
    expect(server.tegelijk).toBe(1);
  });

  test("keeps cells as they were delivered, and the metadata beside them", async () => {
    const task = await serve(wideTable(), { task: { config: { ...columns, maten: undefined } } });
    const made = await fetchTable(task);
    if (!made.nieuw) throw new Error("nothing new");
    const [header, , first] = readFileSync(made.pad, "utf8").split("\n");
    expect(header).toBe("ID;WijkenEnBuurten;Perioden;AantalInwoners_5;Appartement_48;Appartement_56");
    expect(first).toBe("1;NL01      ;2022JJ00;1;0.5;         .");
    expect(made.metadata).toMatchObject({
      tabel: "T1",
      gewijzigd: "2026-03-01T02:00:00",
      rijen: 10,
      herhaald: 0,
    });
    expect(made.metadata.codes.WijkenEnBuurten).toHaveProperty("BU99990002", "Gebied BU99990002");
    expect(readdirSync(task.werkmap).sort()).toEqual(["T1.csv", "T1.metadata.json"]);
  });

  test("asks only for the measures of bron.yml, by title and group whatever their number", async () => {
    const maten = measuresSchema.parse({ gas: { titel: "appartement", groep: "Aardgas" } });
    const task = await serve(wideTable(), { task: { config: { ...columns, maten } } });
    const made = await fetchTable(task);
    expect(made.nieuw && readFileSync(made.pad, "utf8").split("\n")[0]).toBe(
      "ID;WijkenEnBuurten;Perioden;Appartement_56",
    );
    expect(server.gevraagd.at(-3)).toContain("$select=ID,WijkenEnBuurten,Perioden,Appartement_56");
  });

  test.each([
    ["a title that stands twice", { titel: "Appartement" }, "onderwerp-dubbelzinnig"],
    ["a title that is not there", { titel: "Aantal bewoners" }, "onderwerp-onbekend"],
    ["a group that is not there", { titel: "Aantal inwoners", groep: "Wonen" }, "onderwerp-onbekend"],
  ])("refuses %s before any row is asked for", async (_, choice, code) => {
    const maten = measuresSchema.parse({ x: choice });
    const task = await serve(wideTable(), { task: { config: { ...columns, maten } } });
    expect((await problemsOf(() => fetchTable(task))).map((problem) => problem.code)).toEqual([code]);
    expect(server.gevraagd.some((url) => url.includes("TypedDataSet"))).toBe(false);
  });

  test("asks from the first year that bron.yml names", async () => {
    const task = await serve(wideTable(), { fetch: { vanaf: 2021 } });
    expect(ids(await fetched(task))).toEqual(asked.filter((id) => id % 2 === 1));
  });

  test("gives the whole country, or the CBS wijken too, when bron.yml says so", async () => {
    const all = await serve(wideTable(), { fetch: { gebieden: ["alles"] } });
    expect(ids(await fetched(all))).toHaveLength(20);
    await server.close();
    const wijken = await serve(wideTable(), { fetch: { gebieden: ["gemeente", "wijk"] } });
    expect(ids(await fetched(wijken))).toEqual([10, 11, 12, 13]);
  });

  test("leaves out periods that are no years, and says how many", async () => {
    const table = wideTable();
    const [first, ...others] = table.lijsten.TypedDataSet ?? [];
    const quarter = { ...others.at(-1), ID: 99, Perioden: "2022KW01" };
    const task = await serve({
      ...table,
      lijsten: { ...table.lijsten, TypedDataSet: [first ?? {}, ...others, quarter] },
    });
    const made = await fetchTable(task);
    expect(made).toMatchObject({ metadata: { rijen: 10, ongevraagd: 1 } });
  });

  test("keeps a row that two pages give only once", async () => {
    const table = wideTable();
    const rows = table.lijsten.TypedDataSet ?? [];
    const doubled = rows.flatMap((row) => (row.ID === 14 ? [row, row] : [row]));
    const task = await serve({ ...table, lijsten: { ...table.lijsten, TypedDataSet: doubled } });
    const made = await fetchTable(task);
    expect(made).toMatchObject({ metadata: { rijen: 10, herhaald: 1 } });
  });
});

describe("a v4 table", () => {
  test("gives a row per observation, with why it is empty", async () => {
    const task = await serve(longTable(), { fetch: { gebieden: ["gemeente", "buurt"] } });
    const lines = await fetched(task);
    expect(ids(lines)).toEqual([
      30,
      31,
      32,
      33,
      34,
      35,
      ...Array.from({ length: 18 }, (_, index) => 42 + index),
    ]);
    expect(lines.at(-1)).toBe("59;M002;Impossible;;;BU99990003;MBG0095;2022JJ00");
  });

  test("asks for measures and codes of dimensions at the server", async () => {
    const maten = measuresSchema.parse({ eenzaam: { titel: "Eenzaam", groep: "Gezondheid" } });
    const task = await serve(longTable(), {
      fetch: { kies: { Marges: ["MW00000"] } },
      task: { config: { ...columns, maten } },
    });
    expect(ids(await fetched(task))).toEqual([0, 30, 42, 48, 54]);
  });

  test("refuses a code that the dimension does not have", async () => {
    const task = await serve(longTable(), { fetch: { kies: { Marges: ["MW0000"] } } });
    const [first] = await problemsOf(() => fetchTable(task));
    expect(first).toMatchObject({ code: "code-niet-in-tabel" });
    expect(first?.hint).toContain("MW00000");
  });
});

describe("a line that is not good", () => {
  const faults: [string, Fault][] = [
    ["too many requests", { bij: "skip=3", soort: "code", code: 429, retryAfter: "7" }],
    ["a server that is busy", { bij: "skip=3", soort: "code", code: 503 }],
    ["a connection cut in the middle of a page", { bij: "skip=3", soort: "afbreken" }],
    ["an answer that ends halfway", { bij: "skip=3", soort: "afkappen" }],
    ["an answer that does not come", { bij: "skip=3", soort: "wachten" }],
    ["half an answer about the table", { bij: "DataProperties", soort: "afkappen" }],
  ];
  test.each(faults)("%s costs a wait and no row", async (_, fault) => {
    const task = await serve(wideTable(), { faults: [fault] });
    expect(ids(await fetched(task))).toEqual(asked);
    expect(server.tools.waits).toEqual([fault.soort === "code" && fault.retryAfter ? 7000 : 750]);
  });

  test("a Retry-After may be a date", async () => {
    const fault: Fault = {
      bij: "skip=3",
      soort: "code",
      code: 429,
      retryAfter: "Thu, 01 Oct 2026 06:00:20 GMT",
    };
    const task = await serve(wideTable(), { faults: [fault] });
    await fetched(task);
    expect(server.tools.waits).toEqual([20_000]);
  });

  test("waits longer after each fault and gives up after five more attempts, in words", async () => {
    const faults = Array.from(
      { length: 9 },
      (): Fault => ({ bij: "TypedDataSet", soort: "code", code: 500 }),
    );
    const task = await serve(wideTable(), { faults });
    const [first] = await problemsOf(() => fetchTable(task));
    expect(first).toMatchObject({ code: "ophalen-mislukt" });
    expect(first?.hint).toContain("De laatste levering blijft gelden");
    expect(server.tools.waits).toEqual([750, 1500, 3000, 6000, 12_000]);
  });

  test("does not wait past the time for one source", async () => {
    const fault: Fault = { bij: "TypedDataSet", soort: "code", code: 429, retryAfter: "86400" };
    const task = await serve(wideTable(), { faults: [fault] });
    const [first] = await problemsOf(() => fetchTable(task));
    expect(first?.melding).toContain("de tijd voor deze bron is om");
    expect(server.tools.waits).toEqual([]);
  });

  test("goes on at the page where it stopped", async () => {
    const stop = Array.from({ length: 6 }, (): Fault => ({ bij: "skip=6", soort: "afbreken" }));
    const task = await serve(wideTable(), { faults: stop });
    await problemsOf(() => fetchTable(task));
    server.gevraagd.length = 0;
    expect(ids(await fetched(task))).toEqual(asked);
    const pages = server.gevraagd.filter((url) => url.includes("TypedDataSet"));
    expect(pages.map((url) => /skip=(\d+)/.exec(url)?.[1])).toEqual(["6", "9"]);
  });

  test("begins anew when the table changed since it stopped", async () => {
    const stop = Array.from({ length: 6 }, (): Fault => ({ bij: "skip=6", soort: "afbreken" }));
    const task = await serve(wideTable(), { faults: stop });
    await problemsOf(() => fetchTable(task));
    const changed = { TableInfos: { value: [{ Title: "Nieuw", Modified: "2026-09-30" }] } };
    const table = wideTable();
    server.tabellen.set("T1", { ...table, antwoorden: { ...table.antwoorden, ...changed } });
    server.gevraagd.length = 0;
    expect(ids(await fetched(task))).toEqual(asked);
    expect(server.gevraagd.filter((url) => url.includes("TypedDataSet"))).toHaveLength(4);
  });

  test("a server that is not there fails in words", async () => {
    const task = await serve(wideTable());
    await server.close();
    const [first] = await problemsOf(() => fetchTable(task));
    expect(first).toMatchObject({ code: "ophalen-mislukt" });
    expect(first?.melding).toContain("neemt de verbinding niet aan");
  });

  test("a name that is not found fails in words", async () => {
    const task = await serve(wideTable());
    const lookup = () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } }));
    const tools = { ...server.tools, fetch: lookup };
    const [first] = await problemsOf(() => fetchTable({ ...task, talk: converse("kwb", tools) }));
    expect(first?.melding).toContain("is er internet?");
  });
});

describe("a table that is not what it was", () => {
  test("is not asked for its rows again when it has not changed", async () => {
    const task = await serve(wideTable());
    const { vraag, gewijzigd } = await fetchTable(task);
    server.gevraagd.length = 0;
    expect(await fetchTable({ ...task, last: { vraag, gewijzigd } })).toEqual({
      nieuw: false,
      vraag,
      gewijzigd,
    });
    expect(server.gevraagd.some((url) => url.includes("TypedDataSet"))).toBe(false);
    const other = { ...task, areas: { ...areas, benchmarks: [] }, last: { vraag, gewijzigd } };
    expect(await fetchTable(other)).toMatchObject({ nieuw: true });
  });

  test("is refused when it changed while it came in", async () => {
    const task = await serve(wideTable());
    const table = wideTable();
    const changed = { TableInfos: { value: [{ Title: "Nieuw", Modified: "2026-09-30" }] } };
    const tools = {
      ...server.tools,
      fetch: (url: string, init: RequestInit) => {
        if (url.includes("skip=6"))
          server.tabellen.set("T1", { ...table, antwoorden: { ...table.antwoorden, ...changed } });
        return fetch(url, init);
      },
    };
    const problems = await problemsOf(() => fetchTable({ ...task, talk: converse("kwb", tools) }));
    expect(problems.map(({ code }) => code)).toEqual(["tabel-gewijzigd-onderweg"]);
    expect(existsSync(join(task.werkmap, "T1.csv"))).toBe(false);
  });

  const lists = wideTable().lijsten;
  test.each([
    ["is withdrawn", { antwoorden: {} }, "tabel-ingetrokken"],
    [
      "gives no rows where its code list has the gemeente",
      { lijsten: { ...lists, TypedDataSet: [] } },
      "antwoord-leeg",
    ],
    [
      "gives rows about others only",
      { lijsten: { ...lists, TypedDataSet: (lists.TypedDataSet ?? []).slice(0, 4) } },
      "antwoord-leeg",
    ],
    ["does not know the gemeente", { lijsten: { ...lists, WijkenEnBuurten: [] } }, "gebied-niet-in-tabel"],
    [
      "lost a column of its rows",
      {
        lijsten: {
          ...lists,
          TypedDataSet: (lists.TypedDataSet ?? []).map(({ Appartement_48, ...row }) => row),
        },
      },
      "tabel-veranderd",
    ],
    [
      "lost its areas",
      { antwoorden: { ...wideTable().antwoorden, DataProperties: { value: [] } } },
      "tabel-veranderd",
    ],
  ])("is refused when it %s", async (_, changes, code) => {
    const task = await serve(wideTable(changes));
    expect([...new Set((await problemsOf(() => fetchTable(task))).map((problem) => problem.code))]).toEqual([
      code,
    ]);
  });

  test("a key of another width finds nothing, so keys are taken from the code list", async () => {
    const table = wideTable();
    const narrow = {
      ...table.lijsten,
      WijkenEnBuurten: (table.lijsten.WijkenEnBuurten ?? []).map((row) => ({
        ...row,
        Key: String(row.Key).trim(),
      })),
    };
    const task = await serve({ ...table, lijsten: narrow }, { fetch: { gebieden: ["gemeente"] } });
    expect((await problemsOf(() => fetchTable(task))).map(({ code }) => code)).toEqual(["antwoord-leeg"]);
  });
});

const shared = join(repositoryRoot, "..", "shared", "realdata");

describe.skipIf(!existsSync(shared))("the recorded files", () => {
  test("83625NED: the eleven figures of Maastricht and those of the country, over many pages", async () => {
    server = await startStatlineServer({
      "83625NED": recordedTable(join(shared, "odata", "v4_83625NED"), 7),
    });
    const task = await serveless(
      { via: "statline-v4", gebieden: ["gemeente", "benchmark"] },
      "83625NED",
      "RegioS",
    );
    const lines = await fetched(task);
    const maastricht = lines.filter((line) => line.includes("GM0935"));
    expect(maastricht).toHaveLength(11);
    expect(new Set(ids(lines)).size).toBe(lines.length);
    expect(lines.filter((line) => line.includes("NL01"))).toHaveLength(11);
  });

  test("50090NED 2020: 53 areas with their padded texts, from pages that end inside the gemeente", async () => {
    const paths = ["18plus", "65plus"].map((group) =>
      join(shared, "rivm", `50090NED_2020_${group}_GM0935.csv`),
    );
    server = await startStatlineServer({ "50090NED": tableOfFiles(paths, 7) });
    const fetch = {
      via: "statline-v3",
      gebieden: ["gemeente", "wijk", "buurt", "benchmark"],
      kies: { Leeftijd: ["20300"] },
    };
    const task = await serveless(fetch, "50090NED", "WijkenEnBuurten");
    const lines = await fetched(task);
    expect(lines).toHaveLength(53);
    const original = readFileSync(paths[0] ?? "", "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const cells = (line: string) =>
      line
        .split(";")
        .filter((cell) => cell !== "")
        .slice(1)
        .sort()
        .join(";");
    expect(lines.map(cells).sort()).toEqual(original.map(cells).sort());
  });

  async function serveless(fetch: object, tabel: string, gebied: string): Promise<TableTask> {
    return {
      talk: converse("bron", server.tools),
      config: { "gebied-kolom": gebied, "periode-kolom": "Perioden", maten: undefined },
      fetch: fetchSchema.parse({ tabellen: [tabel], ...fetch }) as StatlineFetch,
      tabel,
      jaar: null,
      areas: { gemeente: "GM0935", benchmarks: ["NL01", "NL00"] },
      werkmap: temporaryFolder({}),
      last: null,
    };
  }
});
