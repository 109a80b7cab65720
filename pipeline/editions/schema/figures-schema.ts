import { z } from "zod";
import { gebiedSoorten } from "../../domain/gebied.ts";
import { uitsplitsingen } from "../../domain/indicator.ts";
import { bewegingen, koersen, ontwikkelingen, posities, trendRichtingen } from "../../domain/judgement.ts";
import { redenen, statussen } from "../../domain/outcome.ts";

const number = z.number().nullable();
const text = z.string();

/** `outcomes.json`. */
export const outcomesSchema = z
  .array(
    z.strictObject({
      indicator: text,
      deelambitie: text,
      gebied: text,
      gebiedSoort: z.enum(gebiedSoorten),
      jaar: z.int(),
      uitsplitsing: z.enum(uitsplitsingen).nullable(),
      groep: text.nullable(),
      waarde: number.describe(
        "Zoals afgedrukt, in de eenheid van de indicator; null als het niet getoond wordt.",
      ),
      onder: number.describe("Ondergrens van de marge van 95%."),
      boven: number.describe("Bovengrens van de marge van 95%."),
      n: number.describe("Enquete: geldige antwoorden in stappen van tien. Register: getelde eenheden."),
      teller: number,
      noemer: number,
      ongeldig: number.describe("Enquete: percentage weet niet of geen antwoord."),
      dekking: number.describe("Register: percentage van de eenheden dat meetelt."),
      status: z.enum(statussen),
      reden: z.enum(redenen).nullable(),
    }),
  )
  .describe("Alle cijfers, een per indicator, deelambitie, gebied, jaar en groep.");

const trend = z.strictObject({
  richting: z.enum(trendRichtingen),
  jaren: z.array(z.int()),
  perJaar: z.number(),
  onder: z.number(),
  boven: z.number(),
  q: z.strictObject({ waarde: z.number(), df: z.number(), p: z.number() }).nullable(),
});

/** `judgements.json`. */
export const judgementsSchema = z
  .array(
    z.strictObject({
      indicator: text,
      deelambitie: text,
      gebied: text,
      jaar: z.int(),
      nulmetingJaar: z.int().nullable(),
      ontwikkeling: z.enum(ontwikkelingen),
      ontwikkelingReden: z.enum(redenen).nullable(),
      beweging: z.enum(bewegingen).nullable(),
      positie: z.enum(posities),
      positieReden: z.enum(redenen).nullable(),
      rest: z.strictObject({ waarde: z.number(), onder: number, boven: number }).nullable(),
      koers: z.enum(koersen).nullable(),
      koersReden: z.enum(redenen).nullable(),
      overzicht: z.strictObject({ ontwikkeling: z.enum(ontwikkelingen), positie: z.enum(posities) }),
      trend: trend.nullable(),
      zin: text.describe("Het antwoord in gewone taal."),
    }),
  )
  .describe("Oordelen over het nieuwste cijfer van elke indicator, per gebied.");

/** `beveiliging.json`. */
export const suppressionSchema = z
  .array(
    z.strictObject({
      indicator: text,
      cijfers: z.int(),
      getoond: z.int(),
      nietGetoond: z.array(
        z.strictObject({ status: z.enum(statussen), reden: z.enum(redenen).nullable(), aantal: z.int() }),
      ),
    }),
  )
  .describe("Hoeveel cijfers per indicator niet getoond worden, en waarom.");
