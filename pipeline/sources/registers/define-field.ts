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
