import { describe, expect, test } from "vitest";
import { placesOf, problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { registerText } from "./fixtures/indicator-texts.ts";
import { type IndicatorOrigin, splitIndicator } from "./indicator-file.ts";

const origin: IndicatorOrigin = {
  id: "initiatieven",
  deelambitie: "samen-zijn",
  bestand: "initiatieven.sql",
  herkomst: "repository",
  hash: "abc",
};

const split = (text: string) => splitIndicator(text, origin);

describe("an indicator file", () => {
  test("falls apart into header and SQL, each with its first line", () => {
    expect(split("/*---\ntitel: A\n---*/\nselect 1\n")).toEqual({
      ...origin,
      kop: "titel: A",
      kopRegel: 2,
      sql: "select 1\n",
      sqlRegel: 4,
    });
    expect(split(registerText)).toMatchObject({ kopRegel: 2, sqlRegel: 20 });
  });

  test("may come from Windows, with a byte order mark", () => {
    const text = "\uFEFF/*---\r\ntitel: A\r\n---*/\r\nselect 1\r\n";
    expect(split(text)).toMatchObject({ kop: "titel: A", sql: "select 1\n", sqlRegel: 4 });
  });

  test("may end its SQL with a semicolon, and only there it is taken away", () => {
    expect(split("/*---\na: 1\n---*/\nselect ';' ;\n\n").sql).toBe("select ';' \n");
    expect(split("/*---\na: 1\n---*/\nselect 1; select 2").sql).toBe("select 1; select 2");
  });
});

describe("a header", () => {
  test.each([
    ["that is missing", "select 1\n"],
    ["that does not start on the first line", "\n/*---\na: 1\n---*/\nselect 1\n"],
    ["that is never closed", "/*---\na: 1\nselect 1\n"],
    ["of an empty file", ""],
  ])("%s is told at the first line", async (_, text) => {
    const problems = await problemsOf(() => split(text));
    expect(placesOf(problems, "")).toEqual(["indicator-kop-ontbreekt initiatieven.sql:1"]);
    expect(problems[0]?.hint).toContain("npm run new:indicator");
  });

  test.each([
    ["/* in a path", "definitie: zie raw/*.csv", 3],
    ["*/ in a text", "definitie: een */ in de tekst", 3],
  ])("with %s is told at its line: comments nest in DuckDB", async (_, line, regel) => {
    const problems = await problemsOf(() => split(`/*---\ntitel: A\n${line}\n---*/\nselect 1\n`));
    expect(placesOf(problems, "")).toEqual([`indicator-commentaar-in-kop initiatieven.sql:${regel}`]);
  });
});
