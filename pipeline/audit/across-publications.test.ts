import { describe, expect, test } from "vitest";
import {
  isKept,
  keptTables,
  type PublishedEdition,
  standingOf,
  withKept,
} from "../disclosure/keep-published.ts";
import type { AuditSecrets } from "../domain/audit.ts";
import { figureKey, type Protection, requireCount } from "../domain/disclosure.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { toPublicOutcome } from "../editions/public-outcome.ts";
import { indicatorWith, outcomeWith } from "../indicators/fixtures/raw-outcome.ts";
import { auditSecrets } from "../jobs/audit-secrets.ts";
import { auditEdition } from "./audit-edition.ts";

const persons = indicatorWith({ id: "x", maat: "aantal", bronSoort: "register", eenheid: "aantal" });

const buurten = (assigned: Record<string, string>): Gebied[] =>
  Object.entries(assigned).map(([id, stadsdeel]) => ({ id, naam: id, soort: "buurt", stadsdeel }));

const map = buurten({ BU1: "noord", BU2: "noord", BU3: "oost", BU4: "zuid" });

/** One place of an edition: its count, whether it is hidden, and a name for the rows behind it. */
type Place = [gebied: string, count: number, hidden: boolean, rows: string];

interface Made {
  raw: RawOutcome[];
  edition: PublishedEdition;
}

function edition(
  name: string,
  places: readonly Place[],
  more: { gebieden?: Gebied[]; hash?: string; peildatum?: string } = {},
): Made {
  const indicator = { ...persons, hash: more.hash ?? "een" };
  const raw = places.map(([gebied, count]) =>
    outcomeWith({
      indicator: "x",
      gebied,
      gebiedSoort: gebied === "stad" ? "gemeente" : "stadsdeel",
      jaar: 2025,
      waarde: count,
      teller: count,
      n: null,
      onder: null,
      boven: null,
      ongeldig: null,
      gewogenN: null,
    }),
  );
  const shown = raw.map((outcome, index) =>
    toPublicOutcome(
      places[index]?.[2] ? { ...outcome, status: "niet-getoond-privacy", reden: "privacy" } : outcome,
      indicator,
    ),
  );
  const protections = raw.flatMap((outcome, index): Protection[] =>
    places[index]?.[2] && (outcome.teller ?? 0) < 10
      ? [
          {
            reden: "klein-aantal",
            terms: [{ figure: figureKey(outcome), part: "teller", times: 1 }],
            requirement: requireCount(10),
          },
        ]
      : [],
  );
  const facts = { cellen: [], tabellen: [] };
  const secrets: AuditSecrets = {
    ...auditSecrets({ outcomes: raw, indicators: [indicator], facts, protections }),
    rijen: Object.fromEntries(raw.map((outcome, index) => [figureKey(outcome), places[index]?.[3] ?? ""])),
  };
  const gebieden = more.gebieden ?? map;
  const open = {
    name,
    indicators: [indicator],
    outcomes: shown,
    judgements: [],
    gebieden,
    drempels: defaultDrempels,
  };
  return { raw, edition: { open, secrets, peildatum: more.peildatum ?? "2026-06-01" } };
}

const attack = (now: Made, ...before: Made[]) =>
  auditEdition(
    now.edition,
    before.map((made) => made.edition),
  );

/** What is known of one place: lowest, highest, verdict. */
async function known(gebied: string, now: Made, ...before: Made[]) {
  const { bevindingen } = await attack(now, ...before);
  const found = bevindingen.find(({ figuur }) =>
    figuur.startsWith(`x | samen-zijn | ${gebied} | 2025 | klein`),
  );
  return found && [found.onder, found.boven, found.oordeel];
}

const june = edition("juni", [
  ["stad", 74, false, "a"],
  ["noord", 7, true, "b"],
  ["oost", 13, true, "c"],
  ["zuid", 54, false, "d"],
]);

describe("the same rows in two editions", () => {
  test("are the same unknown: a partner that is shown later gives the small one away", async () => {
    // June: noord + oost = 74 - 54 = 20. Now oost 13 is shown, so noord is 7.
    const now = edition("nu", [
      ["stad", 74, false, "a"],
      ["noord", 7, true, "b"],
      ["oost", 13, false, "c"],
      ["zuid", 54, true, "d"],
    ]);
    expect(await known("noord", now)).toEqual([0, 61, "beschermd"]);
    expect(await known("noord", now, june)).toEqual([7, 7, "bekend"]);
  });

  test("stay as they were: what was hidden stays hidden, what was shown is known for ever", () => {
    const now = { ...nowOf(june), rijen: june.edition.secrets.rijen };
    const standing = [...standingOf(now, [june.edition])].map(([key, state]) => [key.split(" | ")[2], state]);
    expect(standing).toEqual([
      ["stad", "shown"],
      ["noord", "hidden"],
      ["oost", "hidden"],
      ["zuid", "shown"],
    ]);
  });
});

const nowOf = ({ raw, edition: { open } }: Made, peildatum = "2026-10-01") => ({
  outcomes: raw,
  indicators: open.indicators,
  gebieden: open.gebieden,
  drempels: defaultDrempels,
  peildatum,
});

describe("late registrations, 14 became 17", () => {
  const before = edition("juni", [
    ["stad", 54, false, "a"],
    ["noord", 14, false, "b"],
    ["oost", 40, false, "c"],
  ]);
  const after = edition("nu", [
    ["stad", 57, false, "a2"],
    ["noord", 17, false, "b2"],
    ["oost", 40, false, "c"],
  ]);

  test("are three persons for whoever subtracts: the attack finds them", async () => {
    const { bezwaren } = await attack(after, before);
    expect(bezwaren).toEqual([
      "x | samen-zijn | stad | 2025 | verschil met juni: bekend",
      "x | samen-zijn | noord | 2025 | verschil met juni: bekend",
    ]);
  });

  test("keep the old table until the next year closes", () => {
    const kept = keptTables(nowOf(after), before.edition);
    expect(kept).toEqual([
      { indicators: ["x"], deelambitie: "samen-zijn", jaar: 2025, waarom: "kleine-toename" },
    ]);
    expect(withKept(after.raw, kept, before.edition).map(({ teller }) => teller)).toEqual([54, 14, 40]);
    expect(keptTables(nowOf(after, "2027-02-01"), before.edition)).toEqual([]);
    expect(after.raw.every((outcome) => isKept(kept, outcome))).toBe(true);
  });

  test("of ten or more are shown at once", async () => {
    const many = edition("nu", [
      ["stad", 64, false, "a2"],
      ["noord", 24, false, "b2"],
      ["oost", 40, false, "c"],
    ]);
    expect(keptTables(nowOf(many), before.edition)).toEqual([]);
    expect((await attack(many, before)).bezwaren).toEqual([]);
  });
});

describe("a withdrawn delivery", () => {
  test("makes new unknowns of what it held, and leaves the others what they were", async () => {
    // Zuid is counted again without that delivery: 30. Noord and oost are as in June: together 20, now 50 - 30.
    const now = edition("nu", [
      ["stad", 50, false, "a2"],
      ["noord", 7, true, "b"],
      ["oost", 13, true, "c"],
      ["zuid", 30, false, "d2"],
    ]);
    expect(await known("noord", now, june)).toEqual([0, 20, "beschermd"]);
    expect((await attack(now, june)).bezwaren).toEqual([]);
    expect(keptTables(nowOf(now), june.edition)).toEqual([]);
  });
});

test("a changed definition makes every figure a new unknown", async () => {
  const now = edition(
    "nu",
    [
      ["stad", 74, false, "a"],
      ["noord", 7, true, "b"],
      ["oost", 13, false, "c"],
      ["zuid", 54, true, "d"],
    ],
    { hash: "twee" },
  );
  expect(await known("noord", now, june)).toEqual([0, 61, "beschermd"]);
  expect(keptTables(nowOf(now), june.edition)).toEqual([]);
});

describe("a moved buurt", () => {
  const before = edition("juni", [
    ["stad", 120, false, "a"],
    ["noord", 50, false, "b"],
    ["oost", 40, false, "c"],
    ["zuid", 30, false, "d"],
  ]);
  const moved = buurten({ BU1: "noord", BU2: "oost", BU3: "oost", BU4: "zuid" });
  const movedWith = (count: number) =>
    edition(
      "nu",
      [
        ["stad", 120, false, "a"],
        ["noord", 50 - count, false, "b2"],
        ["oost", 40 + count, false, "c2"],
        ["zuid", 30, false, "d"],
      ],
      { gebieden: moved },
    );

  test("with four persons is a publication of those four: history stays on the old areas", async () => {
    const { bevindingen, geslaagd } = await attack(movedWith(4), before);
    expect(geslaagd).toBe(false);
    expect(
      bevindingen.find(({ figuur }) => figuur.includes("verhuisde buurten noord naar oost")),
    ).toMatchObject({
      onder: 4,
      boven: 4,
      oordeel: "bekend",
    });
    expect(keptTables(nowOf(movedWith(4), "2031-01-01"), before.edition)).toMatchObject([
      { waarom: "gebied-veranderd" },
    ]);
  });

  test("with twelve persons may be published", async () => {
    expect((await attack(movedWith(12), before)).bezwaren).toEqual([]);
    expect(keptTables(nowOf(movedWith(12)), before.edition)).toEqual([]);
  });
});

test("published numbers that do not add up are an objection", async () => {
  const wrong = edition("nu", [
    ["stad", 54, false, "a"],
    ["noord", 14, false, "b"],
    ["oost", 40, false, "c"],
  ]);
  const changed = wrong.edition.open.outcomes.map((o) => (o.gebied === "oost" ? { ...o, teller: 41 } : o));
  const report = await auditEdition(
    { ...wrong.edition, open: { ...wrong.edition.open, outcomes: changed } },
    [],
  );
  expect(report.bezwaren).toEqual([
    "nu: x samen-zijn 2025 gebieden: gepubliceerde cijfers spreken elkaar tegen",
  ]);
});
