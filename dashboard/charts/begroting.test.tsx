import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { Begroting } from "./begroting.tsx";

const rows = [
  { naam: "Ontmoeten", begroot: 200_000, realisatie: 150_000, woorden: "€ 150.000 van € 200.000" },
  { naam: "Cultuur", begroot: 50_000, realisatie: null, woorden: "realisatie: PM" },
];
const options = { label: "Begroot en uitgegeven", max: 200_000 };

test.each([
  ["breed", { width: 720, narrow: false }],
  ["smal", { width: 340, narrow: true }],
] as const)("spent beside budgeted, %s: an unknown amount has no bar, and is not nought", (name, size) => {
  const drawing = renderToString(<Begroting rows={rows} options={{ ...options, ...size }} />);
  expectGolden(`begroting-${name}.svg`, drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '));
  expect(drawing.match(/<rect/g)).toHaveLength(1);
});

test("bars start at nought: three quarters of the amount is three quarters of the width", () => {
  const drawing = renderToString(
    <Begroting rows={rows} options={{ ...options, width: 404, narrow: true }} />,
  );
  expect(drawing).toContain('width="300" height="14"');
});
