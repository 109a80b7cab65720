import { describe, expect, test } from "vitest";
import { indicatorWith } from "../fixtures/raw-outcome.ts";
import { element, smallTheorie } from "../fixtures/small-theorie.ts";
import { findQualityGaps } from "./find-quality-gaps.ts";
import type { Finding } from "./finding.ts";
import { findRelevant } from "./relevant.ts";
import { findUnderstandable } from "./understandable.ts";
import { findWellDefined } from "./well-defined.ts";

const answers = (findings: Finding[]) => findings.map(({ antwoord }) => antwoord);

const complete = {
  definitie: "Aandeel inwoners van 18 jaar en ouder dat zich eenzaam voelt.",
  watDitNietZegt: "Eenzaamheid hangt van veel meer af.",
};
const good = indicatorWith(complete);

describe("well defined", () => {
  test("is a definition that names its measure, with a warning and the question", () => {
    expect(answers(findWellDefined(good))).toEqual(["ja", "ja", "ja", "ja"]);
  });

  test.each([
    ["a short definition", { definitie: "Aandeel inwoners dat eenzaam is." }, ["deels", "ja", "ja", "ja"]],
    [
      "a definition that does not name the measure",
      { definitie: "Inwoners van 18 jaar en ouder die zich eenzaam voelen." },
      ["ja", "deels", "ja", "ja"],
    ],
    ["a short warning", { watDitNietZegt: "Veel." }, ["ja", "ja", "deels", "ja"]],
    ["a survey without its question", { vraag: null }, ["ja", "ja", "ja", "deels"]],
  ] as const)("is deels with %s", (_, changes, expected) => {
    expect(answers(findWellDefined({ ...good, ...changes }))).toEqual(expected);
  });

  test("asks no question of a register", () => {
    expect(findWellDefined({ ...good, bronSoort: "register", vraag: null })).toHaveLength(3);
  });

  test("asks of published figures only that they are described", () => {
    const definitie = "Zoals geschat door het RIVM met een model voor elke buurt.";
    const found = findWellDefined({ ...good, maat: "overgenomen", bronSoort: "modelschatting", definitie });
    expect(answers(found)).toEqual(["ja", "ja", "ja"]);
  });
});

describe("understandable", () => {
  const words = (count: number, letter = "a") => `${Array.from({ length: count }, () => letter).join(" ")}.`;
  const read = (definitie: string) =>
    answers(findUnderstandable({ titel: "Kort", definitie, watDitNietZegt: "" }));

  test("is a text with short sentences, short words and a short title", () => {
    expect(answers(findUnderstandable(good))).toEqual(["ja", "ja", "ja", "ja"]);
  });

  test("looks at the mean sentence: up to 15 words, up to 20, above", () => {
    expect(read(words(15))[0]).toBe("ja");
    expect(read(words(16))[0]).toBe("deels");
    expect(read(words(20))[0]).toBe("deels");
    expect(read(words(21))[0]).toBe("nee");
  });

  test("looks at the longest sentence: up to 25 words, up to 35, above", () => {
    const beside = `${words(5)} A `;
    expect(read(`${beside}${words(24)}`)[1]).toBe("ja");
    expect(read(`${beside}${words(25)}`)[1]).toBe("deels");
    expect(read(`${beside}${words(34)}`)[1]).toBe("deels");
    expect(read(`${beside}${words(35)}`)[1]).toBe("nee");
  });

  test("looks at the share of long words: up to a tenth, up to a fifth, above", () => {
    const long = "ontmoetingsplekken";
    expect(read(`${words(9).slice(0, -1)} ${long}.`)[2]).toBe("ja");
    expect(read(`${words(4).slice(0, -1)} ${long}.`)[2]).toBe("deels");
    expect(read(`${words(3).slice(0, -1)} ${long}.`)[2]).toBe("nee");
  });

  test("says what is wrong in words a writer can use", () => {
    const [mean, longest] = findUnderstandable({ titel: "Kort", definitie: words(36), watDitNietZegt: "" });
    expect(mean?.reden).toBe("De zinnen zijn gemiddeld 36 woorden lang.");
    expect(longest?.reden).toBe("De langste zin heeft 36 woorden.");
  });

  test("is deels with a title of more than twelve words", () => {
    expect(answers(findUnderstandable({ ...good, titel: words(13) }))[3]).toBe("deels");
    expect(answers(findUnderstandable({ ...good, titel: words(12) }))[3]).toBe("ja");
  });
});

describe("relevant", () => {
  const [first, second] = smallTheorie.deelambities;
  const reaching = {
    ...smallTheorie,
    deelambities: smallTheorie.deelambities.map((deelambitie, index) => {
      const [step] = deelambitie.verbanden;
      const up = step ? [{ ...step, van: "minder-eenzaam", naar: "vitale-gemeenschappen" }] : [];
      return index === 0 ? { ...deelambitie, verbanden: [...deelambitie.verbanden, ...up] } : deelambitie;
    }),
  };

  test("is an element on the way to the hoofdambitie, by verbanden that rest on something", () => {
    expect(first?.id).toBe("samen-zijn");
    expect(answers(findRelevant(good, reaching))).toEqual(["ja", "ja"]);
    const start = { ...good, element: "subsidie-inzet", stap: "middel" } as const;
    expect(answers(findRelevant(start, reaching))).toEqual(["ja", "ja"]);
  });

  test("is deels when no way leads to the hoofdambitie", () => {
    expect(second?.id).toBe("samen-doen");
    const elsewhere = { ...good, element: "meer-meedoen" };
    expect(answers(findRelevant(elsewhere, reaching))).toEqual(["deels", "ja"]);
  });

  test("is ja for impact itself, when something leads to it", () => {
    const impact = { ...good, element: "vitale-gemeenschappen", stap: "impact" } as const;
    expect(answers(findRelevant(impact, reaching))).toEqual(["ja", "ja"]);
  });

  test("is nee for an element without verbanden", () => {
    const alone = {
      ...smallTheorie,
      hoofdambitie: { ...smallTheorie.hoofdambitie, elementen: [element("los", "impact", "Los.")] },
    };
    expect(answers(findRelevant({ ...good, element: "los", stap: "impact" }, alone))).toEqual(["nee"]);
  });

  test("is deels when nobody knows what the verbanden rest on", () => {
    const bewijs = { soort: "onbekend", sterkte: null, verwijzing: null } as const;
    const doubtful = {
      ...reaching,
      deelambities: reaching.deelambities.map((deelambitie) => ({
        ...deelambitie,
        verbanden: deelambitie.verbanden.map((verband) => ({ ...verband, bewijs })),
      })),
    };
    expect(answers(findRelevant(good, doubtful))).toEqual(["ja", "deels"]);
  });

  test("is deels for a background figure about results, but not for means or activities", () => {
    expect(answers(findRelevant({ ...good, richting: "geen" }, reaching))).toEqual(["ja", "ja", "deels"]);
    const means = { element: "subsidie-inzet", stap: "middel", richting: "geen" } as const;
    expect(answers(findRelevant(means, reaching))).toEqual(["ja", "ja"]);
  });
});

describe("the gaps of a set", () => {
  test("tell every reason once, the most common first, whatever the number in it", () => {
    const long = (count: number) => `Aandeel ${Array.from({ length: count }, () => "a").join(" ")}.`;
    const indicators = [
      indicatorWith({ ...complete, id: "een", definitie: long(16) }),
      indicatorWith({ ...complete, id: "twee", definitie: long(22) }),
    ];
    const gaps = findQualityGaps(indicators, { theorie: smallTheorie, doelen: new Map() });
    expect(gaps).toEqual([
      { reden: "Er is geen nulmeting gekozen.", indicators: ["een", "twee"] },
      { reden: "Van dit element loopt geen weg naar de hoofdambitie.", indicators: ["een", "twee"] },
    ]);
    const longer = indicators.map((indicator) => ({ ...indicator, watDitNietZegt: long(30) }));
    const reasons = findQualityGaps(longer, { theorie: smallTheorie, doelen: new Map() }).map(
      ({ reden }) => reden,
    );
    expect(reasons).toContain("De zinnen zijn gemiddeld … woorden lang.");
  });
});
