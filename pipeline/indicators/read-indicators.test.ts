import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placesOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { registerText, surveyText } from "./fixtures/indicator-texts.ts";
import { readIndicatorFiles } from "./read-indicators.ts";

function read(repository: Record<string, string>, workspace: Record<string, string> = {}) {
  const folders = [temporaryFolder(repository), temporaryFolder(workspace)] as const;
  return { ...readIndicatorFiles(...folders), folders };
}

describe("indicator files", () => {
  test("are found one folder deep, sorted by id; the folder is the deelambitie", () => {
    const { files, problems } = read({
      "samen-doen/b.sql": registerText,
      "samen-zijn/a.sql": surveyText,
      "samen-zijn/deelambitie.md": "",
      "samen-zijn/oud/c.sql": registerText,
      "los.sql": registerText,
    });
    expect(problems).toEqual([]);
    expect(files.map(({ id, deelambitie, herkomst }) => [id, deelambitie, herkomst])).toEqual([
      ["a", "samen-zijn", "repository"],
      ["b", "samen-doen", "repository"],
    ]);
    expect(files[0]?.hash).toBe(createHash("sha256").update(surveyText).digest("hex"));
  });

  test("of the workspace replace those of the repository by id", () => {
    const { files, problems } = read(
      { "samen-zijn/a.sql": surveyText, "samen-zijn/b.sql": surveyText },
      { "samen-zijn/a.sql": registerText, "samen-doen/c.sql": registerText },
    );
    expect(problems).toEqual([]);
    expect(files.map(({ id, deelambitie, herkomst }) => [id, deelambitie, herkomst])).toEqual([
      ["a", "samen-zijn", "workspace"],
      ["b", "samen-zijn", "repository"],
      ["c", "samen-doen", "workspace"],
    ]);
  });

  test("of the workspace may not take an id away to another deelambitie", () => {
    const { problems } = read({ "samen-zijn/a.sql": surveyText }, { "samen-doen/a.sql": registerText });
    expect(problems).toMatchObject([{ code: "indicator-dubbel", regel: 1 }]);
    expect(problems[0]?.bestand).toContain("samen-doen");
  });

  test("of a folder that does not exist are none", () => {
    const folder = join(temporaryFolder(), "geen");
    expect(readIndicatorFiles(folder, folder)).toEqual({ files: [], problems: [] });
  });

  test("with the same id in one tree are told, with the other file", () => {
    const { files, problems, folders } = read({
      "samen-doen/a.sql": registerText,
      "samen-zijn/a.sql": surveyText,
    });
    expect(files.map(({ deelambitie }) => deelambitie)).toEqual(["samen-doen"]);
    expect(placesOf(problems, folders[0])).toEqual(["indicator-dubbel samen-zijn/a.sql:1"]);
    expect(problems[0]?.melding).toContain("samen-doen/a.sql");
  });

  test.each(["Hoofdletter.sql", "met_streep.sql", "met spatie.sql", "é.sql"])(
    "called %s are told: the name is the id",
    (name) => {
      const { files, problems } = read({ [`samen-doen/${name}`]: registerText });
      expect(files).toEqual([]);
      expect(problems).toMatchObject([{ code: "naam-ongeldig" }]);
    },
  );

  test("with a header that cannot be found do not hide the others", () => {
    const { files, problems, folders } = read({
      "samen-zijn/a.sql": surveyText,
      "samen-zijn/b.sql": "select 1",
      "samen-zijn/c.sql": "/*---\ndefinitie: raw/*.csv\n---*/\n",
    });
    expect(files.map(({ id }) => id)).toEqual(["a"]);
    expect(placesOf(problems, folders[0])).toEqual([
      "indicator-kop-ontbreekt samen-zijn/b.sql:1",
      "indicator-commentaar-in-kop samen-zijn/c.sql:2",
    ]);
  });
});
