import { describe, expect, test } from "vitest";
import type { Scalar } from "../db/database.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { smallGebieden, withObservations } from "../statistics/fixtures/observations.ts";
import { computeSurveys } from "./compute-survey.ts";
import { indicatorWith } from "./fixtures/raw-outcome.ts";

type Row = Readonly<Record<string, Scalar>>;

function surveyOf(
  enquete: readonly Row[],
  { changes = {}, zonderSteekproef = [] }: { changes?: Partial<Indicator>; zonderSteekproef?: number[] } = {},
) {
  const indicators = ["i", "j"].map((id) => indicatorWith({ id, uitsplitsing: ["leeftijd"], ...changes }));
  return withObservations({ enquete }, (database) =>
    computeSurveys(database, {
      indicators,
      drempels: defaultDrempels,
      zonderSteekproef,
      lopendJaar: null,
      soortOf: (gebied) => smallGebieden.find(({ id }) => id === gebied)?.soort ?? "buurt",
    }),
  );
}

function one<T extends RawOutcome>(outcomes: readonly T[], gebied: string, groep: string | null = null): T {
  const found = outcomes.filter((outcome) => outcome.gebied === gebied && outcome.groep === groep);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} figures of ${gebied} ${groep}`);
  return first;
}

/** Worked out in `pipeline/statistics/survey/estimate.test.ts`: p = .3, V = .0422667; noord .5 and .1296296. */
const respondents = [
  { gebied: "N1", stratum: "a", weging: 1, waarde: 1, leeftijd: "jong" },
  { gebied: "N1", stratum: "a", weging: 3, waarde: 0, leeftijd: "oud" },
  { gebied: "N2", stratum: "a", weging: 2, waarde: 1, leeftijd: "oud" },
  { gebied: "N2", stratum: "a", weging: 5, antwoord: "weet-niet", leeftijd: "oud" },
  { gebied: "Z1", stratum: "b", weging: 2, waarde: 0, leeftijd: "jong" },
  { gebied: "Z2", stratum: "b", weging: 2, waarde: 0, leeftijd: "oud" },
  { gebied: "Z2", stratum: "b", weging: 4, antwoord: "niet-gevraagd", leeftijd: "oud" },
];

describe("figures of a survey", () => {
  test("are in percent, of the gemeente, its stadsdelen, its groups, and the rest of each stadsdeel", async () => {
    const { outcomes, rest } = await surveyOf(respondents);
    const key = ({ gebied, groep }: RawOutcome) => [gebied, groep ?? ""].join(" ").trim();
    expect(outcomes.map(key).sort()).toEqual(["GM9999", "GM9999 jong", "GM9999 oud", "noord", "zuid"]);
    expect(rest.map(key).sort()).toEqual(["noord", "zuid"]);
    const city = one(outcomes, "GM9999");
    expect(city).toMatchObject({ n: 5, gewogenN: 10, gebiedSoort: "gemeente", teller: null });
    expect(city.waarde).toBeCloseTo(30, 10);
    expect(city.standaardfout).toBeCloseTo(100 * Math.sqrt(0.0422666666667), 9);
    expect(one(outcomes, "noord").waarde).toBeCloseTo(50, 10);
    expect(one(outcomes, "noord").standaardfout).toBeCloseTo(100 * Math.sqrt(0.12962962963), 8);
  });

  test("tell how many of those asked gave no valid answer", async () => {
    const { outcomes } = await surveyOf(respondents);
    expect(one(outcomes, "GM9999").ongeldig).toBeCloseTo(100 / 6, 10);
    expect(one(outcomes, "noord").ongeldig).toBeCloseTo(25, 10);
    expect(one(outcomes, "zuid").ongeldig).toBe(0);
  });

  test("of a group cut across the strata", async () => {
    const jong = one((await surveyOf(respondents)).outcomes, "GM9999", "jong");
    // W = 3, p = 1/3; z = 2/9 in a and -2/9 in b: 4/3·¾·4/81 + 3/2·⅔·4/81 = 8/81.
    expect(jong).toMatchObject({ uitsplitsing: "leeftijd", n: 2 });
    expect(jong.waarde).toBeCloseTo(100 / 3, 10);
    expect(jong.standaardfout).toBeCloseTo(100 * Math.sqrt(8 / 81), 9);
  });

  test("of the rest of the city are those of everyone outside the stadsdeel", async () => {
    const { outcomes, rest } = await surveyOf(respondents);
    const { correlatie, ...outside } = one(rest, "noord");
    expect(outside).toEqual({ ...one(outcomes, "zuid"), gebied: "noord" });
    expect(correlatie).toBe(0);
  });

  test("covary with those of the rest when a stratum lies in both", async () => {
    // One stratum of 4, weights 1: noord 1, 0 and zuid 1, 0; z = ±½ each: Σz = 0, so cov = 4/3·(0 - 0/4) = 0.
    const even = ["N1", "N1", "Z1", "Z1"].map((gebied, index) => ({
      gebied,
      stratum: "a",
      waarde: index % 2,
    }));
    expect(one((await surveyOf(even)).rest, "noord").correlatie).toBeCloseTo(0, 12);
    // A second stratum of zuid alone, 1 and 1: p_zuid = .75. Stratum a: Σz_noord = 0, so still nothing shared.
    // Noord over both strata: (1, 0, 0) with p = 1/3. a: z_n = ⅔/3, -⅓/3 → Σ = 1/9; z_z = ¼(1-½), -¼·½ ... = 0.
    const mixed = [
      { gebied: "N1", stratum: "a", waarde: 1 },
      { gebied: "Z1", stratum: "a", waarde: 1 },
      { gebied: "N1", stratum: "b", waarde: 0 },
      { gebied: "Z1", stratum: "b", waarde: 0 },
    ];
    // p = ½ for both; z = ¼ in a and -¼ in b, for both: cov = 2·2/1·(0 - 1/16/2) = -1/8; V = 2·2·(1/16 - 1/32) = 1/8.
    expect(one((await surveyOf(mixed)).rest, "noord").correlatie).toBeCloseTo(-1, 12);
  });

  test("count someone of whom the buurt is unknown for the city and for the rest of each stadsdeel", async () => {
    const { outcomes, rest } = await surveyOf([
      { gebied: null, stratum: "a", waarde: 1 },
      { gebied: "N1", stratum: "a", waarde: 0 },
      { gebied: "N2", stratum: "a", waarde: 0 },
    ]);
    expect(one(outcomes, "GM9999").n).toBe(3);
    expect(one(outcomes, "noord").n).toBe(2);
    expect(one(rest, "noord")).toMatchObject({ n: 1, waarde: 100 });
    expect(outcomes.filter(({ gebied }) => gebied === "zuid")).toEqual([]);
  });

  test("of waves and indicators do not mix", async () => {
    const rows = [2022, 2026].flatMap((jaar) =>
      ["i", "j"].flatMap((indicator) => [
        { indicator, jaar, gebied: "N1", stratum: "a", waarde: jaar === 2022 ? 1 : 0 },
        { indicator, jaar, gebied: "N1", stratum: "a", waarde: indicator === "i" ? 1 : 0 },
      ]),
    );
    const found = (await surveyOf(rows)).outcomes.filter(({ gebied }) => gebied === "GM9999");
    expect(found.map(({ indicator, jaar, waarde, n }) => [indicator, jaar, waarde, n])).toEqual([
      ["i", 2022, 100, 2],
      ["i", 2026, 50, 2],
      ["j", 2022, 50, 2],
      ["j", 2026, 0, 2],
    ]);
  });

  test("are not there where nobody was asked", async () => {
    const { outcomes } = await surveyOf([
      { gebied: "N1", stratum: "a", antwoord: "niet-gevraagd" },
      { gebied: "Z1", stratum: "b", waarde: 1 },
    ]);
    expect(outcomes.map(({ gebied }) => gebied).sort()).toEqual(["GM9999", "zuid"]);
  });

  test("without a valid answer say there are no data", async () => {
    const { outcomes } = await surveyOf([
      { gebied: "N1", stratum: "a", antwoord: "weet-niet" },
      { gebied: "N1", stratum: "a", antwoord: "geen-antwoord" },
    ]);
    expect(one(outcomes, "noord")).toMatchObject({
      n: 0,
      waarde: null,
      onder: null,
      standaardfout: null,
      nEffectief: 0,
      ongeldig: 100,
      status: "geen-gegevens",
      reden: "niet-geleverd",
    });
  });
});

/** `yes` answers yes and `no` answers no in Noord, and people who gave none. */
function answersOf(yes: number, no: number, none = 0): Row[] {
  const rows = (count: number, row: Row) => Array.from({ length: count }, () => row);
  const noord = { gebied: "N1", stratum: "a" };
  return [
    ...rows(yes, { ...noord, waarde: 1 }),
    ...rows(no, { ...noord, waarde: 0 }),
    ...rows(none, { ...noord, antwoord: "geen-antwoord" }),
  ];
}

async function statusOf(rows: Row[], more?: Parameters<typeof surveyOf>[1]) {
  const { status, reden } = one((await surveyOf(rows, more)).outcomes, "noord");
  return [status, reden];
}

describe("the status of a figure of a survey", () => {
  test.each([
    [4, 5, "niet-getoond-privacy", "privacy"],
    [10, 19, "te-weinig-antwoorden", "te-weinig-antwoorden"],
    [18, 18, "te-onzeker", "te-onzeker"],
    [5, 44, "indicatief", null],
    [200, 200, "ok", null],
  ])("with %d yes and %d no is told with its reason", async (yes, no, status, reden) => {
    expect(await statusOf(answersOf(yes, no))).toEqual([status, reden]);
  });

  // 420 asked: 42 is exactly 10%, 84 exactly 20%.
  test.each([
    [42, "ok", null],
    [43, "indicatief", "te-veel-weet-niet"],
    [84, "indicatief", "te-veel-weet-niet"],
    [85, "te-onzeker", "te-veel-weet-niet"],
  ])("with %d of 420 without a valid answer is weaker", async (none, status, reden) => {
    expect(await statusOf(answersOf(150, 270 - none, none))).toEqual([status, reden]);
  });

  test("does not get better by missing answers", async () => {
    expect(await statusOf(answersOf(4, 5, 60))).toEqual(["niet-getoond-privacy", "privacy"]);
  });

  test("is at best indicative in a wave without a sample", async () => {
    const open = { zonderSteekproef: [2022] };
    expect(await statusOf(answersOf(200, 200), open)).toEqual(["indicatief", "geen-steekproef"]);
    expect(await statusOf(answersOf(150, 170, 100), open)).toEqual(["te-onzeker", "te-veel-weet-niet"]);
  });

  test("of a mean looks at half the width of its interval, on a short scale only", async () => {
    // 60 grades, half 5 and half 9: SE = √(60/59·4/60) = .2604, t(59) = 2.001: half = .521.
    const rows = Array.from({ length: 60 }, (_, index) => ({
      gebied: "N1",
      stratum: "a",
      waarde: index % 2 ? 5 : 9,
    }));
    const mean = { maat: "gemiddelde", eenheid: "cijfer" } as const;
    expect(await statusOf(rows, { changes: { ...mean, schaal: "1-10" } })).toEqual(["indicatief", null]);
    expect(await statusOf(rows, { changes: { ...mean, schaal: "0-100" } })).toEqual(["ok", null]);
    const { outcomes } = await surveyOf(rows, { changes: { ...mean, schaal: "1-10" } });
    expect(one(outcomes, "noord").waarde).toBe(7);
    expect(one(outcomes, "noord").boven).toBeCloseTo(7.521, 3);
  });
});
