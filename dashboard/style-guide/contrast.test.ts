import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { colourPairs, decorativeTokens, leastContrast } from "./colour-pairs.ts";
import { contrastOf, readColourTokens } from "./contrast.ts";

const tokens = readColourTokens();

// Ratios published with the examples of WCAG and by its checkers.
test.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.48],
  ["#ffffff", "#767676", 4.54],
  ["#0000ff", "#ffffff", 8.59],
])("the contrast of %s and %s is %d", (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
});

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  test.each(colourPairs)("$voor on $achter can be read: $waar", ({ voor, achter, soort }) => {
    const [one, other] = [voor, achter].map((token) => tokens[scheme].get(token) ?? "");
    expect(contrastOf(one ?? "", other ?? "")).toBeGreaterThanOrEqual(leastContrast[soort]);
  });
});

const folder = new URL("../style/", import.meta.url);
const sheets = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Tokens that a property takes anywhere in the stylesheets. */
function tokensOf(property: RegExp): Set<string> {
  const rule = new RegExp(`(?:^|[\\s;{])(?:${property.source}):[^;]*?var\\((--[\\w-]+)\\)`, "g");
  return new Set(sheets.flatMap((css) => [...css.matchAll(rule)].map(([, token = ""]) => token)));
}

test("every colour has a pair, or is decoration", () => {
  const known = new Set([...colourPairs.flatMap(({ voor, achter }) => [voor, achter]), ...decorativeTokens]);
  expect([...tokens.light.keys()].filter((token) => !known.has(token))).toEqual([]);
});

test("every colour of text in the stylesheets stands in a pair as text", () => {
  const asText = new Set(colourPairs.filter(({ soort }) => soort === "tekst").map(({ voor }) => voor));
  const used = [...tokensOf(/color/)];
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((token) => !asText.has(token))).toEqual([]);
});

test("every ground in the stylesheets stands behind something in a pair", () => {
  const grounds = new Set(colourPairs.map(({ achter }) => achter));
  const used = [...tokensOf(/background(?:-color)?/)];
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((token) => !grounds.has(token))).toEqual([]);
});
