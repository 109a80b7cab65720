import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Database, withDatabase } from "../../db/database.ts";
import type { Gebied } from "../../domain/gebied.ts";
import { bronSchema } from "../bron-config.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { createGebieden, createStaging } from "../staging.ts";
import { repositoryRoot } from "../workspace.ts";
import { type LoadedSource, loadSource } from "./load-source.ts";

const realdata = join(repositoryRoot, "..", "shared", "realdata");

const common = {
  titel: "Echt",
  leverancier: "Elders",
  licentie: "zie PROVENANCE",
  privacy: "openbaar",
  leverdatum: "2026-01-31",
};

/** Loads files of realdata as one source with this layout, and hands the staging tables over. */
async function load<T>(
  { paths, config, gebieden = [] }: { paths: string[]; config: object; gebieden?: Gebied[] },
  work: (database: Database, loaded: LoadedSource) => Promise<T>,
): Promise<T> {
  const map = temporaryFolder();
  for (const path of paths) cpSync(join(realdata, path), join(map, path.split("/").at(-1) ?? path));
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, gebieden);
    await createStaging(database, []);
    const bron = { id: "echt", map, config: bronSchema.parse({ ...common, ...config }), correcties: [] };
    return work(database, await loadSource(database, bron, []));
  });
}

const accounts = ({ loaded }: LoadedSource) =>
  loaded.map(({ delivery: { gelezen, geladen, afgekeurd, weggelaten } }) => [
    gelezen,
    geladen,
    afgekeurd,
    weggelaten,
  ]);
const codes = ({ bevindingen }: LoadedSource) =>
  bevindingen.map(({ ernst, problem }) => `${ernst} ${problem.code}`);

describe.skipIf(!existsSync(realdata))("real files load with a layout of their own", () => {
  test("Amsterdam's register of grants: texts and numbers in one column, private persons without a name, equal rows told", async () => {
    const config = {
      soort: "subsidies",
      formaat: { soort: "json", duizendtalteken: "." },
      // The register names organisations in "Naam", and private persons as "(Particulier)".
      nodig: ["Naam"],
      bestanden: {
        subsidies: {
          bestand: "*.json",
          rijen: { min: 2691, max: 2691 },
          controle: [{ veld: "verleend", som: 427419075 }],
        },
      },
      kolommen: {
        subsidie_id: { rijnummer: true },
        jaar: "Jaar",
        organisatie_id: "Naam",
        organisatie: "Naam",
        rechtsvorm: {
          kolom: "Naam",
          codes: { "(Particulier)": "natuurlijk persoon" },
          anders: "organisatie",
        },
        regeling: "Regeling",
        status: { vast: "verleend" },
        aangevraagd: "Aangevraagd",
        verleend: "Verleend",
        ...Object.fromEntries(
          ["aanvraagdatum", "bevoorschot", "vastgesteld", "teruggevorderd"].map((veld) => [
            veld,
            { vast: "" },
          ]),
        ),
      },
    };
    await load({ paths: ["subsidies/amsterdam-subsidies-2016.json"], config }, async (database, loaded) => {
      expect(accounts(loaded)).toEqual([[2691, 2691, 0, 0]]);
      const row = await database.row(`select sum(verleend)::INTEGER as verleend,
        (count(*) filter (rechtsvorm = 'natuurlijk persoon'))::INTEGER as particulier,
        (count(*) filter (aangevraagd is null))::INTEGER as leeg from staging.subsidies`);
      expect(row).toMatchObject({ verleend: 427_419_075, leeg: 0 });
      const equal = loaded.bevindingen.find(({ problem }) => problem.code === "rijen-gelijk");
      expect(equal?.problem.melding).toContain("zijn 7 rijen precies gelijk");
      expect(codes(loaded)).toEqual(["waarschuwing rijen-gelijk"]);
    });
  });

  test("Barcelona's meetings: records of several lines, meetings without attendance or district", async () => {
    const districts = [
      "Ciutat Vella",
      "Sants Montjuïc",
      "Gràcia",
      "Sarrià - Sant Gervasi",
      "Sant Andreu",
      "Eixample",
      "Sant Martí",
      "Nou Barris",
      "Les Corts",
      "Horta - Guinardó",
    ];
    const config = {
      soort: "participatie",
      formaat: { scheidingsteken: ",", "zonder-html": ["Descripció"] },
      datumnotatie: "dd/mm/jjjj",
      bestanden: { bijeenkomsten: "*.csv" },
      kolommen: {
        bijeenkomst_id: "ID de cita",
        datum: "Data",
        gebied: { kolom: "Districte", gebied: "stadsdeel" },
        onderwerp: "Títol",
        deelnemers: "Assistents",
      },
    };
    const gebieden = districts.map((naam, index): Gebied => ({ id: `d${index}`, naam, soort: "stadsdeel" }));
    await load(
      { paths: ["participatie/decidim_bcn_documents_meetings.csv"], config, gebieden },
      async (database, loaded) => {
        expect(accounts(loaded)).toEqual([[410, 410, 0, 0]]);
        expect(codes(loaded)).toEqual([]);
        const row = await database.row(`select (count(*) filter (deelnemers is null))::INTEGER as ongeteld,
        (count(*) filter (gebied is null))::INTEGER as zonder, count(distinct gebied)::INTEGER as gebieden
        from staging.bijeenkomsten`);
        expect(row).toEqual({ ongeteld: 22, zonder: 126, gebieden: 10 });
      },
    );
  });

  test("a StatLine export with a header of 8,694 characters and titles instead of codes", async () => {
    const huisarts = "Gezondheid en welzijn/Huisartsenpraktijk/Afstand tot huisartsenpraktijk (km)";
    const config = {
      soort: "statline-v3",
      formaat: { decimaalteken: "." },
      bestanden: { statistiek: "*.csv" },
      "gebied-kolom": "Regioaanduiding/Codering (code)",
      jaar: 2023,
      onderwerpen: { [huisarts]: "AfstandTotHuisartsenpraktijk" },
    };
    const path = "cbs/CBS-Utrecht_Nabijheid_voorzieningen__buurt_2023_14102024_164034.csv";
    await load({ paths: [path], config }, async (database, loaded) => {
      expect(accounts(loaded)).toEqual([[123, 123, 0, 0]]);
      const row = await database.row(`select count(*)::INTEGER as rijen, any_value(onderwerp) as onderwerp,
        (count(*) filter (waarde is null and reden = 'onbekend of geheim'))::INTEGER as onbekend from staging.statistiek`);
      expect(row).toMatchObject({ rijen: 123, onderwerp: "AfstandTotHuisartsenpraktijk" });
    });
  });

  test("Iv3 by taakveld: codes from labels that are cut off, amounts in thousands, year and state from the name of the file", async () => {
    const files = ["2023_begroting", "2023_jaarrekening", "2024_begroting", "2025_begroting"];
    const config = {
      soort: "geld",
      formaat: { decimaalteken: "." },
      bestanden: { iv3: "iv3_*_Maastricht.csv" },
      kolommen: {
        jaar: { "uit-bestandsnaam": "^iv3_([0-9]{4})_" },
        stand: { "uit-bestandsnaam": "^iv3_[0-9]{4}_([a-z]+)_" },
        taakveld: { kolom: "Taakveld", deel: "^([0-9]+[.][0-9]+[a-z]?) " },
        omschrijving: { kolom: "Taakveld", deel: "^[^ ]+ (.+)$" },
        baten: { kolom: "Baten", maal: 1000 },
        lasten: { kolom: "Lasten", maal: 1000 },
      },
    };
    await load(
      { paths: files.map((name) => `iv3/iv3_${name}_Maastricht.csv`), config },
      async (database, loaded) => {
        expect(accounts(loaded)).toEqual([71, 71, 71, 69].map((rows) => [rows, rows, 0, 0]));
        const rows =
          await database.rows(`select jaar, stand, taakveld, lasten::BIGINT as lasten from staging.iv3
        where taakveld in ('0.1', '0.10', '6.71d') and jaar = 2023 and stand = 'begroting' order by taakveld`);
        expect(rows).toEqual([
          { jaar: 2023, stand: "begroting", taakveld: "0.1", lasten: 7_547_000 },
          { jaar: 2023, stand: "begroting", taakveld: "0.10", lasten: 28_152_000 },
          { jaar: 2023, stand: "begroting", taakveld: "6.71d", lasten: 7_664_000 },
        ]);
        const cut = await database.row(
          "select count(*)::INTEGER as n from staging.iv3 where omschrijving like '%..'",
        );
        expect(cut).toEqual({ n: 28 });
      },
    );
  });

  test("the table of buurten and stadsdelen by name instead of code", async () => {
    const config = {
      soort: "participatie",
      bestanden: { inzet: "*.csv" },
      kolommen: {
        jaar: { vast: 2022 },
        functie: { kolom: "buurtcode" },
        gebied: { kolom: "buurtnaam_cbs", gebied: ["naam", "code"] },
        fte: "inwoners_2020_cbs",
      },
    };
    const { readReferenceGebieden } = await import("../gebieden.ts");
    const gebieden = readReferenceGebieden(join(repositoryRoot, "data", "reference", "GM0935"), "GM0935");
    await load(
      { paths: ["gebieden/maastricht_buurt_stadsdeel_2022.csv"], config, gebieden },
      async (database, loaded) => {
        expect(accounts(loaded)).toEqual([[44, 44, 0, 0]]);
        const { mis } = await database.row<{ mis: number }>(
          "select (count(*) filter (functie <> gebied))::INTEGER as mis from staging.inzet",
        );
        expect(mis).toBe(0);
      },
    );
  });
});
