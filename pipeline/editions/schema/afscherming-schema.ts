import { z } from "zod";
import { aanhoudRedenen } from "../../domain/afscherming.ts";
import { afschermRedenen } from "../../domain/disclosure.ts";

const count = z.int().min(0);

/** `afscherming.json`. */
export const afschermingSchema = z
  .strictObject({
    redenen: z
      .array(z.strictObject({ reden: z.enum([...afschermRedenen, "terugrekenen"]), cijfers: count }))
      .describe("Verborgen cijfers per reden; terugrekenen: alleen om een ander cijfer te beschermen."),
    verlies: z.strictObject({ zelf: count, omAnderen: count, getoond: count }),
    aangehouden: z
      .array(
        z.strictObject({
          indicators: z.array(z.string()),
          deelambitie: z.string(),
          jaar: z.int(),
          waarom: z.enum(aanhoudRedenen),
        }),
      )
      .describe("Tabellen die blijven zoals ze eerder zijn gepubliceerd."),
    nietOptelbaar: z
      .array(z.strictObject({ indicator: z.string(), jaren: z.array(z.int()) }))
      .describe("Tabellen waarvan de stadsdelen niet optellen tot de gemeente."),
    toets: z
      .strictObject({ onderzocht: count, beschermd: count, edities: count })
      .describe(
        "Wat de aanval op het resultaat zei: getallen die onzeker moesten blijven, en hoeveel dat zijn.",
      ),
  })
  .describe("Wat de afscherming deed, alleen in aantallen.");
