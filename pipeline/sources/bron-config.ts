import { z } from "zod";
import type { Correction } from "./corrections/correction-schema.ts";
import { isoDate } from "./gemeente.ts";
import { codesSchema, columnsSchema, dateSchema, missingSchema } from "./layout/column-schema.ts";
import { formatSchema } from "./layout/format-schema.ts";
import { tablesSchema } from "./layout/table-schema.ts";

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

const vraagKoppeling = z.strictObject({
  kolom: z.string(),
  codes: codesSchema.describe(
    "Geleverde code of label → antwoord. Een code uit de levering telt eerst, daarna het label dat zij in het bestand heeft.",
  ),
  trendbreuk: z.record(z.string(), z.string()).default({}),
  "niet-in": z.array(z.int()).default([]),
});

/** Years in which every table of a source must have rows, so that a file that stays away is noticed. */
const jaren = z
  .array(z.int())
  .default([])
  .describe("Jaren die elke tabel van de bron moet hebben; zo valt een bestand op dat wegblijft.");

const register = (soort: "subsidies" | "participatie" | "bevolking" | "raad" | "geld") =>
  z.strictObject({ soort: z.literal(soort), ...common, jaren });

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
  z.strictObject({
    soort: z.literal("statline-v3"),
    ...common,
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
  }),
]);

export type BronConfig = z.output<typeof bronSchema>;
export type EnqueteConfig = Extract<BronConfig, { soort: "enquete" }>;
export type StatlineConfig = Extract<BronConfig, { soort: "statline-v3" }>;

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
