import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { isoDate } from "./iso-date.ts";
import { displayPath } from "./read/delivered-file.ts";
import { parseYaml } from "./read/yaml.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes");

/** `reference/kalender.yml`: the moments of planning and control, and what each of them needs. */
export const kalenderSchema = z.strictObject({
  momenten: z
    .record(
      slug,
      z.strictObject({
        titel: z.string().min(1).describe("Zoals het op de site staat, bijvoorbeeld Begroting 2027."),
        peildatum: isoDate.describe("Datum waarop de cijfers moeten staan."),
        indicatoren: z
          .union([z.literal("alle"), z.array(slug).min(1)])
          .default("alle")
          .describe("Welke indicatoren een cijfer moeten hebben."),
        zonder: z
          .record(slug, z.string().min(1))
          .default({})
          .describe("Indicatoren die mogen ontbreken, met de reden."),
      }),
    )
    .default({})
    .describe("Per moment, bijvoorbeeld begroting-2027."),
});

/** Moments by id. */
export type Kalender = z.output<typeof kalenderSchema>["momenten"];

/** A moment of planning and control. */
export type Moment = Kalender[string];

/** Reads the calendar; a workspace without one has no moments. Throws an InputError for what is wrong in it. */
export function readKalender(path: string): Kalender {
  if (!existsSync(path)) return {};
  return parseYaml({ text: readFileSync(path, "utf8"), bestand: displayPath(path) }, kalenderSchema).momenten;
}
