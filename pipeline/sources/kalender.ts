import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import {
  aansluitControles,
  type PencInstellingen,
  pencTabellen,
  STANDAARD_AANSLUITING,
  STANDAARD_TOLERANTIE,
} from "../domain/penc-instellingen.ts";
import { isoDate } from "./iso-date.ts";
import { displayPath } from "./read/delivered-file.ts";
import { parseYaml } from "./read/yaml.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes");

const momentSchema = z.strictObject({
  titel: z.string().min(1).describe("Zoals het op de site staat, bijvoorbeeld Begroting 2027."),
  peildatum: isoDate.describe("Datum waarop de cijfers moeten staan."),
  indicatoren: z
    .union([z.literal("alle"), z.array(slug).min(1)])
    .default("alle")
    .describe("Welke indicatoren in het document staan en een cijfer moeten hebben."),
  zonder: z
    .record(slug, z.string().min(1))
    .default({})
    .describe("Indicatoren die mogen ontbreken, met de reden; in het document staat dan n.n.b."),
  editie: slug
    .optional()
    .describe("Editie waar het document uit komt, als het niet de editie is die erbij werd vastgesteld."),
  tabellen: z
    .union([z.literal("alle"), z.array(z.enum(pencTabellen)).min(1)])
    .default("alle")
    .describe("Welke tabellen in het document staan."),
  tolerantie: z
    .number()
    .min(0)
    .max(100)
    .default(STANDAARD_TOLERANTIE)
    .describe("Procent dat een cijfer mag verschuiven zonder toelichting."),
  bedragen: z.enum(["euro", "duizend"]).default("euro").describe("Bedragen in euro's of in duizenden."),
});

const bekendSchema = z.strictObject({
  controle: z.enum(aansluitControles).describe("Welke vergelijking."),
  sleutel: z
    .string()
    .min(1)
    .describe("Wat er vergeleken wordt, zoals op het blad Aansluiting: 2025 jaarrekening 6.1 lasten."),
  bedrag: z.number().describe("Het verschil in euro's, met teken: het linker totaal min het rechter."),
  uitleg: z.string().min(1).describe("Waarom het verschil er is, in één zin."),
});

/** `reference/kalender.yml`: the moments of planning and control, what is in each document, and what may differ. */
export const kalenderSchema = z.strictObject({
  momenten: z.record(slug, momentSchema).default({}).describe("Per moment, bijvoorbeeld begroting-2027."),
  aansluiting: z
    .strictObject({
      tolerantie: z
        .number()
        .min(0)
        .default(STANDAARD_AANSLUITING)
        .describe("Verschil in euro's dat nog als gelijk telt."),
      "bekende-verschillen": z.array(bekendSchema).default([]).describe("Verschillen met hun uitleg."),
    })
    .prefault({})
    .describe("Totalen die op elkaar aan moeten sluiten."),
});

type KalenderFile = z.output<typeof kalenderSchema>;

/** Moments by id. */
export type Kalender = KalenderFile["momenten"];

/** A moment of planning and control. */
export type Moment = Kalender[string];

/** Reads the calendar; a workspace without one has no moments. Throws an InputError for what is wrong in it. */
export function readKalender(path: string): Kalender {
  return readKalenderFile(path).momenten;
}

/** What documents need of the calendar. Throws an InputError for what is wrong in it. */
export function readDocumenten(path: string): Pick<PencInstellingen, "momenten" | "aansluiting"> {
  const { momenten, aansluiting } = readKalenderFile(path);
  return {
    momenten: Object.entries(momenten).map(([id, { editie: _, tabellen, ...moment }]) => ({
      id,
      ...moment,
      tabellen: tabellen === "alle" ? [...pencTabellen] : tabellen,
    })),
    aansluiting: { tolerantie: aansluiting.tolerantie, bekend: aansluiting["bekende-verschillen"] },
  };
}

function readKalenderFile(path: string): KalenderFile {
  if (!existsSync(path)) return kalenderSchema.parse({});
  return parseYaml({ text: readFileSync(path, "utf8"), bestand: displayPath(path) }, kalenderSchema);
}
