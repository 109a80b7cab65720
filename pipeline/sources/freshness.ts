import { z } from "zod";

/** Age in days from which a delivery is told as old (warning) and as too old (error). */
export const freshnessSchema = z
  .strictObject({ waarschuwing: z.int().min(1), fout: z.int().min(1) })
  .refine(({ waarschuwing, fout }) => waarschuwing <= fout, "waarschuwing mag niet groter zijn dan fout");

export type FreshnessLimits = z.output<typeof freshnessSchema>;

/** Most sources come once a year: a month of grace, and two years with it. Our choice. */
export const DEFAULT_FRESHNESS: FreshnessLimits = { waarschuwing: 400, fout: 800 };

/** Days in a month of `elke-maanden`, the longest: nobody is told too early. */
const MONTH_DAYS = 31;

/**
 * The limits of a source: its own, else the months in which it promises a delivery, else those of the workspace.
 * Promises count from the delivery to today, in `status` only: a refresh measures from the peildatum.
 */
export function freshnessOf(
  source: {
    versheid?: FreshnessLimits | undefined;
    "elke-maanden"?: number | undefined;
    "uiterlijk-maanden"?: number | undefined;
  },
  fallback: FreshnessLimits,
): FreshnessLimits {
  if (source.versheid) return source.versheid;
  const { "elke-maanden": every, "uiterlijk-maanden": latest } = source;
  const waarschuwing = (every ?? latest ?? 0) * MONTH_DAYS || fallback.waarschuwing;
  const fout = (latest ?? 0) * MONTH_DAYS || Math.max(waarschuwing, fallback.fout);
  return { waarschuwing: Math.min(waarschuwing, fout), fout };
}
