import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { placesOf, problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { smallTheorie } from "./fixtures/indicator-texts.ts";
import {
  elementsOf,
  foldersOf,
  parseDeelambitieText,
  readDeelambitieTexts,
  readVerandertheorie,
} from "./verandertheorie.ts";

const good = `hoofdambitie:
  titel: Vitale gemeenschappen
  uitkomst: Mensen zijn er voor elkaar.
  elementen:
    - { id: thuis, stap: impact, tekst: Mensen voelen zich thuis. }
gemeenschappelijk:
  elementen:
    - { id: subsidie, stap: middel, tekst: De gemeente geeft subsidie. }
deelambities:
  - id: samen-zijn
    titel: Samen zijn
    uitkomst: Inwoners ontmoeten elkaar.
    hoofdindicator: eenzaam
    elementen:
      - { id: plekken, stap: middel, tekst: Er zijn plekken. }
      - { id: minder-eenzaam, stap: effect, tekst: Minder mensen zijn eenzaam. }
    verbanden:
      - { van: plekken, naar: minder-eenzaam, aanname: Wie elkaar treft is minder eenzaam., bewijs: praktijk }
      - { van: minder-eenzaam, naar: thuis, aanname: Minder eenzaam is meer thuis., bewijs: onderzoek, toelichting: Elders. }
`;

const read = (yaml: string) => readVerandertheorie(temporaryFolder({ "verandertheorie.yml": yaml }));

describe("the verandertheorie", () => {
  test("is read with links to its own and to shared elements", () => {
    const [deelambitie] = read(good)?.deelambities ?? [];
    expect(deelambitie?.verbanden).toEqual([
      {
        van: "plekken",
        naar: "minder-eenzaam",
        aanname: "Wie elkaar treft is minder eenzaam.",
        bewijs: "praktijk",
        toelichting: null,
      },
      {
        van: "minder-eenzaam",
        naar: "thuis",
        aanname: "Minder eenzaam is meer thuis.",
        bewijs: "onderzoek",
        toelichting: "Elders.",
      },
    ]);
  });

  test("of a folder that has none is none", () => {
    expect(readVerandertheorie(temporaryFolder())).toBeNull();
  });

  const faults: [string, [string, string], string][] = [
    ["a misspelt key", ["    titel: Samen zijn", "    tittel: Samen zijn"], "sleutel-onbekend:11"],
    ["an unknown step", ["stap: effect", "stap: gevolg"], "waarde-ongeldig:16"],
    ["an unknown kind of evidence", ["bewijs: praktijk", "bewijs: gevoel"], "waarde-ongeldig:18"],
    [
      "a link without an assumption",
      [" aanname: Wie elkaar treft is minder eenzaam.,", ""],
      "sleutel-ontbreekt:18",
    ],
    ["a link from nowhere", ["van: plekken", "van: plekke"], "verandertheorie-los:18"],
    ["a link to nowhere", ["naar: thuis", "naar: huis"], "verandertheorie-los:19"],
    ["an element that stands there twice", ["{ id: plekken", "{ id: thuis"], "verandertheorie-dubbel:5"],
    ["an element called as a deelambitie", ["{ id: thuis", "{ id: samen-zijn"], "verandertheorie-dubbel:5"],
    ["broken YAML", ["uitkomst: Inwoners", "uitkomst: Inwoners: allen"], "yaml-onleesbaar:12"],
  ];
  test.each(faults)("with %s is told at its line", async (_, [from, to], place) => {
    const problems = await problemsOf(() => read(good.replace(from, to)));
    expect(problems.map(({ code, regel }) => `${code}:${regel}`)).toContain(place);
    expect(problems[0]?.bestand).toMatch(/verandertheorie\.yml$/);
  });

  test("without deelambities is told", async () => {
    const yaml = `${good.slice(0, good.indexOf("deelambities:"))}deelambities: []\n`;
    expect(await problemsOf(() => read(yaml))).toMatchObject([{ code: "waarde-ongeldig", regel: 9 }]);
  });

  test("names the folders of indicators, and the elements of each", () => {
    expect(foldersOf(smallTheorie)).toEqual([
      "samen-zijn",
      "samen-doen",
      "hoofdambitie",
      "gemeenschappelijk",
    ]);
    const ids = (folder: string) => elementsOf(smallTheorie, folder).map(({ id }) => id);
    expect(ids("samen-doen")).toEqual(["meer-meedoen"]);
    expect(ids("hoofdambitie")).toEqual(["vitale-gemeenschappen"]);
    expect(ids("gemeenschappelijk")).toEqual(["subsidie-inzet"]);
    expect(ids("elders")).toEqual([]);
  });

  test("of the tests is itself sound", () => {
    expect(read(stringify(smallTheorie))).toEqual(smallTheorie);
  });
});

describe("the words of a deelambitie", () => {
  test("are paragraphs and list items, on one line each", () => {
    const markdown = `# Samen zijn

Inleiding die niemand leest.

## Waarom

Mensen die elkaar
kennen, groeten elkaar.

Daarvoor zijn plekken nodig.

## Wat we niet meten

- Wie er nooit
  komt.
- Ontmoeten in kerken.

## Iets anders

- Telt niet mee.
`;
    expect(parseDeelambitieText("samen-zijn", markdown)).toEqual({
      id: "samen-zijn",
      waarom: ["Mensen die elkaar kennen, groeten elkaar.", "Daarvoor zijn plekken nodig."],
      watWeNietMeten: ["Wie er nooit komt.", "Ontmoeten in kerken."],
    });
  });

  test("may come from Windows", () => {
    const markdown = "## Waarom\r\n\r\nEen.\r\n\r\nTwee.\r\n\r\n## Wat we niet meten\r\n\r\n- A\r\n- B\r\n";
    expect(parseDeelambitieText("a", markdown)).toEqual({
      id: "a",
      waarom: ["Een.", "Twee."],
      watWeNietMeten: ["A", "B"],
    });
  });

  test("that are missing are told per heading, and per file", async () => {
    const folder = temporaryFolder({ "samen-zijn/deelambitie.md": "## Waarom\n\nTekst.\n" });
    const { texts, problems } = readDeelambitieTexts([folder], smallTheorie);
    expect(texts.map(({ id }) => id)).toEqual(["samen-zijn", "samen-doen"]);
    expect(placesOf(problems, folder)).toEqual([
      "tekst-onvolledig samen-zijn/deelambitie.md",
      "bestand-ontbreekt samen-doen/deelambitie.md",
    ]);
    expect(problems[0]?.melding).toContain("Wat we niet meten");
  });

  test("of the workspace come before those of the repository", () => {
    const text = (words: string) => `## Waarom\n\n${words}\n\n## Wat we niet meten\n\n- Iets.\n`;
    const both = { "samen-zijn/deelambitie.md": text("Eigen."), "samen-doen/deelambitie.md": text("Eigen.") };
    const own = temporaryFolder({ "samen-zijn/deelambitie.md": text("Van hier.") });
    const { texts, problems } = readDeelambitieTexts([own, temporaryFolder(both)], smallTheorie);
    expect(problems).toEqual([]);
    expect(texts.map(({ waarom }) => waarom)).toEqual([["Van hier."], ["Eigen."]]);
  });
});
