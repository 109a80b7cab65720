import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { Matrix, type MatrixCell } from "./matrix.tsx";
import { type InvesteringPunt, OngelijkInvesteren } from "./ongelijk-investeren.tsx";

const cells: MatrixCell[] = [
  { glyph: "gunstiger", tone: "gunstiger", words: "gunstiger dan de rest van de stad" },
  { glyph: "ongunstiger", tone: "ongunstiger", words: "ongunstiger dan de rest van de stad" },
  { glyph: "gelijk-aan-rest", tone: "geen-aantoonbaar-verschil", words: "geen aantoonbaar verschil" },
  { glyph: "positie-onbekend", tone: "niet-te-bepalen", words: "niet te bepalen: te weinig antwoorden" },
];

const columns = ["Centrum", "West", "Noord-West", "Noord"].map((naam, i) => ({
  ...{ id: naam.toLowerCase(), naam, kort: ["C", "W", "NW", "N"][i] ?? "" },
  href: `stadsdelen/${naam.toLowerCase()}/`,
}));

const matrix = renderToString(
  <Matrix
    columns={columns}
    groups={[
      {
        naam: "Ontmoeten",
        rows: [{ naam: "Eenzaamheid", sub: "2026", href: "indicatoren/eenzaamheid/", cells }],
      },
    ]}
    options={{ caption: "Waar een stadsdeel afwijkt", rowHead: "Indicator" }}
  />,
);

test("a matrix with every kind of cell", () => {
  expectGolden("matrix.html", matrix);
});

test("a matrix says every sign and every column in words", () => {
  for (const { words } of cells) expect(matrix).toContain(`<span class="sr">${words}</span>`);
  for (const { naam } of columns) expect(matrix).toContain(`<span class="vol">${naam}</span>`);
});

const punten: InvesteringPunt[] = [
  { naam: "Centrum", kort: "C", behoefte: -0.4, onder: -0.7, boven: -0.1, inzet: 181 },
  { naam: "Noord-West", kort: "NW", behoefte: 1.8, onder: 1.4, boven: 2.2, inzet: 96 },
  { naam: "Zuid", kort: "Z", behoefte: -0.8, onder: null, boven: null, inzet: 70 },
];

const options = {
  label: "Behoefte en subsidie per inwoner, per stadsdeel",
  x: { domain: [-3, 3] as [number, number], ticks: [-3, -2, -1, 0, 1, 2, 3] },
  y: { domain: [0, 200] as [number, number], ticks: [0, 50, 100, 150, 200] },
  formatX: String,
  formatY: (value: number) => `€ ${value}`,
  titles: {
    ...{ x: "meer behoefte →", y: "Subsidie per inwoner, 2025" },
    gemiddeld: "gemiddeld (2022)",
  },
};

test.each([
  ["breed", { width: 720, height: 400, narrow: false }],
  ["smal", { width: 340, height: 360, narrow: true }],
] as const)("need beside effort, %s, with and without a margin", (name, size) => {
  const drawing = renderToString(<OngelijkInvesteren punten={punten} options={{ ...options, ...size }} />);
  expectGolden(
    `ongelijk-investeren-${name}.svg`,
    drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '),
  );
});
