import { z } from "zod";
import { cronSchema } from "../planning/cron-schema.ts";

const text = z.string().min(1);

/** Which areas a table is asked for; `benchmark` = those that gemeente.yml names, `alles` = the whole country. */
const areaChoices = ["gemeente", "wijk", "buurt", "benchmark", "alles"] as const;

export type AreaChoice = (typeof areaChoices)[number];

const table = z.strictObject({
  tabel: text.regex(/^\w+$/, "schrijf de code van de tabel, zoals 84799NED"),
  jaar: z.int().optional().describe("Jaar van alle cijfers, als de tabel geen perioden heeft."),
});

const tables = z
  .array(z.union([text.transform((tabel) => table.parse({ tabel })), table]))
  .min(1)
  .describe("Codes van de tabellen; met het jaar erbij als de tabel geen perioden heeft.");

const shared = {
  adres: z.url().optional().describe("Waar de tabellen staan; zonder deze sleutel het gewone adres."),
  "elke-dagen": z
    .int()
    .min(1)
    .max(400)
    .default(7)
    .describe("Na hoeveel dagen opnieuw wordt gevraagd of er iets nieuws is."),
  schema: cronSchema
    .optional()
    .describe(
      "Eigen moment voor npm run schedule, in plaats van elke-dagen; daarna wordt ververst als er iets nieuws is.",
    ),
};

const statline = (via: "statline-v3" | "statline-v4") =>
  z.strictObject({
    via: z.literal(via),
    ...shared,
    tabellen: tables,
    gebieden: z
      .array(z.enum(areaChoices))
      .min(1)
      .default(["gemeente", "buurt", "benchmark"])
      .describe("Over welke gebieden cijfers worden gevraagd."),
    vanaf: z.int().optional().describe("Eerste jaar dat wordt gevraagd."),
    kies: z
      .record(z.string(), z.array(text).min(1))
      .default({})
      .describe("Dimensie → codes die worden gevraagd; zonder deze sleutel alle."),
  });

/** `ophalen` in bron.yml: where a source is fetched from, and which part of it. */
export const fetchSchema = z.discriminatedUnion("via", [
  statline("statline-v3"),
  statline("statline-v4"),
  z.strictObject({
    via: z.literal("bestand"),
    ...shared,
    adres: z.url().describe("Adres van het bestand (CSV, XLSX of zip)."),
    naam: text
      .regex(/^\w[\w.-]*$/, "gebruik letters, cijfers, punten en streepjes")
      .describe("Naam waaronder het bestand wordt bewaard; moet passen bij het patroon in bestanden."),
  }),
  z.strictObject({
    via: z.literal("swing"),
    ...shared,
    adres: z.url().describe("Adres van de Open Data Service, tot en met /odata."),
    sleutel: text
      .regex(/^[A-Z][A-Z0-9_]*$/, "noem een omgevingsvariabele in hoofdletters")
      .describe("Omgevingsvariabele met de API-sleutel; nooit de sleutel zelf."),
    onderwerpen: z.array(text).min(1).describe("Codes van de onderwerpen."),
    gebiedsniveaus: z.array(text).min(1).default(["gemeente", "nederland"]),
    vanaf: z.int(),
    tot: z.int(),
  }),
]);

export type FetchConfig = z.output<typeof fetchSchema>;
export type StatlineFetch = Extract<FetchConfig, { via: "statline-v3" | "statline-v4" }>;
export type SwingFetch = Extract<FetchConfig, { via: "swing" }>;
export type FileFetch = Extract<FetchConfig, { via: "bestand" }>;

/** Where tables stand when bron.yml says nothing else (domain §8). */
const homes = { "statline-v3": "https://opendata.cbs.nl", "statline-v4": "https://datasets.cbs.nl" } as const;

/** Environment variable that sends all StatLine traffic elsewhere: a mirror, a proxy, a test. */
const MIRROR = "SOCIALE_BASIS_STATLINE";

/** Address of a table without a slash at the end. */
export function tableAddress(config: StatlineFetch, tabel: string, env: NodeJS.ProcessEnv): string {
  const home = (env[MIRROR] ?? config.adres ?? homes[config.via]).replace(/\/+$/, "");
  return `${home}/${config.via === "statline-v4" ? "odata/v1/CBS" : "ODataFeed/odata"}/${tabel}`;
}

const measure = z.strictObject({
  titel: z
    .union([text.transform((titel) => [titel]), z.array(text).min(1)])
    .describe("Titel van het onderwerp in de tabel; een lijst als zij per jaar verschilt."),
  groep: z
    .union([text.transform((groep) => [groep]), z.array(text).min(1)])
    .optional()
    .describe("Titel van de groep waar het onderwerp in staat; nodig als de titel vaker voorkomt."),
  maal: z
    .union([z.literal(1000), z.literal(1_000_000)])
    .optional()
    .describe("De bron geeft duizenden of miljoenen."),
});

/** `maten` in bron.yml: name of the topic in staging → title and group in the table. */
export const measuresSchema = z.record(text, measure);

export type MeasureChoice = z.output<typeof measure>;
