import { expect, test } from "vitest";
import { fractionOf, percent } from "./axis.ts";
import { edgesOf, labelCentre, leftOf, mapSize, TILE, type Tile } from "./kaart-layout.ts";
import { standaloneSvg } from "./standalone-svg.ts";
import { labelledPoints, labelledYears } from "./trend-layout.ts";
import { mayJoin, type TrendOptions } from "./trend-types.ts";

const rules = { years: [2014, 2018, 2022], breaks: [{ van: 2018, tot: 2022, reden: "" }], joined: true };

test("years are joined only when neighbours, without a break, and when joining is allowed", () => {
  expect(mayJoin(2014, 2018, rules)).toBe(true);
  expect(mayJoin(2018, 2022, rules)).toBe(false);
  expect(mayJoin(2014, 2022, rules)).toBe(false);
  expect(mayJoin(2014, 2018, { ...rules, joined: false })).toBe(false);
});

test("a value outside the axis is drawn on its edge", () => {
  const axis = { domain: [10, 20] as [number, number], ticks: [] };
  expect([5, 15, 25].map((value) => fractionOf(value, axis))).toEqual([0, 0.5, 1]);
  expect(percent(1 / 3)).toBe("33.33%");
});

const narrow: TrendOptions = {
  ...rules,
  id: "a",
  label: "a",
  width: 288,
  height: 200,
  axis: { domain: [0, 10], ticks: [0, 10] },
  breaks: [],
  years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
  nulmetingJaar: 2019,
  target: null,
  format: () => "€ 1,2 mln",
  formatTick: String,
  describe: ({ jaar }) => String(jaar),
};

test("on a narrow drawing the newest value is printed, and others only where they fit", () => {
  const points = narrow.years.map((jaar) => ({
    jaar,
    waarde: 1,
    onder: null,
    boven: null,
    status: "ok" as const,
  }));
  const years = labelledPoints(points, narrow).map((point) => point.jaar);
  expect(years).toContain(2025);
  expect(years).toContain(2019);
  expect(years.length).toBeLessThan(5);
  expect(labelledYears(narrow).at(-1)).toBe(2025);
  expect(labelledYears(narrow).length).toBeLessThan(8);
});

const tiles: Tile[] = [
  { id: "a", naam: "a", kolom: 0, rij: 0, stadsdeel: "x" },
  { id: "b", naam: "b", kolom: 1, rij: 0, stadsdeel: "x" },
  { id: "c", naam: "c", kolom: 0, rij: 1, stadsdeel: "y" },
];
const water = { kolom: 2, naam: "Maas" };

test("edges between stadsdelen come last and are marked", () => {
  expect(edgesOf(tiles, null).map((edge) => edge.border)).toEqual([false, true]);
});

test("a label stands in the middle of the roomiest rectangle", () => {
  expect(labelCentre(tiles.slice(0, 2), null)).toEqual({ x: TILE, y: TILE / 2 });
});

test("columns right of the river move up by its width", () => {
  expect(leftOf(3, water)).toBe(2 * TILE + 24);
  expect(mapSize(tiles, null)).toEqual({ width: 2 * TILE, height: 2 * TILE });
});

test("a picture for download has its own namespace, ground and colours", () => {
  const file = standaloneSvg('<svg width="1"><text fill="var(--ink-2)">a</text></svg>');
  expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(file).toContain('fill="#55534e"');
  expect(file).not.toContain("var(");
});
