import { describe, expect, test } from "vitest";
import { placesOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { smallTheorie } from "../fixtures/small-theorie.ts";
import { parseDeelambitieText, readDeelambitieTexts } from "./deelambitie-tekst.ts";

const good = `# Samen zijn

## Waarom

Mensen die elkaar
kennen, groeten elkaar.

Daarvoor zijn plekken nodig.

## Wat we bedoelen

Samen zijn is meer dan naast elkaar wonen.

## Wat we niet meten

- Wie er nooit
  komt.
- Ontmoeten in kerken.
`;

const parse = (text: string) => parseDeelambitieText("samen-zijn", { text, bestand: "deelambitie.md" });

describe("the words of a deelambitie", () => {
  test("are paragraphs and list items, on one line each", () => {
    expect(parse(good)).toEqual({
      tekst: {
        id: "samen-zijn",
        waarom: ["Mensen die elkaar kennen, groeten elkaar.", "Daarvoor zijn plekken nodig."],
        uitleg: ["Samen zijn is meer dan naast elkaar wonen."],
        watWeNietMeten: ["Wie er nooit komt.", "Ontmoeten in kerken."],
      },
      problems: [],
    });
  });

  test("may come from Windows", () => {
    expect(parse(good.replaceAll("\n", "\r\n"))).toEqual(parse(good));
  });

  const faults: [string, [string, string], string[]][] = [
    [
      "a heading nobody knows",
      ["## Waarom", "## Waarrom"],
      ["tekst-kop-onbekend:3", "tekst-onvolledig:null"],
    ],
    [
      "a heading twice",
      ["## Wat we bedoelen", "## Waarom"],
      ["tekst-kop-dubbel:10", "tekst-onvolledig:null"],
    ],
    ["words above the first heading", ["# Samen zijn\n", "Samen zijn\n"], ["tekst-boven-kop:1"]],
    ["a list where paragraphs belong", ["Daarvoor zijn", "- Daarvoor zijn"], ["tekst-vorm:8"]],
    ["a paragraph where a list belongs", ["- Wie er nooit", "Wie er nooit"], ["tekst-vorm:16"]],
    ["bold words", ["Samen zijn is", "**Samen** zijn is"], ["tekst-opmaak:12"]],
    ["a link", ["meer dan", "[meer](https://voorbeeld.nl) dan"], ["tekst-opmaak:12"]],
    ["a numbered list", ["Daarvoor zijn", "1. Daarvoor zijn"], ["tekst-opmaak:8"]],
    ["a smaller heading", ["Daarvoor zijn", "### Daarvoor zijn"], ["tekst-opmaak:8"]],
    ["an empty part", ["Samen zijn is meer dan naast elkaar wonen.\n", ""], ["tekst-onvolledig:null"]],
  ];
  test.each(faults)("with %s are told at their line", (_, [from, to], expected) => {
    expect(good).toContain(from);
    const { problems } = parse(good.replace(from, to));
    expect(problems.map(({ code, regel }) => `${code}:${regel}`)).toEqual(expected);
    for (const { bestand, hint } of problems) {
      expect(bestand).toBe("deelambitie.md");
      expect(hint).not.toBe("");
    }
  });

  test("with a slip in a heading say which was meant", () => {
    const [problem] = parse(good.replace("## Wat we niet meten", "## Wat we niet metn")).problems;
    expect(problem?.hint).toBe('Bedoelde u "Wat we niet meten"?');
  });

  test("that are missing are told per file, also of the hoofdambitie", () => {
    const folder = temporaryFolder({ "samen-zijn/deelambitie.md": good });
    const { texts, problems } = readDeelambitieTexts([folder], smallTheorie);
    expect(texts.map(({ id }) => id)).toEqual(["hoofdambitie", "samen-zijn", "samen-doen"]);
    expect(placesOf(problems, folder)).toEqual([
      "bestand-ontbreekt hoofdambitie/deelambitie.md",
      "bestand-ontbreekt samen-doen/deelambitie.md",
    ]);
  });

  test("of the workspace come before those of the repository", () => {
    const paths = ["hoofdambitie", "samen-zijn", "samen-doen"].map((id) => `${id}/deelambitie.md`);
    const shared = temporaryFolder(Object.fromEntries(paths.map((path) => [path, good])));
    const own = temporaryFolder({
      "samen-zijn/deelambitie.md": good.replace("Daarvoor zijn plekken nodig.", "Van hier."),
    });
    const { texts, problems } = readDeelambitieTexts([own, shared], smallTheorie);
    expect(problems).toEqual([]);
    expect(texts.map(({ waarom }) => waarom[1])).toEqual([
      "Daarvoor zijn plekken nodig.",
      "Van hier.",
      "Daarvoor zijn plekken nodig.",
    ]);
  });
});
