import { expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { standaloneSvg } from "./standalone-svg.ts";
import { renderTrend } from "./trend.ts";
import type { TrendOptions, TrendPoint } from "./trend-types.ts";

function point(jaar: number, waarde: number, margin = 3): TrendPoint {
  return { jaar, waarde, onder: waarde - margin, boven: waarde + margin, status: "ok" };
}

function hidden(jaar: number, status: TrendPoint["status"]): TrendPoint {
  return { jaar, waarde: null, onder: null, boven: null, status };
}

const options: TrendOptions = {
  id: "proef",
  label: "Verloop van een proefcijfer",
  width: 760,
  height: 330,
  axis: { domain: [30, 60], ticks: [30, 40, 50, 60] },
  years: [2014, 2018, 2022, 2026],
  breaks: [],
  joined: true,
  nulmetingJaar: 2022,
  target: null,
  format: (value) => `${value}%`,
  describe: ({ jaar, waarde }) => `${jaar}: ${waarde}%`,
  formatTick: (value) => `${value}%`,
};

const full = [point(2014, 41), point(2018, 44), point(2022, 46), point(2026, 46)];
const target = { waarde: 42, jaar: 2030, words: ["streefwaarde 2030", "hoogstens 42%"] };
const breaks = [{ van: 2018, tot: 2022, reden: "andere werving" }];

const cases: [string, TrendPoint[], Partial<TrendOptions>][] = [
  ["trend-break-and-target", full, { breaks, target }],
  ["trend-narrow", full, { breaks, target, width: 288, height: 250 }],
  [
    "trend-hidden",
    [point(2014, 41), hidden(2018, "te-onzeker"), point(2022, 46), hidden(2026, "te-weinig-antwoorden")],
    {},
  ],
  ["trend-missing", [point(2014, 41), hidden(2018, "geen-gegevens"), point(2022, 46), point(2026, 48)], {}],
  ["trend-one-point", [point(2026, 46)], { years: [2026], nulmetingJaar: null }],
  [
    "trend-without-interval",
    full.map((row) => ({ ...row, onder: null, boven: null })),
    { joined: false, nulmetingJaar: null },
  ],
];

test.each(cases)("%s", (name, points, changes) => {
  expectGolden(`${name}.svg`, standaloneSvg(renderTrend(points, { ...options, ...changes })));
});

/** Pieces of line between neighbouring years. */
function countLines(svg: string): number {
  const [, lines = ""] =
    /<g[^>]*stroke="var\(--blauw\)" fill="none"[^>]*>((?:<path [^>]*\/>)*)<\/g>/.exec(svg) ?? [];
  return lines.split("<path ").length - 1;
}

test("a trendbreuk leaves a gap in the line", () => {
  const whole = countLines(renderTrend(full, options));
  expect(whole).toBe(full.length - 1);
  expect(countLines(renderTrend(full, { ...options, breaks }))).toBe(whole - 1);
});

test("no style, no ARIA on groups, coordinates of at most two decimals", () => {
  const svg = renderTrend(full, { ...options, breaks, target });
  expect(svg).not.toMatch(/<style|style=|<g[^>]*aria-/);
  expect(svg).not.toMatch(/="[^"]*\d\.\d{3,}/);
});

test("text of others is escaped", () => {
  const svg = renderTrend(full, { ...options, format: () => '<b onclick="x">&' });
  expect(svg).not.toContain("<b ");
  expect(svg).toContain("&lt;b");
});

test("the same input gives the same bytes", () => {
  expect(renderTrend(full, options)).toBe(renderTrend(full, options));
});

test("words of hidden years stand upright where they would run into each other, and lie down where they do not", () => {
  const years = [2021, 2022, 2023, 2024, 2025];
  const points = years.map((jaar) => hidden(jaar, "niet-getoond-privacy"));
  // Five years on 288 pixels are some 40 pixels apart, on 760 pixels some 160.
  const at = (width: number) => renderTrend(points, { ...options, years, nulmetingJaar: null, width });
  expect(at(288).match(/rotate\(-90\)/g)).toHaveLength(5);
  expect(at(760)).not.toContain("rotate(-90)");
});
