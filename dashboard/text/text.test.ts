import { expect, test } from "vitest";
import { fixtureEdition } from "../fixtures/edition.ts";
import { compareStadsdelen } from "../select/comparison.ts";
import { indexEdition } from "../select/edition-index.ts";
import { findIndicator, judgementOf, seriesOf } from "../select/meting.ts";
import {
  formatTick,
  intervalInWords,
  partsInWords,
  shortInterval,
  unitInWords,
  unitSuffix,
} from "./figures.ts";
import { stadsdeelSentence, stadsdeelSummary } from "./stadsdeel.ts";
import { comparisonTitle, trendTitle } from "./titles.ts";

const index = indexEdition(fixtureEdition());

function subject(id: string) {
  const indicator = findIndicator(index, id);
  if (!indicator) throw new Error(`no indicator: ${id}`);
  const meting = { indicator, deelambitie: indicator.deelambitie };
  return {
    indicator,
    meting,
    series: seriesOf(index, meting, index.gemeente),
    judgement: judgementOf(index, meting, index.gemeente),
  };
}

test("a trend title gives the judgement when there is one", () => {
  const { judgement, series, indicator } = subject("eenzaamheid");
  expect(trendTitle(judgement, series, indicator)).toBe("Geen aantoonbaar verschil met 2022");
});

test("a count without a test is only more or less", () => {
  const { judgement, series, indicator } = subject("bezoeken");
  const counted = judgement && { ...judgement, nulmetingJaar: 2021 };
  expect(trendTitle(counted, series, indicator)).toBe("Meer dan in 2021: 446 tegen 310, niet getoetst");
});

test("a model estimate is named as one", () => {
  const { judgement, series, indicator } = subject("eenzaamheid-rivm");
  expect(trendTitle(judgement, series, indicator)).toBe(
    "52,7% in 2020, volgens een berekening van een andere organisatie",
  );
});

test("a comparison names the stadsdelen that differ, in fixed order", () => {
  expect(comparisonTitle(compareStadsdelen(index, subject("eenzaamheid").meting))).toBe(
    "West gunstiger, Noord-West ongunstiger dan de rest van de stad",
  );
});

test("figures, intervals and units are Dutch", () => {
  const grade = { eenheid: "cijfer", decimalen: 1, per: null, maat: "gemiddelde" } as const;
  expect(intervalInWords({ onder: 6, boven: 6.25 }, grade)).toBe("tussen 6,0 en 6,3");
  expect(shortInterval({ onder: 6, boven: 6.2 }, grade)).toBe("6,0–6,2");
  expect(shortInterval({ onder: null, boven: null }, grade)).toBeNull();
  expect(formatTick(6.5, grade)).toBe("6,5");
  const perHead = { eenheid: "euro", decimalen: 2, per: 1, maat: "per-inwoners" } as const;
  expect(unitInWords(perHead)).toBe("in euro’s per inwoner");
});

test("a share of few counted units says what it rests on, any other figure does not", () => {
  const share = { eenheid: "procent", decimalen: 0, per: null, maat: "aandeel" } as const;
  expect(partsInWords({ teller: 2, noemer: 3 }, share)).toBe("2 van 3");
  expect(partsInWords({ teller: 0, noemer: 29 }, share)).toBe("0 van 29");
  expect(partsInWords({ teller: 23, noemer: 30 }, share)).toBeNull();
  expect(partsInWords({ teller: null, noemer: 3 }, share)).toBeNull();
  expect(partsInWords({ teller: 1.5, noemer: 3 }, share), "units that lie in two gebieden").toBeNull();
  expect(partsInWords({ teller: 2, noemer: 3 }, { ...share, maat: "verhouding" }), "amounts").toBeNull();
});

test("only a figure from 1 to 10 is called a grade", () => {
  const unit = { eenheid: "cijfer", decimalen: 1, per: null, maat: "gemiddelde" } as const;
  expect(unitInWords({ ...unit, schaal: "1-10" })).toBe("als rapportcijfer");
  expect(unitSuffix({ ...unit, schaal: "1-5" })).toBe("op een schaal van 1 tot 5");
});

test("the sentence of a stadsdeel counts both directions", () => {
  expect(stadsdeelSentence("West", { gunstiger: 1, ongunstiger: 2, total: 12 })).toBe(
    "West wijkt bij 3 van de 12 indicatoren die we kunnen vergelijken aantoonbaar af van de rest van de stad: 2\u00a0keer ongunstiger en 1\u00a0keer gunstiger.",
  );
  expect(stadsdeelSummary({ gunstiger: 0, ongunstiger: 0, total: 0 })).toBe("nog geen vergelijking mogelijk");
});
