import { expect, test } from "vitest";
import type { OngelijkInvesteren } from "../domain/ongelijk-investeren.ts";
import { indicatorWith } from "../indicators/fixtures/raw-outcome.ts";
import { investmentSentence } from "./investment-sentence.ts";

const names = {
  gebieden: [
    { id: "noord", naam: "Noord", soort: "stadsdeel" as const },
    { id: "zuid", naam: "Zuid", soort: "stadsdeel" as const },
  ],
  indicators: [indicatorWith({ id: "subsidie", titel: "Subsidie per inwoner", eenheid: "euro" })],
};

function stadsdeel(gebied: string, onder: number | null, waarde: number | null) {
  const index = onder === null ? null : onder + 0.5;
  return {
    ...{ gebied, index, onder, boven: index, reden: null, onderdelen: [] },
    inzet: [{ indicator: "subsidie", waarde }],
  };
}

function told(stadsdelen: OngelijkInvesteren["stadsdelen"], gemeente: number | null = 90) {
  const inzet = [{ indicator: "subsidie", jaar: 2025, gemeente }];
  return investmentSentence({ basisjaar: 2022, jaar: 2026, onderdelen: [], inzet, stadsdelen }, names);
}

test("stadsdelen with more need are named in their order, each with its level beside that of the city", () => {
  expect(told([stadsdeel("noord", 0.1, 120), stadsdeel("zuid", 0.4, 60)])).toBe(
    "In Noord en Zuid lag de behoefte in 2026 met de hele marge boven het gemiddelde stadsdeel van 2022. " +
      "Subsidie per inwoner (2025): € 120 in Noord en € 60 in Zuid, en € 90 in de hele stad.",
  );
});

test("a margin that reaches below the average, or is not there, is not named", () => {
  expect(told([stadsdeel("noord", -0.1, 120), stadsdeel("zuid", null, 60)])).toBe(
    "In geen stadsdeel lag de behoefte in 2026 met de hele marge boven het gemiddelde stadsdeel van 2022.",
  );
});

test("effort that is not shown is left out", () => {
  const need = "In Noord lag de behoefte in 2026 met de hele marge boven het gemiddelde stadsdeel van 2022.";
  expect(told([stadsdeel("noord", 0.1, null)])).toBe(need);
  expect(told([stadsdeel("noord", 0.1, 120)], null)).toBe(need);
});
