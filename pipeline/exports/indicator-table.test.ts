import { describe, expect, test } from "vitest";
import type { Doel, Edition, PublishedIndicator } from "../domain/edition.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Outcome, RawOutcome } from "../domain/outcome.ts";
import { metaWith, publishedWith, smallEdition } from "../editions/fixtures/small-edition.ts";
import { toPublicOutcome } from "../editions/public-outcome.ts";
import { outcomeWith } from "../indicators/fixtures/raw-outcome.ts";
import { composeIndicatorTable } from "./indicator-table.ts";

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

/** The first row as column → what stands there; a number as it is. */
function rowOf(parts: Partial<Parts> = {}, jaar = 2026): Record<string, unknown> {
  const table = composeIndicatorTable(editionOf(parts), "jaarstukken", jaar);
  const [row = []] = table.rijen;
  return Object.fromEntries(
    table.kolommen.map((name, index) => {
      const cell = row[index];
      if (typeof cell !== "object") return [name, cell];
      return [name, "jaar" in cell ? cell.jaar : cell.waarde];
    }),
  );
}

describe("the row of an indicator", () => {
  test("has nulmeting, realisation of both years, target, development and source", () => {
    expect(rowOf()).toEqual({
      Programma: "",
      Deelambitie: "Samen zijn",
      Indicator: "Eenzaamheid",
      Eenheid: "%",
      Nulmeting: 45,
      "Jaar nulmeting": 2022,
      "Realisatie 2025": "geen meting",
      "Realisatie 2026": 40,
      Streefwaarde: 30,
      "Jaar streefwaarde": 2030,
      Ontwikkeling: "aantoonbaar beter (2022 - 2026)",
      Bron: "Peiling (2026-09-01)",
      Toelichting: "",
      Editie: expect.any(String),
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
      Toelichting: "laatste meting: 45% (2022)",
    });
  });

  test("never uses a judgement about a later year, nor a later figure", () => {
    expect(rowOf({}, 2024)).toMatchObject({
      "Realisatie 2024": "geen meting",
      Ontwikkeling: "niet bepaald voor 2024 (het oordeel gaat over 2026)",
      Toelichting: "laatste meting: 45% (2022)",
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
      "",
    ],
    ["there may be no target", { doel: { ...goal, streefwaarde: null } }, "geen", ""],
    ["there may be no goal at all", { doel: null }, "geen", ""],
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
    ["no year", { ...goal, nulmetingJaar: null }, "geen nulmeting", ""],
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
    expect(rowOf({ outcomes: [{ jaar: 2026, status: "indicatief" }] }).Toelichting).toBe("indicatief cijfer");
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
      Bron: "geen bron",
    });
  });

  test("of which every figure is hidden does have a source", () => {
    const outcomes = [{ status: "niet-getoond-privacy", reden: "privacy" }] as const;
    expect(rowOf({ outcomes: [...outcomes], judgement: null })).toMatchObject({
      Ontwikkeling: "niet te bepalen",
      Bron: "Peiling (2026-09-01)",
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
    const table = composeIndicatorTable(smallEdition({ indicators }), "jaarstukken", 2026);
    expect(table.rijen.map(([, deelambitie, titel]) => `${deelambitie}: ${titel}`)).toEqual([
      "Hoofdambitie: Cohesie",
      "Samen zijn: Eenzaam",
      "Samen zijn: Subsidie",
      "Samen doen: Meedoen",
      "Samen doen: Subsidie",
    ]);
  });

  test("says above it what it is, and that the numbers are made up and preliminary", () => {
    const { titel, inleiding } = composeIndicatorTable(smallEdition(), "jaarstukken", 2026);
    expect(titel).toBe("Indicatoren jaarstukken 2026");
    expect(inleiding.join("\n")).toContain("Gemeente Kleinstad, stand van 1 oktober 2026, VOORLOPIG");
    expect(inleiding).toContain("FICTIEVE GEGEVENS: alle cijfers zijn verzonnen.");
    expect(inleiding).toContain("Controlegetal van de editie: aaaaaaaaaaaaaaaa");
    expect(rowOf().Editie).toBe("voorlopig, concept aaaaaaaa, fictieve gegevens");
  });

  test("of a published edition of real figures names the edition", () => {
    const meta = metaWith({ id: "2026-10-01-aaaaaaaa", state: "gepubliceerd" });
    const real = { ...meta, gemeente: { ...meta.gemeente, fictief: false } };
    const text = composeIndicatorTable(smallEdition({ meta: real }), "jaarstukken", 2026).inleiding.join(
      "\n",
    );
    expect(text).toContain("editie 2026-10-01-aaaaaaaa");
    expect(text).not.toMatch(/VOORLOPIG|FICTIEVE/);
  });
});
