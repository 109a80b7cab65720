import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { type Database, withDatabase } from "../../../pipeline/db/database.ts";
import { quoteText } from "../../../pipeline/db/quote.ts";
import { repositoryRoot } from "../../../pipeline/sources/workspace.ts";
import { makeAreas, residentsSql } from "./made-up-areas.ts";
import { divisionSql, grantsSql, grantYears, schemesSql } from "./made-up-grants.ts";
import { participationSql, participationYears } from "./made-up-participation.ts";
import { askedQuestions, deliveredQuestion } from "./made-up-questions.ts";
import { waveSql, waves } from "./made-up-survey.ts";
import type { Gemeenten } from "./sizes.ts";

/** A made-up workspace: its folder, and the folder with the definitions and reference tables it shares with others. */
export interface MadeUpWorkspace {
  map: string;
  gedeeld: string;
}

/** Deelambities that grants and activities are for. */
const deelambities = [
  "initiatief-en-inzet",
  "ontmoeten",
  "mantelzorg-en-maatjes",
  "cultuur",
  "sport-en-bewegen",
];

const formaat = { scheidingsteken: ";", decimaalteken: ",", codering: "utf-8" };

/**
 * Writes a workspace with deliveries of some gemeenten, as files that the sources accept. Its areas are those of a land:
 * every gemeente stands where a stadsdeel stands in the workspace of one gemeente. The same every time.
 */
export async function writeWorkspace(folder: string, gemeenten: Gemeenten): Promise<MadeUpWorkspace> {
  const workspace = { map: join(folder, "werkomgeving"), gedeeld: join(folder, "gedeeld") };
  writeShared(workspace.gedeeld);
  await withDatabase(":memory:", "stage", async (database) => {
    await makeAreas(database, gemeenten);
    await writeReference(database, workspace.map);
    await writeSurvey(database, workspace.map);
    await writeRegisters(database, workspace.map);
  });
  return workspace;
}

/** The definitions of the repository, and its vocabulary with more questions. */
function writeShared(gedeeld: string): void {
  const reference = join(gedeeld, "data", "reference");
  cpSync(join(repositoryRoot, "data", "reference"), reference, { recursive: true });
  symlinkSync(join(repositoryRoot, "indicators"), join(gedeeld, "indicators"));
  write(join(reference, "vragen.yml"), stringify(askedQuestions().map(({ vraag }) => vraag)));
}

async function writeReference(database: Database, map: string): Promise<void> {
  const names = await database.rows<{ id: string; naam: string; nr: number }>(
    "select id, naam, nr from gemeente order by nr",
  );
  write(
    join(map, "gemeente.yml"),
    stringify({
      naam: "Nederland (verzonnen)",
      code: "GM9999",
      fictief: true,
      licentie: "CC0",
      contact: "beheer",
      peildatum: "2026-12-31",
      stadsdelen: names.map(({ id, naam, nr }) => ({ id, naam, afkorting: String(nr) })),
      site: {
        adres: "https://schaal.example/",
        beveiliging: { contact: "mailto:schaal@schaal.example", verloopt: "2027-12-31" },
        toegankelijkheid: {
          status: "E",
          opgesteld: "2026-12-31",
          meldpunt: "schaal@schaal.example",
          verantwoordelijk: "beheer",
          belemmeringen: [],
        },
      },
      boekjaren: { van: 2021, tot: 2026 },
    }),
  );
  write(join(map, "doelen.yml"), "{}\n");
  await copy(
    database,
    `select code as buurtcode, 'Buurt ' || code as buurtnaam, printf('gm%04d', gemeente) as stadsdeel,
      'WK' || substr(code, 3, 6) as wijkcode, 'Wijk' as wijknaam, '2014-01-01' as geldig_vanaf, '' as geldig_tot,
      '' as notitie, 'verzonnen' as bron from buurt order by code`,
    join(map, "reference", "gebieden.csv"),
  );
}

async function writeSurvey(database: Database, map: string): Promise<void> {
  const asked = askedQuestions();
  writeBron(map, "enquete", {
    bestanden: { enquete: "enquete_*.csv" },
    kolommen: {
      respondent: "respnr",
      jaar: "peiljaar",
      buurt: "buurtcode",
      stratum: "steekproefstratum",
      weging: "weegfactor",
      leeftijd: "leeftijdsklasse",
      huishouden: "huishoudtype",
    },
    golven: waves.map((jaar) => ({ jaar, titel: `Golf ${jaar}`, werving: "Verzonnen", steekproef: true })),
    vragen: Object.fromEntries(asked.map(({ vraag, kolom, codes }) => [vraag.id, { kolom, codes }])),
  });
  const questions = asked.map(deliveredQuestion);
  for (const jaar of waves)
    await copy(database, waveSql(jaar, questions), join(map, "raw", "enquete", `enquete_${jaar}.csv`));
}

async function writeRegisters(database: Database, map: string): Promise<void> {
  const gebied = { gebied: { gebied: ["code", "stadsdeel"] } };
  const registers: Record<string, { jaren: readonly number[]; tables: Record<string, string> }> = {
    bevolking: {
      jaren: grantYears,
      tables: { bevolking: residentsSql },
    },
    subsidies: {
      jaren: grantYears,
      tables: { subsidies: grantsSql, subsidie_verdeling: divisionSql(deelambities), regelingen: schemesSql },
    },
    participatie: { jaren: participationYears, tables: participationSql(deelambities) },
  };
  for (const [soort, { jaren, tables }] of Object.entries(registers)) {
    const bestanden = Object.fromEntries(Object.keys(tables).map((table) => [table, `${table}.csv`]));
    writeBron(map, soort, { bestanden, jaren, ...(soort === "bevolking" ? {} : { kolommen: gebied }) });
    for (const [table, sql] of Object.entries(tables))
      await copy(database, sql, join(map, "raw", soort, `${table}.csv`));
  }
}

function writeBron(map: string, soort: string, own: Record<string, unknown>): void {
  const bron = {
    soort,
    titel: soort,
    leverancier: "verzonnen",
    licentie: "CC0",
    privacy: "Verzonnen gegevens.",
    leverdatum: "2026-12-31",
    formaat,
    ...own,
  };
  write(join(map, "raw", soort, "bron.yml"), stringify(bron));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function copy(database: Database, sql: string, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await database.run(`copy (${sql}) to ${quoteText(path)} (header, delimiter ';')`);
}
