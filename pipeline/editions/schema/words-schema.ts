import { z } from "zod";
import { leerpuntSoorten, verhaalSoorten } from "../../domain/verhaal.ts";

const text = z.string();

/** `verhalen.json`. */
export const verhalenSchema = z
  .array(
    z.strictObject({
      soort: z.enum(verhaalSoorten),
      deelambitie: text,
      stadsdeel: text.nullable().describe("Leeg voor de hele stad."),
      jaar: z.int(),
      les: z.enum(leerpuntSoorten).nullable().describe("Wat de les is; alleen bij een leerpunt."),
      tekst: text,
    }),
  )
  .describe("Ervaringen en leerpunten die openbaar mogen, zonder gegevens van personen.");
