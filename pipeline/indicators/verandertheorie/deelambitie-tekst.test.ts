import { describe, expect, test } from "vitest";
import { placesOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { smallTheorie } from "../fixtures/small-theorie.ts";
import { parseDeelambitieText, readDeelambitieTexts } from "./deelambitie-tekst.ts";

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
