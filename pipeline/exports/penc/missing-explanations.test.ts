import { expect, test } from "vitest";
import type { Edition, PublishedIndicator } from "../../domain/edition.ts";
import type { Outcome, RawOutcome } from "../../domain/outcome.ts";
import { publishedWith } from "../../editions/fixtures/small-edition.ts";
import { toPublicOutcome } from "../../editions/public-outcome.ts";
import { outcomeWith } from "../../indicators/fixtures/raw-outcome.ts";
import { bronWith, contextWith } from "./fixtures/small-bron.ts";
import { missingExplanations } from "./missing-explanations.ts";

/** What misses words in jaarstukken 2025, of an indicator with these figures. */
function missing(
  outcomes: Partial<RawOutcome>[],
  {
    indicator = {},
    edition = {},
  }: { indicator?: Partial<PublishedIndicator>; edition?: Partial<Edition> } = {},
) {
  const one = publishedWith(indicator);
  const figures = outcomes.map((outcome): Outcome => toPublicOutcome(outcomeWith(outcome), one));
  return missingExplanations(
    contextWith(bronWith([], { edition: { indicators: [one], outcomes: figures, ...edition } })),
  );
}

const from40to45 = [
  { jaar: 2023, waarde: 40 },
  { jaar: 2025, waarde: 45 },
];

test("a figure that moved more than the tolerance needs words", () => {
  expect(missing(from40to45)).toEqual([
    {
      ...{ indicator: "eenzaam", titel: "Eenzaamheid", deelambitie: "Samen zijn" },
      waarom: "van 40% (2023) naar 45% (2025): 13%, meer dan 5%",
    },
  ]);
});

test("a movement of just the tolerance needs none", () => {
  expect(
    missing([
      { jaar: 2024, waarde: 40 },
      { jaar: 2025, waarde: 42 },
    ]),
  ).toEqual([]);
});

test("words for this document are enough, words for another are not", () => {
  const words = (jaar: number) => ({
    ...{ indicator: "eenzaam", document: "jaarstukken" as const, jaar, datum: "2026-03-01" },
    ...{ eigenaar: "adviseur", alineas: ["Zo komt het."] },
  });
  expect(missing(from40to45, { edition: { toelichtingen: [words(2025)] } })).toEqual([]);
  expect(missing(from40to45, { edition: { toelichtingen: [words(2024)] } })).toHaveLength(1);
});

test.each([
  [
    "from before the year before was told of earlier",
    [
      { jaar: 2020, waarde: 10 },
      { jaar: 2023, waarde: 90 },
    ],
    {},
  ],
  [
    "to a later year is for a later document",
    [
      { jaar: 2023, waarde: 40 },
      { jaar: 2026, waarde: 90 },
    ],
    {},
  ],
  [
    "that is hidden is no movement",
    [
      { jaar: 2023, waarde: 40 },
      { jaar: 2025, waarde: 90, status: "te-onzeker" },
    ],
    {},
  ],
  [
    "over a break is no movement",
    from40to45,
    { trendbreuken: [{ van: 2023, tot: 2025, reden: "andere vraag" }] },
  ],
] as const)("a figure %s", (_, outcomes, indicator) => {
  const changes = indicator as Partial<PublishedIndicator>;
  expect(missing(outcomes as unknown as Partial<RawOutcome>[], { indicator: changes })).toEqual([]);
});

test("what was nothing and is something has moved", () => {
  expect(
    missing([
      { jaar: 2024, waarde: 0 },
      { jaar: 2025, waarde: 1 },
    ])[0]?.waarom,
  ).toContain("van nul af");
});

test("what is measured for every deelambitie is asked once: where it moved most", () => {
  const outcomes = [
    ...[
      { jaar: 2024, waarde: 40 },
      { jaar: 2025, waarde: 44 },
    ],
    ...[
      { jaar: 2024, waarde: 40, deelambitie: "samen-doen" },
      { jaar: 2025, waarde: 60, deelambitie: "samen-doen" },
    ],
  ];
  const found = missing(outcomes, { indicator: { deelambitie: "gemeenschappelijk" } });
  expect(found.map(({ deelambitie }) => deelambitie)).toEqual(["Samen doen"]);
});
