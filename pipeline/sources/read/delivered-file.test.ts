import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { deliveredFile, displayPath, patternExpression } from "./delivered-file.ts";
import { hashFile } from "./hash-file.ts";

test("a star in a pattern stands for any text, and nothing else is special", () => {
  const names = ["a_2021.csv", "a_2022.csv", "a_2021.csv.bak", "xa_2021.csv", "a_2021xcsv"];
  const fitting = (pattern: string) => names.filter((name) => patternExpression(pattern).test(name));
  expect(fitting("a_*.csv")).toEqual(["a_2021.csv", "a_2022.csv"]);
  expect(fitting("b_*.csv")).toEqual([]);
});

test("a delivered file is known by its place in the workspace and by the hash of its bytes", () => {
  const folder = temporaryFolder({ "levering.csv": "a\n1\n" });
  const found = deliveredFile(folder, "enquete", "levering.csv");
  expect(found).toMatchObject({
    pad: join(folder, "levering.csv"),
    bestand: "raw/enquete/levering.csv",
    sha256: createHash("sha256").update("a\n1\n").digest("hex"),
  });
  expect(hashFile(join(folder, "levering.csv"))).toBe(found.sha256);
});

test("a path is shown as seen from where the analyst stands, when that is shorter", () => {
  expect(displayPath(join(process.cwd(), "data", "sample", "gemeente.yml"))).toBe(
    join("data", "sample", "gemeente.yml"),
  );
  expect(displayPath("/elders/gemeente.yml")).toBe("/elders/gemeente.yml");
});
