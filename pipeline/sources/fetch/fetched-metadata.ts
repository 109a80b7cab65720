import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const measure = z.strictObject({
  /** Name of the column (v3) or of the measure (v4) in the delivery. */
  code: z.string(),
  titel: z.string(),
  /** Titles of the groups it stands in, the nearest first. */
  groepen: z.array(z.string()),
  eenheid: z.string(),
  decimalen: z.number().nullable(),
});

const metadata = z.strictObject({
  tabel: z.string(),
  via: z.enum(["statline-v3", "statline-v4", "swing"]),
  adres: z.string(),
  titel: z.string(),
  /** When the source says that the table was last changed. */
  gewijzigd: z.string(),
  /** Year of all figures; null when the table has periods of its own. */
  jaar: z.int().nullable(),
  rijen: z.int(),
  /** Rows that the server gave twice and that were kept once. */
  herhaald: z.int(),
  /** Rows about another area, or about another period than a year, that the server gave unasked. */
  ongevraagd: z.int(),
  maten: z.array(measure),
  /** Dimension → code → title, of the codes that were asked for. */
  codes: z.record(z.string(), z.record(z.string(), z.string())),
  eigenschappen: z.unknown(),
});

/** What the source itself says about a fetched table; stands beside the delivery. */
export type FetchedMetadata = z.output<typeof metadata>;
export type FetchedMeasure = z.output<typeof measure>;

/** Path of the metadata of a delivery. */
export function metadataPath(delivery: string): string {
  return delivery.replace(/\.[a-z]+$/, ".metadata.json");
}

/** Metadata beside a delivery; null when it was put in the folder by hand. */
export function readFetchedMetadata(delivery: string): FetchedMetadata | null {
  const path = metadataPath(delivery);
  return existsSync(path) ? metadata.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
}
