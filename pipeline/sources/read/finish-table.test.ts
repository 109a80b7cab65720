import { describe, expect, test } from "vitest";
import { placesOf, problemsOf } from "../fixtures/temporary-folder.ts";
import { asideOf, cellsOf, readBytes } from "./fixtures/tables.ts";
import type { TableOptions } from "./table-layout.ts";

function read(text: string, options: TableOptions) {
  return readBytes(text, { formaat: "csv", scheidingsteken: ";", codering: "utf-8", ...options });
}

describe("options of every format", () => {
  test("total rows of a text file are skipped only when they are declared", async () => {
    const text = "naam;n\nx;1\n totaal : ;1\nGemeente (alle);2\nGemeente;3\n";
    expect((await read(text, {})).records).toHaveLength(4);
    const table = await read(text, { totaalregels: ["totaal", "gemeente (*)"] });
    expect(cellsOf(table)).toEqual([
      ["x", "1"],
      ["Gemeente", "3"],
    ]);
    expect(asideOf(table)).toEqual([
      '2 op 3: totaalregel: "totaal :"',
      '3 op 4: totaalregel: "Gemeente (alle)"',
    ]);
  });

  test("codes get their leading zeros back; what is no number or long enough stays as it is", async () => {
    const table = await read("wijk;taakveld\n7;61\nx;6.1\n;0061\n1234;\n", {
      breedte: { wijk: 2, taakveld: 3 },
    });
    expect(cellsOf(table)).toEqual([
      ["07", "061"],
      ["x", "6.1"],
      [null, "0061"],
      ["1234", null],
    ]);
    expect(table.opmerkingen).toHaveLength(2);
  });

  test("HTML is taken out of the named columns only, and may leave a cell empty", async () => {
    const table = await read("a;b\n<p>x</p>;<p>y</p>\n<br>;z\n", { "zonder-html": ["a"] });
    expect(cellsOf(table)).toEqual([
      ["x", "<p>y</p>"],
      [null, "z"],
    ]);
  });

  test("a column that was not delivered is told, with what was probably meant", async () => {
    const problems = await problemsOf(() =>
      read("wijk;b\n1;2\n", { breedte: { wijkk: 2 }, "zonder-html": ["c"] }),
    );
    expect(placesOf(problems, "")).toEqual(["tabel-onvolledig levering", "tabel-onvolledig levering"]);
    expect(problems[0]?.hint).toContain('Bedoelde u "wijk"?');
  });
});
