import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../../domain/drempels.ts";
import type { Doel } from "../../domain/edition.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { kwaliteitVragen } from "../../domain/quality.ts";
import { indicatorWith, outcomeWith } from "../fixtures/raw-outcome.ts";
import { smallTheorie } from "../fixtures/small-theorie.ts";
import { findBaseline, findChosenBaseline } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { findFresh } from "./fresh.ts";
import { makeQualityCard } from "./quality-card.ts";
import type { QualitySource } from "./quality-source.ts";
import { findReliable } from "./reliable.ts";

const doel: Doel = {
  nulmetingJaar: 2022,
  streefwaarde: null,
  streefwaardeVolgt: false,
  effectVanaf: null,
  eigenaar: null,
  herkomst: "Begroting 2023",
};

function source(changes: Partial<QualitySource> = {}): QualitySource {
  const golven = [{ jaar: 2026, werving: "Per brief.", steekproef: true, respondenten: 1000 }];
  return { jaren: [2022, 2026], golven, leveringen: [], elkeMaanden: null, ...changes };
}

function delivery(gelezen: number, afgekeurd: number): QualitySource["leveringen"][number] {
  const rest = {
    bestand: "a.csv",
    tabel: "enquete",
    sha256: "",
    geladen: gelezen - afgekeurd,
    weggelaten: 0,
  };
  return { ...rest, gelezen, afgekeurd, weglatingen: [] };
}

const worst = (findings: Finding[]) => findings.filter(({ antwoord }) => antwoord !== "ja");
const told = (findings: Finding[]) => worst(findings).map(({ antwoord, reden }) => `${antwoord}: ${reden}`);

describe("reliable", () => {
  const reliable = (
    outcomes: RawOutcome[],
    sources: QualitySource[] = [source()],
    bronSoort: "enquete" | "register" | "modelschatting" = "enquete",
  ) => findReliable({ indicator: { bronSoort }, outcomes, sources, drempels: defaultDrempels });
  const stadsdeel = (gebied: string, status: RawOutcome["status"]) =>
    outcomeWith({ gebied, gebiedSoort: "stadsdeel", status });

  test("is a sample with enough answers and figures that are shown everywhere", () => {
    const found = reliable(
      [outcomeWith(), stadsdeel("noord", "ok")],
      [source({ leveringen: [delivery(1000, 10)] })],
    );
    expect(told(found)).toEqual([]);
    expect(found).toHaveLength(5);
  });

  test("is unknown as long as there is no figure", () => {
    const missing = outcomeWith({ waarde: null, status: "geen-bron" });
    expect(told(reliable([]))).toEqual(["onbekend: Er is nog geen cijfer om te beoordelen."]);
    expect(told(reliable([missing]))).toEqual(["onbekend: Er is nog geen cijfer om te beoordelen."]);
  });

  test("is deels for a model", () => {
    expect(told(reliable([outcomeWith()], [], "modelschatting"))).toEqual([
      "deels: Het is een modelschatting en geen meting.",
    ]);
  });

  test("is nee for a wave that is no sample", () => {
    const golven = [{ jaar: 2026, werving: "Open.", steekproef: false, respondenten: 1000 }];
    expect(told(reliable([outcomeWith()], [source({ golven })]))).toEqual([
      "nee: De deelnemers van 2026 zijn niet met een steekproef gekozen.",
    ]);
  });

  test("is deels when the figure of the city is indicative, nee when it is not shown", () => {
    expect(told(reliable([outcomeWith({ status: "indicatief" })]))).toEqual([
      "deels: Het cijfer van de stad is (deels) indicatief.",
    ]);
    expect(told(reliable([outcomeWith({ status: "te-onzeker", waarde: null })]))).toEqual([
      "nee: Het nieuwste cijfer van de stad tonen we niet.",
    ]);
  });

  test("looks at the newest year only", () => {
    const old = outcomeWith({ jaar: 2022, status: "te-onzeker", waarde: null });
    expect(told(reliable([old, outcomeWith()]))).toEqual([]);
  });

  test.each([
    [["ok", "indicatief"], "deels: Van de 2 cijfers per stadsdeel zijn er 1 indicatief."],
    [["ok", "te-weinig-antwoorden"], "deels: Van de 2 cijfers per stadsdeel tonen we er 1 niet."],
    [
      ["ok", "te-weinig-antwoorden", "niet-getoond-privacy"],
      "nee: Van de 3 cijfers per stadsdeel tonen we er 2 niet.",
    ],
  ] as const)("with stadsdelen %s", (statussen, expected) => {
    const parts = statussen.map((status, index) => stadsdeel(`s${index}`, status));
    expect(told(reliable([outcomeWith(), ...parts]))).toEqual([expected]);
  });

  test.each([
    [400, []],
    [399, ["deels: Er zijn weinig antwoorden: ze tellen voor minder dan 400."]],
    [100, ["deels: Er zijn weinig antwoorden: ze tellen voor minder dan 400."]],
    [99, ["nee: Er zijn weinig antwoorden: ze tellen voor minder dan 100."]],
  ])("with %i effective answers", (nEffectief, expected) => {
    expect(told(reliable([outcomeWith({ n: nEffectief, nEffectief })]))).toEqual(expected);
  });

  test("is deels when weighting costs more than half of the answers", () => {
    expect(told(reliable([outcomeWith({ n: 1000, nEffectief: 500 })]))).toEqual([]);
    expect(told(reliable([outcomeWith({ n: 1000, nEffectief: 400 })]))).toEqual([
      "deels: Sommige antwoorden tellen veel zwaarder dan andere (ontwerpeffect 2,5).",
    ]);
  });

  test("is deels above 10% without an answer, nee above 20%", () => {
    expect(told(reliable([outcomeWith({ ongeldig: 10 })]))).toEqual([]);
    expect(told(reliable([outcomeWith({ ongeldig: 11 })]))).toEqual([
      'deels: 11% zei "weet niet" of gaf geen antwoord.',
    ]);
    expect(told(reliable([outcomeWith({ ongeldig: 21 })]))).toEqual([
      'nee: 21% zei "weet niet" of gaf geen antwoord.',
    ]);
  });

  test("says nothing of answers to a figure that is not shown", () => {
    const hidden = outcomeWith({
      status: "te-weinig-antwoorden",
      waarde: null,
      nEffectief: 12,
      ongeldig: 60,
    });
    expect(told(reliable([hidden]))).toEqual(["nee: Het nieuwste cijfer van de stad tonen we niet."]);
  });

  test.each([
    [90, []],
    [89, ["deels: Van het register telt 89% mee in de cijfers per stadsdeel of stad."]],
    [49, ["nee: Van het register telt 49% mee in de cijfers per stadsdeel of stad."]],
  ])("of a register of which %i percent counts", (dekking, expected) => {
    expect(told(reliable([outcomeWith({ dekking })], [], "register"))).toEqual(expected);
  });

  test("is deels above 1% rejected rows, nee above 5%", () => {
    const rejected = (count: number) =>
      told(reliable([outcomeWith()], [source({ leveringen: [delivery(600, 0), delivery(400, count)] })]));
    expect(rejected(10)).toEqual([]);
    expect(rejected(11)).toEqual(["deels: Van de geleverde rijen is 1,1% afgekeurd."]);
    expect(rejected(51)).toEqual(["nee: Van de geleverde rijen is 5,1% afgekeurd."]);
  });
});

describe("fresh", () => {
  const fresh = (jaar: number, changes: Partial<QualitySource>, peildatum = "2026-10-01") =>
    findFresh({ outcomes: [outcomeWith({ jaar })], sources: [source(changes)], peildatum });

  test("is a figure of last year from a register that comes every year", () => {
    expect(told(fresh(2025, { elkeMaanden: 12 }))).toEqual([]);
    expect(told(fresh(2024, { elkeMaanden: 12 }))).toEqual([]);
  });

  test("is deels when one figure has been missed, nee when two have", () => {
    expect(told(fresh(2023, { elkeMaanden: 12 }))).toEqual([
      "deels: Het nieuwste cijfer is van 2023. Er was een nieuw cijfer te verwachten over 2024.",
    ]);
    expect(told(fresh(2022, { elkeMaanden: 12 }))[0]).toMatch(/^nee: Het nieuwste cijfer is van 2022/);
  });

  test("takes the gap between the last years when the source has no schedule", () => {
    expect(told(fresh(2020, { jaren: [2012, 2016, 2020] }))[0]).toMatch(
      /^deels: .* te verwachten over 2024\.$/,
    );
    expect(told(fresh(2022, { jaren: [2014, 2018, 2022] }))).toEqual([]);
  });

  test("is unknown with one year and no schedule, and without a figure that is shown", () => {
    expect(told(fresh(2022, { jaren: [2022] }))).toEqual([
      "onbekend: Het nieuwste cijfer is van 2022. Hoe vaak er een nieuw cijfer komt weten we niet.",
    ]);
    const hidden = [outcomeWith({ status: "te-onzeker", waarde: null })];
    expect(told(findFresh({ outcomes: hidden, sources: [source()], peildatum: "2026-10-01" }))).toEqual([
      "onbekend: Er is nog geen cijfer.",
    ]);
  });
});

describe("baseline", () => {
  const then = outcomeWith({ jaar: 2022 });
  const indicator = { doel, trendbreuken: [] };

  test("is a year with a figure and a document", () => {
    expect(told(findBaseline(indicator, [then, outcomeWith()]))).toEqual([]);
    expect(told(findChosenBaseline({ doel }))).toEqual([]);
  });

  test("is nee when none is chosen", () => {
    const none = { ...indicator, doel: { ...doel, nulmetingJaar: null } };
    expect(told(findBaseline(none, [then]))).toEqual(["nee: Er is geen nulmeting gekozen."]);
    expect(told(findBaseline({ ...indicator, doel: null }, [then]))).toEqual([
      "nee: Er is geen nulmeting gekozen.",
    ]);
  });

  test("is deels when nobody wrote where it was laid down", () => {
    const silent = { ...indicator, doel: { ...doel, herkomst: null } };
    expect(told(findBaseline(silent, [then]))).toEqual([
      "deels: Waar de keuze voor de nulmeting is vastgelegd staat er niet bij.",
    ]);
  });

  test("is nee when the figure of that year is not there or not shown", () => {
    const expected = ["nee: Van het jaar van de nulmeting (2022) tonen we geen cijfer van de stad."];
    expect(told(findBaseline(indicator, [outcomeWith()]))).toEqual(expected);
    const hidden = outcomeWith({ jaar: 2022, status: "te-onzeker", waarde: null });
    expect(told(findBaseline(indicator, [hidden]))).toEqual(expected);
  });

  test("is deels when the series broke since, and not when it broke before", () => {
    const broken = { ...indicator, trendbreuken: [{ van: 2022, tot: 2026, reden: "Open werving." }] };
    expect(told(findBaseline(broken, [then, outcomeWith()]))).toEqual([
      "deels: Tussen 2022 en 2026 veranderde de meting, dus de nulmeting is niet te vergelijken.",
    ]);
    const before = { ...indicator, trendbreuken: [{ van: 2018, tot: 2022, reden: "Open werving." }] };
    expect(told(findBaseline(before, [then, outcomeWith()]))).toEqual([]);
  });
});

test("a card answers every question once, in their order, and leaves breakdowns out", () => {
  const indicator = { ...indicatorWith(), doel, trendbreuken: [], bronnen: ["enquete"] };
  const young = outcomeWith({ jaar: 2027, uitsplitsing: "leeftijd", groep: "18-34", status: "te-onzeker" });
  const card = makeQualityCard({
    indicator,
    theorie: smallTheorie,
    outcomes: [outcomeWith({ jaar: 2022 }), outcomeWith(), young],
    sources: [source()],
    drempels: defaultDrempels,
    peildatum: "2026-10-01",
  });
  expect(card.indicator).toBe("eenzaam");
  expect(card.antwoorden.map(({ vraag }) => vraag)).toEqual(kwaliteitVragen);
  expect(card.antwoorden.map(({ antwoord }) => antwoord)).toEqual(["deels", "ja", "deels", "ja", "ja", "ja"]);
});
