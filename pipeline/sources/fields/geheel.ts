import type { FieldDefinition, Notation } from "./field.ts";
import { fits, plainNumber, plainNumberSql } from "./getal.ts";
import { parsedText } from "./parsed.ts";

const LARGEST = 2_147_483_647;
/** First and last year a delivery can be about; another is a slip of the pen. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** A whole number of 0 or more; never rounded: "3,7" is none. */
export const geheel: FieldDefinition = {
  sqlType: "INTEGER",
  reasoned: true,
  counts: true,
  cast: (text, { notation }) =>
    `try_cast(${plainNumberSql(text, wholePattern(notation), notation)} as INTEGER)`,
  schema: ({ notation }) =>
    parsedText((text) => {
      if (!fits(text, wholePattern(notation))) return null;
      const value = Number(plainNumber(text, notation));
      return value <= LARGEST ? value : null;
    }),
  expectation: () => "een geheel getal van 0 of meer",
};

function wholePattern({ duizendtalteken }: Notation): string {
  return duizendtalteken === null ? "[0-9]+" : `[0-9]+|[0-9]{1,3}([${duizendtalteken}][0-9]{3})+`;
}

/** A calendar year. */
export const jaar: FieldDefinition = {
  sqlType: "INTEGER",
  reasoned: false,
  cast: (text) =>
    `case when regexp_full_match(${text}, '[0-9]{4}') and ${text} between '${FIRST_YEAR}' and '${LAST_YEAR}'
      then ${text}::INTEGER end`,
  schema: () =>
    parsedText((text) => {
      const value = fits(text, "[0-9]{4}") ? Number(text) : 0;
      return value >= FIRST_YEAR && value <= LAST_YEAR ? value : null;
    }),
  expectation: () => "een jaartal van vier cijfers",
};
