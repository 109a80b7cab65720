import { describe, expect, test } from "vitest";
import { redenen } from "../domain/outcome.ts";
import { answerSentence, type SentenceInput } from "./sentence.ts";

/** A city figure without nulmeting, target or rest: only the level is told. */
const plain: SentenceInput = {
  titel: "Eenzaamheid",
  gebied: "Maastricht",
  heleStad: true,
  jaar: 2026,
  eenheid: "procent",
  decimalen: 0,
  per: null,
  richting: "omlaag",
  waarde: 46,
  verborgen: null,
  nulmeting: null,
  ontwikkeling: "niet-te-bepalen",
  ontwikkelingReden: "geen-nulmeting",
  zekerMaarKlein: false,
  positie: null,
  rest: null,
  koers: null,
  effectVanaf: null,
};

const nulmeting = { jaar: 2022, waarde: 50 };

function sentence(changes: Partial<SentenceInput>): string {
  return answerSentence({ ...plain, ...changes });
}

describe("the level", () => {
  test("a figure without anything to compare it with is one sentence", () => {
    expect(sentence({})).toBe("Eenzaamheid: 46% in Maastricht (2026).");
  });

  test("a figure per residents says per how many", () => {
    expect(sentence({ eenheid: "per-inwoners", per: 1000, waarde: 3.2, decimalen: 1 })).toBe(
      "Eenzaamheid: 3,2 per 1.000 inwoners in Maastricht (2026).",
    );
  });
});

describe("a figure that is not shown", () => {
  test.each([
    ["te-weinig-antwoorden", "te weinig mensen hebben geantwoord"],
    ["privacy", "anders zijn mensen misschien te herkennen"],
    ["te-onzeker", "de marge is te groot"],
    ["te-veel-weet-niet", "te veel mensen wisten het niet of vulden niets in"],
    ["niet-geleverd", "het cijfer is niet geleverd"],
    [null, "het cijfer is niet geleverd"],
  ] as const)("with reason %s is told with the reason: %s", (verborgen, why) => {
    expect(sentence({ gebied: "Noord", heleStad: false, waarde: null, verborgen })).toBe(
      `Eenzaamheid: dit cijfer tonen we niet voor Noord in 2026: ${why}.`,
    );
  });

  test("says nothing of change, place or policy", () => {
    const told = sentence({
      waarde: null,
      verborgen: "privacy",
      nulmeting,
      koers: "te-vroeg",
      effectVanaf: 2028,
    });
    expect(told).toBe(
      "Eenzaamheid: dit cijfer tonen we niet voor Maastricht in 2026: anders zijn mensen misschien te herkennen.",
    );
  });
});

describe("the place in the city", () => {
  const stadsdeel = { gebied: "Noord", heleStad: false, rest: 40 };

  test.each([
    ["ongunstiger", 46, "Dat is hoger dan in de rest van de stad (40%)."],
    ["gunstiger", 30, "Dat is lager dan in de rest van de stad (40%)."],
    ["hoger", 46, "Dat is hoger dan in de rest van de stad (40%)."],
    ["lager", 30, "Dat is lager dan in de rest van de stad (40%)."],
    ["geen-aantoonbaar-verschil", 41, "Er is geen aantoonbaar verschil met de rest van de stad (40%)."],
  ] as const)("%s with %d is told as: %s", (positie, waarde, told) => {
    expect(sentence({ ...stadsdeel, positie, waarde })).toBe(
      `Eenzaamheid: ${waarde}% in Noord (2026). ${told}`,
    );
  });

  test.each([
    { positie: "niet-te-bepalen", rest: 40 } as const,
    { positie: "ongunstiger", rest: null } as const,
    { positie: null, rest: 40 } as const,
  ])("is left out when there is nothing to say: %o", (changes) => {
    expect(sentence({ ...stadsdeel, ...changes })).toBe("Eenzaamheid: 46% in Noord (2026).");
  });
});

describe("the change since the nulmeting", () => {
  const level = "Eenzaamheid: 46% in Maastricht (2026).";

  test.each([
    ["beter", 50, "Dat is lager dan in 2022 (50%). Dat verschil is aantoonbaar."],
    ["slechter", 40, "Dat is hoger dan in 2022 (40%). Dat verschil is aantoonbaar."],
    ["hoger", 40, "Dat is hoger dan in 2022 (40%). Dat verschil is aantoonbaar."],
    ["lager", 50, "Dat is lager dan in 2022 (50%). Dat verschil is aantoonbaar."],
    ["geen-aantoonbaar-verschil", 47, "Het verschil met 2022 (47%) is te klein om zeker te zijn."],
  ] as const)("%s from %d is told as: %s", (ontwikkeling, then, told) => {
    const changes = { ontwikkeling, ontwikkelingReden: null, nulmeting: { jaar: 2022, waarde: then } };
    expect(sentence(changes)).toBe(`${level} ${told}`);
  });

  test("a certain change that is too small to matter is told as such", () => {
    expect(
      sentence({
        ontwikkeling: "geen-aantoonbaar-verschil",
        ontwikkelingReden: null,
        zekerMaarKlein: true,
        nulmeting: { jaar: 2022, waarde: 48 },
      }),
    ).toBe(`${level} Het verschil met 2022 (48%) is te klein om van een verandering te spreken.`);
  });

  test.each([null, { jaar: 2022, waarde: null }])(
    "is left out without a nulmeting that is shown: %o",
    (missing) => {
      expect(sentence({ ontwikkeling: "beter", ontwikkelingReden: null, nulmeting: missing })).toBe(level);
    },
  );

  test.each([
    ["trendbreuk", "de metingen zijn niet te vergelijken"],
    ["te-weinig-antwoorden", "te weinig antwoorden"],
    ["te-onzeker", "de marge is te groot"],
    ["privacy", "privacy"],
    ["niet-geleverd", "het cijfer is niet geleverd"],
    ["te-veel-weet-niet", "te veel mensen wisten het niet of vulden niets in"],
    ["geen-bron", "er is geen bron"],
    ["geen-steekproef", "de deelnemers zijn geen steekproef"],
  ] as const)("that cannot be determined because of %s says why", (ontwikkelingReden, why) => {
    expect(sentence({ ontwikkelingReden, nulmeting })).toBe(
      `${level} Of er tussen 2022 en 2026 iets veranderde, is niet te bepalen: ${why}.`,
    );
  });

  test("names no years when there is no nulmeting", () => {
    expect(sentence({ ontwikkelingReden: "trendbreuk" })).toBe(
      `${level} Of er iets veranderde, is niet te bepalen: de metingen zijn niet te vergelijken.`,
    );
  });

  test("of a single measurement is not to be determined", () => {
    expect(sentence({ ontwikkelingReden: "een-meting" })).toBe(
      `${level} Er is nog maar één meting: een verandering is niet te bepalen.`,
    );
  });

  test("of a model estimate is not shown by that figure", () => {
    expect(sentence({ ontwikkelingReden: "modelschatting", nulmeting })).toBe(
      `${level} Dit is een modelschatting: of er iets veranderde, toont dit cijfer niet.`,
    );
  });

  test.each(["geen-toets", "geen-nulmeting", null] as const)("is silent for reason %s", (reden) => {
    expect(sentence({ ontwikkelingReden: reden, nulmeting })).toBe(level);
  });

  test("has an answer for every reason of the closed list", () => {
    for (const ontwikkelingReden of redenen) {
      expect(sentence({ ontwikkelingReden, nulmeting })).not.toMatch(/undefined|null/);
    }
  });
});

describe("what can be said of the policy", () => {
  const early = { koers: "te-vroeg", effectVanaf: 2028 } as const;

  test("too early for the whole city is told after the description", () => {
    expect(sentence({ ...early, ontwikkeling: "beter", ontwikkelingReden: null, nulmeting })).toBe(
      "Eenzaamheid: 46% in Maastricht (2026). Dat is lager dan in 2022 (50%). Dat verschil is aantoonbaar. " +
        "Of het beleid werkt, is te vroeg om te zeggen: een effect verwachten we pas vanaf 2028.",
    );
  });

  test.each([
    { ...early, heleStad: false },
    { ...early, effectVanaf: null },
    { ...early, koers: "gehaald" as const },
  ])("is left out otherwise: %o", (changes) => {
    expect(sentence(changes)).not.toContain("beleid");
  });
});
