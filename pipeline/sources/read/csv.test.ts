import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { linesOfRecords, readCsvHeader, readTable } from "./csv.ts";

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

describe("the line of a record", () => {
  test("counts line breaks inside quotes", () => {
    // header 1, record 1 on 2-3, record 2 on 4, record 3 on 5-7
    const path = file('a;b\n1;"twee\nregels"\n2;x\n3;"drie\n\nregels"\n');
    expect([...linesOfRecords(path, layout, [1, 2, 3])]).toEqual([
      [1, 2],
      [2, 4],
      [3, 5],
    ]);
  });

  test("skips records of another width, which the database never sees", () => {
    const path = file("a;b\n1;x\nkort\n2;y\n3;te;lang\n4;z\n");
    expect(linesOfRecords(path, layout, [1, 2, 3])).toEqual(
      new Map([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    );
  });

  test("is found with blank lines and line ends of Windows", () => {
    const path = file("\uFEFFa;b\r\n\r\n1;x\r\n\r\n2;y\r\n");
    expect(linesOfRecords(path, layout, [1, 2])).toEqual(
      new Map([
        [1, 3],
        [2, 5],
      ]),
    );
  });

  test("is found in a file with a stray quote", () => {
    const path = file('a;b\n1;buis van 5" dik\n2;y\n');
    expect(linesOfRecords(path, layout, [2]).get(2)).toBe(3);
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
