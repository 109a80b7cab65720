import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { type Bron, bronSchema, type StatlineConfig } from "../bron-config.ts";
import type { FetchedMetadata } from "../fetch/fetched-metadata.ts";
import { problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { settingsOf } from "../layout/column-plan.ts";
import { type TableConfig, tablesSchema } from "../layout/table-schema.ts";
import { deliveredFile } from "../read/delivered-file.ts";
import { createStaging } from "../staging.ts";
import { loadStatline } from "./statline.ts";

const HEADER =
  "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;Eenzaam_28;Mantelzorger_32";

const configYaml = {
  soort: "statline-v3",
  titel: "Gezondheid",
  leverancier: "RIVM",
  licentie: "CC BY 4.0",
  privacy: "geen",
  leverdatum: "2021-06-17",
  bestanden: { statistiek: "*.csv" },
  formaat: { decimaalteken: "." },
  dimensies: { Leeftijd: { "20300": "18+" } },
} as const;

/** Loads files of a StatLine source; `rijen` are the rows in staging as `[gebied, jaar, onderwerp, …]`. */
async function load(bestanden: (string | Uint8Array)[], changes: object = {}, metadata: object[] = []) {
  const folder = temporaryFolder({
    ...Object.fromEntries(bestanden.map((text, index) => [`${index}.csv`, text])),
    ...Object.fromEntries(metadata.map((one, index) => [`${index}.metadata.json`, JSON.stringify(one)])),
  });
  const config = bronSchema.parse({ ...configYaml, ...changes }) as StatlineConfig;
  const bron: Bron<StatlineConfig> = { id: "rivm", map: folder, config, correcties: [] };
  const settings = settingsOf(
    config,
    tablesSchema.parse({ statistiek: "*.csv" }).statistiek as TableConfig,
    "0.csv",
  );
  return withDatabase(":memory:", "stage", async (database) => {
    await createStaging(database, []);
    const geladen = [];
    for (const index of bestanden.keys()) {
      const file = deliveredFile(folder, "rivm", `${index}.csv`);
      geladen.push(await loadStatline(database, file, { bron, settings }));
    }
    const rijen = await database.rows<Record<string, unknown>>(
      "select * from staging.statistiek order by gebied, jaar, onderwerp, leeftijd",
    );
    return { geladen, rijen };
  });
}

/** What a source says about a table with one measure, in a column with a number. */
const describedAs = (titel: string): FetchedMetadata => ({
  tabel: "50090NED",
  via: "statline-v3",
  adres: "https://example.org",
  titel: "Gezondheid",
  gewijzigd: "2026-01-31",
  jaar: null,
  rijen: 1,
  herhaald: 0,
  ongevraagd: 0,
  maten: [{ code: `${titel}_9`, titel, groepen: [], eenheid: "%", decimalen: 1 }],
  codes: {},
  eigenschappen: null,
});

const figures = (rijen: Record<string, unknown>[]) =>
  rijen.map(({ gebied, jaar, onderwerp, leeftijd, waarde }) => [gebied, jaar, onderwerp, leeftijd, waarde]);

describe("a file in StatLine's v3 layout", () => {
  test("gives a row per measure, without the padding, the suffix and the descriptions", async () => {
    const { rijen, geladen } = await load([
      `${HEADER}\n2;20300;MW00000;GM0935    ;2020JJ00;Maastricht    ;Gemeente  ;GM0935   ;    52.7;    13.2\n`,
    ]);
    expect(rijen).toEqual([
      {
        bron: "rivm",
        gebied: "GM0935",
        jaar: 2020,
        onderwerp: "Eenzaam",
        leeftijd: "18+",
        waarde: 52.7,
        onder: null,
        boven: null,
        reden: null,
      },
      expect.objectContaining({ onderwerp: "Mantelzorger", waarde: 13.2 }),
    ]);
    expect(geladen[0]).toMatchObject({ rejects: [], delivery: { gelezen: 1, geladen: 1, afgekeurd: 0 } });
  });

  test("knows a measure by its title: the suffix may differ per year", async () => {
    const { rijen } = await load([
      `${HEADER}\n1;20300;MW00000;GM0935;2020JJ00;M;G;GM0935;52.7;13.2\n`,
      `${HEADER.replace("Eenzaam_28", "Eenzaam_31")}\n1;20300;MW00000;GM0935;2016JJ00;M;G;GM0935;50.2;14.0\n`,
    ]);
    expect(figures(rijen).filter(([, , onderwerp]) => onderwerp === "Eenzaam")).toEqual([
      ["GM0935", 2016, "Eenzaam", "18+", 50.2],
      ["GM0935", 2020, "Eenzaam", "18+", 52.7],
    ]);
  });

  test("keeps apart why a figure is missing", async () => {
    const { rijen } = await load([
      `${HEADER}
1;20300;MW00000;BU1;2020JJ00;M;B;BU1;       .;
2;20300;MW00000;BU2;2020JJ00;M;B;BU2;-99999999;    0.0
3;20300;MW00000;BU3;2020JJ00;M;B;BU3;        ;-99999999.0
`,
    ]);
    expect(rijen.map(({ gebied, onderwerp, waarde, reden }) => [gebied, onderwerp, waarde, reden])).toEqual([
      ["BU1", "Eenzaam", null, "onbekend of geheim"],
      ["BU1", "Mantelzorger", null, "niet gemeten"],
      ["BU2", "Eenzaam", null, "niet beschikbaar"],
      ["BU2", "Mantelzorger", 0, null],
      ["BU3", "Eenzaam", null, "niet gemeten"],
      ["BU3", "Mantelzorger", null, "niet beschikbaar"],
    ]);
  });

  test("puts estimate and margins in one row", async () => {
    const { rijen, geladen } = await load([
      `${HEADER}
1;20300;MW00000;GM0935;2020JJ00;M;G;GM0935;52.7;13.2
2;20300;MOG0095;GM0935;2020JJ00;M;G;GM0935;51.0;
3;20300;MBG0095;GM0935;2020JJ00;M;G;GM0935;54.4;.
`,
    ]);
    expect(rijen.map(({ onderwerp, waarde, onder, boven }) => [onderwerp, waarde, onder, boven])).toEqual([
      ["Eenzaam", 52.7, 51, 54.4],
      ["Mantelzorger", 13.2, null, null],
    ]);
    expect(geladen[0]?.delivery).toMatchObject({ gelezen: 3, geladen: 3 });
  });

  test("translates the ages it is told about and keeps the code of others", async () => {
    const { rijen } = await load([
      `${HEADER}
1;20300;MW00000;GM0935;2020JJ00;M;G;GM0935;52.7;13.2
2;80200 ;MW00000;GM0935;2020JJ00;M;G;GM0935;54.0;15.0
`,
    ]);
    expect(figures(rijen).map(([, , onderwerp, leeftijd]) => `${onderwerp} ${leeftijd}`)).toEqual([
      "Eenzaam 18+",
      "Eenzaam 80200",
      "Mantelzorger 18+",
      "Mantelzorger 80200",
    ]);
  });

  test("without ages or margins is one figure per area, year and measure", async () => {
    const { rijen } = await load(["RegioS;Perioden;Inwoners_5\nGM0935 ;2020JJ00;  121575\n"], {
      dimensies: {},
      "gebied-kolom": "RegioS",
    });
    expect(figures(rijen)).toEqual([["GM0935", 2020, "Inwoners", "", 121575]]);
  });

  test("keeps wijken and the country: what is published is decided later", async () => {
    const rows = ["NL01", "WK093500"].map((code) => `1;20300;MW00000;${code};2020JJ00;x;x;${code};50.0;10.0`);
    const { rijen } = await load([`${HEADER}\n${rows.join("\n")}\n`]);
    expect(new Set(rijen.map(({ gebied }) => gebied))).toEqual(new Set(["NL01", "WK093500"]));
  });
});

describe("a record that is refused", () => {
  const good = "1;20300;MW00000;GM0935;2020JJ00;M;G;GM0935;52.7;13.2";

  async function rejectsOf(...rows: string[]) {
    const { geladen, rijen } = await load([`${HEADER}\n${[good, ...rows].join("\n")}\n`]);
    expect(new Set(rijen.map(({ gebied }) => gebied))).toEqual(new Set(["GM0935"]));
    expect(rijen.map(({ waarde }) => waarde)).toEqual([52.7, 13.2]);
    const delivery = geladen[0]?.delivery;
    expect(delivery).toMatchObject({ gelezen: rows.length + 1, geladen: 1, afgekeurd: rows.length });
    return (geladen[0]?.rejects ?? []).map(({ regel, kolom, waarde, regelcode }) => ({
      regel,
      kolom,
      waarde,
      regelcode,
    }));
  }

  test("has a cell that is no number: the record goes whole", async () => {
    expect(await rejectsOf("2;20300;MW00000;BU1;2020JJ00;M;B;BU1;   52,7;13.2")).toEqual([
      { regel: 3, kolom: "Eenzaam_28", waarde: "52,7", regelcode: "vorm" },
    ]);
  });

  test("has no area or no year", async () => {
    const rejects = await rejectsOf(
      "2;20300;MW00000;   ;2020JJ00;M;B;BU1;50.0;13.2",
      "3;20300;MW00000;BU1;onbekend;M;B;BU1;50.0;13.2",
    );
    expect(rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`)).toEqual([
      "3 verplicht",
      "4 verplicht",
    ]);
  });

  test("has another number of cells", async () => {
    const rejects = await rejectsOf("2;20300;MW00000;BU1;2020JJ00");
    expect(rejects).toMatchObject([{ regel: 3, regelcode: "rij-breedte" }]);
  });

  test("comes a second time with another figure: which one is true is not for us to choose", async () => {
    const rejects = await rejectsOf("2;20300;MW00000;GM0935;2020JJ00;M;G;GM0935;60.0;13.2");
    expect(rejects).toMatchObject([{ regel: 3, regelcode: "dubbel" }]);
  });

  test("comes a second time in another file", async () => {
    const { geladen, rijen } = await load([`${HEADER}\n${good}\n`, `${HEADER}\n${good}\n`]);
    expect(rijen).toHaveLength(2);
    expect(geladen[1]).toMatchObject({
      rejects: [{ regel: 2, regelcode: "dubbel" }],
      delivery: { gelezen: 1, geladen: 0, afgekeurd: 1 },
    });
  });

  test("comes a second time in another file, about people of no age in particular", async () => {
    const row = good.replace("20300", "");
    const { rijen, geladen } = await load([`${HEADER}\n${row}\n`, `${HEADER}\n${row}\n`]);
    expect(rijen).toHaveLength(2);
    expect(geladen[1]?.rejects).toMatchObject([{ waarde: "GM0935 2020 MW00000", regelcode: "dubbel" }]);
  });

  test("differs only in a dimension nobody told about, such as sex", async () => {
    const header = `Geslacht;${HEADER}`;
    const rows = ["T", "M", "V"].map((sex) => `${sex};${good}`);
    const { geladen } = await load([`${header}\n${rows.join("\n")}\n`]);
    expect(geladen[0]?.rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`)).toEqual([
      "3 dubbel",
      "4 dubbel",
    ]);
  });
});

describe("a file that is not in this layout", () => {
  test("because its columns have other names is told", async () => {
    const problems = await problemsOf(() => load([`${HEADER.replace("WijkenEnBuurten", "RegioS")}\n`]));
    expect(problems).toMatchObject([{ code: "tabel-onvolledig", regel: 1 }]);
    expect(problems[0]?.melding).toContain('"WijkenEnBuurten"');
  });

  test("because a dimension of bron.yml is not there is told", async () => {
    const dimensies = { Leeftijd: {}, Geslacht: {} };
    const problems = await problemsOf(() => load([`${HEADER}\n`], { dimensies }));
    expect(problems[0]?.melding).toContain('"Geslacht"');
  });

  test("because a measure that the source describes is not there is told", async () => {
    const maten = { Roken: { titel: "Rokers" } };
    const problems = await problemsOf(() => load([`${HEADER}\n`], { maten }, [describedAs("Rokers")]));
    expect(problems).toMatchObject([{ code: "tabel-onvolledig", regel: 1 }]);
    expect(problems[0]?.melding).toContain('"Rokers_9"');
  });

  test("because it has no measures is told", async () => {
    const problems = await problemsOf(() =>
      load(["Leeftijd;WijkenEnBuurten;Perioden\n20300;GM0935;2020JJ00\n"]),
    );
    expect(problems).toMatchObject([{ code: "tabel-onvolledig", regel: 1 }]);
  });

  test("because a quote stays open is told", async () => {
    const text = `${HEADER}\n1;20300;MW00000;"GM0935;2020JJ00;M;G;GM0935;52.7;13.2\n`;
    expect(await problemsOf(() => load([text]))).toMatchObject([{ code: "aanhalingsteken-open", regel: 2 }]);
  });
});
