import { z } from "zod";
import { areaNotations, dateNotations, missingReasons } from "../fields/field.ts";

const text = z.string().min(1);

/** One value or a list of them, read as a list. */
const oneOrMore = <S extends z.ZodType>(item: S) =>
  z.union([item, z.array(item).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]));

const regular = text.refine(isExpression, "dit is geen geldig patroon; zet er één deel van tussen haakjes");

/** A pattern with exactly one group, in the syntax that JavaScript and RE2 share. */
function isExpression(pattern: string): boolean {
  try {
    const groups = new RegExp(`${pattern}|`).exec("")?.length;
    return groups === 2 && !/\\[1-9]|\(\?[=!<]/.test(pattern);
  } catch {
    return false;
  }
}

/** Word that stands for a missing value → why it is missing. */
export const missingSchema = z.record(z.string(), z.enum(missingReasons));

export const dateSchema = oneOrMore(z.enum(dateNotations));

/** Delivered code, or the label it has in the file → value; may be left out, and then says nothing. */
export const ownCodesSchema = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));

/** The same; left out = no codes. */
export const codesSchema = ownCodesSchema
  .default({})
  .describe("Geleverde code, of het label dat zij in het bestand heeft → waarde.");

/** How one staging column is delivered, where its name alone does not say it. */
const columnObject = z.strictObject({
  kolom: oneOrMore(text)
    .optional()
    .describe("Naam van de kolom in de levering; meer namen als zij per levering verschilt."),
  vast: z
    .union([z.string(), z.number()])
    .transform(String)
    .optional()
    .describe("Dezelfde waarde in elke rij: waar het bestand over gaat maar wat er niet in staat."),
  "uit-bestandsnaam": regular
    .optional()
    .describe("Patroon op de naam van het bestand; het deel tussen haakjes is de waarde."),
  rijnummer: z
    .literal(true)
    .optional()
    .describe("Nummer de rijen, als de levering geen eigen sleutel heeft."),
  deel: regular.optional().describe("Alleen het deel van de tekst tussen de haakjes van dit patroon."),
  codes: codesSchema,
  anders: text.optional().describe("Waarde voor elke tekst zonder code."),
  ontbrekend: missingSchema
    .optional()
    .describe("Woorden voor een ontbrekende waarde in deze kolom, met de reden."),
  datumnotatie: dateSchema.optional(),
  decimaalteken: z.enum([",", "."]).optional(),
  duizendtalteken: z.enum([".", ",", " ", "'", ""]).optional(),
  gebied: oneOrMore(z.enum(areaNotations))
    .optional()
    .describe("Waarmee gebieden zijn aangegeven; bij meer dan een telt de eerste die past."),
  maal: z
    .union([z.literal(1000), z.literal(1_000_000)])
    .optional()
    .describe("Bedragen zijn geleverd in duizenden of miljoenen euro's."),
});

/** Staging column → its name or names in the delivery, or all that is to be said about it. */
export const columnsSchema = z.record(
  z.string(),
  z.union([
    text.transform((kolom) => columnObject.parse({ kolom })),
    z
      .array(text)
      .min(1)
      .transform((kolom) => columnObject.parse({ kolom })),
    columnObject,
  ]),
);

export type ColumnConfig = z.output<typeof columnObject>;
