import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bronSchema } from "./bron-config.ts";
import { correctionsSchema } from "./corrections/correction-schema.ts";
import { placesOf, problemsOf } from "./fixtures/temporary-folder.ts";
import { parseYaml } from "./read/yaml.ts";
import { repositoryRoot } from "./workspace.ts";

const base = `soort: participatie
titel: Register
leverancier: Team
licentie: CC BY 4.0
privacy: geen
leverdatum: 2026-01-31
`;

const parse = (text: string) => parseYaml({ text: base + text, bestand: "bron.yml" }, bronSchema);

describe("a layout in bron.yml", () => {
  test("may be short or long, and short means the same as long", () => {
    const short = parse(
      "bestanden: { maatjes: m.csv }\nkolommen: { jaar: peiljaar }\ndatumnotatie: jjjjmmdd\n",
    );
    const long = parse(
      "bestanden: { maatjes: { bestand: m.csv } }\nkolommen: { jaar: { kolom: [peiljaar] } }\ndatumnotatie: [jjjjmmdd]\n",
    );
    expect(short).toEqual(long);
  });

  // The base has six lines.
  test.each([
    [
      "a key of another kind of file",
      "bestanden: {}\nformaat: { soort: xlsx, scheidingsteken: ';' }\n",
      "waarde-ongeldig bron.yml:8",
      "alleen bij csv",
    ],
    [
      "one sign for two things",
      "bestanden: {}\nformaat: { duizendtalteken: ',' }\n",
      "waarde-ongeldig bron.yml:8",
      "hetzelfde teken",
    ],
    [
      "a reason that does not exist",
      "bestanden: {}\nontbrekend: { x: weg }\n",
      "waarde-ongeldig bron.yml:8",
      "geheim, onbetrouwbaar",
    ],
    [
      "a notation that does not exist",
      "bestanden: {}\ndatumnotatie: dd-mm-yyyy\n",
      "waarde-ongeldig bron.yml:8",
      "dd-mm-jjjj",
    ],
    [
      "a misspelt key of a column",
      "bestanden: {}\nkolommen:\n  jaar: { kolm: x }\n",
      "sleutel-onbekend bron.yml:9",
      "kolm",
    ],
    [
      "a misspelt key of a table",
      "bestanden:\n  maatjes: { bestand: m.csv, rijn: { min: 3 } }\n",
      "sleutel-onbekend bron.yml:8",
      "rijn",
    ],
    [
      "a pattern without brackets",
      "bestanden: {}\nkolommen:\n  jaar: { deel: '[0-9]+' }\n",
      "waarde-ongeldig bron.yml:9",
      "haakjes",
    ],
    [
      "a list where a block is meant",
      "bestanden: {}\nkolommen:\n  jaar: 3\n",
      "waarde-ongeldig bron.yml:9",
      "een tekst of een lijst of een blok",
    ],
  ])("with %s is told at its line, in Dutch", async (_, text, place, words) => {
    const problems = await problemsOf(() => parse(text));
    expect(placesOf(problems, "")).toEqual([place]);
    expect(problems[0]?.melding).toContain(words);
    expect(problems[0]?.melding).not.toMatch(/invalid|input|expected|string|object|received|invoer/i);
  });
});

test("the examples in docs/leveringen.md are layouts and corrections that work", () => {
  const text = readFileSync(join(repositoryRoot, "docs", "leveringen.md"), "utf8");
  // The block between them is a survey, which the test of the documents reads.
  const [layout = "", , corrections = ""] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block]) => block,
  );
  const own = base.replace("soort: participatie\n", "");
  const parsed = parseYaml({ text: own + layout, bestand: "leveringen.md" }, bronSchema);
  expect(Object.keys(parsed.bestanden)).toEqual(["subsidies", "regelingen"]);
  expect(parseYaml({ text: corrections, bestand: "leveringen.md" }, correctionsSchema)).toHaveLength(2);
});
