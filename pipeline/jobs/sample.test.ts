import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { hasOtherAttacker, loadOtherAttacker } from "../audit/fixtures/other-attacker.ts";
import { secretsOf, tracesIn } from "./fixtures/private-traces.ts";
import { describeDevelopments } from "./fixtures/sample/developments.ts";
import { describeFiguresOfOthers } from "./fixtures/sample/figures-of-others.ts";
import { describeGrants } from "./fixtures/sample/grants.ts";
import { describeHiddenFigures } from "./fixtures/sample/hidden-figures.ts";
import { describePencTables } from "./fixtures/sample/penc-tables.ts";
import { SampleEdition, STAD } from "./fixtures/sample/sample-edition.ts";
import { readRuns } from "./ledger.ts";

const sample = new SampleEdition();
const { judgement } = sample;

beforeAll(() => sample.refresh(), 120_000);

test("nothing public has the number of a person, an address, or words somebody did not want published", () => {
  const { editions, raw } = sample.paths;
  const secrets = secretsOf(raw);
  expect(secrets.numbers.size).toBeGreaterThan(20_000);
  expect(secrets.texts.length).toBeGreaterThan(0);
  expect(tracesIn(join(editions, "concept", "public"), secrets)).toEqual([]);
  // The same search finds them where they are.
  expect(tracesIn(join(raw, "enquete"), secrets).length).toBeGreaterThan(20_000);
});

test("no figure of the sample that must stay hidden can be computed back from what is public", () => {
  const report = JSON.parse(
    readFileSync(join(sample.paths.editions, "concept", "private", "audit.json"), "utf8"),
  );
  expect(report.bezwaren).toEqual([]);
  expect(report.geslaagd).toBe(true);
  expect(report.samenvatting.onderzocht).toBeGreaterThan(20);
});

test.skipIf(!hasOtherAttacker)(
  "another attacker agrees on every table of the sample with hidden counts",
  { timeout: 120_000 },
  async () => {
    const other = await loadOtherAttacker();
    const hidden = sample.edition.outcomes.filter(
      (o) => o.status === "niet-getoond-privacy" && sample.edition.indicators.some(isCount(o.indicator)),
    );
    const tables = [...new Set(hidden.map(({ indicator, jaar }) => `${indicator} ${jaar}`))];
    expect(tables.length).toBeGreaterThan(3);
    for (const name of tables) {
      const own = sample.edition.outcomes.filter(
        (o) => `${o.indicator} ${o.jaar}` === name && o.groep === null,
      );
      const cells = own.map((o) => ({
        labels: [o.gebiedSoort === "gemeente" ? "TOTAL" : o.gebied],
        value: o.teller,
      }));
      const parts = cells.map(({ labels }) => labels[0] ?? "").filter((label) => label !== "TOTAL");
      const found = await other({ dimensions: ["row"], cells, totals: [[{ total: "TOTAL", parts }]] }, 10);
      expect(
        found.filter(({ open }) => open),
        name,
      ).toEqual([]);
    }
  },
);

/** Counts of persons that add up over stadsdelen. */
function isCount(indicator: string) {
  return ({ id, maat, telt }: { id: string; maat: string; telt: string }) =>
    id === indicator && ["aantal", "som"].includes(maat) && telt === "personen";
}

describe("the sample workspace", () => {
  test("has outcomes for every deelambitie, from at least twelve indicators and six measures", () => {
    expect(sample.edition.indicators.length).toBeGreaterThanOrEqual(12);
    expect(new Set(sample.edition.indicators.map(({ maat }) => maat)).size).toBeGreaterThanOrEqual(6);
    expect(sample.edition.verandertheorie.deelambities).toHaveLength(8);
    for (const { id, hoofdindicator } of sample.edition.verandertheorie.deelambities) {
      const shown = sample.edition.outcomes.filter((o) => o.deelambitie === id && o.waarde !== null);
      expect(new Set(shown.map(({ indicator }) => indicator)).size).toBeGreaterThanOrEqual(2);
      expect(judgement(hoofdindicator, STAD).zin).not.toBe("");
    }
  });

  test("has 44 buurten in seven stadsdelen, and no CBS wijk anywhere", () => {
    const count = (soort: string) =>
      sample.edition.gebieden.filter((gebied) => gebied.soort === soort).length;
    expect([count("gemeente"), count("stadsdeel"), count("buurt")]).toEqual([1, 7, 44]);
    expect(
      sample.edition.outcomes.filter(({ gebied }) => gebied.startsWith("WK") || gebied.startsWith("NL")),
    ).toEqual([]);
  });

  test("publishes own figures for stadsdeel and gemeente, and buurten only for figures of others", () => {
    const taken = new Set(
      sample.edition.indicators.filter(({ maat }) => maat === "overgenomen").map(({ id }) => id),
    );
    for (const { gebiedSoort, indicator } of sample.edition.outcomes) {
      if (gebiedSoort === "buurt") expect(taken).toContain(indicator);
      if (taken.has(indicator)) expect(gebiedSoort).not.toBe("stadsdeel");
    }
  });

  test("gives no number with a figure that is not shown", () => {
    const hidden = sample.edition.outcomes.filter(({ status }) => status !== "ok" && status !== "indicatief");
    expect(hidden.length).toBeGreaterThan(20);
    for (const { waarde, onder, boven, n, teller, noemer, ongeldig } of hidden) {
      expect([waarde, onder, boven, n, teller, noemer, ongeldig]).toEqual(Array(7).fill(null));
    }
  });
});

describe("rows that must be refused", () => {
  test("are refused for the cell that is wrong, and no others", () => {
    const text = readFileSync(join(sample.paths.build, "afkeuringen.csv"), "utf8");
    const rows = parse(text, { bom: true, columns: true, delimiter: ";" }) as Record<string, string>[];
    expect(rows.map(({ bestand, kolom, waarde, regelcode }) => [bestand, kolom, waarde, regelcode])).toEqual([
      ["raw/participatie/activiteiten_2024.csv", "datum", "31-02-2024", "vorm"],
      ["raw/participatie/activiteiten_2024.csv", "buurt", "BU09359999", "vorm"],
      ["raw/subsidies/subsidies_2023.csv", "verleend", "-5000,00", "vorm"],
    ]);
  });

  test("are counted: read = loaded + refused + dropped, for every delivery", () => {
    for (const { leveringen } of sample.edition.sources) {
      for (const { gelezen, geladen, afgekeurd, weggelaten } of leveringen) {
        expect(gelezen).toBe(geladen + afgekeurd + weggelaten);
      }
    }
    const refused = sample.edition.sources
      .flatMap(({ leveringen }) => leveringen)
      .filter((d) => d.afgekeurd > 0);
    expect(refused.map(({ bestand, afgekeurd }) => [bestand, afgekeurd])).toEqual([
      ["raw/participatie/activiteiten_2024.csv", 2],
      ["raw/subsidies/subsidies_2023.csv", 1],
    ]);
    expect(readRuns(sample.paths.ledger).at(-1)?.rows?.afgekeurd).toBe(3);
  });
});

describe("the set of indicators", () => {
  test("has at least six per deelambitie, with a middel, and with an activiteit or prestatie of its own", () => {
    const shared = sample.edition.indicators.filter(({ deelambitie }) => deelambitie === "gemeenschappelijk");
    for (const { id } of sample.edition.verandertheorie.deelambities) {
      const own = sample.edition.indicators.filter(({ deelambitie }) => deelambitie === id);
      const steps = own.map(({ stap }) => stap);
      expect(own.length + shared.length).toBeGreaterThanOrEqual(6);
      expect([...own, ...shared].map(({ stap }) => stap)).toContain("middel");
      expect(steps.some((stap) => stap === "activiteit" || stap === "prestatie")).toBe(true);
      expect(steps).toContain("effect");
    }
  });

  test("has at least seven measures", () => {
    expect(new Set(sample.edition.indicators.map(({ maat }) => maat)).size).toBeGreaterThanOrEqual(7);
  });

  test("has at least 64 of them, from eight sources", () => {
    expect(sample.edition.indicators.length).toBeGreaterThanOrEqual(64);
    expect(new Set(sample.edition.indicators.flatMap(({ bronnen }) => bronnen)).size).toBeGreaterThanOrEqual(
      8,
    );
  });

  test("has two to four about the impact on the hoofdambitie", () => {
    const impact = sample.edition.indicators.filter(({ stap }) => stap === "impact");
    expect(impact.length).toBeGreaterThanOrEqual(2);
    expect(impact.length).toBeLessThanOrEqual(4);
  });

  test("computes: every indicator has a figure of the gemeente", () => {
    const shown = new Set(
      sample.edition.outcomes
        .filter(({ waarde, gebied }) => waarde !== null && gebied === STAD)
        .map((o) => o.indicator),
    );
    expect(sample.edition.indicators.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test("is broken down by age, sex and household for the gemeente, never for a stadsdeel", () => {
    const groups = sample.edition.outcomes.filter(({ groep }) => groep !== null);
    expect(new Set(groups.map(({ gebied }) => gebied))).toEqual(new Set([STAD]));
    for (const uitsplitsing of ["leeftijd", "geslacht", "huishouden"] as const) {
      const indicators = new Set(
        groups.filter((o) => o.uitsplitsing === uitsplitsing).map((o) => o.indicator),
      );
      expect(indicators.size).toBeGreaterThanOrEqual(3);
    }
  });
});

describeDevelopments(sample);
describeHiddenFigures(sample);
describeFiguresOfOthers(sample);
describeGrants(sample);
describePencTables(sample);
