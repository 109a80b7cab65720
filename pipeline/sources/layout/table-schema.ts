import { z } from "zod";
import { columnsSchema, dateSchema, missingSchema } from "./column-schema.ts";
import { formatSchema } from "./format-schema.ts";

const text = z.string().min(1);

/** Rows a delivery should have. */
const rowsSchema = z.strictObject({
  min: z.int().min(0).optional(),
  max: z.int().min(1).optional(),
  /** Largest change against the year before, as a part: 0.2 is 20%. */
  verandering: z.number().gt(0).max(10).optional(),
});

/** A total that the supplier gives with the delivery. */
const controlSchema = z.strictObject({
  veld: text,
  som: z.number(),
  jaar: z.int().optional(),
  /** Largest difference that is no fault. */
  marge: z.number().min(0).default(0),
});

/** What a table of a source has of its own; the rest it has in common with the source. */
const tableObject = z.strictObject({
  bestand: text,
  formaat: formatSchema.optional(),
  kolommen: columnsSchema.default({}),
  datumnotatie: dateSchema.optional(),
  ontbrekend: missingSchema.optional(),
  rijen: rowsSchema.default({}),
  controle: z.array(controlSchema).default([]),
});

/** `bestanden` in bron.yml: staging table → pattern of the file names, or a layout of its own. */
export const tablesSchema = z.record(
  z.string(),
  z.union([text.transform((bestand) => tableObject.parse({ bestand })), tableObject]),
);

export type TableConfig = z.output<typeof tableObject>;
