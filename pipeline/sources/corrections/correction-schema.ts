import { z } from "zod";

const text = z.union([z.string(), z.number()]).transform(String);
const common = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes")
    .describe("Naam van de correctie, die in verslagen staat."),
  tabel: z.string().describe("Tabel uit bron.yml."),
  waar: z
    .record(z.string(), text)
    .refine((selector) => Object.keys(selector).length > 0, "noem minstens één kolom met haar waarde")
    .describe("Welke rijen: per kolom de waarde zoals geleverd."),
  rijen: z.int().min(1).default(1).describe("Hoeveel rijen dit moeten zijn."),
  reden: z.string().min(1).describe("Waarom de levering niet klopt."),
  verwijzing: z.string().min(1).describe("Waar dat staat: een brief, een zaaknummer, een besluit."),
};

/** `corrections/<bron>.yml`: known errors of a source, until the source has been mended (design §7). */
export const correctionsSchema = z.array(
  z.union([
    z.strictObject({
      ...common,
      veld: z.string().describe("De kolom die niet klopt."),
      verwacht: text.describe(
        "Wat er nu staat, zoals geleverd; staat er iets anders, dan stopt de verwerking.",
      ),
      wordt: text.describe("Wat er moet staan, geschreven zoals in de levering."),
    }),
    z.strictObject({ ...common, weglaten: z.literal(true).describe("De rijen tellen niet mee.") }),
  ]),
);

export type Correction = z.output<typeof correctionsSchema>[number];
