import type { StagingTable } from "../fields/field.ts";
import { jaar, optionalCode, required } from "./define-field.ts";

/** Residents on 1 January by single year of age and sex; sex is blank where it was not delivered. */
const bevolking: StagingTable = {
  naam: "bevolking",
  uitleg: "Eén rij per buurt, jaar, leeftijd en geslacht: inwoners op 1 januari.",
  elkeBuurt: true,
  sleutel: ["buurt", "jaar", "leeftijd", "geslacht"],
  velden: [
    required("buurt", "buurt", "Buurt."),
    jaar,
    required("leeftijd", "geheel", "Leeftijd in jaren."),
    optionalCode("geslacht", ["man", "vrouw", "anders"], "Geslacht in de basisregistratie.", {
      aanvullend: true,
    }),
    required("inwoners", "geheel", "Aantal inwoners; ook 0 wordt geleverd."),
  ],
};

/** Tables of the population register. */
export const bevolkingTables = [bevolking] as const satisfies StagingTable[];
