import { describe, expect, test } from "vitest";
import { compareWithRest } from "../comparison/compare-survey.ts";
import { domainsOfRespondents, type Respondent } from "../fixtures/respondents.ts";
import { isFarFromCentre } from "./centres.ts";
import { type Domain, mergeDomains } from "./domains.ts";
import { estimateDomain, standardErrorOf } from "./estimate.ts";
import { noMoments } from "./moments.ts";

/** Weights and answers are eighths, so that whole numbers hold them exactly. */
const EIGHTHS = 8;
const SCALE = 2n ** 240n;

interface Person extends Respondent {
  gebied: string;
  waarde: number | null;
}

/** Pseudo-random whole number below `below`: the middle digits of a square root. */
function drawn(index: number, below: number): number {
  return Math.floor((Math.sqrt(index + 2) * 1e4) % below);
}

/** Answers around `size`, with a spread of a tenth to a hundredth of it; every ninth person gave none. */
function group(
  gebied: string,
  [size, step]: [number, number],
  stratumOf: (index: number) => string,
): Person[] {
  return Array.from({ length: 120 }, (_, index) => ({
    gebied,
    stratum: stratumOf(index),
    weging: (1 + drawn(index * 7, 30)) / EIGHTHS,
    waarde: index % 9 === 4 ? null : size + (step * drawn(index, 40)) / EIGHTHS,
  }));
}

const sizes: Record<string, [number, number]> = { groot: [3e5, 800], midden: [700, 3], klein: [5, 1] };

/** Three groups that differ a hundred thousand times in size, within strata or across them. */
function survey(stratumOf: (gebied: string, index: number) => string): Person[] {
  return Object.entries(sizes).flatMap(([gebied, size]) =>
    group(gebied, size, (index) => stratumOf(gebied, index)),
  );
}

const whole = (value: number) => BigInt(value * EIGHTHS);

/** Influence of each person on the mean of a domain, as whole numbers over `below` (methods §2). */
function exactInfluence(rows: readonly Person[], inDomain: (row: Person) => boolean) {
  const counts = (row: Person) => row.waarde !== null && inDomain(row);
  const [w, y] = [(row: Person) => whole(row.weging), (row: Person) => whole(row.waarde ?? 0)];
  const members = rows.filter(counts);
  const weight = members.reduce((sum, row) => sum + w(row), 0n);
  const total = members.reduce((sum, row) => sum + w(row) * y(row), 0n);
  const z = rows.map((row) => (counts(row) ? w(row) * (y(row) * weight - total) : 0n));
  return { top: total, bottom: weight, z, below: weight * weight };
}

type ExactInfluence = ReturnType<typeof exactInfluence>;

function exactMean({ top, bottom }: ExactInfluence): number {
  return Number((top * SCALE) / bottom) / Number(SCALE) / EIGHTHS;
}

/** Σ n/(n-1)·[Σd² - (Σd)²/n] over the strata, of all people one by one; d are whole numbers over `below`. */
function exactError(rows: readonly Person[], d: readonly bigint[], below: bigint): number {
  const strata = [...new Set(rows.map(({ stratum }) => stratum))];
  const variance = strata.reduce((sum, stratum) => {
    const own = d.filter((_, index) => rows[index]?.stratum === stratum);
    const n = BigInt(own.length);
    const total = own.reduce((all, one) => all + one, 0n);
    const squares = own.reduce((all, one) => all + one * one, 0n);
    return sum + ((n * squares - total * total) * SCALE) / (n - 1n);
  }, 0n);
  return Math.sqrt(Number(variance / (below * below)) / Number(SCALE)) / EIGHTHS;
}

function exactDifference(rows: readonly Person[], own: ExactInfluence, other: ExactInfluence) {
  const d = own.z.map((z, index) => z * other.below - (other.z[index] ?? 0n) * own.below);
  const top = own.top * other.bottom - other.top * own.bottom;
  return {
    verschil: Number((top * SCALE) / (own.bottom * other.bottom)) / Number(SCALE) / EIGHTHS,
    standaardfout: exactError(rows, d, own.below * other.below),
  };
}

function expectSame(found: number | null | undefined, exact: number): void {
  expect(Math.abs((found ?? Number.NaN) - exact) / Math.abs(exact)).toBeLessThan(1e-9);
}

/** Each area with everybody else. */
async function areasOf(rows: readonly Person[]): Promise<[Domain, Domain][]> {
  const { byGebied } = await domainsOfRespondents(rows, "mean");
  return byGebied.map((own) => [
    own,
    mergeDomains(
      byGebied.filter((other) => other !== own),
      {},
    ),
  ]);
}

async function expectExact(rows: readonly Person[]): Promise<void> {
  for (const [own, rest] of await areasOf(rows)) {
    const isOwn = ({ gebied }: Person) => gebied === own.by.gebied;
    const ofOwn = exactInfluence(rows, isOwn);
    const ofRest = exactInfluence(rows, (row) => !isOwn(row));
    const ofWhole = exactInfluence(rows, () => true);
    const found = compareWithRest(own, rest, "mean");
    expectSame(found.own.waarde, exactMean(ofOwn));
    expectSame(standardErrorOf(found.own), exactError(rows, ofOwn.z, ofOwn.below));
    expectSame(found.rest.waarde, exactMean(ofRest));
    expectSame(standardErrorOf(found.rest), exactError(rows, ofRest.z, ofRest.below));
    for (const [comparison, other] of [
      [found.withRest, ofRest],
      [found.withWhole, ofWhole],
    ] as const) {
      const exact = exactDifference(rows, ofOwn, other);
      expectSame(comparison?.verschil, exact.verschil);
      expectSame(comparison?.standaardfout, exact.standaardfout);
    }
  }
}

describe("means of groups around 300,000, 700 and 5", () => {
  test("keep nine digits, and so do their differences, where each group is a stratum", async () => {
    await expectExact(survey((gebied) => gebied));
  });

  test("keep them where strata cut across the groups", async () => {
    await expectExact(survey((_, index) => `s${index % 4}`));
  });

  test("keep them where the first people asked are the smallest", async () => {
    await expectExact(survey((gebied, index) => `${gebied}${index % 2}`).reverse());
  });

  test("keep them where everybody in a cell says the same, and the cells of a group do not", async () => {
    const rows = survey((gebied, index) => `${gebied}${index % 2}`);
    const flat = rows.map((row) =>
      row.gebied === "klein" && row.waarde !== null
        ? { ...row, waarde: row.stratum === "klein0" ? 5 : 7 }
        : row,
    );
    // Without spread within its cells, all error is between them and in who answered.
    await expectExact(flat);
  });
});

test("a difference between means around a billion keeps nine digits", async () => {
  const rows = [...group("oost", [1e9, 1], () => "a"), ...group("west", [1e9, 2], () => "b")];
  await expectExact(rows);
});

test("values much smaller than 1 keep the digits of their spread", async () => {
  // The same survey in another unit: around 0.07, with a spread of a millionth.
  const rows = group("oost", [70_000, 1], (index) => `s${index % 3}`);
  const small = rows.map((row) => ({ ...row, waarde: row.waarde === null ? null : row.waarde / 2 ** 20 }));
  const estimates = [await areasOf(rows), await areasOf(small)]
    .flat()
    .map(([own]) => estimateDomain(own, "mean"));
  const [ofNear, ofFar] = estimates;
  if (!ofNear || !ofFar) throw new Error("no estimate");
  expectSame(ofFar.waarde, (ofNear.waarde ?? 0) / 2 ** 20);
  expectSame(standardErrorOf(ofFar), (standardErrorOf(ofNear) ?? 0) / 2 ** 20);
  expectSame(ofFar.deff, ofNear.deff ?? 0);
});

describe("a group is far from the centre of its sums", () => {
  // Two answers, 1 above and 1 below `mean`: a spread of 1.
  const around = (mean: number) => ({
    ...noMoments,
    ...{ n: 2, w: 2, w2: 2, wx: 2, wy: 2 * mean, wyy: 2 * mean * mean + 2, lowest: 0, highest: 2 },
  });

  test("when it lies more than a hundred times its spread away", () => {
    expect([0, 99, -99, 101, -101].map((mean) => isFarFromCentre(around(mean)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test("but not when nobody answered, or all the same", () => {
    expect(isFarFromCentre(noMoments)).toBe(false);
    expect(isFarFromCentre({ ...around(101), highest: 0 })).toBe(false);
  });
});
