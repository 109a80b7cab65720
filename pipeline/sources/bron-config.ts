import { z } from "zod";
import { isoDate } from "./gemeente.ts";
import { columnsSchema, dateSchema, missingSchema } from "./layout/column-schema.ts";
import { formatSchema } from "./layout/format-schema.ts";
import { tablesSchema } from "./layout/table-schema.ts";

const common = {
  titel: z.string().min(1),
  leverancier: z.string().min(1),
  licentie: z.string().min(1),
  privacy: z.string().min(1),
  "privacy-klasse": z.enum(["openbaar", "intern", "persoonsgegevens", "bijzonder"]).default("intern"),
  /** Direct identifiers that this source cannot do without; others are dropped at the door. */
  nodig: z.array(z.string()).default([]),
  leverdatum: isoDate,
  /** A new delivery is due this many months after the last. */
  "elke-maanden": z.int().min(1).max(120).optional(),
  "toegestane-uitval": z.number().min(0).max(1).default(0),
  bestanden: tablesSchema,
  formaat: formatSchema.prefault({}),
  datumnotatie: dateSchema.prefault(["dd-mm-jjjj", "jjjj-mm-dd"]),
  ontbrekend: missingSchema.default({}),
  kolommen: columnsSchema.default({}),
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
