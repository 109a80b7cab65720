import { z } from "zod";
import { NIGHTLY, readCron } from "./cron-moments.ts";

/** A schedule as configuration writes it. */
export const cronSchema = z
  .string()
  .refine(
    (text) => readCron(text) !== null,
    `dit is geen planning; schrijf minuut, uur, dag, maand en weekdag, bijvoorbeeld "${NIGHTLY}" (elke dag om 6 uur)`,
  );
