import type { EnqueteConfig } from "./bron-config.ts";
import type { Field, StagingTable } from "./fields.ts";
import { answersOf, type Vraag } from "./vragen.ts";

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
export function enqueteTable(vragen: readonly Vraag[], config?: EnqueteConfig): StagingTable {
  return {
    naam: "enquete",
    sleutel: ["jaar", "respondent"],
    velden: [...respondentFields, ...vragen.map((vraag) => questionField(vraag, config))],
  };
}

function questionField(vraag: Vraag, config?: EnqueteConfig): Field {
  const codes = config?.vragen[vraag.id]?.codes;
  return { naam: vraag.id, type: "code", toegestaan: answersOf(vraag), ...(codes ? { codes } : {}) };
}
