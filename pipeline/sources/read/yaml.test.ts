import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Problem } from "../../errors/input-error.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";
import { parseYaml } from "./yaml.ts";

const schema = z.strictObject({
  titel: z.string(),
  richting: z.enum(["omhoog", "omlaag"]),
  per: z.int().optional(),
  noemer: z.strictObject({ bron: z.string(), leeftijd: z.string().optional() }).optional(),
  golven: z.array(z.strictObject({ jaar: z.int(), werving: z.string().optional() })).default([]),
  vragen: z.record(z.string(), z.strictObject({ kolom: z.string() })).optional(),
});

const good = "titel: Iets\nrichting: omhoog\n";

function problemsIn(text: string, eersteRegel?: number): Promise<readonly Problem[]> {
  const place = eersteRegel === undefined ? {} : { eersteRegel };
  return problemsOf(() => parseYaml({ text, bestand: "iets.yml", ...place }, schema));
}

/** `code:line` of each problem. */
const short = (problems: readonly Problem[]) => problems.map(({ code, regel }) => `${code}:${regel}`);

test("good YAML comes out typed, with defaults", () => {
  expect(parseYaml({ text: good, bestand: "iets.yml" }, schema)).toEqual({
    titel: "Iets",
    richting: "omhoog",
    golven: [],
  });
});

describe("an unknown key", () => {
  test("is told at its line, with the nearest known key", async () => {
    expect(await problemsIn(`${good}\n# uitleg\npre: 1000\n`)).toEqual([
      {
        code: "sleutel-onbekend",
        bestand: "iets.yml",
        regel: 5,
        melding: 'De sleutel "pre" bestaat niet.',
        hint: 'Bedoelde u "per"?',
      },
    ]);
  });

  test("that is far from all known keys comes with the list", async () => {
    const [problem] = await problemsIn(`${good}zwembad: 1\n`);
    expect(problem?.hint).toBe("Mogelijk zijn: titel, richting, per, noemer, golven, vragen.");
  });

  test.each([
    ["inside another key", "noemer: { bron: bevolking, leeftyd: 4-17 }\n", "leeftijd", 3],
    ["inside a list", "golven:\n  - jaar: 2022\n  - jaar: 2026\n    wervng: brief\n", "werving", 6],
    ["inside a record", "vragen:\n  eenzaam:\n    kolom: v1\n    kolm: v2\n", "kolom", 6],
  ])("%s is told at its own line", async (_, extra, meant, regel) => {
    const [problem] = await problemsIn(good + extra);
    expect(problem).toMatchObject({ code: "sleutel-onbekend", regel, hint: `Bedoelde u "${meant}"?` });
  });

  test("that misspells a required key is one problem, not two", async () => {
    expect(short(await problemsIn("titel: Iets\nrichtng: omhoog\n"))).toEqual(["sleutel-onbekend:2"]);
  });
});

describe("a missing key", () => {
  test("is told with its name", async () => {
    const [problem] = await problemsIn("titel: Iets\n");
    expect(problem?.code).toBe("sleutel-ontbreekt");
    expect(problem?.melding).toBe('De verplichte sleutel "richting" ontbreekt.');
  });

  test("inside another key is told at the line of that key", async () => {
    expect(short(await problemsIn(`${good}noemer:\n  leeftijd: 4-17\n`))).toEqual(["sleutel-ontbreekt:3"]);
  });

  test("is told for an empty file too", async () => {
    expect(short(await problemsIn(""))).toEqual(["sleutel-ontbreekt:1", "sleutel-ontbreekt:1"]);
  });
});

describe("a wrong value", () => {
  test("is told at its line, in Dutch", async () => {
    const [problem] = await problemsIn("titel: Iets\nrichting: opzij\n");
    expect(problem).toMatchObject({ code: "waarde-ongeldig", regel: 2 });
    expect(problem?.melding).toContain('De waarde bij "richting" klopt niet:');
    expect(problem?.melding).toContain("omhoog");
  });

  test.each([
    ["a text instead of a number", `${good}per: duizend\n`],
    ["a blank instead of a number", `${good}per:\n`],
    ["a broken number", `${good}per: 2.5\n`],
    ["a list instead of keys", `${good}noemer: [bevolking]\n`],
  ])("%s is told at the line", async (_, text) => {
    expect(short(await problemsIn(text))).toEqual(["waarde-ongeldig:3"]);
  });

  test("of the whole file is told as such", async () => {
    const [problem] = await problemsIn("- titel\n- richting\n");
    expect(problem).toMatchObject({ code: "waarde-ongeldig", regel: 1 });
    expect(problem?.melding).toContain("(het hele bestand)");
  });
});

test("all problems are told at once", async () => {
  const text = "titel: 3\nrichting: opzij\nzwembad: ja\n";
  expect(short(await problemsIn(text)).sort()).toEqual([
    "sleutel-onbekend:3",
    "waarde-ongeldig:1",
    "waarde-ongeldig:2",
  ]);
});

describe("text that is no YAML", () => {
  test.each([
    ["a colon in a text", "titel: eenzaam: ja\nrichting: omhoog\n", 1, "dubbele punt"],
    ["a key twice", `${good}titel: Nog iets\n`, 3, "twee keer"],
    ["a bracket that stays open", "titel: [Iets\nrichting: omhoog\n", 2, "haakje blijft open"],
    ["a quote that stays open", 'titel: "Iets\nrichting: omhoog\n', 3, "aanhalingsteken"],
    ["a tab", "titel: Iets\nnoemer:\n\tbron: x\n", 3, "tab"],
  ])("%s is told at its line, in Dutch", async (_, text, regel, words) => {
    const problems = await problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "yaml-onleesbaar", regel, bestand: "iets.yml" });
    expect(problems[0]?.melding).toContain(words);
    expect(problems[0]?.hint).toContain("aanhalingstekens");
  });
});

test("lines are those of the file the YAML was taken from", async () => {
  expect(short(await problemsIn("titel: Iets\nrichting: opzij\n", 11))).toEqual(["waarde-ongeldig:12"]);
  expect(short(await problemsIn("titel: a: b\n", 11))).toEqual(["yaml-onleesbaar:11"]);
});
