import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { makeRivmWorkspace } from "../../scripts/make-rivm-workspace.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { repositoryRoot, workspacePaths } from "../sources/workspace.ts";
import { readRuns } from "./ledger.ts";
import { type RefreshResult, refresh } from "./refresh.ts";

const from = join(repositoryRoot, "..", "shared", "realdata", "rivm");

/** Topic in the files of each indicator that takes over a figure of the RIVM. */
const topics = {
  "eenzaamheid-rivm": "Eenzaam",
  "mantelzorgers-rivm": "Mantelzorger",
  "regie-rivm": "MatigVeelRegieOverEigenLeven",
  "vrijwilligerswerk-rivm": "Vrijwilligerswerk",
  "wekelijkse-sporters-rivm": "WekelijkseSporters",
} as const;

/** Shown for the gemeente alone, as their definitions say. */
const cityOnly = ["mantelzorgers-rivm", "regie-rivm"];

/** Figures of one topic for everyone of 18 and older, straight from the files: area and year → figure. */
function figuresInFiles(topic: string): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const name of readdirSync(from).filter((file) => file.includes("18plus"))) {
    const text = readFileSync(join(from, name), "utf8");
    const rows = parse(text, { columns: true, delimiter: ";", trim: true }) as Record<string, string>[];
    for (const row of rows) {
      const column = Object.keys(row).find((key) => key.replace(/_\d+$/, "") === topic) ?? "";
      const cell = row[column] ?? "";
      const figure = /^-?[\d.]+$/.test(cell) && cell !== "." ? Number(cell) : null;
      found.set(`${row.WijkenEnBuurten} ${row.Perioden?.slice(0, 4)}`, figure);
    }
  }
  return found;
}

describe.skipIf(!existsSync(from))("the real figures of the RIVM", () => {
  let result: RefreshResult;
  let map = "";
  beforeAll(async () => {
    map = temporaryFolder();
    makeRivmWorkspace({ from, to: map });
    result = await refresh({ workspace: map });
  }, 120_000);

  test.each([
    ["eenzaamheid-rivm", 52.7],
    ["mantelzorgers-rivm", 13.2],
    ["vrijwilligerswerk-rivm", 19.0],
    ["wekelijkse-sporters-rivm", 47.9],
  ] as const)("%s is %d for Maastricht in 2020, as in the file", (indicator, expected) => {
    const outcome = result.edition.outcomes.find(
      (o) => o.indicator === indicator && o.gebied === "GM0935" && o.jaar === 2020,
    );
    expect(outcome).toMatchObject({ waarde: expected, status: "ok", gebiedSoort: "gemeente" });
    expect(figuresInFiles(topics[indicator]).get("GM0935 2020")).toBe(expected);
  });

  test.each(Object.entries(topics))(
    "%s is everywhere and always what the files say, but in buurten of fewer than 50 people",
    (indicator, topic) => {
      const inFiles = figuresInFiles(topic);
      const outcomes = result.edition.outcomes.filter((o) => o.indicator === indicator);
      expect(outcomes.length).toBeGreaterThan(cityOnly.includes(indicator) ? 1 : 80);
      const tiny = result.edition.gebieden
        .filter(({ soort, inwoners }) => soort === "buurt" && (inwoners ?? 0) > 0 && (inwoners ?? 0) < 50)
        .map(({ id }) => id);
      expect(tiny).toContain("BU09350301");
      for (const { gebied, jaar, waarde, status } of outcomes) {
        if (tiny.includes(gebied) && inFiles.get(`${gebied} ${jaar}`) !== null) {
          expect([gebied, jaar, waarde, status]).toEqual([gebied, jaar, null, "niet-getoond-privacy"]);
          continue;
        }
        expect([gebied, jaar, waarde]).toEqual([gebied, jaar, inFiles.get(`${gebied} ${jaar}`)]);
      }
      const shown = new Set(
        outcomes.filter(({ waarde }) => waarde !== null).map((o) => `${o.gebied} ${o.jaar}`),
      );
      const areas = cityOnly.includes(indicator) ? /^GM/ : /^(GM|BU)/;
      const expected = [...inFiles].filter(
        ([key, figure]) => figure !== null && areas.test(key) && !tiny.some((id) => key.startsWith(id)),
      );
      expect(shown).toEqual(new Set(expected.map(([key]) => key)));
    },
  );

  test("are shown for the gemeente and its buurten, for no stadsdeel, no wijk and not the country", () => {
    const { outcomes } = result.edition;
    expect(new Set(outcomes.map(({ gebiedSoort }) => gebiedSoort))).toEqual(new Set(["gemeente", "buurt"]));
    expect(outcomes.filter(({ gebied }) => !/^(GM|BU)0935/.test(gebied))).toEqual([]);
  });

  test("are the only ones: what comes from surveys and registers has no source, and that is no error", () => {
    const { indicators, outcomes, judgements, sources } = result.edition;
    const others = indicators.filter(({ maat }) => maat !== "overgenomen");
    expect(others.length).toBeGreaterThan(10);
    for (const { id, bronnen } of others) {
      expect(bronnen).toEqual([]);
      expect(outcomes.some(({ indicator }) => indicator === id)).toBe(false);
      expect(judgements.some(({ indicator }) => indicator === id)).toBe(false);
    }
    expect(sources.map(({ id }) => id)).toEqual(["rivm"]);
    expect(readRuns(workspacePaths(map).ledger)).toMatchObject([{ result: "gelukt", error: null }]);
  });

  test("are loaded without a row refused", () => {
    for (const { gelezen, geladen, afgekeurd } of result.edition.sources.flatMap((s) => s.leveringen)) {
      expect(gelezen).toBeGreaterThan(0);
      expect([geladen, afgekeurd]).toEqual([gelezen, 0]);
    }
  });

  test("are not called better or worse: a model does not know local policy", () => {
    const { judgements } = result.edition;
    // One more is about residents of 65 and older.
    expect(judgements).toHaveLength(Object.keys(topics).length + 1);
    for (const { gebied, ontwikkeling, ontwikkelingReden, koers } of judgements) {
      expect({ gebied, ontwikkeling, ontwikkelingReden, koers }).toEqual({
        gebied: "GM0935",
        ontwikkeling: "niet-te-bepalen",
        ontwikkelingReden: "modelschatting",
        koers: null,
      });
    }
  });

  test("are not marked as made up", () => {
    expect(result.edition.meta.gemeente.fictief).toBe(false);
  });
});
