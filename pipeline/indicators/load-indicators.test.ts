import { describe, expect, test } from "vitest";
import { makeSmallWorkspace } from "../jobs/fixtures/small-workspace.ts";
import { smallWorkspace } from "../jobs/fixtures/small-workspace-files.ts";
import { placesOf, problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { loadDefinitions } from "./load-indicators.ts";

type Changes = Record<string, string | null>;

const definitionsOf = (changes: Changes = {}) => loadDefinitions(readWorkspace(makeSmallWorkspace(changes)));

async function placesIn(changes: Changes): Promise<string[]> {
  const map = makeSmallWorkspace(changes);
  return placesOf(await problemsOf(() => loadDefinitions(readWorkspace(map))), map);
}

const survey = smallWorkspace["indicators/samen-zijn/eenzaam.sql"];
const register = smallWorkspace["indicators/samen-zijn/initiatieven.sql"];
const theorie = smallWorkspace["indicators/verandertheorie.yml"];

describe("the definitions of a workspace", () => {
  test("with a verandertheorie of its own are its own indicators and the shared ones of the repository", async () => {
    const { indicators, theorie: read, teksten, places } = await definitionsOf();
    const own = indicators.filter(({ deelambitie }) => deelambitie.startsWith("samen-"));
    expect(own.map(({ id }) => id)).toEqual([
      "eenzaam",
      "eenzaam-rivm",
      "initiatieven",
      "maatjes",
      "meedoen",
    ]);
    expect(new Set(indicators.filter((i) => !own.includes(i)).map((i) => i.deelambitie))).toEqual(
      new Set(["gemeenschappelijk", "hoofdambitie"]),
    );
    expect(indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id).sort());
    expect(read.deelambities.map(({ id }) => id)).toEqual(["samen-zijn", "samen-doen"]);
    expect(teksten.map(({ id }) => id)).toEqual(["hoofdambitie", "samen-zijn", "samen-doen"]);
    expect(places.get("eenzaam")?.regel).toBe(21);
  });

  test("have the workspace's own indicator in the place of a shared one with that id", async () => {
    const changed = register
      .replace("element: initiatieven", "element: vitale-gemeenschappen")
      .replace("stap: prestatie", "stap: impact")
      .replace("Initiatieven van bewoners", "Eigen cohesie");
    const { indicators } = await definitionsOf({ "indicators/hoofdambitie/sociale-cohesie.sql": changed });
    const found = indicators.filter(({ id }) => id === "sociale-cohesie");
    expect(found.map(({ titel, deelambitie }) => [titel, deelambitie])).toEqual([
      ["Eigen cohesie", "hoofdambitie"],
    ]);
  });

  test("of the repository itself are sound, for any gemeente", async () => {
    const theirs = { "indicators/verandertheorie.yml": null, "doelen.yml": "{}\n" };
    const own = Object.keys(smallWorkspace).filter((path) => path.endsWith(".sql"));
    const without = Object.fromEntries(own.map((path) => [path, null]));
    const { indicators } = await definitionsOf({ ...theirs, ...without });
    expect(indicators.length).toBeGreaterThanOrEqual(12);
    expect(new Set(indicators.map(({ maat }) => maat)).size).toBeGreaterThanOrEqual(6);
  });
});

test("all problems of all files are told at once, each with file, line and hint", async () => {
  const map = makeSmallWorkspace({
    "indicators/samen-zijn/eenzaam.sql": survey.replace("richting:", "richtng:"),
    "indicators/samen-doen/initiatieven.sql": register,
    "indicators/samen-doen/deelambitie.md": "## Waarom\n",
    "indicators/verandertheorie.yml": theorie.replace("hoofdindicator: meedoen", "hoofdindicator: mee-doen"),
    "doelen.yml": "\neenzam: { nulmeting: 2022 }\n",
    "gemeente.yml": `${smallWorkspace["gemeente.yml"]}programmas:\n  - { id: p, naam: P, deelambities: [samen-zyn] }\n`,
  });
  const problems = await problemsOf(() => loadDefinitions(readWorkspace(map)));
  expect(placesOf(problems, map).sort()).toEqual([
    "deelambitie-onbekend gemeente.yml:12",
    "doel-onbekende-indicator doelen.yml:2",
    "element-onbekend indicators/samen-doen/initiatieven.sql:4",
    expect.stringContaining("hoofdindicator-onbekend indicators/verandertheorie.yml:"),
    "indicator-dubbel indicators/samen-zijn/initiatieven.sql:1",
    "sleutel-onbekend indicators/samen-zijn/eenzaam.sql:8",
    "tekst-onvolledig indicators/samen-doen/deelambitie.md",
    "tekst-onvolledig indicators/samen-doen/deelambitie.md",
    "tekst-onvolledig indicators/samen-doen/deelambitie.md",
  ]);
  for (const { hint } of problems) expect(hint).not.toBe("");
});

describe("a fault between the definitions", () => {
  test("a main indicator that stands in another deelambitie is told, at its line, with what was meant", async () => {
    const map = makeSmallWorkspace({
      "indicators/verandertheorie.yml": theorie.replace("hoofdindicator: meedoen", "hoofdindicator: medoen"),
    });
    const problems = await problemsOf(() => loadDefinitions(readWorkspace(map)));
    const lines = theorie.split("\n");
    const regel = lines.findIndex((line) => line.includes("hoofdindicator: meedoen")) + 1;
    expect(placesOf(problems, map)).toEqual([
      `hoofdindicator-onbekend indicators/verandertheorie.yml:${regel}`,
    ]);
    expect(problems[0]?.hint).toBe('Bedoelde u "meedoen"?');
  });

  test("a missing text of a deelambitie is told", async () => {
    const places = await placesIn({ "indicators/samen-doen/deelambitie.md": null });
    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(/^bestand-ontbreekt .*samen-doen\/deelambitie\.md$/);
  });

  test("a broken verandertheorie is told", async () => {
    const yaml = theorie.replace("stap: effect", "stap: gevolg");
    expect(await placesIn({ "indicators/verandertheorie.yml": yaml })).toEqual([
      expect.stringMatching(/^waarde-ongeldig indicators\/verandertheorie\.yml:\d+$/),
    ]);
  });

  test("an indicator of the workspace in a folder nobody knows is told", async () => {
    const places = await placesIn({ "indicators/samen-eten/extra.sql": register });
    expect(places).toContain("indicator-map-onbekend indicators/samen-eten/extra.sql");
  });
});

test("the worked example of a workspace's indicator uses the workspace's own areas", async () => {
  const places = await placesIn({
    "indicators/samen-zijn/eenzaam.sql": survey.replace("noord-2022: 100", "centrum-2022: 100"),
  });
  expect(places).toEqual(["gebied-onbekend indicators/samen-zijn/eenzaam.sql:14"]);
});
