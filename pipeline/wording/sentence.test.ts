import { describe, expect, test } from "vitest";
import { koersen, ontwikkelingen, posities } from "../domain/judgement.ts";
import { redenen } from "../domain/outcome.ts";
import { answerSentence } from "./sentence.ts";
import type { SentenceInput } from "./sentence-input.ts";

/** A city figure without nulmeting, target or rest: only the level is told. */
const plain: SentenceInput = {
  titel: "Eenzaamheid",
  gebied: "Maastricht",
  heleStad: true,
  vergelijking: "Nederland",
  jaar: 2026,
  eenheid: "procent",
  decimalen: 0,
  per: null,
  waarde: 46,
  verborgen: null,
  indicatief: false,
  nulmeting: null,
  ontwikkeling: "niet-te-bepalen",
  ontwikkelingReden: "geen-nulmeting",
  zekerMaarKlein: false,
  beweging: null,
  positie: "niet-te-bepalen",
  rest: null,
  koers: null,
  koersReden: null,
  streefwaarde: null,
  effectVanaf: null,
  trend: null,
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

  test.each([
    ["aantal", 0, 1234, "1.234"],
    ["euro", 0, 2_340_000, "€ 2,3 mln"],
    ["cijfer", 1, 7.25, "7,3"],
    ["dagen", 0, 1, "1 dag"],
    ["kilometer", 1, 0.9, "0,9 km"],
    ["score", 0, 61, "61"],
  ] as const)("in %s has its own shape", (eenheid, decimalen, waarde, level) => {
    expect(sentence({ eenheid, decimalen, waarde })).toBe(`Eenzaamheid: ${level} in Maastricht (2026).`);
  });

  test("that rests on little is told as indicatief", () => {
    expect(sentence({ indicatief: true })).toBe("Eenzaamheid: 46% in Maastricht (2026, indicatief).");
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
    ["hoger", 46, "Dat is hoger dan in Nederland (40%)."],
    ["gunstiger", 30, "Dat is lager dan in Nederland (40%)."],
    ["geen-aantoonbaar-verschil", 41, "Er is geen aantoonbaar verschil met Nederland (40%)."],
  ] as const)("of the whole city, %s with %d, is told against the benchmark: %s", (positie, waarde, told) => {
    expect(sentence({ rest: 40, positie, waarde })).toBe(
      `Eenzaamheid: ${waarde}% in Maastricht (2026). ${told}`,
    );
  });

  test("of a count is told in more and less", () => {
    expect(sentence({ ...stadsdeel, eenheid: "per-inwoners", per: 1000, positie: "hoger" })).toContain(
      "Dat is meer dan in de rest van de stad (40).",
    );
  });

  test.each([
    { positie: "niet-te-bepalen", rest: 40 } as const,
    { positie: "ongunstiger", rest: null } as const,
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
    ["geen-aantoonbaar-verschil", 47, "Het verschil met 2022 (47%) kan toeval zijn."],
  ] as const)("%s from %d is told as: %s", (ontwikkeling, then, told) => {
    const changes = { ontwikkeling, ontwikkelingReden: null, nulmeting: { jaar: 2022, waarde: then } };
    expect(sentence(changes)).toBe(`${level} ${told}`);
  });

  test("to the same printed level is told as the same level", () => {
    const same = { ontwikkeling: "geen-aantoonbaar-verschil", ontwikkelingReden: null } as const;
    expect(sentence({ ...same, nulmeting: { jaar: 2022, waarde: 46 } })).toBe(
      `${level} In 2022 was het ook 46%.`,
    );
  });

  test("of a count is told in more and less", () => {
    const more = { ontwikkeling: "beter", ontwikkelingReden: null, eenheid: "aantal" } as const;
    expect(sentence({ ...more, nulmeting: { jaar: 2022, waarde: 30 } })).toContain(
      "Dat is meer dan in 2022 (30). Dat verschil is aantoonbaar.",
    );
  });

  test.each([
    ["meer", "procent", 40, "Dat is hoger dan in 2022 (40%)."],
    ["minder", "dagen", 50, "Dat is lager dan in 2022 (50 dagen)."],
    ["meer", "aantal", 40, "Dat is meer dan in 2022 (40)."],
    ["minder", "euro", 50, "Dat is minder dan in 2022 (€ 50)."],
  ] as const)("that is not tested, %s in %s, is told with that remark", (beweging, eenheid, waarde, told) => {
    const changes = { beweging, eenheid, ontwikkelingReden: "geen-toets" } as const;
    expect(sentence({ ...changes, nulmeting: { jaar: 2022, waarde } })).toContain(
      `${told} Of dat verschil toeval is, toetsen we bij dit soort cijfers niet.`,
    );
  });

  test("that is not tested and none in print names the same level", () => {
    const changes = { beweging: "gelijk", ontwikkelingReden: "geen-toets" } as const;
    expect(sentence({ ...changes, nulmeting: { jaar: 2022, waarde: 46 } })).toBe(
      `${level} In 2022 was het ook 46%.`,
    );
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

describe("the line through the years", () => {
  const jaren = [2014, 2018, 2022];

  test.each([
    ["stijgend", " De lijn door de cijfers van 2014, 2018 en 2022 gaat aantoonbaar omhoog."],
    ["dalend", " De lijn door de cijfers van 2014, 2018 en 2022 gaat aantoonbaar omlaag."],
    ["niet-recht", " De cijfers van 2014, 2018 en 2022 liggen niet op één lijn."],
    ["geen-aantoonbare-trend", ""],
  ] as const)("%s is told as:%s", (richting, told) => {
    expect(sentence({ trend: { richting, jaren } })).toBe(`Eenzaamheid: 46% in Maastricht (2026).${told}`);
  });
});

describe("the course towards the target", () => {
  const streefwaarde = { waarde: 42, jaar: 2030 };

  test.each([
    ["gehaald", null, "Daarmee is de streefwaarde van 2030 (42%) gehaald."],
    [
      "gehaald",
      "te-onzeker",
      "Daarmee is de streefwaarde van 2030 (42%) gehaald, al laat de marge ruimte voor twijfel.",
    ],
    ["op-koers", null, "Het cijfer ligt voor op de lijn naar de streefwaarde van 2030 (42%)."],
    ["achter", null, "Het cijfer ligt achter op de lijn naar de streefwaarde van 2030 (42%)."],
    [
      "niet-te-zeggen",
      "te-onzeker",
      "Of we op koers liggen naar de streefwaarde van 2030 (42%), is niet te zeggen: de marge is te groot.",
    ],
    [
      "niet-te-zeggen",
      "geen-nulmeting",
      "Of we op koers liggen naar de streefwaarde van 2030 (42%), is niet te zeggen: er is geen nulmeting.",
    ],
    ["streefwaarde-volgt", null, "Een streefwaarde volgt nog."],
  ] as const)("%s (%s) is told as: %s", (koers, koersReden, told) => {
    expect(sentence({ koers, koersReden, streefwaarde })).toBe(
      `Eenzaamheid: 46% in Maastricht (2026). ${told}`,
    );
    expect(sentence({ koers, koersReden, streefwaarde, heleStad: false, gebied: "Noord" })).toBe(
      "Eenzaamheid: 46% in Noord (2026).",
    );
  });

  test("has an answer for every koers and reason", () => {
    for (const koers of koersen)
      for (const koersReden of redenen)
        expect(sentence({ koers, koersReden, streefwaarde })).not.toMatch(/undefined|null/);
  });
});

describe("what can be said of the policy", () => {
  const early = { koers: "te-vroeg", effectVanaf: 2028 } as const;
  const tooEarly =
    "Of dit door het beleid komt, is te vroeg om te zeggen: een effect verwachten we pas vanaf 2028.";

  test("too early for the whole city is told after the description", () => {
    expect(sentence({ ...early, ontwikkeling: "beter", ontwikkelingReden: null, nulmeting })).toBe(
      `Eenzaamheid: 46% in Maastricht (2026). Dat is lager dan in 2022 (50%). Dat verschil is aantoonbaar. ${tooEarly}`,
    );
  });

  test("too early is told also when the target has still to be set", () => {
    expect(sentence({ ...early, koers: "streefwaarde-volgt" })).toBe(
      `Eenzaamheid: 46% in Maastricht (2026). Een streefwaarde volgt nog. ${tooEarly}`,
    );
  });

  test.each([
    { ...early, heleStad: false },
    { ...early, effectVanaf: null },
    { ...early, effectVanaf: 2026 },
  ])("is left out otherwise: %o", (changes) => {
    expect(sentence(changes)).not.toContain("beleid");
  });
});

test("every combination of answers is a sentence of the two levels, never of their difference", () => {
  for (const ontwikkeling of ontwikkelingen)
    for (const positie of posities)
      for (const koers of koersen) {
        const told = sentence({
          ...{ ontwikkeling, ontwikkelingReden: null, positie, koers, koersReden: null },
          ...{ rest: 40, nulmeting, streefwaarde: { waarde: 42, jaar: 2030 }, effectVanaf: 2028 },
        });
        expect(told).toMatch(/^Eenzaamheid: 46%/);
        // 46 - 50 and 46 - 40.
        expect(told).not.toMatch(/undefined|null|\b[46]%|procentpunt/);
      }
});
