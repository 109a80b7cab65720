import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { type AreaLabel, Kaart } from "./kaart.tsx";
import { type GrenzenRows, KaartGrenzen } from "./kaart-grenzen.tsx";
import type { Tile } from "./kaart-layout.ts";
import { ProfielTable } from "./profiel.tsx";
import { Sparkline } from "./sparkline.tsx";
import { StadsdelenVergelijking, type VergelijkingRow } from "./stadsdelen-vergelijking.tsx";

function asFile(markup: string): string {
  return markup.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

const axis = { domain: [30, 60] as [number, number], ticks: [30, 40, 50, 60] };

const rows: VergelijkingRow[] = [
  {
    naam: "Centrum",
    href: "../centrum/",
    mark: { waarde: 47, onder: 43, boven: 51, rest: 46, tone: "neutraal" },
    figure: "47%",
    interval: "43–51",
    absence: null,
    oordeel: "geen aantoonbaar verschil",
  },
  {
    naam: "Noord-West",
    href: null,
    mark: { waarde: 52, onder: null, boven: null, rest: null, tone: "ongunstiger" },
    figure: "52%",
    interval: null,
    absence: null,
    oordeel: "ongunstiger",
  },
  {
    naam: "Noord",
    href: null,
    mark: null,
    figure: null,
    interval: null,
    absence: { hidden: true, words: "te weinig antwoorden" },
    oordeel: null,
  },
  {
    naam: "Zuid",
    href: null,
    mark: null,
    figure: null,
    interval: null,
    absence: { hidden: false, words: "geen gegevens" },
    oordeel: null,
  },
];

const options = {
  id: "proef",
  caption: "Proefcijfer per stadsdeel",
  axis,
  heads: { naam: "Stadsdeel", figure: "Cijfer", oordeel: "Tegen de rest" },
  formatTick: (value: number) => `${value}%`,
};

test("a comparison with an interval, without one, hidden and missing", () => {
  expectGolden(
    "stadsdelen-vergelijking.html",
    renderToString(<StadsdelenVergelijking rows={rows} options={options} />),
  );
});

test("a profile with a figure that does not fit the axis", () => {
  const profile = rows.map((row) => ({ ...row, sub: "2026", unplotted: null }));
  const unplotted = profile
    .slice(0, 1)
    .map((row) => ({ ...row, naam: "Rapportcijfer", mark: null, unplotted: "tussen 6 en 7" }));
  const groups = [{ naam: "Ontmoeten", rows: [...profile, ...unplotted] }];
  expectGolden("profiel.html", renderToString(<ProfielTable groups={groups} options={options} />));
});

const tiles: Tile[] = [
  { id: "a", naam: "Aa", kolom: 0, rij: 0, stadsdeel: "west" },
  { id: "b", naam: "Bee", kolom: 1, rij: 0, stadsdeel: "west" },
  { id: "c", naam: "Cee", kolom: 0, rij: 1, stadsdeel: "zuid" },
  { id: "d", naam: "Dee", kolom: 1, rij: 1, stadsdeel: "zuid" },
  { id: "e", naam: "Ee & <oever>", kolom: 3, rij: 0, stadsdeel: "oost" },
];

const labels: AreaLabel[] = [
  { stadsdeel: "west", naam: "West", figure: "46%", glyph: "ongunstiger", tone: "ongunstiger" },
  { stadsdeel: "zuid", naam: "Zuid", figure: "niet getoond", glyph: null, tone: "verborgen" },
  { stadsdeel: "oost", naam: "Oost", figure: "40%", glyph: null, tone: "neutraal" },
];

test("a map per stadsdeel, one of them hidden, with a river", () => {
  const drawing = renderToString(
    <Kaart
      rows={{ tiles, labels, own: new Map() }}
      options={{ id: "proef", label: "Proefkaart", water: { kolom: 2, naam: "Maas" } }}
    />,
  );
  expectGolden("kaart-stadsdelen.svg", asFile(drawing));
  expect(drawing).toContain("Ee &amp; &lt;oever>");
});

test("a map per buurt, one of them without a figure", () => {
  const own = new Map([
    ["a", { tone: "k1" as const, text: "9,8" }],
    ["b", { tone: "k4" as const, text: "12,1" }],
    ["c", { tone: "leeg" as const, text: null }],
  ]);
  const drawing = renderToString(
    <Kaart rows={{ tiles, labels: [], own }} options={{ id: "proef", label: "Proefkaart", water: null }} />,
  );
  expectGolden("kaart-buurten.svg", asFile(drawing));
});

/** A square of so many thousandths of a degree, from its lower left corner, as borders are written. */
const ring = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
    .map(([lon = 0, lat = 0]) => `${5 + lon / 1000},${52 + lat / 1000}`)
    .join(" ");

const bordered: GrenzenRows = {
  buurten: [
    { id: "a", naam: "Aa", stadsdeel: "west", vlak: [[ring(0, 0, 20)]] },
    { id: "b", naam: "Bee", stadsdeel: "west", vlak: [[ring(0, 20, 20), ring(5, 25, 5)]] },
    { id: "c", naam: "Cee", stadsdeel: "zuid", vlak: [[ring(20, 0, 40)]] },
    { id: "d", naam: "Dee & <oever>", stadsdeel: "zuid", vlak: [[ring(60, 0, 2)]] },
  ],
  stadsdelen: [
    { id: "west", naam: "West", stadsdeel: null, vlak: [[ring(0, 0, 20)], [ring(0, 20, 20)]] },
    { id: "zuid", naam: "Zuid", stadsdeel: null, vlak: [[ring(20, 0, 40)]] },
  ],
  labels: labels.slice(0, 2),
  own: new Map(),
};

test("a map with real borders per stadsdeel: a hole stays open, whichever way the rings run", () => {
  const options = { id: "proef", label: "Proefkaart" };
  const drawing = renderToString(<KaartGrenzen rows={bordered} options={options} />);
  expectGolden("kaart-grenzen-stadsdelen.svg", asFile(drawing));
  const reversed = (rings: string[]) => rings.map((one) => one.split(" ").reverse().join(" "));
  const buurten = bordered.buurten.map((buurt) => ({ ...buurt, vlak: buurt.vlak.map(reversed) }));
  const other = renderToString(<KaartGrenzen rows={{ ...bordered, buurten }} options={options} />);
  const size = (markup: string) => /viewBox="([^"]+)"/.exec(markup)?.[1];
  expect(size(other)).toBe(size(drawing));
});

test("a map with real borders per buurt: a number only where it fits", () => {
  const own = new Map([
    ["a", { tone: "k1" as const, text: "9,8" }],
    ["c", { tone: "k4" as const, text: "12,1" }],
    ["d", { tone: "k2" as const, text: "10,0" }],
  ]);
  const rows = { ...bordered, labels: [], own };
  const drawing = renderToString(<KaartGrenzen rows={rows} options={{ id: "proef", label: "Proefkaart" }} />);
  expectGolden("kaart-grenzen-buurten.svg", asFile(drawing));
  expect(drawing).toContain(">12,1</text>");
  expect(drawing).not.toContain(">10,0</text>");
  expect(drawing).toContain("Dee &amp; &lt;oever>: 10,0");
});

const spark = {
  label: "Verloop",
  axis: { domain: [30, 60] as [number, number], ticks: [] },
  years: [2014, 2018, 2022],
  breaks: [{ van: 2018, tot: 2022, reden: "andere werving" }],
  joined: true,
  height: 44,
};

test("a sparkline with a trendbreuk and one hidden year", () => {
  const points = [
    { jaar: 2014, waarde: 41, onder: 39, boven: 43, status: "ok" as const },
    { jaar: 2018, waarde: 44, onder: 42, boven: 46, status: "ok" as const },
    { jaar: 2022, waarde: 46, onder: null, boven: null, status: "indicatief" as const },
  ];
  const drawing = renderToString(<Sparkline points={points} options={spark} />);
  expectGolden("sparkline.svg", asFile(drawing));
  expect(drawing.match(/p-line/g)).toHaveLength(1);
});

test("a sparkline without any shown figure is nothing", () => {
  const points = [{ jaar: 2014, waarde: null, onder: null, boven: null, status: "te-onzeker" as const }];
  expect(renderToString(<Sparkline points={points} options={spark} />)).toBe("");
});

test("a sparkline of one point stands in the middle", () => {
  const points = [{ jaar: 2014, waarde: 41, onder: 39, boven: 43, status: "ok" as const }];
  const drawing = renderToString(<Sparkline points={points} options={{ ...spark, years: [2014] }} />);
  expect(drawing).toContain('cx="50%"');
});
