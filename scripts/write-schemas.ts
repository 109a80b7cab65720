import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { theorieSchema } from "../pipeline/indicators/verandertheorie/theorie-schema.ts";
import { bronSchema } from "../pipeline/sources/bron-config.ts";
import { gemeenteSchema } from "../pipeline/sources/gemeente.ts";
import { kalenderSchema } from "../pipeline/sources/kalender.ts";

/** The JSON Schemas by which an editor completes and checks configuration files, by path in the repository. */
export function makeSchemas(): Record<string, string> {
  return {
    "data/schema/bron.schema.json": schemaText(
      bronSchema,
      "bron.yml: waar een levering vandaan komt en hoe zij is geschreven",
    ),
    "data/schema/gemeente.schema.json": schemaText(
      gemeenteSchema,
      "gemeente.yml: wie we zijn, drempels, programma's, site en beheer",
    ),
    "data/schema/kalender.schema.json": schemaText(
      kalenderSchema,
      "kalender.yml: momenten van planning en control, en wat in elk document staat",
    ),
    "data/schema/verandertheorie.schema.json": schemaText(
      theorieSchema,
      "verandertheorie.yml: van middel naar impact, met aannames en bewijs",
    ),
  };
}

function schemaText(source: z.ZodType, title: string): string {
  const schema = z.toJSONSchema(source, { io: "input", target: "draft-7", reused: "ref" });
  return `${JSON.stringify({ $schema: schema.$schema, title, ...schema }, null, 1)}\n`;
}

function main(): void {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const [path, text] of Object.entries(makeSchemas())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
