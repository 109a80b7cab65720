import { z } from "zod";
import { kwaliteitAntwoorden, kwaliteitVragen } from "../../domain/quality.ts";
import { leerpuntSoorten, verhaalSoorten } from "../../domain/verhaal.ts";

const text = z.string();

/** `kwaliteit.json`. */
export const qualitySchema = z
  .array(
    z.strictObject({
      indicator: text,
      antwoorden: z.array(
        z.strictObject({
          vraag: z.enum(kwaliteitVragen),
          antwoord: z.enum(kwaliteitAntwoorden),
          redenen: z.array(text),
        }),
      ),
    }),
  )
  .describe("Kwaliteitskaart per indicator, berekend volgens docs/kwaliteit.md.");

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
