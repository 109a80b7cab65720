import { z } from "zod";
import { defaultDrempels } from "../domain/drempels.ts";
import { beheerSchema } from "./beheer-config.ts";
import { isoDate } from "./iso-date.ts";
import { NIGHTLY } from "./planning/cron-moments.ts";
import { cronSchema } from "./planning/cron-schema.ts";
import { siteConfigSchema } from "./site-config.ts";

/** Shares above which a figure is marked, and above which it is hidden. */
const twoSteps = z
  .strictObject({ indicatief: z.number().gt(0).max(1), tonen: z.number().gt(0).max(1) })
  .refine(({ indicatief, tonen }) => indicatief <= tonen, "indicatief mag niet groter zijn dan tonen");

const drempelSchema = z
  .strictObject({
    privacy: z.int().min(3).default(defaultDrempels.privacy),
    tonen: z.int().min(10).default(defaultDrempels.tonen),
    indicatief: z.int().min(10).default(defaultDrempels.indicatief),
    register: z.int().min(3).default(defaultDrempels.register),
    breedte: z.number().gt(0).max(1).default(defaultDrempels.breedte),
    relatief: z
      .strictObject({ vanaf: z.number().min(0).max(1), factor: z.number().gt(0) })
      .default(defaultDrempels.relatief),
    cijfer: z.number().gt(0).default(defaultDrempels.cijfer),
    variatie: twoSteps.default(defaultDrempels.variatie),
    onbekend: twoSteps.default(defaultDrempels.onbekend),
    zaken: z.int().min(0).default(defaultDrempels.zaken),
    organisaties: z.int().min(0).default(defaultDrempels.organisaties),
    personeel: z.int().min(0).default(defaultDrempels.personeel),
    groep: z.boolean().default(defaultDrempels.groep),
    bevolking: z.int().min(0).default(defaultDrempels.bevolking),
    bedragen: z
      .strictObject({
        bijdragers: z.int().min(2),
        procent: z.number().gt(0).max(100),
        grootste: z.number().gt(0).max(1),
        tweeGrootste: z.number().gt(0).max(1),
      })
      .default(defaultDrempels.bedragen),
  })
  .default(defaultDrempels);

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes");

/** An area to compare published figures with: one code under the names it has, or the middle of several gemeenten. */
const benchmarkSchema = z.strictObject({
  id: slug,
  naam: z.string().min(1),
  codes: z
    .array(z.string().regex(/^(NL|GM|PV|LD|CR)\w+$/, "schrijf CBS-codes, zoals NL01 of GM0917"))
    .min(1)
    .describe("CBS-codes. Van meer gemeenten wordt de middelste waarde genomen, nooit een som."),
});

/** Share of judgements that may flip before publishing asks; our own choice, one in ten (docs/edities.md). */
const CONFIRM_FROM = 0.1;

/** `gemeente.yml`: who we are, thresholds, programme structure, fiscal years, publication policy. */
export const gemeenteSchema = z.strictObject({
  naam: z.string().min(1),
  code: z.string().regex(/^GM\d{4}$/, "schrijf de CBS-code als GM0935"),
  fictief: z.boolean(),
  licentie: z.string().min(1),
  contact: z.string().min(1),
  peildatum: isoDate,
  stadsdelen: z
    .array(z.strictObject({ id: slug, naam: z.string().min(1), afkorting: z.string().min(1).max(3) }))
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      "een stadsdeel staat er twee keer",
    ),
  benchmarks: z
    .array(benchmarkSchema)
    .default([])
    .describe("Waarmee gepubliceerde cijfers van de gemeente worden vergeleken."),
  drempels: drempelSchema,
  site: siteConfigSchema,
  boekjaren: z.strictObject({ van: z.int(), tot: z.int() }),
  programmas: z
    .array(z.strictObject({ id: slug, naam: z.string().min(1), deelambities: z.array(slug) }))
    .default([]),
  publiceren: z
    .enum(["handmatig", "automatisch"])
    .default("handmatig")
    .describe(
      "automatisch: een verversing die iets verandert publiceert zelf, als de toets slaagt en weinig oordelen omslaan.",
    ),
  "bevestigen-vanaf": z
    .number()
    .min(0)
    .max(1)
    .default(CONFIRM_FROM)
    .describe("Slaat een groter deel van de oordelen om, dan vraagt publiceren om een bevestiging."),
  schema: cronSchema
    .default(NIGHTLY)
    .describe("Wanneer alles wordt ververst: minuut, uur, dag, maand, weekdag; Nederlandse tijd."),
  beheer: beheerSchema.prefault({}),
});

export type Gemeente = z.output<typeof gemeenteSchema>;

const doelSchema = z.strictObject({
  nulmeting: z.int().optional(),
  streefwaarde: z
    .union([z.literal("volgt"), z.strictObject({ waarde: z.number(), jaar: z.int() })])
    .optional(),
  "effect-vanaf": z.int().optional(),
  eigenaar: z.string().optional(),
  herkomst: z.string().trim().min(1).optional(),
});

/** `doelen.yml`: per indicator id what the gemeente wants to reach. */
export const doelenSchema = z.record(z.string(), doelSchema);
