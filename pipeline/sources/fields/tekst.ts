import { quoteText } from "../../db/quote.ts";
import type { FieldDefinition } from "./field.ts";
import { parsedText } from "./parsed.ts";

/** What a text about or by residents may not hold: e-mail addresses, telephone numbers, citizen service numbers, postcodes with a number. */
const PERSONAL = [
  "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+[.][A-Za-z]{2,}",
  "(^|[^0-9])(0|[+]31|0031)[ -]?[1-9]([ -]?[0-9]){8}([^0-9]|$)",
  "(^|[^0-9])[0-9]{9}([^0-9]|$)",
  "(^|[^0-9])[1-9][0-9]{3} ?[A-Z]{2} ?[0-9]{1,4}([^0-9]|$)",
].join("|");

/** Any text; a text that people wrote freely may hold nothing that points at a person. */
export const tekst: FieldDefinition = {
  sqlType: "VARCHAR",
  reasoned: false,
  cast: (text, { field }) =>
    field.vrijeTekst
      ? `case when not regexp_matches(${text}, ${quoteText(PERSONAL)}) then ${text} end`
      : text,
  schema: ({ field }) => {
    const personal = new RegExp(PERSONAL);
    return parsedText((text) => (field.vrijeTekst && personal.test(text) ? null : text));
  },
  expectation: ({ field }) =>
    field.vrijeTekst ? "een tekst zonder adres, telefoonnummer, e-mailadres of BSN" : "een tekst",
};
