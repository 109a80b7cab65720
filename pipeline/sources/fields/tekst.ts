import { quoteText } from "../../db/quote.ts";
import { code } from "./code.ts";
import { isErrorWord, noErrorSql } from "./error-words.ts";
import type { ColumnRule, FieldDefinition } from "./field.ts";
import { parsedText } from "./parsed.ts";

/** What a text about or by residents may not hold: e-mail addresses, telephone numbers, citizen service numbers, postcodes with a number. */
const PERSONAL = [
  "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+[.][A-Za-z]{2,}",
  "(^|[^0-9])(0|[+]31|0031)[ -]?[1-9]([ -]?[0-9]){8}([^0-9]|$)",
  "(^|[^0-9])[0-9]{9}([^0-9]|$)",
  "(^|[^0-9])[1-9][0-9]{3} ?[A-Z]{2} ?[0-9]{1,4}([^0-9]|$)",
].join("|");

/** Text that people wrote freely: nothing that points at a person. */
const vrij: FieldDefinition = {
  sqlType: "VARCHAR",
  reasoned: false,
  cast: (text) =>
    `case when ${noErrorSql(text)} and not regexp_matches(${text}, ${quoteText(PERSONAL)}) then ${text} end`,
  schema: () => {
    const personal = new RegExp(PERSONAL);
    return parsedText((text) => (personal.test(text) || isErrorWord(text) ? null : text));
  },
  expectation: () => "een tekst zonder adres, telefoonnummer, e-mailadres of BSN",
};

/** Any text. */
const gewoon: FieldDefinition = {
  sqlType: "VARCHAR",
  reasoned: false,
  cast: (text) => `case when ${noErrorSql(text)} then ${text} end`,
  schema: () => parsedText((text) => (isErrorWord(text) ? null : text)),
  expectation: () => "een tekst",
};

/** A text with codes in bron.yml is one of the values they stand for; free text has none. */
function kindOf({ field, notation }: ColumnRule): FieldDefinition {
  if (field.vrijeTekst) return vrij;
  return Object.keys(notation.codes).length > 0 ? code : gewoon;
}

/** Any text, free text, or a text that is delivered as a code. */
export const tekst: FieldDefinition = {
  sqlType: "VARCHAR",
  reasoned: false,
  cast: (text, rule) => kindOf(rule).cast(text, rule),
  schema: (rule, areas) => kindOf(rule).schema(rule, areas),
  expectation: (rule) => kindOf(rule).expectation(rule),
};
