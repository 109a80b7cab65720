import type { Field } from "../fields/field.ts";

type Extra = Partial<Omit<Field, "naam" | "type" | "uitleg">>;

/** A field that every row must have. */
export function required(naam: string, type: Field["type"], uitleg: string, extra: Extra = {}): Field {
  return { naam, type, verplicht: true, uitleg, ...extra };
}

/** A field that may be blank. */
export function optional(naam: string, type: Field["type"], uitleg: string, extra: Extra = {}): Field {
  return { naam, type, uitleg, ...extra };
}

/** A field that may be blank and whose column a delivery may lack. */
export function extraField(naam: string, type: Field["type"], uitleg: string, extra: Extra = {}): Field {
  return { naam, type, aanvullend: true, uitleg, ...extra };
}

/** A required word of a closed list. */
export function code(naam: string, toegestaan: readonly string[], uitleg: string): Field {
  return { naam, type: "code", toegestaan, verplicht: true, uitleg };
}

/** A word of a closed list that may be blank. */
export function optionalCode(
  naam: string,
  toegestaan: readonly string[],
  uitleg: string,
  extra: Extra = {},
): Field {
  return { naam, type: "code", toegestaan, uitleg, ...extra };
}

/** The year a row counts in. */
export const jaar = required("jaar", "jaar", "Jaar waarin de rij meetelt.");

/** The deelambitie a row belongs to, by its id. */
export const deelambitie = required(
  "deelambitie",
  "tekst",
  "Code van de deelambitie, bijvoorbeeld ontmoeten.",
);

/** Text that residents or officials wrote freely, with the consent that goes with it. */
export function approvedText(naam: string, uitleg: string): Field[] {
  return [
    optional(naam, "tekst", `${uitleg} Zonder namen, adressen of andere gegevens van personen.`, {
      vrijeTekst: true,
    }),
    required(
      "akkoord",
      "ja-nee",
      "Is de tekst gecontroleerd en mag zij openbaar? Bij nee wordt de tekst niet bewaard.",
    ),
  ];
}

/** Free text without consent is not kept. */
export const onlyWithConsent = (veld: string) =>
  ({ veld, als: { veld: "akkoord", waarde: "nee" }, wordt: "(niet vrijgegeven)" }) as const;

/** Who may be named beside a row that is public: never a person. */
const PUBLIC_APPLICANTS = ["organisatie", "bewonersgroep"] as const;

/** Columns of `publicRow` that everyone may see. */
export const publicWords = ["indiener_soort", "indiener", "samenvatting_openbaar"] as const;

/** Rows that everyone may see: somebody said yes to this row, and it is not of a person. */
export const approvedRows = [
  { veld: "openbaar", waarden: ["ja"] },
  { veld: "indiener_soort", waarden: PUBLIC_APPLICANTS },
] as const;

/** Name and words for everyone are not kept of a row that is not public. */
export const onlyWhenPublic = [
  { veld: "indiener", tenzij: { veld: "openbaar", waarde: "ja" }, wordt: "(niet vrijgegeven)" },
  { veld: "indiener", als: { veld: "indiener_soort", waarde: "persoon" }, wordt: "(particulier)" },
  { veld: "samenvatting_openbaar", tenzij: { veld: "openbaar", waarde: "ja" }, wordt: "(niet vrijgegeven)" },
] as const;

/** Whether a row may be seen by everyone, and in which words; a delivery may lack all of it. */
export function publicRow(wat: string): Field[] {
  return [
    extraField("openbaar", "ja-nee", "Mag deze rij openbaar, met wat ermee is gedaan? Leeg is nee."),
    optionalCode(
      "indiener_soort",
      [...PUBLIC_APPLICANTS, "persoon"],
      "Van wie het komt. Van een persoon wordt een rij nooit openbaar.",
      { aanvullend: true },
    ),
    extraField("indiener", "tekst", "Naam van de organisatie of groep; geen naam van een persoon.", {
      vrijeTekst: true,
    }),
    extraField(
      "samenvatting_openbaar",
      "tekst",
      `${wat} in een of twee zinnen die iedereen mag lezen, zonder gegevens van personen. Zonder tekst is de rij niet openbaar.`,
      { vrijeTekst: true },
    ),
  ];
}
