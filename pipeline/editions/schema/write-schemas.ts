import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { OpenbareAfscherming } from "../../domain/afscherming.ts";
import { type Edition, publicFiles } from "../../domain/edition.ts";
import type { SuppressionSummary } from "../write/suppression-summary.ts";
import { afschermingSchema } from "./afscherming-schema.ts";
import { definitionFilesSchema, indicatorsSchema, verandertheorieSchema } from "./definitions-schema.ts";
import { gebiedenSchema, metaSchema, registersSchema, sourcesSchema } from "./edition-schema.ts";
import { judgementsSchema, outcomesSchema, suppressionSchema } from "./figures-schema.ts";
import { pencSchema } from "./penc-schema.ts";
import { qualitySchema, verhalenSchema } from "./words-schema.ts";

/** Schema of every JSON file of the public part, by file name. A type of `domain` that changes, changes here too. */
export const publicSchemas = {
  [publicFiles.edition]: metaSchema satisfies z.ZodType<Edition["meta"]>,
  [publicFiles.outcomes]: outcomesSchema satisfies z.ZodType<Edition["outcomes"]>,
  [publicFiles.judgements]: judgementsSchema satisfies z.ZodType<Edition["judgements"]>,
  [publicFiles.quality]: qualitySchema satisfies z.ZodType<Edition["quality"]>,
  [publicFiles.verhalen]: verhalenSchema satisfies z.ZodType<Edition["verhalen"]>,
  [publicFiles.indicators]: indicatorsSchema satisfies z.ZodType<Edition["indicators"]>,
  [publicFiles.verandertheorie]: verandertheorieSchema satisfies z.ZodType<{
    theorie: Edition["verandertheorie"];
    teksten: Edition["teksten"];
    leemten: Edition["leemten"];
  }>,
  [publicFiles.gebieden]: gebiedenSchema satisfies z.ZodType<Edition["gebieden"]>,
  [publicFiles.sources]: sourcesSchema satisfies z.ZodType<Edition["sources"]>,
  [publicFiles.registers]: registersSchema satisfies z.ZodType<Edition["registers"]>,
  [publicFiles.penc]: pencSchema satisfies z.ZodType<Edition["penc"]>,
  [publicFiles.suppression]: suppressionSchema satisfies z.ZodType<SuppressionSummary[]>,
  [publicFiles.afscherming]: afschermingSchema satisfies z.ZodType<OpenbareAfscherming>,
  [publicFiles.definitions]: definitionFilesSchema,
} as const;

/** File of the schema of a public JSON file, relative to the public part: `schema/outcomes.schema.json`. */
export function schemaFile(file: string): string {
  return `schema/${file.replace(/\.json$/, "")}.schema.json`;
}

/** Writes the JSON Schema (draft 2020-12) of every public JSON file. */
export function writeSchemas(open: string): void {
  mkdirSync(join(open, "schema"), { recursive: true });
  for (const [file, schema] of Object.entries(publicSchemas)) {
    const text = JSON.stringify(z.toJSONSchema(schema), null, 1);
    writeFileSync(join(open, schemaFile(file)), `${text}\n`);
  }
}
