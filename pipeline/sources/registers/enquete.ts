import type { Field, StagingTable } from "../fields/field.ts";
import { answersOf, type Vraag } from "../vragen.ts";

/** Columns of every respondent, whatever was asked. */
const respondentFields: readonly Field[] = [
  { naam: "respondent", type: "tekst", verplicht: true },
  { naam: "jaar", type: "jaar", verplicht: true },
  { naam: "buurt", type: "buurt", verplicht: true },
  { naam: "stratum", type: "tekst", verplicht: true },
  { naam: "weging", type: "weging", verplicht: true },
  { naam: "leeftijd", type: "tekst" },
  { naam: "geslacht", type: "tekst" },
  { naam: "huishouden", type: "tekst" },
];

/** One row per respondent per wave; a column per question of the shared vocabulary. */
export function enqueteTable(vragen: readonly Vraag[]): StagingTable {
  return {
    naam: "enquete",
    sleutel: ["jaar", "respondent"],
    personen: true,
    velden: [...respondentFields, ...vragen.map(questionField)],
  };
}

function questionField(vraag: Vraag): Field {
  return { naam: vraag.id, type: "code", toegestaan: answersOf(vraag), uitleg: vraag.tekst };
}
