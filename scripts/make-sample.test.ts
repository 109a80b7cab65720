import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFiles } from "./make-sample/csv.ts";
import { createRandom } from "./make-sample/random.ts";
import { millionths, spread, systematic } from "./make-sample/spread.ts";
import { makeSample, sampleFolder } from "./make-sample.ts";

const MAX_BYTES = 8_000_000;

function filesBelow(folder: string, root = folder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, root) : [relative(root, path)];
    })
    .sort();
}

describe("the sample workspace", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sample-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("generating it again gives the same bytes", () => {
    writeFiles(folder, makeSample());
    const generated = filesBelow(folder);
    const different = generated.filter(
      (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(sampleFolder, name))),
    );
    expect(different).toEqual([]);
  });

  test("every delivery in it is generated, and only the YAML beside it is written by hand", () => {
    const generated = makeSample().map(({ path }) => path);
    const deliveries = filesBelow(join(sampleFolder, "raw")).map((name) => join("raw", name));
    const byHand = deliveries.filter((name) => !generated.includes(name));
    expect(new Set(byHand.map((name) => name.split("/").at(-1)))).toEqual(new Set(["bron.yml"]));
  });

  test("it stays small enough for git", () => {
    const bytes = filesBelow(join(sampleFolder, "raw"))
      .map((name) => statSync(join(sampleFolder, "raw", name)).size)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(MAX_BYTES);
  });
});

describe("spreading whole numbers", () => {
  test("parts follow the shares and add up to the total", () => {
    expect(spread(10, [1, 1, 2], 0)).toEqual([2, 3, 5]);
    expect(spread(10, [1, 1, 2], 0.5)).toEqual([3, 2, 5]);
  });

  test("as many are chosen as the probabilities add up to", () => {
    expect(systematic([0.5, 0.5, 0.5, 0.5], 0)).toEqual([false, true, false, true]);
  });

  test("shares in millionths add up to exactly one million", () => {
    expect(millionths([1, 1, 1])).toEqual([333_333, 333_333, 333_334]);
  });
});

describe("seeded random numbers", () => {
  test("the same name gives the same numbers, another name other numbers", () => {
    const draw = (name: string): number[] => {
      const random = createRandom(name);
      return [random.integer(0, 1e9), random.integer(0, 1e9)];
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
  });
});
