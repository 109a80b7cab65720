import { z } from "zod";
import { isoDate } from "./gemeente.ts";

const common = {
  titel: z.string().min(1),
  leverancier: z.string().min(1),
  licentie: z.string().min(1),
  privacy: z.string().min(1),
  leverdatum: isoDate,
  "toegestane-uitval": z.number().min(0).max(1).default(0),
  bestanden: z.record(z.string(), z.string()),
  formaat: z
    .strictObject({
      scheidingsteken: z.enum([";", ",", "\t"]).default(";"),
      decimaalteken: z.enum([",", "."]).default(","),
      codering: z.enum(["utf-8"]).default("utf-8"),
    })
    .default({ scheidingsteken: ";", decimaalteken: ",", codering: "utf-8" }),
  datumnotatie: z.string().default("%d-%m-%Y"),
  kolommen: z.record(z.string(), z.string()).default({}),
};

const golf = z.strictObject({
  jaar: z.int(),
  titel: z.string(),
  werving: z.string(),
  steekproef: z.boolean(),
  "vergelijkbaar-met": z.array(z.int()).default([]),
  trendbreuk: z.string().optional(),
});

const vraagKoppeling = z.strictObject({
  kolom: z.string(),
  codes: z.record(z.string(), z.string()).default({}),
  trendbreuk: z.record(z.string(), z.string()).default({}),
  "niet-in": z.array(z.int()).default([]),
});

/** Years in which every table of a source must have rows, so that a file that stays away is noticed. */
const jaren = z.array(z.int()).default([]);

const register = (soort: "subsidies" | "participatie" | "bevolking") =>
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
  z.strictObject({
    soort: z.literal("statline-v3"),
    ...common,
    jaren,
    dimensies: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    "gebied-kolom": z.string().default("WijkenEnBuurten"),
    "periode-kolom": z.string().default("Perioden"),
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
}
