import { z } from "zod";
import * as lists from "../../domain/indicator.ts";
import { bewijsSoorten, bewijsSterkten, sferen } from "../../domain/verandertheorie.ts";

const text = z.string();
const tags = z.array(z.enum(lists.programmaTags));
const effects = z.array(z.enum(lists.effecten2021));

const doel = z.strictObject({
  nulmetingJaar: z.int().nullable(),
  streefwaarde: z.strictObject({ waarde: z.number(), jaar: z.int() }).nullable(),
  streefwaardeVolgt: z.boolean(),
  effectVanaf: z.int().nullable(),
  eigenaar: text.nullable().describe("Een functie, nooit een persoon."),
  herkomst: text.nullable().describe("Stuk waarin nulmeting en streefwaarde zijn vastgelegd."),
});

/** `indicators.json`. */
export const indicatorsSchema = z
  .array(
    z.strictObject({
      id: text,
      deelambitie: text,
      titel: text,
      definitie: text,
      watDitNietZegt: text,
      stap: z.enum(lists.stappen),
      element: text,
      maat: z.enum(lists.maten),
      bronSoort: z.enum(lists.bronSoorten),
      eenheid: z.enum(lists.eenheden),
      richting: z.enum(lists.richtingen),
      telt: z.enum(lists.teltSoorten),
      telling: z.enum(lists.tellingen).nullable(),
      noemer: z
        .strictObject({ bron: z.literal("bevolking"), leeftijd: text.optional(), peil: z.literal("1-1") })
        .nullable(),
      per: z.number().nullable(),
      schaal: z.enum(lists.schalen).nullable(),
      relevantVerschil: z.number().nullable(),
      decimalen: z.int(),
      vraag: z.union([text, z.record(text, text)]).nullable(),
      uitsplitsing: z.array(z.enum(lists.uitsplitsingen)),
      ookBij: z.array(text),
      ookBijElementen: z.array(text),
      tags,
      effect2021: effects,
      sql: text,
      tabellen: z.array(text),
      vragen: z.array(text),
      hash: text.describe("SHA-256 van het bestand met de definitie, dat in definities/ staat."),
      doel: doel.nullable(),
      trendbreuken: z.array(z.strictObject({ van: z.int(), tot: z.int(), reden: text })),
      gebiedsbreuken: z.exactOptional(z.array(z.strictObject({ gebied: text, jaar: z.int() }))),
      bronnen: z.array(text),
    }),
  )
  .describe("De definities van alle indicatoren.");

/** `definities.json`. */
export const definitionFilesSchema = z
  .array(z.strictObject({ indicator: text, bestand: text, sha256: text }))
  .describe("Het bestand van elke indicator, met zijn vingerafdruk.");

const element = z.strictObject({
  id: text,
  stap: z.enum(lists.stappen),
  sfeer: z.enum(sferen),
  tekst: text,
  tags,
  effect2021: effects,
});

const verband = z.strictObject({
  van: text,
  naar: text,
  aanname: text,
  bewijs: z.strictObject({
    soort: z.enum(bewijsSoorten),
    sterkte: z.enum(bewijsSterkten).nullable(),
    verwijzing: text.nullable(),
  }),
  vertraging: z.int(),
  toelichting: text.nullable(),
});

/** `verandertheorie.json`. */
export const verandertheorieSchema = z
  .strictObject({
    theorie: z.strictObject({
      hoofdambitie: z.strictObject({ titel: text, uitkomst: text, elementen: z.array(element) }),
      deelambities: z.array(
        z.strictObject({
          id: text,
          titel: text,
          uitkomst: text,
          hoofdindicator: text,
          elementen: z.array(element),
          verbanden: z.array(verband),
        }),
      ),
      gemeenschappelijk: z.strictObject({ elementen: z.array(element), verbanden: z.array(verband) }),
    }),
    leemten: z.array(
      z.strictObject({
        deelambitie: text,
        elementen: z.int(),
        verbanden: z.int(),
        elementenZonderIndicator: z.array(text),
        verbandenZonderBewijs: z.array(z.strictObject({ van: text, naar: text })),
        stappenZonderElement: z.array(z.enum(lists.stappen)),
      }),
    ),
    teksten: z.array(
      z.strictObject({
        id: text,
        waarom: z.array(text),
        uitleg: z.array(text),
        watWeNietMeten: z.array(text),
      }),
    ),
  })
  .describe("De verandertheorie en de teksten per deelambitie.");
