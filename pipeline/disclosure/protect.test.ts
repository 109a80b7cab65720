import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Drempels } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";
import { indicatorWith, outcomeWith } from "../indicators/fixtures/raw-outcome.ts";
import { protectOutcomes } from "./protect.ts";

/** A register that counts persons. */
const persons = indicatorWith({
  id: "maatjes",
  maat: "aantal",
  bronSoort: "register",
  eenheid: "aantal",
  telt: "personen",
});

const named = ["noord", "oost", "zuid", "west"];

/** Counts of a table: the gemeente (their sum unless told) and a stadsdeel for each number. */
function table(counts: number[], more: Partial<RawOutcome> & { totaal?: number } = {}): RawOutcome[] {
  const { totaal, ...changes } = more;
  const cell = (waarde: number, place: Partial<RawOutcome>) =>
    outcomeWith({
      indicator: "maatjes",
      waarde,
      teller: waarde,
      n: waarde,
      onder: null,
      boven: null,
      ...place,
      ...changes,
    });
  const sum = counts.reduce((total, count) => total + count, 0);
  return [
    cell(totaal ?? sum, {}),
    ...counts.map((count, index) => cell(count, { gebied: named[index] ?? "", gebiedSoort: "stadsdeel" })),
  ];
}

/** What comes out of the gate, without facts about rows and without earlier editions. */
async function guard(
  outcomes: readonly RawOutcome[],
  indicators: readonly Indicator[] = [persons],
  drempels: Drempels = defaultDrempels,
): Promise<RawOutcome[]> {
  const facts = { cellen: [], tabellen: [] };
  const input = { outcomes, indicators, gebieden: [], drempels, facts, before: new Map() };
  return (await protectOutcomes(input)).outcomes;
}

/** Areas of the figures that are not shown. */
async function hiddenIn(
  outcomes: RawOutcome[],
  indicator = persons,
  drempels = defaultDrempels,
): Promise<string[]> {
  return (await guard(outcomes, [indicator], drempels))
    .filter(({ status }) => !isShown(status))
    .map(({ gebied }) => gebied);
}

describe("a count of persons", () => {
  test.each([
    ["nothing is small", [10, 20, 30], []],
    [
      "from 1 up to 9 is hidden, with the smallest other that is large enough",
      [9, 30, 12, 20],
      ["noord", "zuid"],
    ],
    ["of 1 is hidden", [1, 30, 12, 20], ["noord", "zuid"]],
    ["of 10 is shown", [10, 30, 12, 20], []],
    ["of zero is shown", [0, 30, 12, 20], []],
    ["a zero is no partner: it protects nothing", [5, 0, 12, 20], ["noord", "zuid"]],
    ["two small ones still need a large one between them", [3, 4, 12, 20], ["noord", "oost", "zuid"]],
    [
      "four small ones that can each be all of the total protect each other",
      [3, 4, 5, 6],
      ["noord", "oost", "zuid", "west"],
    ],
    ["when nobody can be partner the total is hidden too", [3, 4, 2, 0], ["GM9999", "noord", "oost", "zuid"]],
    ["one small one among zeroes hides the total", [3, 0, 0, 0], ["GM9999", "noord"]],
    ["equal partners are chosen by name", [3, 12, 12, 20], ["noord", "oost"]],
    ["all zero hides nothing", [0, 0, 0, 0], []],
  ] as const)("%s", async (_, counts, expected) => {
    expect(await hiddenIn(table([...counts]))).toEqual([...expected]);
  });

  test("that is hidden says privacy and is told apart from other statuses", async () => {
    const [, noord] = await guard(table([3, 12, 40]), [persons]);
    expect(noord).toMatchObject({ status: "niet-getoond-privacy", reden: "privacy" });
  });

  test("of the whole gemeente is hidden when it is small, also without stadsdelen", async () => {
    expect(await hiddenIn(table([], { totaal: 7 }))).toEqual(["GM9999"]);
    expect(await hiddenIn(table([0, 0], { totaal: 7 }))).toEqual(["GM9999"]);
  });

  test("follows the threshold of the workspace", async () => {
    const outcomes = table([4, 30, 12, 20]);
    const hidden = await guard(outcomes, [persons], { ...defaultDrempels, register: 5 });
    expect(hidden.filter(({ status }) => !isShown(status)).map(({ gebied }) => gebied)).toEqual([
      "noord",
      "zuid",
    ]);
    expect(
      (await guard(outcomes, [persons], { ...defaultDrempels, register: 4 })).every(({ status }) =>
        isShown(status),
      ),
    ).toBe(true);
  });

  test("is protected per year and per deelambitie", async () => {
    const outcomes = [
      ...table([3, 12, 40]),
      ...table([30, 12, 40], { jaar: 2025 }),
      ...table([30, 12, 40], { deelambitie: "ander" }),
    ];
    const hidden = (await guard(outcomes, [persons])).filter(({ status }) => !isShown(status));
    expect(hidden.map(({ jaar, deelambitie, gebied }) => `${jaar} ${deelambitie} ${gebied}`)).toEqual([
      "2026 samen-zijn noord",
      "2026 samen-zijn oost",
    ]);
  });

  test("never gives the number of persons a second time as n", async () => {
    for (const { n, status } of await guard(table([3, 12, 40]), [persons])) {
      if (isShown(status)) expect(n).toBeNull();
    }
  });

  test("that was not shown for another reason keeps that reason", async () => {
    const missing = table([3, 12, 40]).map((outcome) =>
      outcome.gebied === "oost" ? { ...outcome, waarde: null, status: "geen-gegevens" as const } : outcome,
    );
    const protectedOnes = await guard(missing, [persons]);
    expect(protectedOnes.map(({ gebied, status }) => `${gebied} ${status}`)).toEqual([
      "GM9999 ok",
      "noord niet-getoond-privacy",
      "oost geen-gegevens",
      "zuid niet-getoond-privacy",
    ]);
  });

  test("per residents is hidden by its count, not by its rate", async () => {
    const perResident = indicatorWith({
      ...persons,
      maat: "per-inwoners",
      eenheid: "per-inwoners",
      per: 1000,
    });
    const outcomes = table([3, 12, 40]).map((outcome) => ({ ...outcome, waarde: 55.5, noemer: 1000 }));
    expect(await hiddenIn(outcomes, perResident)).toEqual(["noord", "oost"]);
  });
});

describe("a share of persons in a register", () => {
  const share = indicatorWith({ ...persons, maat: "aandeel", eenheid: "procent" });

  /** The gemeente and stadsdelen as [teller, noemer]. */
  function shares(...parts: [teller: number, noemer: number][]): RawOutcome[] {
    const sums = parts.reduce(([a, b], [x, y]) => [a + x, b + y] as [number, number], [0, 0]);
    return [sums, ...parts].map(([teller, noemer], index) =>
      outcomeWith({
        indicator: "maatjes",
        gebied: index === 0 ? "GM9999" : (named[index - 1] ?? ""),
        gebiedSoort: index === 0 ? "gemeente" : "stadsdeel",
        waarde: noemer === 0 ? null : (100 * teller) / noemer,
        teller,
        noemer,
        n: noemer,
        status: noemer === 0 ? "geen-gegevens" : "ok",
      }),
    );
  }

  test("is hidden when few said yes, and when few said no", async () => {
    expect(await hiddenIn(shares([3, 100], [40, 100], [50, 100]), share)).toContain("noord");
    expect(await hiddenIn(shares([97, 100], [40, 100], [50, 100]), share)).toContain("noord");
  });

  test("is hidden when it is about few people", async () => {
    expect(await hiddenIn(shares([0, 8], [40, 100], [50, 100]), share)).toContain("noord");
  });

  test("is not to be found by subtraction: a second stadsdeel is hidden too", async () => {
    // Numerators and denominators are published and add up to the gemeente.
    expect(await hiddenIn(shares([3, 100], [40, 100], [50, 100]), share)).toEqual(["noord", "oost"]);
  });

  test("hides no more when small ones protect each other", async () => {
    // 3 + 4 + 5 = 12: each can be anything from 0 to 12, and ten is possible.
    expect(await hiddenIn(shares([3, 100], [4, 100], [5, 100]), share)).toEqual(["noord", "oost", "zuid"]);
  });

  test("hides the gemeente when no stadsdeel can be partner", async () => {
    // Of oost there is nothing to tell.
    expect(await hiddenIn(shares([3, 100], [0, 0]), share)).toEqual(["GM9999", "noord", "oost"]);
  });

  test("of nobody or everybody is hidden: it tells about each of them", async () => {
    expect(await hiddenIn(shares([0, 100], [100, 100], [50, 100]), share)).toEqual(["noord", "oost"]);
    const open = { ...defaultDrempels, groep: false };
    expect(await hiddenIn(shares([0, 100], [100, 100], [50, 100]), share, open)).toEqual([]);
  });
});

describe("a mean or median over persons", () => {
  const median = indicatorWith({ ...persons, maat: "mediaan", eenheid: "dagen" });
  const days = table([4, 12, 40]).map((outcome) => ({
    ...outcome,
    waarde: 33,
    teller: null,
    noemer: outcome.n,
  }));

  test("is hidden when it rests on few; another place is not needed, for medians do not add up", async () => {
    expect(await hiddenIn(days, median)).toEqual(["noord"]);
  });

  test("is hidden when few of many have a value", async () => {
    const open = days.map((outcome) => ({ ...outcome, n: 30, noemer: outcome.gebied === "oost" ? 3 : 30 }));
    expect(await hiddenIn(open, median)).toEqual(["oost"]);
  });

  test("does not tell on how many persons it rests: that would give away the count of another", async () => {
    for (const { n, noemer, status } of await guard(days, [median])) {
      if (isShown(status)) expect([n, noemer]).toEqual([null, null]);
    }
  });
});

describe("what passes unchanged", () => {
  test.each([
    ["a survey: it has rules of its own", { bronSoort: "enquete", maat: "aandeel" }],
    ["a register of cases", { telt: "zaken" }],
    ["organisations", { telt: "organisaties" }],
    ["amounts", { telt: "bedragen", maat: "som" }],
    ["public facts", { telt: "openbaar" }],
    ["figures of others", { bronSoort: "modelschatting", maat: "overgenomen" }],
  ] as const)("%s", async (_, changes) => {
    const outcomes = table([3, 4, 5]);
    const indicator = indicatorWith({ ...persons, ...changes });
    expect(await guard(outcomes, [indicator])).toEqual(outcomes);
  });

  test("the outcomes that came in are not changed themselves", async () => {
    const outcomes = table([3, 12, 40]);
    const before = structuredClone(outcomes);
    await guard(outcomes, [persons]);
    expect(outcomes).toEqual(before);
  });
});

test("whatever the counts, nobody finds a hidden one by subtraction", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(25), { minLength: 1, maxLength: 4 }), async (counts) => {
      const outcomes = await guard(table(counts), [persons]);
      const total = outcomes.find(({ gebiedSoort }) => gebiedSoort === "gemeente");
      const parts = outcomes.filter(({ gebiedSoort }) => gebiedSoort === "stadsdeel");
      const hidden = parts.filter(({ status }) => !isShown(status));
      // No figure from 1 to 9 is left.
      for (const { status, teller } of outcomes) {
        expect(isShown(status) && (teller ?? 0) > 0 && (teller ?? 0) < 10).toBe(false);
      }
      if (hidden.length === 0 || !total || !isShown(total.status)) return;
      // Each of the hidden ones can be all that is left for them together: from zero to at least the threshold.
      const left =
        (total.teller ?? 0) -
        parts.filter((p) => !hidden.includes(p)).reduce((s, p) => s + (p.teller ?? 0), 0);
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(left).toBeGreaterThanOrEqual(10);
    }),
    { seed: 7, numRuns: 40 },
  );
});

test("two indicators that read the same rows hide the same stadsdelen, the partner included", async () => {
  const count = { ...persons, tabellen: ["maatjes"] };
  const waiting = indicatorWith({
    id: "wachttijd",
    maat: "mediaan",
    bronSoort: "register",
    eenheid: "dagen",
    telt: "personen",
    tabellen: ["maatjes"],
  });
  const medians = table([9, 30, 12, 20]).map((outcome) => ({
    ...outcome,
    indicator: "wachttijd",
    waarde: 50,
    teller: null,
    noemer: outcome.n,
  }));
  const hidden = (await guard([...table([9, 30, 12, 20]), ...medians], [count, waiting]))
    .filter(({ status }) => !isShown(status))
    .map(({ indicator, gebied }) => `${indicator} ${gebied}`);
  expect(hidden.sort()).toEqual(["maatjes noord", "maatjes zuid", "wachttijd noord", "wachttijd zuid"]);
});
