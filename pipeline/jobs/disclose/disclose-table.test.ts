import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DiscloseOptions, discloseTable } from "./disclose-table.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afschermen-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

function disclose(table: string, more: Partial<DiscloseOptions> = {}): Promise<string> {
  const plain = {
    kind: "counts",
    threshold: 10,
    contributors: null,
    protectPct: 15,
    known: [],
    round: 0,
  } as const;
  return discloseTable({ ...plain, table, ...more });
}

const counts = [
  "row,col,value",
  "noord,jong,3",
  "noord,oud,40",
  "noord,TOTAL,43",
  "oost,jong,12",
  "oost,oud,25",
];
const rest = ["oost,TOTAL,37", "TOTAL,jong,15", "TOTAL,oud,65", "TOTAL,TOTAL,80"];

describe("a table of counts", () => {
  test("comes back with small counts and what would give them away left blank", async () => {
    const printed = await disclose(file("aantallen.csv", ...counts, ...rest));
    expect(printed.split("\n")).toEqual([
      "row,col,value,status",
      "noord,jong,,primary",
      "noord,oud,,secondary",
      "noord,TOTAL,43,",
      "oost,jong,,secondary",
      "oost,oud,,secondary",
      "oost,TOTAL,37,",
      "TOTAL,jong,15,",
      "TOTAL,oud,65,",
      "TOTAL,TOTAL,80,",
      "",
    ]);
  });

  test("of one dimension, with semicolons and a name in quotes", async () => {
    const table = file("wijken.csv", "wijk;value", '"Heer; oud";4', "West;40", "Oost;11", "TOTAL;55");
    expect(await disclose(table)).toBe(
      "wijk,value,status\nHeer; oud,,primary\nWest,40,\nOost,,secondary\nTOTAL,55,\n",
    );
  });

  test("keeps what one person knows from giving away another", async () => {
    const lines = ["wijk,value", "a,3", "b,12", "c,40", "TOTAL,55"];
    expect(await disclose(file("bekend.csv", ...lines), { known: ["b"] })).toContain("c,,secondary");
    expect(await disclose(file("bekend.csv", ...lines))).toContain("c,40,");
  });

  test("rounds every number when asked, and hides less for it", async () => {
    const printed = await disclose(file("wijken.csv", "wijk,value", "a,3", "b,41", "c,29", "TOTAL,73"), {
      round: 5,
    });
    expect(printed).toBe("wijk,value,status\na,,primary\nb,40,\nc,30,\nTOTAL,75,\n");
  });

  test("that cannot be protected is refused with the cells that stay open", async () => {
    const table = file("klein.csv", "wijk,value", "a,3", "b,0", "TOTAL,3");
    await expect(disclose(table, { known: ["TOTAL"] })).rejects.toThrow("[afschermen-onmogelijk]");
  });
});

describe("a table of amounts", () => {
  // In a the largest gives 900 and the others 60 and 20: 20 < 15% of 900, so the second can estimate the first.
  // In b and c no rule is broken.
  const table = ["row,value", "a,980", "b,1000", "c,2000", "TOTAL,3980"];
  const gifts = [
    ["a,p,900", "a,q,60", "a,r,20"],
    ["b,s,300", "b,t,300", "b,u,400"],
    ["c,p,700", "c,s,600", "c,v,700"],
  ].flat();

  test("hides what a contributor can estimate, and the least that keeps it hidden", async () => {
    const contributors = file("bijdragen.csv", "row,contributor,value", ...gifts);
    expect(await disclose(file("bedragen.csv", ...table), { kind: "amounts", contributors })).toBe(
      "row,value,status\na,,primary\nb,,secondary\nc,2000,\nTOTAL,3980,\n",
    );
  });

  test("with contributions that do not add up is refused by cell", async () => {
    const contributors = file("bijdragen.csv", "row,contributor,value", ...gifts.slice(1));
    const wrong = disclose(file("bedragen.csv", ...table), { kind: "amounts", contributors });
    await expect(wrong).rejects.toThrow(/In de cel a staat 980, maar de bijdragen tellen op tot 80/);
  });
});

describe("what is wrong with a file is told with its line", () => {
  test.each([
    ["a value that is no number", ["row,value", "a,3", "b,x", "TOTAL,3"], ':3: "x" is geen geheel getal'],
    ["a value left blank", ["row,value", "a,", "TOTAL,3"], ':2: "" is geen geheel getal'],
    ["a negative count", ["row,value", "a,-1", "TOTAL,3"], ':2: "-1" is geen geheel getal'],
    [
      "a cell twice",
      ["row,value", "a,3", "a,4", "TOTAL,7"],
      ":3: De cel a staat er twee keer, ook op regel 2",
    ],
    ["a total that does not add up", ["row,value", "a,3", "b,4", "TOTAL,8"], ":4: Het totaal TOTAL is 8"],
    ["no column value", ["row,getal", "a,3"], ':1: De kolom "value" ontbreekt'],
    ["no dimension", ["value", "3"], ":1: De tabel heeft geen indeling"],
    ["a missing cell", ["row,col,value", "a,x,3", "b,y,4"], "2 cellen ontbreken, om te beginnen a|y"],
  ])("%s", async (_, lines, message) => {
    await expect(disclose(file("fout.csv", ...lines))).rejects.toThrow(message);
  });

  test("a file that is not there", async () => {
    await expect(disclose(join(folder, "weg.csv"))).rejects.toThrow("[afschermen-bestand]");
  });

  test("a known cell that is not in the table", async () => {
    const table = file("klein.csv", "row,value", "a,30", "TOTAL,30");
    await expect(disclose(table, { known: ["z"] })).rejects.toThrow("De cel z staat niet in de tabel");
  });
});
