import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { readCsvHeader, readTable } from "./csv.ts";

const layout = { scheidingsteken: ";" };

function file(content: string | Uint8Array): string {
  return join(temporaryFolder({ "t.csv": content }), "t.csv");
}

describe("the header of a CSV", () => {
  test.each([
    ["as it stands", "a;b\n1;2\n", ["a", "b"]],
    ["without byte order mark", "\uFEFFa;b\r\n1;2\r\n", ["a", "b"]],
    ["without spaces around the names", " a ; b b \n", ["a", "b b"]],
    ["without quotes", '"a";"b;c"\n', ["a", "b;c"]],
    ["of a file with only a header", "a;b", ["a", "b"]],
    ["of an empty file", "", []],
  ])("is read %s", (_, content, expected) => {
    expect(readCsvHeader(file(content), layout)).toEqual(expected);
  });

  test("is read with another separator", () => {
    expect(readCsvHeader(file("a,b;c\n"), { scheidingsteken: "," })).toEqual(["a", "b;c"]);
  });
});

describe("a small table of our own", () => {
  const columns = ["buurtcode", "naam"] as const;

  test("is read with the line of each row", () => {
    const path = file("naam;buurtcode;anders\n  Noord ;N1;x\n\nZuid;Z1;\n");
    expect(readTable(path, columns, "t.csv")).toEqual([
      { naam: "Noord", buurtcode: "N1", anders: "x", regel: 2 },
      { naam: "Zuid", buurtcode: "Z1", anders: "", regel: 4 },
    ]);
  });

  test("that lacks columns is told for each", async () => {
    const path = file("code\nN1\n");
    const problems = await problemsOf(() => readTable(path, columns, "t.csv"));
    expect(placesOf(problems, "")).toEqual(["tabel-onvolledig t.csv:1", "tabel-onvolledig t.csv:1"]);
    expect(problems[0]?.melding).toContain('"buurtcode"');
  });

  test("with a row of another width is told at its line", async () => {
    const path = file("buurtcode;naam\nN1;Noord\nZ1\n");
    const problems = await problemsOf(() => readTable(path, columns, "t.csv"));
    expect(placesOf(problems, "")).toEqual(["bestand-onleesbaar t.csv:3"]);
  });

  test("with a quote that stays open is told", async () => {
    const path = file('buurtcode;naam\nN1;"Noord\nZ1;Zuid\n');
    const [problem] = await problemsOf(() => readTable(path, columns, "t.csv"));
    expect(problem).toMatchObject({ code: "bestand-onleesbaar", bestand: "t.csv" });
  });
});
