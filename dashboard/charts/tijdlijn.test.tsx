import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { Tijdlijn, type TijdlijnRow } from "./tijdlijn.tsx";

const rows: TijdlijnRow[] = [
  { naam: "Traject in Zuid", van: "2025-04-01", tot: null, punten: [], kop: true },
  {
    naam: "Fase 1: ontwerp, klaar",
    van: "2025-04-01",
    tot: "2025-12-01",
    punten: [
      { datum: "2025-11-15", soort: "gepland" },
      { datum: "2025-12-01", soort: "werkelijk" },
    ],
    kop: false,
  },
  { naam: "Fase 3: onbekend in bron", van: null, tot: null, punten: [], kop: false },
];

const options = {
  label: "Tijdlijn van de trajecten",
  jaren: [2025, 2026] as [number, number],
  peildatum: "2026-10-01",
  peildatumLabel: "1 oktober 2026",
};

test.each([
  ["breed", { width: 720, narrow: false }],
  ["smal", { width: 340, narrow: true }],
] as const)("a timeline, %s: a span that runs on, a delay, and a phase without dates", (name, size) => {
  const drawing = renderToString(<Tijdlijn rows={rows} options={{ ...options, ...size }} />);
  expectGolden(`tijdlijn-${name}.svg`, drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '));
});

test("a day stands where it lies between the first and the last day of the axis", () => {
  const drawing = renderToString(
    <Tijdlijn rows={rows} options={{ ...options, width: 746, narrow: false }} />,
  );
  // 730 days over 730 pixels: 1 December 2025 is day 334 (365 - 31), after a margin of 8.
  expect(drawing).toContain('class="werkelijk" cx="342"');
});

test("what runs over its last day has an outlined bar from that day on", () => {
  const late: TijdlijnRow = {
    ...{ naam: "Toezegging", van: "2025-01-01", tot: "2025-12-01", uitloop: "2026-10-01" },
    ...{ punten: [], kop: false },
  };
  const drawing = renderToString(
    <Tijdlijn rows={[late]} options={{ ...options, width: 746, narrow: false }} />,
  );
  // Day 334 to day 638 (365 + 273), a pixel each, after a margin of 8.
  expect(drawing).toContain('class="balk" x="8" y="72" width="334"');
  expect(drawing).toContain('class="uitloop" x="342" y="72" width="304"');
});

test("a row without dates has a name and nothing else", () => {
  const drawing = renderToString(
    <Tijdlijn rows={rows.slice(2)} options={{ ...options, width: 720, narrow: false }} />,
  );
  expect(drawing).toContain("Fase 3: onbekend in bron");
  expect(drawing).not.toMatch(/<rect|<circle/);
});

test("a name that does not fit is cut, so that nothing falls outside the drawing", () => {
  const naam = "lang ".repeat(100);
  const drawing = renderToString(
    <Tijdlijn
      rows={[{ naam, van: null, tot: null, punten: [], kop: false }]}
      options={{ ...options, width: 340, narrow: true }}
    />,
  );
  expect(drawing).toMatch(/>lang [lang ]{20,40}…</);
});
