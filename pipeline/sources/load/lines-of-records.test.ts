import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { linesOfRecords } from "./scan-csv.ts";

async function linesOf(content: string, records: number[]) {
  const path = join(temporaryFolder({ "t.csv": content }), "t.csv");
  return Object.fromEntries(linesOfRecords(path, { scheidingsteken: ";", records }));
}

describe("the line of a record", () => {
  test("counts every kind of line end inside quotes once", async () => {
    expect(await linesOf('a;b\n1;"x\r\ny\rz\nw"\r\n2;y\n', [1, 2])).toEqual({ 1: 2, 2: 6 });
  });

  test("counts line breaks inside quotes", async () => {
    // header 1, record 1 on 2-3, record 2 on 4, record 3 on 5-7
    const text = 'a;b\n1;"twee\nregels"\n2;x\n3;"drie\n\nregels"\n';
    expect(await linesOf(text, [1, 2, 3])).toEqual({ 1: 2, 2: 4, 3: 5 });
  });

  test("is found with blank lines and line ends of Windows", async () => {
    expect(await linesOf("\uFEFFa;b\r\n\r\n1;x\r\n\r\n2;y\r\n", [1, 2])).toEqual({ 1: 3, 2: 5 });
  });

  test("is found in a file with a stray quote", async () => {
    expect(await linesOf('a;b\n1;buis van 5" dik\n2;y\n', [2])).toEqual({ 2: 3 });
  });
});
