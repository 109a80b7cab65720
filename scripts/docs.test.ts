import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaultDrempels } from "../pipeline/domain/drempels.ts";
import {
  bronSoorten,
  eenheden,
  effecten2021,
  maten,
  richtingen,
  schalen,
  stappen,
  tellingen,
  teltSoorten,
  uitsplitsingen,
} from "../pipeline/domain/indicator.ts";
import { bronSchema } from "../pipeline/sources/bron-config.ts";
import { checkLayout } from "../pipeline/sources/checks/check-layout.ts";
import { checkVragen } from "../pipeline/sources/checks/check-vragen.ts";
import { enqueteTable } from "../pipeline/sources/registers/enquete.ts";
import { vragenSchema } from "../pipeline/sources/vragen.ts";
import { codeBlock, npmScripts, relativeLinks, tableRows, treePaths } from "./markdown.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const begrippen = read("docs/begrippen.md");
const headings = ["Beleid", "Gebieden", "Cijfers", "Engels met opzet"];
const glossary = headings.flatMap((heading) => tableRows(begrippen, heading));

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Files below a folder with one of the endings, without what a run or a build leaves behind. */
function filesBelow(folder: string, endings: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => endings.test(path) && !/sample\/(build|editions|site|export)\//.test(path))
    .sort();
}

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ...filesBelow("docs", /\.md$/),
  ...filesBelow("data", /README\.md$/),
  ...filesBelow("indicators", /\.md$/),
];

describe.each(documents)("%s", (document) => {
  const text = read(document);

  test("names only npm scripts that exist", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    expect(npmScripts(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test("links to files that exist", () => {
    const missing = relativeLinks(text).filter(
      (target) => !existsSync(join(root, dirname(document), target)),
    );
    expect(missing).toEqual([]);
  });
});

describe("README", () => {
  const readme = read("README.md");

  test("shows a folder tree in which every name exists", () => {
    const paths = treePaths(codeBlock(readme, "Mappen"));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test("gives the test command that CI runs", () => {
    const command = "npm ci && npm test";
    expect(readme).toContain(`\n${command}\n`);
    expect(read(".ci/run").trim().split("\n").at(-1)).toBe(command);
  });
});

describe("the page on deliveries", () => {
  test("shows a bron.yml that can be used as it is", () => {
    const config = bronSchema.parse(parse(codeBlock(read("docs/leveringen.md"), "Een enquete")));
    if (config.soort !== "enquete") throw new Error("another kind of source");
    const vragen = vragenSchema.parse(parse(read("data/reference/vragen.yml")));
    const bron = { id: "enquete", map: "", config, correcties: [] };
    expect([...checkVragen(bron, vragen), ...checkLayout(bron, [enqueteTable(vragen)])]).toEqual([]);
  });
});

describe("the method", () => {
  const method = read("docs/methode.md");

  test("names the source file of its formulas, and only files that exist", () => {
    const named = [...method.matchAll(/`(pipeline\/[^`*]+)`/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  test("gives the thresholds of gemeente.yml as the code knows them", () => {
    const told = tableRows(method, "Drempels").map(([key = "", value]) => [
      key.replaceAll("`", ""),
      Number(value),
    ]);
    const known = Object.entries(defaultDrempels).flatMap(([key, value]) =>
      typeof value === "number"
        ? [[key, value]]
        : Object.entries(value).map(([part, number]) => [`${key}.${part}`, number]),
    );
    expect(told).toEqual(known);
  });
});

test("the threat model proves each measure with a test that exists", () => {
  const rows = tableRows(read("docs/dreigingsmodel.md"), "Dreigingen");
  expect(rows.length).toBeGreaterThan(20);
  for (const [threat = "", , proof = ""] of rows) {
    const named = [...proof.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    expect(`${threat}: ${named.length > 0}`).toBe(`${threat}: true`);
    expect(named.filter((path) => !/\.test\.tsx?$/.test(path) || !isThere(path))).toEqual([]);
  }
});

/** Whether a path is a file, or a folder with something in it: git keeps no empty folders. */
function isThere(path: string): boolean {
  const full = join(root, path);
  if (!existsSync(full)) return false;
  return !path.endsWith("/") || (statSync(full).isDirectory() && readdirSync(full).length > 0);
}

describe("the glossary", () => {
  const code = ["pipeline", "dashboard", "scripts"].flatMap((room) => filesBelow(room, /\.tsx?$/));
  const content = ["indicators", "data"].flatMap((room) => filesBelow(room, /\.(sql|ya?ml|md)$/));
  const corpus = [...code, ...content]
    .filter((path) => path !== "scripts/docs.test.ts")
    .map(read)
    .join("\n");

  test("has words", () => expect(glossary.length).toBeGreaterThan(35));

  test.each(glossary.map(([word = ""]) => word))("%s is used in code or content", (word) => {
    expect(corpus).toMatch(wholeWord(word));
  });

  test("has every word once", () => {
    const words = glossary.map(([word]) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test("says where a word is used, in files that exist", () => {
    const paths = glossary.map(([, , place = ""]) => place.replaceAll("`", ""));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("lists the values of the indicator header as the code knows them", () => {
    const told = Object.fromEntries(
      tableRows(begrippen, "Vaste waarden in de kop van een indicator").map(([key, values]) => [
        key,
        values?.split(", "),
      ]),
    );
    expect(told).toEqual({
      stap: stappen,
      maat: maten,
      "bron-soort": bronSoorten,
      eenheid: eenheden,
      richting: richtingen,
      telt: teltSoorten,
      telling: tellingen,
      schaal: schalen,
      uitsplitsing: uitsplitsingen,
      "effect-2021": effecten2021,
    });
  });
});

/** The word itself, also as the start of a camelCase name, but not as a part of a longer word. */
function wholeWord(word: string): RegExp {
  const [first = "", rest = ""] = [word.slice(0, 1), word.slice(1)];
  return new RegExp(`(?<![a-zA-Z])[${first}${first.toUpperCase()}]${rest}(?![a-z])`);
}

test("a glossary word counts as used in a name, not inside another word", () => {
  expect("const buurtCode").toMatch(wholeWord("buurt"));
  expect("interface Buurt {").toMatch(wholeWord("buurt"));
  expect("de buurten in buurtwerk").not.toMatch(wholeWord("buurt"));
});

test("the licence is the whole EUPL 1.2", () => {
  const licence = read("LICENSE");
  expect(licence).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  const articles = [...licence.matchAll(/^(\d+)\.\S/gm)].map((match) => Number(match[1]));
  expect(articles).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  expect(licence).toMatch(/^\s+Appendix\n[\s\S]*require the production of a new EUPL version\.\n$/m);
});
