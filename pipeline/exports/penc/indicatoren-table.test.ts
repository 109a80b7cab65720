import { describe, expect, test } from "vitest";
import type { Doel, Edition, PublishedIndicator } from "../../domain/edition.ts";
import type { Judgement } from "../../domain/judgement.ts";
import type { Outcome, RawOutcome } from "../../domain/outcome.ts";
import { geenInstellingen } from "../../domain/penc-instellingen.ts";
import { metaWith, publishedWith, smallEdition } from "../../editions/fixtures/small-edition.ts";
import { toPublicOutcome } from "../../editions/public-outcome.ts";
import { outcomeWith } from "../../indicators/fixtures/raw-outcome.ts";
import { rowsOfTabel } from "./fixtures/penc-cells.ts";
import { indicatorenTabel } from "./indicatoren-table.ts";
import { contextOf, type PencWish } from "./penc-context.ts";

const goal: Doel = {
  nulmetingJaar: 2022,
  streefwaarde: { waarde: 30, jaar: 2030 },
  streefwaardeVolgt: false,
  effectVanaf: 2028,
  eigenaar: "adviseur",
  herkomst: null,
};

const better: Judgement = {
  indicator: "eenzaam",
  deelambitie: "samen-zijn",
  gebied: "GM9999",
  jaar: 2026,
  nulmetingJaar: 2022,
  ontwikkeling: "beter",
  ontwikkelingReden: null,
  beweging: null,
  positie: "niet-te-bepalen",
  positieReden: "geen-bron",
  rest: null,
  koers: "te-vroeg",
  koersReden: null,
  overzicht: { ontwikkeling: "beter", positie: "niet-te-bepalen" },
  trend: null,
  zin: "",
};

/** What the edition is made of; the indicator is a share with a goal, measured in 2022 and 2026. */
interface Parts {
  indicator: Partial<PublishedIndicator>;
  outcomes: Partial<RawOutcome>[];
  judgement: Partial<Judgement> | null;
  edition: Partial<Edition>;
}

function editionOf(parts: Partial<Parts>): Edition {
  const indicator = publishedWith({ doel: goal, ...parts.indicator });
  const outcomes = parts.outcomes ?? [
    { jaar: 2022, waarde: 45 },
    { jaar: 2026, waarde: 40 },
  ];
  return smallEdition({
    indicators: [indicator],
    outcomes: outcomes.map((outcome): Outcome => toPublicOutcome(outcomeWith(outcome), indicator)),
    judgements: parts.judgement === null ? [] : [{ ...better, ...parts.judgement }],
    sources: [
      {
        id: "enquete",
        soort: "enquete",
        titel: "Peiling",
        leverancier: "Bureau",
        licentie: "CC BY 4.0",
        leverdatum: "2026-09-01",
        jaren: [2022, 2026],
        leveringen: [],
        waarschuwingen: [],
        correcties: [],
        golven: [],
      },
    ],
    ...parts.edition,
  });
}

const jaarstukken = (jaar: number): PencWish => ({ document: "jaarstukken", jaar });

function tabelOf(edition: Edition, wish: PencWish) {
  return indicatorenTabel(contextOf({ edition, vorige: null, aansluiting: null }, wish));
}

/** The first row as column → what stands there; a number as it is. */
function rowOf(parts: Partial<Parts> = {}, jaar = 2026): Record<string, unknown> {
  const [row = {}] = rowsOfTabel(tabelOf(editionOf(parts), jaarstukken(jaar)));
  return row;
}

test("the difference of two percentages is in percentage points", () => {
  const tabel = tabelOf(editionOf({}), jaarstukken(2026));
  const column = tabel.kolommen.findIndex(({ naam }) => naam === "Verschil met streefwaarde");
  expect(tabel.rijen[0]?.cellen[column]).toMatchObject({ waarde: 10, eenheid: "procentpunt" });
});

describe("the row of an indicator", () => {
  test("has nulmeting, realisation of both years, target, development and source", () => {
    expect(rowOf()).toEqual({
      Programma: null,
      Deelambitie: "Samen zijn",
      Indicator: "Eenzaamheid",
      Eenheid: "%",
      Nulmeting: 45,
      "Jaar nulmeting": 2022,
      "Realisatie 2025": "geen meting",
      "Realisatie 2026": 40,
      "Laatste meting": 40,
      "Jaar laatste meting": 2026,
      "Begroot 2026": "n.n.b.",
      Streefwaarde: 30,
      "Jaar streefwaarde": 2030,
      "Verschil met streefwaarde": 10,
      Ontwikkeling: "aantoonbaar beter (2022 - 2026)",
      Koers: "te vroeg om te zeggen",
      Status: "ok",
      Toelichting: null,
      Bronregel: expect.stringMatching(
        /^Peiling \(2026-09-01\); definitie \w+; n [\d.]+ in 2026; editie concept aaaaaaaa$/,
      ),
    });
  });

  test("in a year without measurement names the newest one before it", () => {
    expect(
      rowOf(
        { judgement: { jaar: 2022, ontwikkeling: "geen-aantoonbaar-verschil", nulmetingJaar: 2018 } },
        2025,
      ),
    ).toMatchObject({
      "Realisatie 2024": "geen meting",
      "Realisatie 2025": "geen meting",
      Ontwikkeling: "geen aantoonbaar verschil (2018 - 2022)",
      "Laatste meting": 45,
      "Jaar laatste meting": 2022,
    });
  });

  test("never uses a judgement about a later year, nor a later figure", () => {
    expect(rowOf({}, 2024)).toMatchObject({
      "Realisatie 2024": "geen meting",
      Ontwikkeling: "niet bepaald",
      Koers: "niet bepaald",
      "Laatste meting": 45,
    });
  });

  test("of an indicator that is never tested says so, whatever the year", () => {
    const judgement = { ontwikkeling: "niet-te-bepalen", ontwikkelingReden: "geen-toets" } as const;
    expect(rowOf({ judgement }, 2024).Ontwikkeling).toBe("niet te bepalen: dit soort cijfer toetsen we niet");
  });

  test("says why a development is not to be determined", () => {
    const judgement = { ontwikkeling: "niet-te-bepalen", ontwikkelingReden: "trendbreuk" } as const;
    expect(rowOf({ judgement }).Ontwikkeling).toBe("niet te bepalen: de metingen zijn niet te vergelijken");
  });

  test.each([
    ["context has no target", { richting: "geen" }, "n.v.t.", 2030],
    [
      "a target may still be to come",
      { doel: { ...goal, streefwaarde: null, streefwaardeVolgt: true } },
      "volgt",
      null,
    ],
    ["there may be no target", { doel: { ...goal, streefwaarde: null } }, "geen", null],
    ["there may be no goal at all", { doel: null }, "geen", null],
    [
      "a target keeps all its digits",
      { doel: { ...goal, streefwaarde: { waarde: 32.5, jaar: 2030 } } },
      32.5,
      2030,
    ],
  ] as const)("%s", (_, indicator, target, year) => {
    expect(rowOf({ indicator })).toMatchObject({ Streefwaarde: target, "Jaar streefwaarde": year });
  });

  test.each([
    ["no year", { ...goal, nulmetingJaar: null }, "geen nulmeting", null],
    ["a year without figure", { ...goal, nulmetingJaar: 2018 }, "geen meting", 2018],
  ] as const)("has a nulmeting in words with %s", (_, doel, nulmeting, year) => {
    expect(rowOf({ indicator: { doel } })).toMatchObject({ Nulmeting: nulmeting, "Jaar nulmeting": year });
  });

  test.each([
    ["niet-getoond-privacy", "niet getoond: privacy"],
    ["te-weinig-antwoorden", "niet getoond: te weinig antwoorden"],
    ["te-onzeker", "niet getoond: te onzeker"],
    ["geen-gegevens", "geen gegevens"],
  ] as const)("gives words and no number for a figure with status %s", (status, text) => {
    const outcomes = [
      { jaar: 2022, waarde: 45 },
      { jaar: 2026, waarde: 40, status },
    ];
    expect(rowOf({ outcomes })["Realisatie 2026"]).toBe(text);
  });

  test("marks an indicative figure", () => {
    expect(rowOf({ outcomes: [{ jaar: 2026, status: "indicatief" }] })).toMatchObject({
      Status: "indicatief",
      Toelichting: "Indicatief cijfer.",
    });
  });

  test("is about the whole gemeente: no stadsdelen, no groups, no other deelambitie", () => {
    const outcomes = [
      { waarde: 11, gebied: "noord", gebiedSoort: "stadsdeel" },
      { waarde: 12, uitsplitsing: "leeftijd", groep: "75+" },
      { waarde: 13, deelambitie: "samen-doen" },
      { waarde: 40 },
    ] as const;
    expect(rowOf({ outcomes: [...outcomes] })["Realisatie 2026"]).toBe(40);
  });

  test("without a source says so", () => {
    expect(rowOf({ indicator: { bronnen: [] }, outcomes: [], judgement: null })).toMatchObject({
      "Realisatie 2026": "geen meting",
      Ontwikkeling: "geen bron",
      Bronregel: expect.stringMatching(/^geen bron; /),
    });
  });

  test("of which every figure is hidden does have a source", () => {
    const outcomes = [{ status: "niet-getoond-privacy", reden: "privacy" }] as const;
    expect(rowOf({ outcomes: [...outcomes], judgement: null })).toMatchObject({
      Ontwikkeling: "niet te bepalen",
      Bronregel: expect.stringMatching(/^Peiling \(2026-09-01\); /),
    });
  });

  test("names the programmes of its deelambitie", () => {
    const programmas = [
      { id: "a", naam: "Sociaal domein", deelambities: ["samen-zijn", "samen-doen"] },
      { id: "b", naam: "Wonen", deelambities: ["samen-zijn"] },
    ];
    expect(rowOf({ edition: { meta: metaWith({ programmas }) } }).Programma).toBe("Sociaal domein; Wonen");
  });
});

describe("the table", () => {
  test("has the hoofdambitie first, then each deelambitie with what is measured in all", () => {
    const indicators = [
      publishedWith({ id: "a", deelambitie: "samen-doen", titel: "Meedoen" }),
      publishedWith({ id: "b", deelambitie: "samen-zijn", titel: "Eenzaam" }),
      publishedWith({ id: "c", deelambitie: "gemeenschappelijk", titel: "Subsidie" }),
      publishedWith({ id: "d", deelambitie: "hoofdambitie", titel: "Cohesie" }),
    ];
    const rows = rowsOfTabel(tabelOf(smallEdition({ indicators }), jaarstukken(2026)));
    expect(rows.map(({ Deelambitie, Indicator }) => `${Deelambitie}: ${Indicator}`)).toEqual([
      "Hoofdambitie: Cohesie",
      "Samen zijn: Eenzaam",
      "Samen zijn: Subsidie",
      "Samen doen: Meedoen",
      "Samen doen: Subsidie",
    ]);
  });

  test("of a plan tells what was achieved in the year before, and what is budgeted for its own", () => {
    const doel = { ...goal, streefwaarde: { waarde: 38, jaar: 2027 } };
    const [row] = rowsOfTabel(
      tabelOf(editionOf({ indicator: { doel } }), { document: "begroting", jaar: 2027 }),
    );
    expect(row).toMatchObject({ "Realisatie 2026": 40, "Begroot 2027": 38, "Verschil met streefwaarde": 2 });
  });

  test("has only the indicators that the calendar names, and says why one of them has no figure", () => {
    const moment = {
      ...{ id: "jaarstukken-2026", titel: "Jaarstukken 2026", peildatum: "2027-03-01" },
      ...{ indicatoren: ["eenzaam"], zonder: { eenzaam: "de peiling is uitgesteld" } },
      ...{ tabellen: [], tolerantie: 5, bedragen: "euro" as const },
    };
    const penc = { ...geenInstellingen, momenten: [moment] };
    const parts = { outcomes: [{ jaar: 2022, waarde: 45 }], edition: { penc } };
    const { kolommen, rijen } = tabelOf(editionOf(parts), jaarstukken(2026));
    const index = kolommen.findIndex(({ naam }) => naam === "Realisatie 2026");
    expect(rijen.map(({ cellen }) => cellen[index])).toEqual([
      { soort: "woord", woord: "n.n.b.", reden: "de peiling is uitgesteld" },
    ]);
  });

  test("has the words written for this document and no other", () => {
    const words = (jaar: number, alinea: string) => ({
      ...{ indicator: "eenzaam", document: "jaarstukken" as const, jaar, datum: "2027-03-01" },
      ...{ eigenaar: "adviseur", alineas: [alinea] },
    });
    const toelichtingen = [words(2026, "Nieuwe plekken."), words(2025, "Oude tekst.")];
    expect(rowOf({ edition: { toelichtingen } }).Toelichting).toBe("Nieuwe plekken.");
  });
});
