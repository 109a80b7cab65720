import { describe, expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { smallTheorie, theorieYaml } from "../fixtures/small-theorie.ts";
import { elementsOf, foldersOf } from "./elements.ts";
import { readVerandertheorie } from "./read-verandertheorie.ts";

const good = `hoofdambitie:
  titel: Vitale gemeenschappen
  uitkomst: Mensen zijn er voor elkaar.
  elementen:
    - { id: thuis, stap: impact, sfeer: gemeenschap, tekst: Mensen voelen zich thuis. }
gemeenschappelijk:
  elementen:
    - { id: subsidie, stap: middel, sfeer: institutioneel, tekst: De gemeente geeft subsidie. }
  verbanden: []
deelambities:
  - id: samen-zijn
    titel: Samen zijn
    uitkomst: Inwoners ontmoeten elkaar.
    hoofdindicator: eenzaam
    elementen:
      - id: plekken
        stap: activiteit
        sfeer: gemeenschap
        tags: [GALA]
        effect-2021: [meedoen]
        tekst: Er zijn plekken.
      - { id: minder-eenzaam, stap: effect, sfeer: persoonlijk, tekst: Minder mensen zijn eenzaam. }
    verbanden:
      - { van: subsidie, naar: plekken, vertraging: 0, bewijs: { soort: onbekend }, aanname: Geld geeft plekken. }
      - van: plekken
        naar: minder-eenzaam
        vertraging: 2
        bewijs: { soort: onderzoek, sterkte: zwak, verwijzing: "Titel, 2011" }
        aanname: Wie elkaar treft is minder eenzaam.
        toelichting: Elders.
`;

const read = (yaml: string) => readVerandertheorie(temporaryFolder({ "verandertheorie.yml": yaml }));

describe("the verandertheorie", () => {
  test("is read with links to its own and to shared elements", () => {
    const [deelambitie] = read(good)?.deelambities ?? [];
    expect(deelambitie?.verbanden).toEqual([
      {
        van: "subsidie",
        naar: "plekken",
        aanname: "Geld geeft plekken.",
        bewijs: { soort: "onbekend", sterkte: null, verwijzing: null },
        vertraging: 0,
        toelichting: null,
      },
      {
        van: "plekken",
        naar: "minder-eenzaam",
        aanname: "Wie elkaar treft is minder eenzaam.",
        bewijs: { soort: "onderzoek", sterkte: "zwak", verwijzing: "Titel, 2011" },
        vertraging: 2,
        toelichting: "Elders.",
      },
    ]);
    expect(deelambitie?.elementen[0]).toEqual({
      id: "plekken",
      stap: "activiteit",
      sfeer: "gemeenschap",
      tekst: "Er zijn plekken.",
      tags: ["GALA"],
      effect2021: ["meedoen"],
    });
  });

  test("of a folder that has none is none", () => {
    expect(readVerandertheorie(temporaryFolder())).toBeNull();
  });

  const faults: [string, [string, string], string][] = [
    ["a misspelt key", ["    titel: Samen zijn", "    tittel: Samen zijn"], "sleutel-onbekend:12"],
    ["an unknown step", ["stap: effect", "stap: gevolg"], "waarde-ongeldig:22"],
    ["an unknown sphere", ["sfeer: persoonlijk", "sfeer: thuis"], "waarde-ongeldig:22"],
    ["an unknown programme", ["tags: [GALA]", "tags: [GALLA]"], "waarde-ongeldig:19"],
    ["an unknown kind of evidence", ["soort: onbekend", "soort: gevoel"], "waarde-ongeldig:24"],
    ["research without a source", [', verwijzing: "Titel, 2011"', ""], "sleutel-ontbreekt:28"],
    [
      "a strength of what nobody knows",
      ["soort: onbekend", "soort: onbekend, sterkte: zwak"],
      "sleutel-onbekend:24",
    ],
    [
      "reasoning that is called strong",
      ["soort: onbekend", "soort: redenering, sterkte: sterk"],
      "waarde-ongeldig:24",
    ],
    ["a delay of more than a generation", ["vertraging: 2", "vertraging: 200"], "waarde-ongeldig:27"],
    ["a link without a delay", ["        vertraging: 2\n", ""], "sleutel-ontbreekt:25"],
    ["a link from nowhere", ["van: plekken", "van: plekke"], "verandertheorie-los:25"],
    ["a link to nowhere", ["naar: minder-eenzaam", "naar: minder-alleen"], "verandertheorie-los:26"],
    ["an element that stands there twice", ["- id: plekken", "- id: thuis"], "verandertheorie-dubbel:16"],
    ["an element called as a deelambitie", ["{ id: thuis", "{ id: samen-zijn"], "verandertheorie-dubbel:5"],
    [
      "an effect that no activity leads to",
      ["        stap: activiteit", "        stap: middel"],
      "verandertheorie-effect-los:22",
    ],
    ["broken YAML", ["uitkomst: Inwoners", "uitkomst: Inwoners: allen"], "yaml-onleesbaar:13"],
  ];
  test.each(faults)("with %s is told at its line", async (_, [from, to], place) => {
    const problems = await problemsOf(() => read(good.replace(from, to)));
    expect(problems.map(({ code, regel }) => `${code}:${regel}`)).toContain(place);
    expect(problems[0]?.bestand).toMatch(/verandertheorie\.yml$/);
  });

  test("with a misspelt key or end says what was meant", async () => {
    const key = await problemsOf(() => read(good.replace("aanname: Geld", "aanneme: Geld")));
    expect(key.map(({ hint }) => hint)).toEqual(['Bedoelde u "aanname"?']);
    const end = await problemsOf(() => read(good.replace("van: plekken", "van: plekke")));
    expect(end[0]?.hint).toContain('Bedoelde u "plekken"?');
  });

  test("without deelambities is told", async () => {
    const yaml = `${good.slice(0, good.indexOf("deelambities:"))}deelambities: []\n`;
    expect(await problemsOf(() => read(yaml))).toMatchObject([{ code: "waarde-ongeldig", regel: 10 }]);
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
    expect(ids("gemeenschappelijk")).toEqual(["subsidie-inzet", "organisaties-aan-het-werk"]);
    expect(ids("elders")).toEqual([]);
  });

  test("of the tests is itself sound", () => {
    expect(read(theorieYaml(smallTheorie))).toEqual(smallTheorie);
  });
});
