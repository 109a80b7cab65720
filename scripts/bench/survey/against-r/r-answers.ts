import { z } from "zod";

/** A figure of one area, or of the city when `gebied` is empty. Null: not defined. */
export interface PeerCell {
  measure: string;
  gebied: string;
  value: number | null;
  error: number | null;
}

/** What R measured of itself, in milliseconds. */
export interface PeerTime {
  elapsed: number;
  processor: number;
}

const cellSchema = z.strictObject({
  measure: z.string(),
  gebied: z.string(),
  value: z.number().nullable(),
  error: z.number().nullable(),
});

const timeSchema = z.strictObject({ elapsed: z.number(), processor: z.number() });

/** The line that ends an answer of `svyby.R`. */
export const DONE = '{"done":true}';

/** Lines of JSON as `svyby.R` tells cells; throws on anything else. */
export function parseCells(lines: readonly string[]): PeerCell[] {
  return lines.map((line) => cellSchema.parse(JSON.parse(line)));
}

/** The one line of JSON in which `svyby.R` tells its time; throws on anything else. */
export function parseTime(lines: readonly string[]): PeerTime {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) throw new Error(`not one line: ${lines.length}`);
  return timeSchema.parse(JSON.parse(line));
}
