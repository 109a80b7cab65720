import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
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

/** Areas of the figures that are not shown. */
function hiddenIn(outcomes: RawOutcome[], indicator: Indicator = persons): string[] {
  return protectOutcomes(outcomes, [indicator], defaultDrempels)
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
      "when nobody can be partner the total is hidden too",
      [3, 4, 5, 6],
      ["GM9999", "noord", "oost", "zuid", "west"],
    ],
    ["one small one among zeroes hides the total", [3, 0, 0, 0], ["GM9999", "noord"]],
    ["equal partners are chosen by name", [3, 12, 12, 20], ["noord", "oost"]],
    ["all zero hides nothing", [0, 0, 0, 0], []],
  ] as const)("%s", (_, counts, expected) => {
    expect(hiddenIn(table([...counts]))).toEqual([...expected]);
  });

  test("that is hidden says privacy and is told apart from other statuses", () => {
    const [, noord] = protectOutcomes(table([3, 12, 40]), [persons], defaultDrempels);
    expect(noord).toMatchObject({ status: "niet-getoond-privacy", reden: "privacy" });
  });

  test("of the whole gemeente is hidden when it is small, also without stadsdelen", () => {
    expect(hiddenIn(table([], { totaal: 7 }))).toEqual(["GM9999"]);
    expect(hiddenIn(table([0, 0], { totaal: 7 }))).toEqual(["GM9999"]);
  });

  test("follows the threshold of the workspace", () => {
    const outcomes = table([4, 30, 12, 20]);
    const hidden = protectOutcomes(outcomes, [persons], { ...defaultDrempels, register: 5 });
    expect(hidden.filter(({ status }) => !isShown(status)).map(({ gebied }) => gebied)).toEqual([
      "noord",
      "zuid",
    ]);
    expect(
      protectOutcomes(outcomes, [persons], { ...defaultDrempels, register: 4 }).every(({ status }) =>
        isShown(status),
      ),
    ).toBe(true);
  });

  test("is protected per year and per deelambitie", () => {
    const outcomes = [
      ...table([3, 12, 40]),
      ...table([30, 12, 40], { jaar: 2025 }),
      ...table([30, 12, 40], { deelambitie: "ander" }),
    ];
    const hidden = protectOutcomes(outcomes, [persons], defaultDrempels).filter(
      ({ status }) => !isShown(status),
    );
    expect(hidden.map(({ jaar, deelambitie, gebied }) => `${jaar} ${deelambitie} ${gebied}`)).toEqual([
      "2026 samen-zijn noord",
      "2026 samen-zijn oost",
    ]);
  });

  test("never gives the number of persons a second time as n", () => {
    for (const { n, status } of protectOutcomes(table([3, 12, 40]), [persons], defaultDrempels)) {
      if (isShown(status)) expect(n).toBeNull();
    }
  });

  test("that was not shown for another reason keeps that reason", () => {
    const missing = table([3, 12, 40]).map((outcome) =>
      outcome.gebied === "oost" ? { ...outcome, waarde: null, status: "geen-gegevens" as const } : outcome,
    );
    const protectedOnes = protectOutcomes(missing, [persons], defaultDrempels);
    expect(protectedOnes.map(({ gebied, status }) => `${gebied} ${status}`)).toEqual([
      "GM9999 ok",
      "noord niet-getoond-privacy",
      "oost geen-gegevens",
      "zuid niet-getoond-privacy",
    ]);
  });

  test("per residents is hidden by its count, not by its rate", () => {
    const perResident = indicatorWith({
      ...persons,
      maat: "per-inwoners",
      eenheid: "per-inwoners",
      per: 1000,
    });
    const outcomes = table([3, 12, 40]).map((outcome) => ({ ...outcome, waarde: 55.5, noemer: 1000 }));
    expect(hiddenIn(outcomes, perResident)).toEqual(["noord", "oost"]);
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

  test("is hidden when few said yes, and when few said no", () => {
    expect(hiddenIn(shares([3, 100], [40, 100], [50, 100]), share)).toContain("noord");
    expect(hiddenIn(shares([97, 100], [40, 100], [50, 100]), share)).toContain("noord");
  });

  test("is hidden when it is about few people", () => {
    expect(hiddenIn(shares([0, 8], [40, 100], [50, 100]), share)).toContain("noord");
  });

  test("is not to be found by subtraction: a second stadsdeel is hidden too", () => {
    // Numerators and denominators are published and add up to the gemeente.
    expect(hiddenIn(shares([3, 100], [40, 100], [50, 100]), share)).toEqual(["noord", "oost"]);
  });

  test("hides the gemeente when no stadsdeel can be partner", () => {
    expect(hiddenIn(shares([3, 100], [4, 100], [5, 100]), share)).toEqual([
      "GM9999",
      "noord",
      "oost",
      "zuid",
    ]);
  });

  test("of nobody or everybody is shown", () => {
    expect(hiddenIn(shares([0, 100], [100, 100], [50, 100]), share)).toEqual([]);
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

  test("is hidden when it rests on few; another place is not needed, for medians do not add up", () => {
    expect(hiddenIn(days, median)).toEqual(["noord"]);
  });

  test("is hidden when few of many have a value", () => {
    const open = days.map((outcome) => ({ ...outcome, n: 30, noemer: outcome.gebied === "oost" ? 3 : 30 }));
    expect(hiddenIn(open, median)).toEqual(["oost"]);
  });

  test("does not tell on how many persons it rests: that would give away the count of another", () => {
    for (const { n, noemer, status } of protectOutcomes(days, [median], defaultDrempels)) {
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
  ] as const)("%s", (_, changes) => {
    const outcomes = table([3, 4, 5]);
    const indicator = indicatorWith({ ...persons, ...changes });
    expect(protectOutcomes(outcomes, [indicator], defaultDrempels)).toEqual(outcomes);
  });

  test("the outcomes that came in are not changed themselves", () => {
    const outcomes = table([3, 12, 40]);
    const before = structuredClone(outcomes);
    protectOutcomes(outcomes, [persons], defaultDrempels);
    expect(outcomes).toEqual(before);
  });
});

test("whatever the counts, nobody finds a hidden one by subtraction", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(25), { minLength: 1, maxLength: 4 }), (counts) => {
      const outcomes = protectOutcomes(table(counts), [persons], defaultDrempels);
      const total = outcomes.find(({ gebiedSoort }) => gebiedSoort === "gemeente");
      const parts = outcomes.filter(({ gebiedSoort }) => gebiedSoort === "stadsdeel");
      const hidden = parts.filter(({ status }) => !isShown(status));
      // No figure from 1 to 9 is left.
      for (const { status, teller } of outcomes) {
        expect(isShown(status) && (teller ?? 0) > 0 && (teller ?? 0) < 10).toBe(false);
      }
      if (hidden.length === 0 || !total || !isShown(total.status)) return;
      // What is left for the hidden ones together is at least the threshold more than any of the small ones needs.
      const left =
        (total.teller ?? 0) -
        parts.filter((p) => !hidden.includes(p)).reduce((s, p) => s + (p.teller ?? 0), 0);
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(left).toBeGreaterThanOrEqual(10 + hidden.length - 1);
    }),
    { seed: 7 },
  );
});

test("two indicators that read the same rows hide the same stadsdelen, the partner included", () => {
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
  const hidden = protectOutcomes([...table([9, 30, 12, 20]), ...medians], [count, waiting], defaultDrempels)
    .filter(({ status }) => !isShown(status))
    .map(({ indicator, gebied }) => `${indicator} ${gebied}`);
  expect(hidden.sort()).toEqual(["maatjes noord", "maatjes zuid", "wachttijd noord", "wachttijd zuid"]);
});
