import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import { gebiedenCsv, gemeenteYaml } from "./fixtures/gemeente.ts";
import { placesOf, problemsOf, temporaryFolder } from "./fixtures/temporary-folder.ts";
import { requireWorkspace } from "./require-workspace.ts";
import { checkDoelen, checkMomenten, readWorkspace } from "./workspace.ts";

const bronYaml = `soort: participatie
titel: Participatieregister
leverancier: Team
licentie: CC BY 4.0
privacy: Geen namen
leverdatum: 2026-01-31
bestanden: { activiteiten: activiteiten_*.csv }
`;

const good = {
  "gemeente.yml": gemeenteYaml,
  "doelen.yml": "{}\n",
  "reference/gebieden.csv": gebiedenCsv,
};

const workspaceOf = (files: Record<string, string>) => readWorkspace(temporaryFolder(files));

/** Problems of a workspace in which some files are replaced, or taken away with null. */
async function problemsIn(changes: Record<string, string | null>) {
  const files = Object.entries({ ...good, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const folder = temporaryFolder(Object.fromEntries(files));
  const problems = await problemsOf(() => readWorkspace(folder));
  return { problems, places: placesOf(problems, folder) };
}

describe("a workspace", () => {
  test("is read with defaults for what it does not say", () => {
    const workspace = workspaceOf(good);
    expect(workspace.gemeente).toMatchObject({
      naam: "Kleinstad",
      drempels: defaultDrempels,
      programmas: [],
      schema: "0 6 * * *",
    });
    expect(workspace.gebieden).toHaveLength(7);
    expect(workspace.bronnen).toEqual([]);
    expect(workspace.vragen.map(({ id }) => id)).toContain("eenzaam");
  });

  test("keeps the other thresholds when one is changed", () => {
    const yaml = `${gemeenteYaml}drempels: { tonen: 40 }\n`;
    expect(workspaceOf({ ...good, "gemeente.yml": yaml }).gemeente.drempels).toEqual({
      ...defaultDrempels,
      tonen: 40,
    });
  });

  test("has a source per folder under raw, by name; loose files there are no sources", () => {
    const workspace = workspaceOf({
      ...good,
      "raw/b/bron.yml": bronYaml,
      "raw/a/bron.yml": bronYaml,
      "raw/notities.txt": "",
    });
    expect(workspace.bronnen.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(workspace.bronnen[0]?.config).toMatchObject({
      "toegestane-uitval": 0,
      formaat: { soort: "csv", decimaalteken: "," },
      datumnotatie: ["dd-mm-jjjj", "jjjj-mm-dd"],
      kolommen: {},
    });
  });
});

describe("goals", () => {
  const doelenOf = (yaml: string) => workspaceOf({ ...good, "doelen.yml": yaml }).doelen;

  test("have a nulmeting, a target, a first year of effect and an owner", () => {
    const yaml =
      "eenzaamheid: { nulmeting: 2022, streefwaarde: { waarde: 42.5, jaar: 2030 }, effect-vanaf: 2028, eigenaar: adviseur, herkomst: Begroting 2023 }\n";
    expect(doelenOf(yaml).get("eenzaamheid")).toEqual({
      nulmetingJaar: 2022,
      streefwaarde: { waarde: 42.5, jaar: 2030 },
      streefwaardeVolgt: false,
      effectVanaf: 2028,
      eigenaar: "adviseur",
      herkomst: "Begroting 2023",
    });
  });

  test("may still have to be set", () => {
    expect(doelenOf("a: { streefwaarde: volgt }\n").get("a")).toEqual({
      nulmetingJaar: null,
      streefwaarde: null,
      streefwaardeVolgt: true,
      effectVanaf: null,
      eigenaar: null,
      herkomst: null,
    });
  });

  test("of an indicator that does not exist are told at their line", () => {
    const workspace = workspaceOf({ ...good, "doelen.yml": "# doelen\n\neenzamheid: { nulmeting: 2022 }\n" });
    expect(checkDoelen(workspace, ["eenzaamheid"])).toMatchObject([
      { code: "doel-onbekende-indicator", regel: 3, hint: 'Bedoelde u "eenzaamheid"?' },
    ]);
    expect(checkDoelen(workspace, ["eenzamheid"])).toEqual([]);
  });
});

describe("the calendar", () => {
  test("that names an indicator which does not exist is told at its line, also among those that may lack", () => {
    const kalender = `momenten:
  jaarstukken-2025:
    titel: Jaarstukken
    peildatum: 2026-03-01
    indicatoren: [eenzaamheid, ernstig-eenzam]
    zonder: { sportt: uitgesteld }
`;
    const workspace = workspaceOf({ ...good, "reference/kalender.yml": kalender });
    expect(checkMomenten(workspace, ["eenzaamheid", "ernstig-eenzaam", "sport"])).toMatchObject([
      { code: "penc-indicator-onbekend", regel: 5, hint: 'Bedoelde u "ernstig-eenzaam"?' },
      { code: "penc-indicator-onbekend", regel: 6 },
    ]);
    expect(checkMomenten(workspaceOf(good), [])).toEqual([]);
  });
});

describe("a missing file", () => {
  test.each(["gemeente.yml", "doelen.yml"])("%s is told by name, with what to do", async (name) => {
    const { problems, places } = await problemsIn({ [name]: null });
    expect(places).toEqual([`bestand-ontbreekt ${name}`]);
    expect(problems[0]?.hint).toContain(name);
  });

  test("bron.yml in a folder under raw is told", async () => {
    const { places } = await problemsIn({ "raw/enquete/levering.csv": "a\n" });
    expect(places).toEqual(["bestand-ontbreekt raw/enquete/bron.yml"]);
  });

  test("a folder that is no workspace is refused before anything is made in it", async () => {
    const [problem] = await problemsOf(() => requireWorkspace(temporaryFolder()));
    expect(problem).toMatchObject({ code: "bestand-ontbreekt" });
    expect(problem?.hint).toContain("--workspace");
    expect(() => requireWorkspace(temporaryFolder(good))).not.toThrow();
  });
});

describe("a fault in gemeente.yml", () => {
  const cases: [string, [string, string], string][] = [
    ["a misspelt key", ["contact:", "contakt:"], "sleutel-onbekend gemeente.yml:5"],
    ["a code that is no CBS code", ["GM9999", "9999"], "waarde-ongeldig gemeente.yml:2"],
    ["a date written the Dutch way", ["2026-10-01", "01-10-2026"], "waarde-ongeldig gemeente.yml:6"],
    ["a date that does not exist", ["2026-10-01", "2026-02-30"], "waarde-ongeldig gemeente.yml:6"],
    ["a stadsdeel with capitals", ["id: zuid", "id: Zuid"], "waarde-ongeldig gemeente.yml:9"],
    ["a stadsdeel that stands there twice", ["id: zuid", "id: noord"], "waarde-ongeldig gemeente.yml:7"],
    ["a year in words", ["van: 2021", "van: vorig"], "waarde-ongeldig gemeente.yml:10"],
    [
      "a threshold below the lowest",
      ["boekjaren", "drempels: { privacy: 2 }\nboekjaren"],
      "waarde-ongeldig gemeente.yml:10",
    ],
    [
      "no answer to whether the data are made up",
      ["fictief: true\n", ""],
      "sleutel-ontbreekt gemeente.yml:1",
    ],
  ];
  test.each(cases)("%s is told at its line", async (_, [from, to], place) => {
    const { places } = await problemsIn({ "gemeente.yml": gemeenteYaml.replace(from, to) });
    expect(places).toEqual([place]);
  });
});

describe("a fault in doelen.yml", () => {
  test.each([
    ["a misspelt key", "a: { nulmetting: 2022 }\n", "sleutel-onbekend doelen.yml:1"],
    ["a target without a year", "\na:\n  streefwaarde: { waarde: 3 }\n", "sleutel-ontbreekt doelen.yml:3"],
    ["a target in words", "a: { streefwaarde: later }\n", "waarde-ongeldig doelen.yml:1"],
    ["broken YAML", "a: b: c\n", "yaml-onleesbaar doelen.yml:1"],
  ])("%s is told at its line", async (_, yaml, place) => {
    const { places } = await problemsIn({ "doelen.yml": yaml });
    expect(places).toEqual([place]);
  });
});

describe("a fault in bron.yml", () => {
  const survey = `soort: enquete
titel: Buurtpeiling
leverancier: Bureau
licentie: CC BY 4.0
privacy: Antwoorden van personen
leverdatum: 2026-09-01
bestanden: { enquete: "*.csv" }
golven:
  - { jaar: 2022, titel: Peiling, werving: brief, steekproef: true }
vragen:
  eenzaam: { kolom: v1, codes: { 1: ja, 2: nee } }
`;
  const cases: [string, string, string][] = [
    ["an unknown kind of source", bronYaml.replace("participatie", "participaties"), "waarde-ongeldig:1"],
    ["a misspelt key", bronYaml.replace("leverdatum", "leverdatm"), "sleutel-onbekend:6"],
    ["a share of rejects above 1", `${bronYaml}toegestane-uitval: 5\n`, "waarde-ongeldig:8"],
    ["an unknown separator", `${bronYaml}formaat: { scheidingsteken: "#" }\n`, "waarde-ongeldig:8"],
    ["a survey without waves", survey.replace(/golven:\n.*\n/, "golven: []\n"), "waarde-ongeldig:8"],
    [
      "a wave that does not say whether it is a sample",
      survey.replace(", steekproef: true", ""),
      "sleutel-ontbreekt:9",
    ],
    ["a question without a column", survey.replace("kolom: v1, ", ""), "sleutel-ontbreekt:11"],
    ["a misspelt key of a wave", survey.replace("werving", "wervng"), "sleutel-onbekend:9"],
    ["waves in a register", `${bronYaml}golven: []\n`, "sleutel-onbekend:8"],
  ];
  test.each(cases)("%s is told at its line", async (_, yaml, place) => {
    const [code, regel] = place.split(":");
    const { places } = await problemsIn({ "raw/bron/bron.yml": yaml });
    expect(places).toEqual([`${code} raw/bron/bron.yml:${regel}`]);
  });

  test("a misspelt key of a wave comes with the key that was meant", async () => {
    const { problems } = await problemsIn({ "raw/bron/bron.yml": survey.replace("werving", "wervng") });
    expect(problems[0]?.hint).toBe('Bedoelde u "werving"?');
  });

  test("a good survey source has none", () => {
    expect(workspaceOf({ ...good, "raw/bron/bron.yml": survey }).bronnen).toHaveLength(1);
  });
});
