import { z } from "zod";
import { effecten2021, programmaTags, stappen } from "../../domain/indicator.ts";
import { bewijsSterkten, sferen } from "../../domain/verandertheorie.ts";

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes");

const element = z.strictObject({
  id: id.describe("Korte naam, uniek in het hele bestand. Indicatoren verwijzen ernaar."),
  stap: z.enum(stappen).describe("Plaats in de keten."),
  sfeer: z
    .enum(sferen)
    .describe("Waar het gebeurt: bij iemand zelf, tussen mensen, of bij gemeente en organisaties."),
  tekst: text.describe("Eén zin die waar is als het lukt."),
  tags: z.array(z.enum(programmaTags)).optional().describe("Landelijke programma's en wetten."),
  "effect-2021": z
    .array(z.enum(effecten2021))
    .optional()
    .describe("Effecten uit het uitvoeringsplan van 2021."),
});

const sterkte = z.enum(bewijsSterkten).describe("Hoe vaak het bewijs dezelfde kant op wijst.");
const verwijzing = text.describe("Openbare bron: titel, uitgave en jaar; geen namen van personen.");

/** Research needs a source, reasoning is never strong, and of what nobody knows there is no strength. */
const bewijs = z
  .discriminatedUnion("soort", [
    z.strictObject({ soort: z.literal("onderzoek"), sterkte, verwijzing }),
    z.strictObject({ soort: z.literal("praktijk"), sterkte, verwijzing: verwijzing.optional() }),
    z.strictObject({ soort: z.literal("redenering"), sterkte: sterkte.exclude(["sterk"]) }),
    z.strictObject({ soort: z.literal("onbekend") }),
  ])
  .describe("Waarop het verband rust.");

/** Longest delay that still says something, in years: one generation. */
const LONGEST_DELAY = 25;

const verband = z.strictObject({
  van: id.describe("Element waar het verband begint."),
  naar: id.describe("Element waar het verband heen gaat."),
  aanname: text.describe("Wat we aannemen, in één zin."),
  bewijs,
  vertraging: z
    .int()
    .min(0)
    .max(LONGEST_DELAY)
    .describe("Na hoeveel jaar het tweede element op zijn vroegst verandert."),
  toelichting: text.optional().describe("Wat het bewijs niet zegt, of waarom het ontbreekt."),
});

const elementen = z.array(element).min(1);

const deelambitie = z.strictObject({
  id: id.describe("Ook de naam van de map met indicatoren."),
  titel: text,
  uitkomst: text.describe("Uitkomst, letterlijk uit het besluit."),
  hoofdindicator: id.describe("Indicator op de kaart van het overzicht."),
  elementen,
  verbanden: z.array(verband),
});

/** The file `verandertheorie.yml`; every object refuses keys it does not know. */
export const theorieSchema = z.strictObject({
  hoofdambitie: z.strictObject({ titel: text, uitkomst: text, elementen }),
  gemeenschappelijk: z.strictObject({ elementen, verbanden: z.array(verband) }),
  deelambities: z.array(deelambitie).min(1),
});

export type TheorieYaml = z.output<typeof theorieSchema>;
export type ElementYaml = z.output<typeof element>;
export type VerbandYaml = z.output<typeof verband>;
