import { cpSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { hasOtherAttacker, loadOtherAttacker } from "../audit/fixtures/other-attacker.ts";
import { withDatabase } from "../db/database.ts";
import type { Edition } from "../domain/edition.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Outcome } from "../domain/outcome.ts";
import { composePencDocument } from "../exports/compose-penc-document.ts";
import { compareWithSql } from "../exports/penc/fixtures/compare-with-sql.ts";
import { type SqlDocument, tablesInSql } from "../exports/penc/fixtures/tables-in-sql.ts";
import { readPencBron } from "../exports/penc/penc-bron.ts";
import type { PencWish } from "../exports/penc/penc-context.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { repositoryRoot, workspacePaths } from "../sources/workspace.ts";
import { secretsOf, tracesIn } from "./fixtures/private-traces.ts";
import { readRuns } from "./ledger.ts";
import { refresh } from "./refresh.ts";

/** What every clone of the sample workspace starts without. */
const derived = ["build", "editions", "site", "export"];

const map = temporaryFolder();
let edition: Edition;

beforeAll(async () => {
  cpSync(join(repositoryRoot, "data", "sample"), map, {
    recursive: true,
    filter: (path) => !derived.includes(basename(path)),
  });
  ({ edition } = await refresh({ workspace: map }));
}, 120_000);

const STAD = "GM0935";

test("nothing public has the number of a person, an address, or words somebody did not want published", () => {
  const { editions, raw } = workspacePaths(map);
  const secrets = secretsOf(raw);
  expect(secrets.numbers.size).toBeGreaterThan(20_000);
  expect(secrets.texts.length).toBeGreaterThan(0);
  expect(tracesIn(join(editions, "concept", "public"), secrets)).toEqual([]);
  // The same search finds them where they are.
  expect(tracesIn(join(raw, "enquete"), secrets).length).toBeGreaterThan(20_000);
});

test("no figure of the sample that must stay hidden can be computed back from what is public", () => {
  const report = JSON.parse(
    readFileSync(join(workspacePaths(map).editions, "concept", "private", "audit.json"), "utf8"),
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
    const hidden = edition.outcomes.filter(
      (o) => o.status === "niet-getoond-privacy" && edition.indicators.some(isCount(o.indicator)),
    );
    const tables = [...new Set(hidden.map(({ indicator, jaar }) => `${indicator} ${jaar}`))];
    expect(tables.length).toBeGreaterThan(3);
    for (const name of tables) {
      const own = edition.outcomes.filter((o) => `${o.indicator} ${o.jaar}` === name && o.groep === null);
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

function figure(indicator: string, gebied: string, jaar: number): Outcome {
  const found = edition.outcomes.find(
    (o) => o.indicator === indicator && o.gebied === gebied && o.jaar === jaar && o.groep === null,
  );
  if (!found) throw new Error(`no figure: ${indicator} ${gebied} ${jaar}`);
  return found;
}

function judgement(indicator: string, gebied: string): Judgement {
  const found = edition.judgements.find((j) => j.indicator === indicator && j.gebied === gebied);
  if (!found) throw new Error(`no judgement: ${indicator} ${gebied}`);
  return found;
}

/** One row of a query on the warehouse that the refresh left. */
function inWarehouse<T>(sql: string): Promise<T> {
  return withDatabase(workspacePaths(map).warehouse, "compute", (database) => database.row<T>(sql));
}

/** Mean figure of a deelambitie measured in all of them, per gebied. */
function meanPerResident(gebied: string): number {
  const values = edition.outcomes
    .filter((o) => o.indicator === "subsidie-per-inwoner" && o.gebied === gebied && o.waarde !== null)
    .map(({ waarde }) => waarde ?? 0);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("the sample workspace", () => {
  test("has outcomes for every deelambitie, from at least twelve indicators and six measures", () => {
    expect(edition.indicators.length).toBeGreaterThanOrEqual(12);
    expect(new Set(edition.indicators.map(({ maat }) => maat)).size).toBeGreaterThanOrEqual(6);
    expect(edition.verandertheorie.deelambities).toHaveLength(8);
    for (const { id, hoofdindicator } of edition.verandertheorie.deelambities) {
      const shown = edition.outcomes.filter((o) => o.deelambitie === id && o.waarde !== null);
      expect(new Set(shown.map(({ indicator }) => indicator)).size).toBeGreaterThanOrEqual(2);
      expect(judgement(hoofdindicator, STAD).zin).not.toBe("");
    }
  });

  test("has 44 buurten in seven stadsdelen, and no CBS wijk anywhere", () => {
    const count = (soort: string) => edition.gebieden.filter((gebied) => gebied.soort === soort).length;
    expect([count("gemeente"), count("stadsdeel"), count("buurt")]).toEqual([1, 7, 44]);
    expect(
      edition.outcomes.filter(({ gebied }) => gebied.startsWith("WK") || gebied.startsWith("NL")),
    ).toEqual([]);
  });

  test("publishes own figures for stadsdeel and gemeente, and buurten only for figures of others", () => {
    const taken = new Set(
      edition.indicators.filter(({ maat }) => maat === "overgenomen").map(({ id }) => id),
    );
    for (const { gebiedSoort, indicator } of edition.outcomes) {
      if (gebiedSoort === "buurt") expect(taken).toContain(indicator);
      if (taken.has(indicator)) expect(gebiedSoort).not.toBe("stadsdeel");
    }
  });

  test("gives no number with a figure that is not shown", () => {
    const hidden = edition.outcomes.filter(({ status }) => status !== "ok" && status !== "indicatief");
    expect(hidden.length).toBeGreaterThan(20);
    for (const { waarde, onder, boven, n, teller, noemer, ongeldig } of hidden) {
      expect([waarde, onder, boven, n, teller, noemer, ongeldig]).toEqual(Array(7).fill(null));
    }
  });
});

describe("rows that must be refused", () => {
  test("are refused for the cell that is wrong, and no others", () => {
    const text = readFileSync(join(workspacePaths(map).build, "afkeuringen.csv"), "utf8");
    const rows = parse(text, { bom: true, columns: true, delimiter: ";" }) as Record<string, string>[];
    expect(rows.map(({ bestand, kolom, waarde, regelcode }) => [bestand, kolom, waarde, regelcode])).toEqual([
      ["raw/participatie/activiteiten_2024.csv", "datum", "31-02-2024", "vorm"],
      ["raw/participatie/activiteiten_2024.csv", "buurt", "BU09359999", "vorm"],
      ["raw/subsidies/subsidies_2023.csv", "verleend", "-5000,00", "vorm"],
    ]);
  });

  test("are counted: read = loaded + refused + dropped, for every delivery", () => {
    for (const { leveringen } of edition.sources) {
      for (const { gelezen, geladen, afgekeurd, weggelaten } of leveringen) {
        expect(gelezen).toBe(geladen + afgekeurd + weggelaten);
      }
    }
    const refused = edition.sources.flatMap(({ leveringen }) => leveringen).filter((d) => d.afgekeurd > 0);
    expect(refused.map(({ bestand, afgekeurd }) => [bestand, afgekeurd])).toEqual([
      ["raw/participatie/activiteiten_2024.csv", 2],
      ["raw/subsidies/subsidies_2023.csv", 1],
    ]);
    expect(readRuns(workspacePaths(map).ledger).at(-1)?.rows?.afgekeurd).toBe(3);
  });
});

describe("developments", () => {
  test.each([
    ["eenzaamheid", [46, 46], "geen-aantoonbaar-verschil", "te-vroeg"],
    ["weet-waar-hulp", [58, 63], "beter", "op-koers"],
    ["moeite-met-rondkomen", [17, 21], "slechter", "achter"],
    ["contact-buurtgenoten", [58, 54], "slechter", "achter"],
    ["oordeel-groen", [6.9, 7.2], "beter", "op-koers"],
    ["sport-wekelijks", [50, 54], "beter", "gehaald"],
    ["ruimte-voor-initiatief", [39, 44], "beter", "gehaald"],
  ] as const)(
    "of %s for the city from %j are judged %s, course %s",
    (indicator, [then, now], ontwikkeling, koers) => {
      expect([figure(indicator, STAD, 2022).waarde, figure(indicator, STAD, 2026).waarde]).toEqual([
        then,
        now,
      ]);
      expect(judgement(indicator, STAD)).toMatchObject({
        jaar: 2026,
        nulmetingJaar: 2022,
        ontwikkeling,
        koers,
      });
    },
  );

  test("of loneliness go opposite ways in Noord-West and Zuid-West", () => {
    expect([
      figure("eenzaamheid", "noord-west", 2022).waarde,
      figure("eenzaamheid", "noord-west", 2026).waarde,
    ]).toEqual([51, 59]);
    expect([
      figure("eenzaamheid", "zuid-west", 2022).waarde,
      figure("eenzaamheid", "zuid-west", 2026).waarde,
    ]).toEqual([44, 34]);
    expect(judgement("eenzaamheid", "noord-west")).toMatchObject({
      ontwikkeling: "slechter",
      positie: "ongunstiger",
    });
    expect(judgement("eenzaamheid", "zuid-west")).toMatchObject({
      ontwikkeling: "beter",
      positie: "gunstiger",
    });
  });

  test("that are certain but too small to matter are no demonstrable difference", () => {
    expect([figure("mijdt-straat", STAD, 2022).waarde, figure("mijdt-straat", STAD, 2026).waarde]).toEqual([
      22, 20,
    ]);
    const { ontwikkeling, zin } = judgement("mijdt-straat", STAD);
    expect(ontwikkeling).toBe("geen-aantoonbaar-verschil");
    expect(zin).toContain("te klein om van een verandering te spreken");
  });

  test("of a share in a register can be better", () => {
    expect(figure("buurtnetwerken", STAD, 2022)).toMatchObject({ waarde: 57, teller: 25, noemer: 44 });
    expect(figure("buurtnetwerken", STAD, 2025)).toMatchObject({ waarde: 77, teller: 34, noemer: 44 });
    expect(judgement("buurtnetwerken", STAD)).toMatchObject({
      jaar: 2025,
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "geen-toets",
    });
  });

  test("of a count of independent cases are tested: from 111 to 147 is more than chance", () => {
    // Byar: 111 reaches up to 133.7 and 147 down to 124.2; 36 - √(22.8² + 22.7²) = 3.8 > 0.
    expect([
      figure("maatjeskoppelingen", STAD, 2022).waarde,
      figure("maatjeskoppelingen", STAD, 2025).waarde,
    ]).toEqual([111, 147]);
    expect(judgement("maatjeskoppelingen", STAD)).toMatchObject({
      ontwikkeling: "beter",
      ontwikkelingReden: null,
    });
  });

  test("of visits are not tested: one visitor comes many times", () => {
    expect(judgement("bezoeken-ontmoeting", STAD)).toMatchObject({
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "geen-toets",
    });
  });

  test("of trust are opposite in two stadsdelen while the city stays the same", () => {
    const means = (gebied: string) =>
      [2022, 2026].map((jaar) => figure("vertrouwen-buurtgenoten", gebied, jaar).waarde);
    expect([means("noord-west"), means("zuid-west")]).toEqual([
      [6.1, 5.7],
      [7.3, 7.6],
    ]);
    expect(judgement("vertrouwen-buurtgenoten", "noord-west").ontwikkeling).toBe("slechter");
    expect(judgement("vertrouwen-buurtgenoten", "zuid-west").ontwikkeling).toBe("beter");
    expect(judgement("vertrouwen-buurtgenoten", STAD)).toMatchObject({
      ontwikkeling: "geen-aantoonbaar-verschil",
      koers: "streefwaarde-volgt",
    });
  });

  test("without a nulmeting are not to be determined", () => {
    expect(judgement("initiatieven-actief-na-jaar", STAD)).toMatchObject({
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "geen-nulmeting",
      nulmetingJaar: null,
    });
  });

  test("show every kind of course", () => {
    const koersen = new Set(edition.judgements.map(({ koers }) => koers));
    for (const koers of [
      "gehaald",
      "op-koers",
      "achter",
      "niet-te-zeggen",
      "streefwaarde-volgt",
      "te-vroeg",
    ]) {
      expect(koersen).toContain(koers);
    }
  });
});

describe("what may be compared", () => {
  const breaks = (id: string) =>
    edition.indicators.find((indicator) => indicator.id === id)?.trendbreuken ?? [];

  test("is broken between 2018 and 2022 for every question", () => {
    const inBoth = edition.indicators.filter(({ id }) =>
      [2018, 2022].every((jaar) => edition.outcomes.some((o) => o.indicator === id && o.jaar === jaar)),
    );
    const asked = inBoth.filter(({ bronSoort }) => bronSoort === "enquete");
    expect(asked.length).toBeGreaterThan(20);
    for (const indicator of asked) {
      expect(indicator.trendbreuken).toContainEqual(expect.objectContaining({ van: 2018, tot: 2022 }));
    }
  });

  test("is broken once more for the question that changed in 2026, however large the difference", () => {
    expect(breaks("cultuurbezoek").map(({ van, tot }) => [van, tot])).toEqual([
      [2018, 2022],
      [2022, 2026],
    ]);
    expect([figure("cultuurbezoek", STAD, 2022).waarde, figure("cultuurbezoek", STAD, 2026).waarde]).toEqual([
      57, 68,
    ]);
    expect(judgement("cultuurbezoek", STAD)).toMatchObject({
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "trendbreuk",
    });
  });

  test("is broken for trust once the question is about the gemeente instead of its council", () => {
    expect(breaks("vertrouwen-gemeente").map(({ van, tot }) => [van, tot])).toEqual([
      [2018, 2022],
      [2022, 2026],
    ]);
    expect(judgement("vertrouwen-gemeente", STAD).ontwikkelingReden).toBe("trendbreuk");
  });

  test.each(["genoeg-aanbod", "steun-vrijwilligers"])(
    "is one measurement of %s, asked in 2026 only",
    (id) => {
      const years = edition.outcomes.filter(({ indicator }) => indicator === id).map(({ jaar }) => jaar);
      expect(new Set(years)).toEqual(new Set([2026]));
      expect(judgement(id, STAD)).toMatchObject({
        ontwikkeling: "niet-te-bepalen",
        ontwikkelingReden: "een-meting",
      });
    },
  );

  test("is not a nulmeting on the other side of the break", () => {
    expect(judgement("kent-ondersteuning", STAD)).toMatchObject({
      nulmetingJaar: 2018,
      ontwikkelingReden: "trendbreuk",
    });
  });

  test("is nothing for a wave that did not ask the question", async () => {
    const asked = await inWarehouse(`select
      count(*) filter (jaar = 2014 and kent_ondersteuning <> 'niet gevraagd')::INTEGER as kent,
      count(*) filter (jaar = 2014 and speelplekken_cijfer <> 'niet gevraagd')::INTEGER as speelplekken,
      count(*) filter (jaar = 2014 and hulp_gevraagd <> 'niet gevraagd')::INTEGER as hulp,
      count(*) filter (jaar < 2022 and maatje_interesse <> 'niet gevraagd')::INTEGER as maatje
      from staging.enquete`);
    expect(asked).toEqual({ kent: 0, speelplekken: 0, hulp: 0, maatje: 0 });
    expect(() => figure("kent-ondersteuning", STAD, 2014)).toThrow("no figure");
  });

  test("has a sampling frame with old borders: one stadsdeel of parts of two strata", async () => {
    const boschpoort = edition.gebieden.find(({ naam }) => naam === "Boschpoort");
    expect(boschpoort?.stadsdeel).toBe("noord-west");
    const row = await inWarehouse(`select
      string_agg(distinct stratum, ' ' order by stratum) filter (jaar in (2014, 2018)) as vroeger,
      string_agg(distinct stratum, ' ' order by stratum) filter (jaar in (2022, 2026)) as later
      from staging.enquete where buurt = '${boschpoort?.id}'`);
    expect(row).toEqual({ vroeger: "SD7", later: "SD3" });
  });
});

describe("too few or too uncertain to show", () => {
  const status = (indicator: string, gebied: string, jaar: number) => {
    const { status, reden } = figure(indicator, gebied, jaar);
    return [status, reden];
  };

  test("fewer than ten answers are private", () => {
    for (const jaar of [2018, 2026]) {
      expect(status("kent-ondersteuning", "noord", jaar)).toEqual(["niet-getoond-privacy", "privacy"]);
    }
    expect(judgement("kent-ondersteuning", "noord")).toMatchObject({
      ontwikkelingReden: "privacy",
      rest: null,
    });
  });

  test("about twenty answers are too few", () => {
    for (const jaar of [2018, 2022, 2026]) {
      expect(status("kent-ondersteuning", "zuid-west", jaar)[0]).toBe("te-weinig-antwoorden");
    }
  });

  test("a question to half of a small group leaves the smallest stadsdelen without a figure", () => {
    expect(status("bereik-ondersteuning", "noord", 2018)[0]).toBe("te-weinig-antwoorden");
    expect(status("bereik-ondersteuning", "zuid-west", 2018)[0]).toBe("te-weinig-antwoorden");
    expect(status("bereik-ondersteuning", "zuid", 2018)[0]).toBe("te-onzeker");
    expect(figure("bereik-ondersteuning", STAD, 2018).status).toBe("ok");
  });

  test("a margin of thirty points is too wide", () => {
    for (const gebied of ["noord-west", "zuid"]) {
      expect(status("kent-ondersteuning", gebied, 2026)).toEqual(["te-onzeker", "te-onzeker"]);
    }
  });

  test("who was not asked does not count as missing", async () => {
    const row = await inWarehouse<{ anders: number; gevraagd: number }>(`select
      count(*) filter (mantelzorg_duur = 'geen mantelzorg' and zwaar_belast <> 'niet gevraagd')::INTEGER as anders,
      count(*) filter (zwaar_belast is distinct from 'niet gevraagd')::INTEGER as gevraagd
      from staging.enquete where jaar = 2026`);
    expect(row.anders).toBe(0);
    expect(row.gevraagd).toBeLessThan(2000);
    expect(figure("mantelzorgers-zwaar-belast", STAD, 2026).ongeldig).toBeLessThan(10);
  });

  test("many that did not know make a figure indicative, and too many hide it", () => {
    expect(status("ruimte-voor-initiatief", STAD, 2026)).toEqual(["indicatief", "te-veel-weet-niet"]);
    expect(figure("ruimte-voor-initiatief", STAD, 2026).ongeldig).toBeGreaterThan(10);
    expect(status("ruimte-voor-initiatief", "noord-west", 2026)).toEqual(["te-onzeker", "te-veel-weet-niet"]);
  });

  test("few persons in a register are private, and not to be found by subtraction", () => {
    for (const jaar of [2021, 2022, 2023, 2024, 2025]) {
      for (const gebied of ["noord", "zuid-west"]) {
        expect(status("maatjeskoppelingen", gebied, jaar)[0]).toBe("niet-getoond-privacy");
        expect(status("wachttijd-maatje", gebied, jaar)[0]).toBe("niet-getoond-privacy");
      }
      const cells = edition.outcomes.filter(
        (o) => o.indicator === "maatjeskoppelingen" && o.jaar === jaar && o.gebiedSoort === "stadsdeel",
      );
      const hidden = cells.filter(({ waarde }) => waarde === null);
      const left =
        (figure("maatjeskoppelingen", STAD, jaar).waarde ?? 0) -
        cells.reduce((sum, { waarde }) => sum + (waarde ?? 0), 0);
      // Two that are small may protect each other: either can be all of what is left, which is ten at least.
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(left).toBeGreaterThanOrEqual(10);
    }
  });

  test("how many waited is not told beside the waiting time: it would give away the counts that are hidden", () => {
    const waits = edition.outcomes.filter(({ indicator }) => indicator === "wachttijd-maatje");
    for (const { n, teller, noemer } of waits) expect([n, teller, noemer]).toEqual([null, null, null]);
  });

  test("the smallest stadsdeel is large enough for the whole survey", () => {
    expect(figure("eenzaamheid", "noord", 2026)).toMatchObject({ status: "ok" });
  });

  test("what is not known yet is no data, and the newest figure is the year before", () => {
    expect(status("initiatieven-actief-na-jaar", STAD, 2025)).toEqual(["geen-gegevens", "niet-geleverd"]);
    expect(judgement("initiatieven-actief-na-jaar", STAD).jaar).toBe(2024);
  });

  test("a case without a decision counts, but has no duration", () => {
    const counted = figure("uitdagingen", STAD, 2025).waarde ?? 0;
    const decided = figure("doorlooptijd-uitdagingen", STAD, 2025).noemer ?? 0;
    expect(counted).toBeGreaterThan(decided);
  });
});

describe("figures of others", () => {
  test("keep apart what is secret and what was not measured", async () => {
    const reasons = (where: string) =>
      inWarehouse<{ reden: string }>(
        `select string_agg(distinct coalesce(reden, ''), '|' order by coalesce(reden, '')) as reden
         from staging.statistiek where ${where}`,
      );
    const secret = edition.gebieden
      .filter(({ naam }) => ["Bosscherveld", "Belvédère", "Beatrixhaven", "Meerssenhoven"].includes(naam))
      .map(({ id }) => `'${id}'`);
    expect(secret).toHaveLength(4);
    expect(await reasons(`onderwerp = 'Eenzaam' and gebied in (${secret.join(", ")})`)).toEqual({
      reden: "onbekend of geheim",
    });
    expect(await reasons("jaar = 2012 and onderwerp = 'WekelijkseSporters' and gebied = 'GM0935'")).toEqual({
      reden: "niet gemeten",
    });
    expect(await reasons("onderwerp = 'Eenzaam' and gebied = 'GM0935'")).toEqual({ reden: "" });
  });

  test("of wijken and the country are loaded and never published", async () => {
    const row = await inWarehouse<{ wijken: number }>(
      "select count(*)::INTEGER as wijken from staging.statistiek where gebied like 'WK%' or gebied like 'NL%'",
    );
    expect(row.wijken).toBeGreaterThan(0);
  });

  test("of a newest year that is incomplete are not there: the distance to school is missing in 2024", () => {
    const years = edition.outcomes.filter(
      (o) => o.indicator === "afstand-voorzieningen" && o.gebied === STAD,
    );
    expect(years.map(({ jaar }) => jaar)).toEqual([2021, 2022, 2023]);
  });

  test("made of several published figures follow the definition of who publishes them", async () => {
    const parts = await inWarehouse<{ deel: number }>(`select avg(waarde) as deel from staging.statistiek
      where bron = 'kbo' and gebied = 'GM0935' and jaar = 2022`);
    expect(figure("beweegvriendelijke-omgeving", STAD, 2022).waarde).toBe(Math.round(parts.deel));
    // 1,130 children of 16,790.
    expect(figure("kinderen-uitkeringsgezin", STAD, 2021).waarde).toBe(6.7);
  });

  test("name only the source that they come from", () => {
    const sourcesOf = (id: string) => edition.indicators.find((one) => one.id === id)?.bronnen;
    expect(sourcesOf("leefbaarheid")).toEqual(["leefbaarometer"]);
    expect(sourcesOf("eenzaamheid-rivm")).toEqual(["rivm"]);
  });

  test("are called a model estimate and never tested", () => {
    expect(judgement("eenzaamheid-rivm", STAD)).toMatchObject({
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "modelschatting",
    });
  });
});

describe("grants", () => {
  test("are divided in shares that add up to exactly one", async () => {
    const row = await inWarehouse(`select count(*)::INTEGER as fout from (
      select subsidie_id from staging.subsidie_verdeling group by subsidie_id having sum(aandeel) <> 1)`);
    expect(row).toEqual({ fout: 0 });
  });

  test("for the whole city count for the city and for no stadsdeel", async () => {
    const row = await inWarehouse<{ heel: number; alles: number }>(
      "select count(*) filter (gebied = 'GM0935') as heel, count(*) as alles from staging.subsidie_verdeling",
    );
    expect(row.heel).toBeGreaterThan(0);
    const cells = edition.outcomes.filter(
      (o) => o.indicator === "subsidie-verleend" && o.deelambitie === "ontmoeten" && o.jaar === 2024,
    );
    const total = cells.find(({ gebiedSoort }) => gebiedSoort === "gemeente")?.teller ?? 0;
    const parts = cells
      .filter(({ gebiedSoort }) => gebiedSoort === "stadsdeel")
      .reduce((sum, { teller }) => sum + (teller ?? 0), 0);
    expect(total).toBeGreaterThan(parts);
  });

  test("that were refused are zero euro, not blank, and make no subsidised organisation", async () => {
    const row = await inWarehouse(`select
      count(*) filter (status = 'afgewezen' and verleend is distinct from 0)::INTEGER as anders,
      count(*) filter (status = 'afgewezen') > 0 as bestaat from staging.subsidies`);
    expect(row).toEqual({ anders: 0, bestaat: true });
    const organisations = await inWarehouse<{
      aantal: number;
    }>(`select count(distinct organisatie_id)::INTEGER as aantal
      from staging.subsidies join staging.subsidie_verdeling using (subsidie_id)
      where jaar = 2022 and deelambitie = 'ontmoeten' and rechtsvorm = 'organisatie' and verleend > 0`);
    const found = edition.outcomes.find(
      (o) =>
        o.indicator === "gesubsidieerde-organisaties" &&
        o.deelambitie === "ontmoeten" &&
        o.gebied === STAD &&
        o.jaar === 2022,
    );
    expect(found?.waarde).toBe(organisations.aantal);
  });

  test("that are not settled yet are blank: 2026 has no settled share", () => {
    const years = edition.outcomes
      .filter(({ indicator, waarde }) => indicator === "subsidie-vastgesteld" && waarde !== null)
      .map(({ jaar }) => jaar);
    expect(Math.max(...years)).toBe(2025);
  });

  test("to a natural person count as money, never as an organisation, and without a name", async () => {
    const row = await inWarehouse(`select count(*) filter (organisatie <> '(particulier)')::INTEGER as namen,
      count(*) > 0 as bestaat from staging.subsidies where rechtsvorm = 'natuurlijk persoon'`);
    expect(row).toEqual({ namen: 0, bestaat: true });
  });

  test("per resident are highest in Noord-West and lowest in Zuid-West", () => {
    const means = edition.gebieden
      .filter(({ soort }) => soort === "stadsdeel")
      .map(({ id }) => [id, meanPerResident(id)] as const)
      .sort(([, a], [, b]) => b - a);
    expect([means[0]?.[0], means.at(-1)?.[0]]).toEqual(["noord-west", "zuid-west"]);
  });
});

test("visits were about halved in the year of corona, which no test calls worse", () => {
  const [then, later] = [2021, 2022].map((jaar) => figure("bezoeken-ontmoeting", STAD, jaar).waarde ?? 0);
  expect((then ?? 0) / (later ?? 1)).toBeGreaterThan(0.4);
  expect((then ?? 0) / (later ?? 1)).toBeLessThan(0.6);
  expect(judgement("bezoeken-ontmoeting", STAD).ontwikkelingReden).toBe("geen-toets");
});

describe("the registers of the sample", () => {
  test("are not compared over a year in which was counted another way", () => {
    const [breuk] = edition.indicators.find(({ id }) => id === "wegwijscontacten")?.trendbreuken ?? [];
    expect(breuk).toMatchObject({ van: 2022, tot: 2023 });
    expect(judgement("wegwijscontacten", STAD)).toMatchObject({
      ontwikkeling: "niet-te-bepalen",
      ontwikkelingReden: "trendbreuk",
      beweging: null,
    });
  });

  test("say that nothing was measured, which is not zero", () => {
    expect(figure("wegwijscontacten", "noord", 2021)).toMatchObject({
      waarde: null,
      status: "geen-gegevens",
    });
    expect(figure("wegwijscontacten", "noord", 2022).waarde).toBeGreaterThan(0);
    expect(figure("speelplekken-toegankelijk", STAD, 2022).waarde).toBeNull();
    expect(figure("speelplekken-toegankelijk", STAD, 2023).waarde).toBeGreaterThan(0);
  });

  test("say zero where there is nothing, and no share of nothing", () => {
    expect(figure("dagbestedingsplaatsen", "noord", 2025).waarde).toBe(0);
    expect(figure("dagbesteding-bezet", "noord", 2025).waarde).toBeNull();
  });

  test("hide small groups of officials per stadsdeel, and staff per role below the city", () => {
    const hidden = edition.outcomes.filter(
      ({ indicator, status }) => indicator === "diensttijd-deelnemers" && status === "niet-getoond-privacy",
    );
    expect(hidden.length).toBeGreaterThan(5);
    const staff = edition.outcomes.filter(({ indicator }) => indicator.startsWith("fte-"));
    expect(new Set(staff.map(({ gebied }) => gebied))).toEqual(new Set([STAD]));
  });
});

describe("the set of indicators", () => {
  test("has at least six per deelambitie, with a middel, and with an activiteit or prestatie of its own", () => {
    const shared = edition.indicators.filter(({ deelambitie }) => deelambitie === "gemeenschappelijk");
    for (const { id } of edition.verandertheorie.deelambities) {
      const own = edition.indicators.filter(({ deelambitie }) => deelambitie === id);
      const steps = own.map(({ stap }) => stap);
      expect(own.length + shared.length).toBeGreaterThanOrEqual(6);
      expect([...own, ...shared].map(({ stap }) => stap)).toContain("middel");
      expect(steps.some((stap) => stap === "activiteit" || stap === "prestatie")).toBe(true);
      expect(steps).toContain("effect");
    }
  });

  test("has at least seven measures", () => {
    expect(new Set(edition.indicators.map(({ maat }) => maat)).size).toBeGreaterThanOrEqual(7);
  });

  test("has at least 64 of them, from eight sources", () => {
    expect(edition.indicators.length).toBeGreaterThanOrEqual(64);
    expect(new Set(edition.indicators.flatMap(({ bronnen }) => bronnen)).size).toBeGreaterThanOrEqual(8);
  });

  test("has two to four about the impact on the hoofdambitie", () => {
    const impact = edition.indicators.filter(({ stap }) => stap === "impact");
    expect(impact.length).toBeGreaterThanOrEqual(2);
    expect(impact.length).toBeLessThanOrEqual(4);
  });

  test("computes: every indicator has a figure of the gemeente", () => {
    const shown = new Set(
      edition.outcomes
        .filter(({ waarde, gebied }) => waarde !== null && gebied === STAD)
        .map((o) => o.indicator),
    );
    expect(edition.indicators.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test("is broken down by age, sex and household for the gemeente, never for a stadsdeel", () => {
    const groups = edition.outcomes.filter(({ groep }) => groep !== null);
    expect(new Set(groups.map(({ gebied }) => gebied))).toEqual(new Set([STAD]));
    for (const uitsplitsing of ["leeftijd", "geslacht", "huishouden"] as const) {
      const indicators = new Set(
        groups.filter((o) => o.uitsplitsing === uitsplitsing).map((o) => o.indicator),
      );
      expect(indicators.size).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the tables of planning and control", () => {
  const na = (jaar: number) => [`Begroting ${jaar} na wijziging`, jaar, jaar, "na wijziging"] as const;
  const raming = (jaar: number, begroting: number) =>
    [`Raming ${jaar} (begroting ${begroting})`, begroting, jaar, "meerjarenraming"] as const;
  const documents: [PencWish, SqlDocument][] = [
    [
      { document: "jaarstukken", jaar: 2025 },
      {
        ...{ jaar: 2025, meetjaar: 2025, vergelijk: [3, 2] },
        standen: [
          ["Rekening 2024", 2024, 2024, "realisatie"],
          ["Begroting 2025 primitief", 2025, 2025, "primitief"],
          na(2025),
          ["Realisatie 2025", 2025, 2025, "realisatie"],
          ["Verplichtingen 2025", 2025, 2025, "verplichting"],
        ],
        ramingen: [raming(2026, 2025), raming(2027, 2025), raming(2028, 2025), raming(2029, 2025)],
      },
    ],
    [
      { document: "begroting", jaar: 2027 },
      {
        ...{ jaar: 2027, meetjaar: 2026, vergelijk: [2, 1] },
        standen: [["Rekening 2025", 2025, 2025, "realisatie"], na(2026), raming(2027, 2026)],
        ramingen: [
          ...[raming(2027, 2026), raming(2028, 2026), raming(2029, 2026), raming(2030, 2026)],
          raming(2031, 2027),
        ],
      },
    ],
  ];

  test.each(documents)("are what plain SQL makes of the files of the edition: %o", async (wish, inSql) => {
    const { editions } = workspacePaths(map);
    const bron = readPencBron(editions, "concept");
    // Everything, not only what the calendar asks for.
    const whole = { ...bron, edition: { ...bron.edition, penc: { ...bron.edition.penc, momenten: [] } } };
    const cells = await tablesInSql(join(editions, "concept"), inSql);
    const { problems, counts } = compareWithSql(composePencDocument(whole, wish), cells);
    expect(problems).toEqual([]);
    expect(Object.keys(counts)).toHaveLength(13);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(5);
  });

  test("agree with the ledger, the control totals and Iv3, but for what is known", () => {
    const bron = readPencBron(workspacePaths(map).editions, "concept");
    const { verschillen } = composePencDocument(bron, { document: "jaarstukken", jaar: 2025 });
    const found = verschillen.filter(({ oordeel }) => oordeel !== "sluit aan");
    expect(found.map(({ oordeel, sleutel }) => `${oordeel}: ${sleutel}`)).toEqual([
      "bekend verschil: 2024 taakveld 5.3",
      "bekend verschil: 2024 alle taakvelden",
      "niet te vergelijken: 2024 begroting",
      "bekend verschil: 2024 jaarrekening 6.1 lasten",
      "niet te vergelijken: 2025 begroting 5.1 lasten",
      "bekend verschil: 2025 begroting 6.1 lasten",
      "bekend verschil: 2025 jaarrekening 6.1 lasten",
    ]);
  });
});
