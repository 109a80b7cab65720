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

/** How one staging column is delivered, where its name alone does not say it. */
const columnObject = z.strictObject({
  kolom: oneOrMore(text).optional(),
  /** The same value in every row: what the file is about but does not say. */
  vast: z.union([z.string(), z.number()]).transform(String).optional(),
  "uit-bestandsnaam": regular.optional(),
  /** Number the records instead of reading a key that the delivery does not have. */
  rijnummer: z.literal(true).optional(),
  /** Only the part of the text that is between the brackets of the pattern. */
  deel: regular.optional(),
  codes: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
  ontbrekend: missingSchema.optional(),
  datumnotatie: dateSchema.optional(),
  decimaalteken: z.enum([",", "."]).optional(),
  duizendtalteken: z.enum([".", ",", " ", "'", ""]).optional(),
  gebied: oneOrMore(z.enum(areaNotations)).optional(),
  /** Amounts are delivered in thousands or millions of euros. */
  maal: z.union([z.literal(1000), z.literal(1_000_000)]).optional(),
});

/** Staging column → name in the delivery, or all that is to be said about it. */
export const columnsSchema = z.record(
  z.string(),
  z.union([text.transform((kolom) => columnObject.parse({ kolom })), columnObject]),
);

export type ColumnConfig = z.output<typeof columnObject>;
