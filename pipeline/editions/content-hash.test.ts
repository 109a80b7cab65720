import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { hashJson, readCodeVersion } from "./content-hash.ts";

describe("the hash of a value", () => {
  test("does not depend on the order of keys, at any depth", () => {
    expect(hashJson({ a: 1, b: { c: [1, { x: 1, y: 2 }], d: null } })).toBe(
      hashJson({ b: { d: null, c: [1, { y: 2, x: 1 }] }, a: 1 }),
    );
  });

  test("of a map is that of the object with its entries", () => {
    expect(
      hashJson(
        new Map([
          ["b", 2],
          ["a", 1],
        ]),
      ),
    ).toBe(hashJson({ a: 1, b: 2 }));
  });

  test("depends on every value and on the order of a list", () => {
    const hashes = [
      { a: 1 },
      { a: 2 },
      { a: "1" },
      { b: 1 },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: null },
      {},
    ].map(hashJson);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the version of the code", () => {
  const files = {
    "package.json": '{ "version": "1.2.3" }',
    "package-lock.json": "{}",
    "pipeline/cli.ts": "a",
    "pipeline/domain/edition.ts": "b",
  };
  const versionOf = (changes: Record<string, string> = {}) =>
    readCodeVersion(temporaryFolder({ ...files, ...changes }));

  test("is the version of the package and a hash of the sources, wherever the clone stands", () => {
    expect(versionOf()).toMatch(/^1\.2\.3\+[0-9a-f]{12}$/);
    expect(versionOf()).toBe(versionOf());
  });

  test.each([
    ["another source", { "pipeline/cli.ts": "c" }],
    ["a new source", { "pipeline/db/database.ts": "" }],
    ["another locked dependency", { "package-lock.json": '{ "x": 1 }' }],
  ])("changes with %s", (_, changes) => {
    expect(versionOf(changes)).not.toBe(versionOf());
  });

  test.each([
    ["tests", { "pipeline/domain/edition.test.ts": "t" }],
    ["fixtures of tests", { "pipeline/domain/fixtures/edition.ts": "t" }],
    ["the site", { "dashboard/build-site.ts": "t" }],
  ])("does not change with %s: they make no figures", (_, changes) => {
    expect(versionOf(changes)).toBe(versionOf());
  });
});
