import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { InputError } from "../../errors/input-error.ts";
import { repositoryRoot } from "../../sources/workspace.ts";
import { indicatorWith } from "../fixtures/raw-outcome.ts";
import { checkBehoefte, readBehoefte } from "./read-behoefte.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function read(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "behoefte-"));
  folders.push(folder);
  writeFileSync(join(folder, "behoefte.yml"), text);
  const file = readBehoefte([folder]);
  if (!file) throw new Error("not read");
  return file;
}

const good = `basisjaar: 2022
onderdelen:
  - { indicator: eenzaam, meer-behoefte: hoger }
  - { indicator: contact, meer-behoefte: lager }
inzet:
  - subsidie
`;

test("a declaration is read with the direction of every part", () => {
  expect(read(good).behoefte).toEqual({
    basisjaar: 2022,
    onderdelen: [
      { indicator: "eenzaam", meerBehoefte: "hoger" },
      { indicator: "contact", meerBehoefte: "lager" },
    ],
    inzet: ["subsidie"],
  });
});

test("the first folder that has one wins; none is no declaration", () => {
  expect(readBehoefte([join(tmpdir(), "bestaat-niet")])).toBeNull();
  expect(readBehoefte([join(tmpdir(), "bestaat-niet"), join(repositoryRoot, "indicators")])).not.toBeNull();
});

test.each([
  ["one part", good.replace(/ {2}- \{ indicator: contact.*\n/, ""), 2],
  ["a direction that does not exist", good.replace("lager", "minder"), 4],
  ["an unknown key", good.replace("basisjaar", "basis-jaar"), 1],
])("%s is refused with its line", (_, text, regel) => {
  try {
    read(text);
    throw new Error("not refused");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map((problem) => problem.regel)).toContain(regel);
  }
});

describe("once the indicators are known", () => {
  const known = [
    indicatorWith({ id: "eenzaam" }),
    indicatorWith({ id: "contact", maat: "gemiddelde" }),
    indicatorWith({ id: "subsidie", maat: "per-inwoners" }),
    indicatorWith({ id: "bedrag", maat: "som" }),
  ];

  test("a good declaration has no problems", () => {
    expect(checkBehoefte(read(good), known)).toEqual([]);
  });

  test.each([
    ["contact,", "contakt,", "behoefte-onbekende-indicator", 4],
    ["contact,", "eenzaam,", "behoefte-dubbel", 3],
    ["contact,", "bedrag,", "behoefte-maat", 4],
    ["  - subsidie", "  - contact", "behoefte-dubbel", 4],
    ["subsidie", "bedrag", "behoefte-maat", 6],
  ])("%s replaced by %s is %s", (from, to, code, regel) => {
    expect(checkBehoefte(read(good.replace(from, to)), known)).toMatchObject([{ code, regel }]);
  });
});
