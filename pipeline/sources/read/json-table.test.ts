import { describe, expect, test } from "vitest";
import { placesOf, problemsOf } from "../fixtures/temporary-folder.ts";
import { asideOf, cellsOf, readBytes } from "./fixtures/tables.ts";
import type { JsonOptions } from "./table-layout.ts";

function read(text: string | Uint8Array, options: Partial<JsonOptions> = {}) {
  return readBytes(text, { formaat: "json", ...options });
}

describe("a JSON list of objects", () => {
  test("gives its texts and numbers as they are written", async () => {
    const table = await read(
      '[{"id":"0012","bedrag":10358.00},{"id":7,"bedrag":"€ 15.000"},{"id":-0,"bedrag":1.5E3},{"id":12345678901234567890,"bedrag":null}]',
      { decimaalteken: "." },
    );
    expect(table.kolommen).toEqual(["id", "bedrag"]);
    expect(cellsOf(table)).toEqual([
      ["0012", "10358.00"],
      ["7", "€ 15.000"],
      ["-0", "1.5E3"],
      ["12345678901234567890", null],
    ]);
    expect(table.records[3]).toMatchObject({ record: 4, regel: null });
  });

  test("gives numbers, but not texts, the decimal sign of the delivery", async () => {
    expect(cellsOf(await read('[{"a":1.5,"b":"1.5"}]'))).toEqual([["1,5", "1.5"]]);
  });

  test("has a column for every name, nested ones with dots; what an object lacks is empty", async () => {
    const table = await read(
      '[{"a":1,"plek":{"naam":"Zon","geo":{"x":1.0}}},{"b":true,"plek":null,"a":""},{"plek":{"naam":"Maan"},"tags":["x",{"y":2.50}]}]',
    );
    expect(table.kolommen).toEqual(["a", "plek.naam", "plek.geo.x", "b", "plek", "tags"]);
    expect(cellsOf(table)).toEqual([
      ["1", "Zon", "1,0", null, null, null],
      [null, null, null, "true", null, null],
      [null, "Maan", null, null, null, '["x",{"y":2.50}]'],
    ]);
  });

  test("may stand somewhere in the file", async () => {
    expect(cellsOf(await read('{"a":{"rijen":[{"x":"y"}]}}', { pad: "a.rijen" }))).toEqual([["y"]]);
  });

  test("may have names that mean something to a programming language", async () => {
    const table = await read('[{"__proto__":"a","constructor":"b","toString":1}]');
    expect(table.kolommen).toEqual(["__proto__", "constructor", "toString"]);
    expect(cellsOf(table)).toEqual([["a", "b", "1"]]);
  });

  test("has items that are no objects set apart", async () => {
    const table = await read('[{"a":"x"},3,null,["y"],{"a.b":1,"a":{"b":2}},{"a":"z"}]');
    expect(table.records.map(({ record, cellen }) => [record, ...cellen])).toEqual([
      [1, "x"],
      [6, "z"],
    ]);
    expect(asideOf(table)).toEqual([
      "2 op null: json-geen-object",
      "3 op null: json-geen-object",
      "4 op null: json-geen-object",
      "5 op null: json-onleesbaar",
    ]);
  });

  test("without items has no columns and no records", async () => {
    expect(await read("[]")).toMatchObject({ kolommen: [], records: [] });
  });

  test("with half a character in a text has that record set apart", async () => {
    expect(asideOf(await read('[{"a":"\\ud83d\\ude00"},{"a":"\\ud83d"},{"a":"\\u0000"}]'))).toEqual([
      "2 op null: rij-geen-tekst",
      "3 op null: rij-geen-tekst",
    ]);
  });
});

describe("JSON with an object per line", () => {
  test("has a line per record, and a bad line spoils only itself", async () => {
    const table = await read('{"a":1}\r\n\n{"a":2\n{"a":3}\n[4]\n{"a":5,"a":6}', { "per-regel": true });
    expect(table.records).toEqual([
      { record: 1, regel: 1, cellen: ["1"] },
      { record: 3, regel: 4, cellen: ["3"] },
    ]);
    expect(asideOf(table)).toEqual([
      "2 op 3: json-onleesbaar",
      "4 op 5: json-geen-object",
      "5 op 6: json-onleesbaar",
    ]);
  });
});

/** As many objects as names: a table of its square in cells, nearly all of them empty. */
function everyOther(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, index) => ({ [`k${index}`]: 1 })));
}

describe("JSON is refused", () => {
  test.each([
    ["cut off", '[{"a":1},\n{"a":', {}, "json-onleesbaar levering:2"],
    ["with a comma too many", '[{"a":1},\n\n{"a":2,}]', {}, "json-onleesbaar levering:3"],
    ["with a name twice in one object", '[{"a":1,\n"a":2}]', {}, "json-onleesbaar levering:2"],
    ["with two lists behind each other", "[]\n[]", {}, "json-onleesbaar levering:2"],
    ["that nests without end", "[".repeat(100_000), {}, "json-onleesbaar levering:1"],
    ["that is no list", '{"a":1}', {}, "json-geen-lijst levering:1"],
    ["without a list at the path", '{"a":[]}', { pad: "b" }, "json-geen-lijst levering:1"],
    ["with another name in every object", everyOther(5000), {}, "bestand-te-groot levering"],
    ["that is a web page", "<html>", {}, "bestand-ander-soort levering"],
    ["in another encoding", Buffer.from('[{"a":"\xe9"}]', "latin1"), {}, "codering-tegenspraak levering:1"],
  ])("%s", async (_, text, options, expected) => {
    expect(placesOf(await problemsOf(() => read(text, options)), "")).toEqual([expected]);
  });

  test("with what is wrong in words", async () => {
    const explanation = async (text: string) => (await problemsOf(() => read(text)))[0]?.melding;
    expect(await explanation('[{"a":1},')).toBe("Dit is geen geldige JSON: het bestand houdt halverwege op.");
    expect(await explanation("[{a:1}]")).toBe(
      'Dit is geen geldige JSON: er staat iets onverwachts bij "a:1}]".',
    );
    expect(await explanation('[{"b":1,"b":2}]')).toBe(
      'Dit is geen geldige JSON: de naam "b" komt twee keer voor in één object.',
    );
  });

  test("naming the lists it has", async () => {
    const [problem] = await problemsOf(() => read('{"odata":"x","value":[],"meta":{}}'));
    expect(problem?.hint).toContain("Lijsten in dit bestand: value.");
  });
});
