import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gebiedenCsv, smallGemeente } from "./fixtures/gemeente.ts";
import { placesOf, problemsOf, temporaryFolder } from "./fixtures/temporary-folder.ts";
import { readGebieden, readReferenceGebieden } from "./gebieden.ts";

const inwonersCsv = `buurtcode;inwoners
BU99990001;100
BU99990002;250
BU99990003;400
BU99990004;50
`;

/** Areas of a workspace with these tables; nothing in the shared reference folder. */
function gebiedenOf(files: Record<string, string>, peildatum = "2026-10-01") {
  const workspace = temporaryFolder(files);
  return readGebieden(smallGemeente({ peildatum }), { workspace, reference: join(workspace, "geen") });
}

const line = (buurt: string, rest: string) => `${gebiedenCsv}${buurt};Nieuw;${rest}\n`;

describe("the areas of a workspace", () => {
  test("come in fixed order: gemeente, stadsdelen as configured, buurten by code", () => {
    const [header, ...rows] = gebiedenCsv.trim().split("\n");
    const turned = [header, ...rows.reverse()].join("\n");
    expect(gebiedenOf({ "gebieden.csv": turned }).map(({ id, soort }) => `${soort} ${id}`)).toEqual([
      "gemeente GM9999",
      "stadsdeel noord",
      "stadsdeel zuid",
      "buurt BU99990001",
      "buurt BU99990002",
      "buurt BU99990003",
      "buurt BU99990004",
    ]);
  });

  test("keep the deelgebied of former days where the table names one, and benchmarks behind all own areas", () => {
    const [head = "", ...rows] = gebiedenCsv.trim().split("\n");
    const table = [`${head};deelgebied`, ...rows.map((row) => `${row};Deelgebied 1`)].join("\n");
    const benchmarks = [
      { id: "nederland", naam: "Nederland", codes: ["NL00", "NL01"] },
      { id: "vergelijkbaar", naam: "Vergelijkbaar", codes: ["GM0001", "GM0002", "GM0003"] },
    ];
    const workspace = temporaryFolder({ "gebieden.csv": table });
    const gebieden = readGebieden(smallGemeente({ benchmarks }), { workspace, reference: workspace });
    expect(gebieden.filter(({ soort }) => soort === "buurt").map(({ deelgebied }) => deelgebied)).toEqual(
      Array(4).fill("Deelgebied 1"),
    );
    expect(gebieden.slice(-2)).toEqual([
      { id: "nederland", naam: "Nederland", soort: "land", notitie: null },
      { id: "vergelijkbaar", naam: "Vergelijkbaar", soort: "groep", notitie: "de middelste van 3 gemeenten" },
    ]);
  });

  test("keep name, stadsdeel, remark and origin of a buurt; there is no level of wijken", () => {
    const gebieden = gebiedenOf({ "gebieden.csv": gebiedenCsv });
    expect(gebieden.find(({ id }) => id === "BU99990002")).toEqual({
      id: "BU99990002",
      naam: "Brug",
      soort: "buurt",
      stadsdeel: "noord",
      wijk: "Wijk 0",
      deelgebied: null,
      geldigVanaf: "2020-01-01",
      inwoners: null,
      inwonersJaar: null,
      tegel: null,
      notitie: "Hoorde eerst bij Zuid",
      herkomst: "proef",
    });
    expect(JSON.stringify(gebieden)).not.toContain("WK9999");
  });

  test("come from the shared reference folder when the workspace has no table", () => {
    const folder = temporaryFolder({ "reference/gebieden.csv": gebiedenCsv });
    const folders = { workspace: join(folder, "workspace"), reference: join(folder, "reference") };
    expect(readGebieden(smallGemeente(), folders)).toHaveLength(7);
  });

  test("have the workspace's own table rather than the shared one", () => {
    const own = gebiedenCsv.replace("Bos", "Eigen bos");
    const folder = temporaryFolder({ "a/gebieden.csv": own, "b/gebieden.csv": gebiedenCsv });
    const folders = { workspace: join(folder, "a"), reference: join(folder, "b") };
    expect(readGebieden(smallGemeente(), folders)[3]?.naam).toBe("Eigen bos");
  });
});

describe("residents", () => {
  const inwonersOf = (inwoners: string) =>
    gebiedenOf({ "gebieden.csv": gebiedenCsv, "inwoners.csv": inwoners }).map((gebied) => gebied.inwoners);

  test("are summed to stadsdeel and gemeente", () => {
    expect(inwonersOf(inwonersCsv)).toEqual([800, 350, 450, 100, 250, 400, 50]);
  });

  test("of a buurt that is missing leave its stadsdeel and the gemeente without a sum", () => {
    const short = inwonersCsv.replace("BU99990003;400\n", "");
    expect(inwonersOf(short)).toEqual([null, 350, null, 100, 250, null, 50]);
  });

  test("that are blank are unknown, not zero", () => {
    const blank = inwonersCsv.replace("BU99990003;400", "BU99990003;");
    expect(inwonersOf(blank)).toEqual([null, 350, null, 100, 250, null, 50]);
  });

  test("are unknown without a table", () => {
    expect(gebiedenOf({ "gebieden.csv": gebiedenCsv }).every(({ inwoners }) => inwoners === null)).toBe(true);
  });
});

test("a tile map gives its buurten a place", () => {
  const tegels = "buurtcode;kolom;rij\nBU99990001;0;3\n";
  const gebieden = gebiedenOf({ "gebieden.csv": gebiedenCsv, "tegelkaart.csv": tegels });
  expect(gebieden.find(({ id }) => id === "BU99990001")?.tegel).toEqual({ kolom: 0, rij: 3 });
  expect(gebieden.find(({ id }) => id === "BU99990002")?.tegel).toBeNull();
});

describe("an assignment with dates", () => {
  const moved =
    gebiedenCsv +
    "BU99990005;Eiland;noord;;;2020-01-01;2024-01-01;;proef\n" +
    "BU99990005;Eiland;zuid;;;2024-01-01;;;proef\n";
  const stadsdeelOn = (peildatum: string) =>
    gebiedenOf({ "gebieden.csv": moved }, peildatum).find(({ id }) => id === "BU99990005")?.stadsdeel;

  test.each([
    ["2019-12-31", undefined],
    ["2020-01-01", "noord"],
    ["2023-12-31", "noord"],
    ["2024-01-01", "zuid"],
    ["2026-10-01", "zuid"],
  ])("holds on %s for stadsdeel %s: from its first day up to, not including, its last", (date, stadsdeel) => {
    if (stadsdeel === undefined) return expect(() => stadsdeelOn(date)).toThrow();
    expect(stadsdeelOn(date)).toBe(stadsdeel);
  });
});

describe("what is wrong in the table", () => {
  const problemsIn = (files: Record<string, string>, peildatum?: string) =>
    problemsOf(() => gebiedenOf(files, peildatum));

  test("an unknown stadsdeel is told with file, line and the name that was meant", async () => {
    const problems = await problemsIn({ "gebieden.csv": line("BU99990005", "nord;;;2020-01-01;;;x") });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "stadsdeel-onbekend",
      regel: 6,
      melding: 'Het stadsdeel "nord" staat niet in gemeente.yml.',
      hint: 'Bedoelde u "noord"?',
    });
    expect(problems[0]?.bestand).toMatch(/gebieden\.csv$/);
  });

  test("every unknown stadsdeel is told", async () => {
    const table = gebiedenCsv.replaceAll("zuid", "zuidje");
    const problems = await problemsIn({ "gebieden.csv": table });
    expect(problems.map(({ regel }) => regel)).toEqual([4, 5]);
  });

  test("an unknown stadsdeel in a row that no longer holds is no problem", () => {
    const old = line("BU99990005", "opgeheven;;;2010-01-01;2015-01-01;;x");
    expect(gebiedenOf({ "gebieden.csv": old })).toHaveLength(7);
  });

  test("a buurt that stands there twice is told: it would count twice", async () => {
    const problems = await problemsIn({ "gebieden.csv": line("BU99990001", "zuid;;;2020-01-01;;;x") });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "gebied-dubbel", regel: 6 });
    expect(problems[0]?.melding).toContain("BU99990001");
  });

  test("a missing table is told with what to do", async () => {
    const [problem] = await problemsIn({});
    expect(problem?.code).toBe("bestand-ontbreekt");
    expect(problem?.hint).toContain("reference/gebieden.csv");
  });

  test("a missing column is told", async () => {
    const problems = await problemsIn({ "gebieden.csv": gebiedenCsv.replace(";stadsdeel;", ";wijk;") });
    expect(problems.map(({ code, regel }) => `${code}:${regel}`)).toEqual(["tabel-onvolledig:1"]);
    expect(problems[0]?.melding).toContain('"stadsdeel"');
  });

  test("a table without a buurt on the peildatum is told", async () => {
    const problems = await problemsIn({ "gebieden.csv": gebiedenCsv }, "2001-01-01");
    expect(placesOf(problems, "")[0]).toMatch(/^gebieden-leeg .*gebieden\.csv$/);
    expect(problems[0]?.melding).toContain("2001-01-01");
  });
});

test("the areas for worked examples are those the reference table names", () => {
  const folder = temporaryFolder({ "gebieden.csv": gebiedenCsv });
  expect(readReferenceGebieden(folder, "GM9999").map(({ id }) => id)).toEqual([
    "GM9999",
    "noord",
    "zuid",
    "BU99990001",
    "BU99990002",
    "BU99990003",
    "BU99990004",
  ]);
});
