import { z } from "zod";
import { aansluitControles, pencTabellen } from "../../domain/penc-instellingen.ts";

const text = z.string();

/** `p-en-c.json`. */
export const pencSchema = z
  .strictObject({
    momenten: z.array(
      z.strictObject({
        id: text,
        titel: text,
        peildatum: z.iso.date(),
        indicatoren: z.union([z.literal("alle"), z.array(text)]),
        zonder: z.record(text, text).describe("Indicatoren die mogen ontbreken, met de reden."),
        tabellen: z.array(z.enum(pencTabellen)),
        tolerantie: z.number().describe("Procent dat een cijfer mag verschuiven zonder toelichting."),
        bedragen: z.enum(["euro", "duizend"]),
      }),
    ),
    aansluiting: z.strictObject({
      tolerantie: z.number().describe("Verschil in euro's dat nog als gelijk telt."),
      bekend: z.array(
        z.strictObject({
          controle: z.enum(aansluitControles),
          sleutel: text,
          bedrag: z.number(),
          uitleg: text,
        }),
      ),
    }),
    taakvelden: z.array(
      z.strictObject({
        code: text,
        naam: text,
        geldigVanaf: text.nullable(),
        geldigTot: text.nullable(),
      }),
    ),
  })
  .describe(
    "Wat de P&C-documenten van de werkomgeving overnemen: momenten, bekende verschillen, taakvelden.",
  );
