import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Database } from "../db/database.ts";
import { smallGebieden, withObservations } from "./fixtures/observations.ts";
import { computeSurveyCells, type SurveyCell } from "./survey-cells.ts";

/**
 * Seven respondents in two strata. Of the valid answers W = 1+3+2+2+2 = 10 and Σwy = 1+2 = 3, so p = 0.3.
 * z = w(y-p)/W. Stratum a (4 people): .07, -.09, .14, 0 → Σz = .12, Σz² = .0326 → 4/3·(.0326-.0144/4) = .0386667.
 * Stratum b (3 people): -.06, -.06, 0 → Σz = -.12, Σz² = .0072 → 3/2·(.0072-.0144/3) = .0036. V = .0422667.
 */
const respondents = [
  { gebied: "N1", stratum: "a", weging: 1, waarde: 1, leeftijd: "jong" },
  { gebied: "N1", stratum: "a", weging: 3, waarde: 0, leeftijd: "oud" },
  { gebied: "N2", stratum: "a", weging: 2, waarde: 1, leeftijd: "oud" },
  { gebied: "N2", stratum: "a", weging: 5, antwoord: "weet-niet", leeftijd: "oud" },
  { gebied: "Z1", stratum: "b", weging: 2, waarde: 0, leeftijd: "jong" },
  { gebied: "Z2", stratum: "b", weging: 2, waarde: 0, leeftijd: "oud" },
  { gebied: "Z2", stratum: "b", weging: 4, antwoord: "niet-gevraagd", leeftijd: "oud" },
];

function cellsOf(rows: Parameters<typeof withObservations>[0]["enquete"]): Promise<SurveyCell[]> {
  return withObservations({ enquete: rows ?? [] }, computeSurveyCells);
}

function cell(cells: SurveyCell[], wanted: Partial<SurveyCell>): SurveyCell {
  const found = cells.filter((candidate) =>
    Object.entries({ deel: "zelf", groep: null, ...wanted }).every(
      ([key, value]) => candidate[key as keyof SurveyCell] === value,
    ),
  );
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} cells: ${JSON.stringify(wanted)}`);
  return first;
}

describe("a small survey, worked out by hand", () => {
  test("the city counts everyone with a valid answer", async () => {
    const city = cell(await cellsOf(respondents), { gebied: "GM9999" });
    expect(city).toMatchObject({ n: 5, gewogenN: 10, strata: 2, eenlingen: 0, gevraagd: 6, ongeldig: 1 });
    expect(city.waarde).toBeCloseTo(0.3, 12);
    expect(city.variantie).toBeCloseTo(0.0422666666667, 12);
    // 10² / (1 + 9 + 4 + 4 + 4)
    expect(city.nKish).toBeCloseTo(100 / 22, 12);
  });

  test("a stadsdeel counts only its own, with the whole stratum in the variance", async () => {
    const noord = cell(await cellsOf(respondents), { gebied: "noord" });
    // W = 6, p = .5; z = .08333, -.25, .16667, 0 → Σz = 0, Σz² = .0972222 → 4/3 of it.
    expect(noord).toMatchObject({ n: 3, gewogenN: 6, strata: 1, gevraagd: 4, ongeldig: 1 });
    expect(noord.waarde).toBeCloseTo(0.5, 12);
    expect(noord.variantie).toBeCloseTo(0.12962962963, 12);
  });

  test("the rest of the city is everyone outside the stadsdeel", async () => {
    const cells = await cellsOf(respondents);
    const [rest, zuid] = [cell(cells, { gebied: "noord", deel: "rest" }), cell(cells, { gebied: "zuid" })];
    expect(rest).toEqual({ ...zuid, gebied: "noord", deel: "rest" });
  });

  test("a group cuts across the strata", async () => {
    const jong = cell(await cellsOf(respondents), { uitsplitsing: "leeftijd", groep: "jong" });
    // W = 3, p = 1/3; z = 2/9 in a and -2/9 in b: 4/3·¾·4/81 + 3/2·⅔·4/81 = 8/81.
    expect(jong).toMatchObject({ gebied: "GM9999", n: 2, strata: 2 });
    expect(jong.waarde).toBeCloseTo(1 / 3, 12);
    expect(jong.variantie).toBeCloseTo(8 / 81, 12);
  });

  test("leaving out those without an answer changes the variance: they must stay in", async () => {
    const answered = respondents.filter(({ antwoord }) => antwoord === undefined);
    const city = cell(await cellsOf(answered), { gebied: "GM9999" });
    // Stratum a of 3: 3/2·(.0326-.0144/3) = .0417; stratum b of 2: 2·(.0072-.0144/2) = 0.
    expect(city.waarde).toBeCloseTo(0.3, 12);
    expect(city.variantie).toBeCloseTo(0.0417, 12);
  });

  test("people outside the domain keep their place in the stratum", async () => {
    // The same people in one stratum: n_h is 7 for noord too. 7/6·(.0972222 - 0) = .1134259.
    const together = respondents.map((row) => ({ ...row, stratum: "a" }));
    expect(cell(await cellsOf(together), { gebied: "noord" }).variantie).toBeCloseTo(0.113425925926, 12);
  });

  test("every place and group is given once", async () => {
    const cells = await cellsOf(respondents);
    const key = (c: SurveyCell) => [c.gebied, c.deel, c.groep ?? ""].join(" ").trim();
    expect(cells.map(key).sort()).toEqual([
      "GM9999 zelf",
      "GM9999 zelf jong",
      "GM9999 zelf oud",
      "noord rest",
      "noord zelf",
      "zuid rest",
      "zuid zelf",
    ]);
  });
});

describe("answers that are all the same", () => {
  test("give exactly 0 or 1, without variance", async () => {
    // Weights of 0.1 do not add up exactly in binary.
    const rows = Array.from({ length: 10 }, (_, index) => ({
      gebied: index < 7 ? "N1" : "Z1",
      stratum: "a",
      weging: 0.1,
      waarde: index < 7 ? 1 : 0,
    }));
    const cells = await cellsOf(rows);
    expect(cell(cells, { gebied: "noord" })).toMatchObject({ waarde: 1, variantie: 0, n: 7 });
    expect(cell(cells, { gebied: "zuid" })).toMatchObject({ waarde: 0, variantie: 0, n: 3 });
    expect(cell(cells, { gebied: "GM9999" }).variantie).toBeGreaterThan(0);
  });

  test("of one person have no variance at all", async () => {
    const cells = await cellsOf([
      { gebied: "N1", stratum: "a", waarde: 1 },
      { gebied: "Z1", stratum: "a", waarde: 0 },
    ]);
    expect(cell(cells, { gebied: "noord" })).toMatchObject({ n: 1, waarde: 1, variantie: null });
  });
});

test("a stratum of one respondent counts around the overall mean, and is told", async () => {
  const cells = await cellsOf([
    { gebied: "N1", stratum: "alleen", waarde: 1 },
    { gebied: "Z1", stratum: "b", waarde: 0 },
    { gebied: "Z1", stratum: "b", waarde: 1 },
    { gebied: "Z2", stratum: "b", waarde: 0 },
  ]);
  // p = .5, z = ±.125: alone .015625; b: Σz = -.125, Σz² = .046875 → 3/2·(.046875 - .015625/3) = .0625.
  const city = cell(cells, { gebied: "GM9999" });
  expect(city.eenlingen).toBe(1);
  expect(city.variantie).toBeCloseTo(0.078125, 12);
});

describe("a domain without valid answers", () => {
  test("has no estimate and no variance", async () => {
    const cells = await cellsOf([
      { gebied: "N1", stratum: "a", antwoord: "weet-niet" },
      { gebied: "N1", stratum: "a", antwoord: "geen-antwoord" },
      { gebied: "Z1", stratum: "b", waarde: 1 },
    ]);
    expect(cell(cells, { gebied: "noord" })).toMatchObject({
      n: 0,
      waarde: null,
      variantie: null,
      nKish: 0,
      gevraagd: 2,
      ongeldig: 2,
    });
  });

  test("is left out when nobody in it was asked", async () => {
    const cells = await cellsOf([
      { gebied: "N1", stratum: "a", antwoord: "niet-gevraagd" },
      { gebied: "Z1", stratum: "b", waarde: 1 },
    ]);
    expect(cells.map(({ gebied, deel }) => `${gebied} ${deel}`)).not.toContain("noord zelf");
  });
});

test("someone of whom the buurt is unknown counts for the city and for the rest of each stadsdeel", async () => {
  const cells = await cellsOf([
    { gebied: null, stratum: "a", waarde: 1 },
    { gebied: "N1", stratum: "a", waarde: 0 },
    { gebied: "N2", stratum: "a", waarde: 0 },
  ]);
  expect(cell(cells, { gebied: "GM9999" }).n).toBe(3);
  expect(cell(cells, { gebied: "noord" }).n).toBe(2);
  expect(cell(cells, { gebied: "noord", deel: "rest" })).toMatchObject({ n: 1, waarde: 1 });
  expect(cells.find(({ gebied, deel }) => gebied === "zuid" && deel === "zelf")).toBeUndefined();
});

test("waves and indicators do not mix", async () => {
  const rows = [2022, 2026].flatMap((jaar) =>
    ["i", "j"].flatMap((indicator) => [
      { indicator, jaar, gebied: "N1", stratum: "a", waarde: jaar === 2022 ? 1 : 0 },
      { indicator, jaar, gebied: "N1", stratum: "a", waarde: indicator === "i" ? 1 : 0 },
    ]),
  );
  const cells = (await cellsOf(rows)).filter(({ gebied }) => gebied === "GM9999");
  expect(cells.map(({ indicator, jaar, waarde, n }) => [indicator, jaar, waarde, n])).toEqual([
    ["i", 2022, 1, 2],
    ["i", 2026, 0.5, 2],
    ["j", 2022, 0.5, 2],
    ["j", 2026, 0, 2],
  ]);
});

describe("properties of any survey", () => {
  const respondent = fc.record({
    gebied: fc.constantFrom("N1", "N2", "Z1", "Z2"),
    stratum: fc.constantFrom("a", "b"),
    weging: fc.integer({ min: 1, max: 500 }).map((weight) => weight / 100),
    antwoord: fc.constantFrom("geldig", "geldig", "geldig", "weet-niet", "niet-gevraagd"),
    waarde: fc.constantFrom(0, 1),
  });
  /** Fifty surveys, drawn the same in every run: they are computed together, each as an indicator. */
  const surveys = fc.sample(fc.array(respondent, { minLength: 2, maxLength: 12 }), { numRuns: 50, seed: 7 });

  async function computeEach(change: (row: (typeof surveys)[0][0]) => object, turn = false) {
    const cells = await cellsOf(
      surveys.flatMap((survey, index) => {
        const rows = survey.map((row) => ({ ...row, ...change(row), indicator: `i${index}` }));
        return turn ? rows.reverse() : rows;
      }),
    );
    expect(new Set(cells.map(({ indicator }) => indicator)).size).toBeGreaterThan(45);
    return cells;
  }

  test("multiplying every weight changes neither the estimate nor its variance", async () => {
    const plain = await computeEach(() => ({}));
    const larger = await computeEach(({ weging }) => ({ weging: weging * 7 }));
    expect(larger).toHaveLength(plain.length);
    for (const [index, cell] of plain.entries()) {
      const other = larger[index];
      expect(other?.waarde ?? -1).toBeCloseTo(cell.waarde ?? -1, 10);
      expect(other?.variantie ?? -1).toBeCloseTo(cell.variantie ?? -1, 10);
      expect(other?.nKish).toBeCloseTo(cell.nKish, 8);
    }
  });

  test("the order of the rows changes nothing", async () => {
    const plain = await computeEach(() => ({}));
    const turned = await computeEach(() => ({}), true);
    expect(turned).toHaveLength(plain.length);
    for (const [index, cell] of plain.entries()) {
      const other = turned[index];
      expect(other).toMatchObject({ gebied: cell.gebied, n: cell.n, ongeldig: cell.ongeldig });
      expect(other?.waarde ?? -1).toBeCloseTo(cell.waarde ?? -1, 12);
      expect(other?.variantie ?? -1).toBeCloseTo(cell.variantie ?? -1, 12);
    }
  });

  test("stadsdelen add up to the city", async () => {
    const own = (await computeEach(() => ({}))).filter(({ deel }) => deel === "zelf");
    const soortOf = new Map(smallGebieden.map(({ id, soort }) => [id, soort]));
    for (const index of surveys.keys()) {
      const mine = own.filter(({ indicator }) => indicator === `i${index}`);
      const sum = (key: "n" | "gewogenN" | "gevraagd" | "ongeldig", soort: string) =>
        mine.reduce((total, cell) => total + (soortOf.get(cell.gebied) === soort ? cell[key] : 0), 0);
      for (const key of ["n", "gewogenN", "gevraagd", "ongeldig"] as const) {
        expect(sum(key, "stadsdeel")).toBeCloseTo(sum(key, "gemeente"), 8);
      }
    }
  });
});

test("the computation leaves the observations alone", async () => {
  const count = (database: Database) =>
    database.row<{ aantal: number }>("select count(*) as aantal from outcome.observaties_enquete");
  const counts = await withObservations({ enquete: respondents }, async (database) => {
    await computeSurveyCells(database);
    return count(database);
  });
  expect(counts.aantal).toBe(7);
});
