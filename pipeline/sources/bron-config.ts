import { z } from "zod";
import type { Correction } from "./corrections/correction-schema.ts";
import { fetchSchema, measuresSchema } from "./fetch/fetch-config.ts";
import { freshnessSchema } from "./freshness.ts";
import { isoDate } from "./iso-date.ts";
import {
  codesSchema,
  columnsSchema,
  dateSchema,
  missingSchema,
  ownCodesSchema,
} from "./layout/column-schema.ts";
import { formatSchema } from "./layout/format-schema.ts";
import { tablesSchema } from "./layout/table-schema.ts";
import { registerTables } from "./registers/register-tables.ts";

const common = {
  titel: z.string().min(1).describe("Naam van de bron, zoals die op de site staat."),
  leverancier: z
    .string()
    .min(1)
    .describe("Wie de gegevens levert: een afdeling of organisatie, geen persoon."),
  licentie: z.string().min(1).describe("Voorwaarden waaronder de gegevens gebruikt mogen worden."),
  privacy: z.string().min(1).describe("In gewone woorden: wat over personen gaat en wat daarmee gebeurt."),
  "privacy-klasse": z
    .enum(["openbaar", "intern", "persoonsgegevens", "bijzonder"])
    .default("intern")
    .describe(
      "Hoe gevoelig de levering is. Bij persoonsgegevens en bijzonder laten verslagen geen waarden zien.",
    ),
  nodig: z
    .array(z.string())
    .default([])
    .describe(
      "Kolommen met een naam, adres, telefoon, e-mail of geboortedatum die deze bron niet kan missen.",
    ),
  leverdatum: isoDate.describe("Datum van de nieuwste levering, als 2026-10-01."),
  "elke-maanden": z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe("Om de hoeveel maanden een nieuwe levering wordt verwacht; te laat geeft een waarschuwing."),
  "uiterlijk-maanden": z
    .int()
    .min(1)
    .max(240)
    .optional()
    .describe("Hoe oud de nieuwste levering hoogstens mag zijn; ouder stopt de verversing."),
  versheid: freshnessSchema
    .optional()
    .describe(
      "Na hoeveel dagen de status de nieuwste levering oud noemt; zonder deze sleutel volgt het uit elke-maanden.",
    ),
  ophalen: fetchSchema
    .optional()
    .describe("Waar de bron wordt opgehaald met npm run fetch; zonder deze sleutel wordt zij geleverd."),
  "toegestane-uitval": z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("Welk deel van de rijen van een bestand afgekeurd mag worden: 0.01 is 1%."),
  bestanden: tablesSchema.describe(
    "Per tabel welke bestanden haar vullen: een naam met sterretjes, of een blok.",
  ),
  formaat: formatSchema.prefault({}).describe("Hoe de bestanden geschreven zijn."),
  datumnotatie: dateSchema
    .prefault(["dd-mm-jjjj", "jjjj-mm-dd"])
    .describe("Hoe datums geschreven zijn; een lijst mag. Een tijd erachter telt niet mee."),
  ontbrekend: missingSchema
    .default({})
    .describe("Woorden die voor een ontbrekende waarde staan, met de reden."),
  kolommen: columnsSchema.default({}).describe("Per kolom hoe zij in de levering heet, of een blok."),
};

const golf = z.strictObject({
  jaar: z.int(),
  titel: z.string(),
  werving: z.string(),
  steekproef: z.boolean(),
  "vergelijkbaar-met": z.array(z.int()).default([]),
  trendbreuk: z.string().optional(),
  "vanaf-leeftijd": z.int().min(0).max(100).default(18).describe("Jongste leeftijd van wie mee kon doen."),
});

const versie = z.strictObject({
  golven: z.array(z.int()).min(1).describe("Jaren van de golven die de vraag zo stelden."),
  kolom: z.string().optional().describe("Naam van de kolom in deze golven, als die anders was."),
  codes: ownCodesSchema.optional().describe("Codes van deze golven, in plaats van die van de vraag."),
});

const vraagKoppeling = z.strictObject({
  kolom: z.string(),
  codes: codesSchema.describe(
    "Geleverde code of label → antwoord. Een code uit de levering telt eerst, daarna het label dat zij in het bestand heeft.",
  ),
  trendbreuk: z.record(z.string(), z.string()).default({}),
  "niet-in": z.array(z.int()).default([]),
  versies: z
    .array(versie)
    .default([])
    .describe(
      "Golven waarin de vraag een andere kolom of andere codes had. Zijn de antwoorden niet te vergelijken, zet dat dan bij trendbreuk.",
    ),
});

/** Years in which every table of a source must have rows, so that a file that stays away is noticed. */
const jaren = z
  .array(z.int())
  .default([])
  .describe("Jaren die elke tabel van de bron moet hebben; zo valt een bestand op dat wegblijft.");

const jaarReden = z.record(z.string().regex(/^\d{4}$/, "gebruik jaartallen"), z.string().min(1));

/** Years from which a table of this register was counted another way. */
const breaksOf = (soort: RegisterSoort) =>
  z
    .strictObject(Object.fromEntries(registerTables[soort].map(({ naam }) => [naam, jaarReden.default({})])))
    .default({})
    .describe(
      "Per tabel: het jaar vanaf wanneer anders is geteld, met de reden. Dat jaar en later is dan niet te vergelijken met eerder.",
    );

type RegisterSoort = keyof typeof registerTables;

const register = <S extends RegisterSoort>(soort: S) =>
  z.strictObject({ soort: z.literal(soort), ...common, jaren, trendbreuken: breaksOf(soort) });

/** Published statistics: StatLine's wide (v3) and long (v4) layout, or any table with areas, years and numbers. */
export const statistiekSoorten = ["statline-v3", "statline-v4", "statistiek"] as const;

/** `raw/<bron>/bron.yml`: where a delivery comes from and how it is written. */
export const bronSchema = z.discriminatedUnion("soort", [
  z.strictObject({
    soort: z.literal("enquete"),
    ...common,
    golven: z.array(golf).min(1),
    vragen: z.record(z.string(), vraagKoppeling),
  }),
  register("subsidies"),
  register("participatie"),
  register("bevolking"),
  register("raad"),
  register("geld"),
  register("voorzieningen"),
  z.strictObject({
    soort: z.literal(statistiekSoorten),
    ...common,
    leverdatum: isoDate
      .or(z.literal(""))
      .default("")
      .describe("Datum van de nieuwste levering; van een bron die wordt opgehaald volgt zij vanzelf."),
    jaren,
    dimensies: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    "gebied-kolom": z.string().default("WijkenEnBuurten"),
    "periode-kolom": z.string().default("Perioden"),
    jaar: z
      .int()
      .optional()
      .describe("Jaar van alle cijfers, als het bestand geen kolom met perioden heeft."),
    onderwerpen: z
      .record(z.string(), z.string())
      .optional()
      .describe("Kolom → naam van het onderwerp; zonder deze lijst telt elke kolom met een volgnummer."),
    maten: measuresSchema
      .optional()
      .describe("Naam van het onderwerp → titel en groep in de tabel; voor bronnen die worden opgehaald."),
    volledig: z
      .number()
      .min(0)
      .max(1)
      .default(0.8)
      .describe(
        "Een nieuwste jaar telt pas als zo'n deel van de gebieden een cijfer heeft, vergeleken met het jaar met de meeste; 0 laat elk jaar tellen.",
      ),
  }),
]);

export type BronConfig = z.output<typeof bronSchema>;
export type EnqueteConfig = Extract<BronConfig, { soort: "enquete" }>;
export type VraagKoppeling = EnqueteConfig["vragen"][string];
export type StatlineConfig = Extract<BronConfig, { dimensies: unknown }>;

/** Whether a source holds published statistics. */
export function isStatistiek(config: BronConfig): config is StatlineConfig {
  return "dimensies" in config;
}

/** A configured source: the id is the name of its folder under `raw/`. */
export interface Bron<C extends BronConfig = BronConfig> {
  id: string;
  map: string;
  config: C;
  /** Known errors of the deliveries, from `corrections/<bron>.yml`. */
  correcties: Correction[];
  /** Private folder for temporary copies; left out = that of the operating system. */
  werkmap?: string;
}
