import { z } from "zod";
import { columnsSchema, dateSchema, missingSchema } from "./column-schema.ts";
import { formatSchema } from "./format-schema.ts";

const text = z.string().min(1);

/** Rows a delivery should have. */
const rowsSchema = z.strictObject({
  min: z.int().min(0).optional(),
  max: z.int().min(1).optional(),
  verandering: z
    .number()
    .gt(0)
    .max(10)
    .optional()
    .describe("Grootste verandering van het aantal rijen tegenover het jaar ervoor: 0.2 is 20%."),
});

/** A total that the supplier gives with the delivery. */
const controlSchema = z.strictObject({
  veld: text,
  som: z.number(),
  jaar: z.int().optional(),
  marge: z.number().min(0).default(0).describe("Grootste verschil dat geen fout is."),
});

/** How files are written, where that is not how the files of the source are. */
const writing = {
  bestand: text.describe("Naam van het bestand; een sterretje staat voor elke tekst."),
  formaat: formatSchema.optional(),
  kolommen: columnsSchema.default({}),
  datumnotatie: dateSchema.optional(),
  ontbrekend: missingSchema.optional(),
};

/** What a table of a source has of its own; the rest it has in common with the source. */
const tableObject = z.strictObject({
  ...writing,
  afwijkend: z
    .array(z.strictObject(writing))
    .default([])
    .describe(
      "Bestanden van deze tabel die anders geschreven zijn, zoals een eerdere golf van een ander bureau; het eerste patroon dat past telt.",
    ),
  rijen: rowsSchema.default({}).describe("Hoeveel rijen een bestand hoort te hebben."),
  controle: z.array(controlSchema).default([]).describe("Totalen die de leverancier bij de levering geeft."),
});

/** `bestanden` in bron.yml: staging table → pattern of the file names, or a layout of its own. */
export const tablesSchema = z.record(
  z.string(),
  z.union([text.transform((bestand) => tableObject.parse({ bestand })), tableObject]),
);

export type TableConfig = z.output<typeof tableObject>;
