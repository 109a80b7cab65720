import { quoteText } from "../../db/quote.ts";
import type { ColumnRule, FieldDefinition, Notation } from "./field.ts";
import { fits, numberPattern, plainNumber, plainSql, scaledText, toScaled } from "./getal.ts";
import { parsedText } from "./parsed.ts";

/** Euro sign before or after a minus; `,-` for whole euros. */
function amountPattern(notation: Notation): string {
  return `([+-] ?)?((€|EUR) ?)?${numberPattern(notation)}(${notation.decimaalteken}-)?( ?(€|EUR))?`;
}

/** What is no part of the number, for RE2 and JavaScript alike. */
const NOISE = "€|EUR| |,-$|[.]-$";

/** Decimals looked at before an amount is said to have parts of a cent: sums of a spreadsheet end in ...0000001. */
const [DIGITS, SCALE, CENTS] = [18, 6, 10_000n];
/** First number of cents that DECIMAL(14,2) has no room for. */
const LARGEST = 10n ** 14n;

/** SQL of the amount; the first branch is what nearly every cell needs, and costs a fraction of the second. */
function amountSql(text: string, rule: ColumnRule): string {
  const { notation } = rule;
  if (notation.maal !== 1) return anyAmountSql(text, rule);
  const plain = quoteText(`[0-9]{1,12}([${notation.decimaalteken}][0-9]{1,2})?`);
  return `case when regexp_full_match(${text}, ${plain})
    then try_cast(${plainSql(text, { ...notation, duizendtalteken: null })} as DECIMAL(14,2))
    else ${anyAmountSql(text, rule)} end`;
}

function anyAmountSql(text: string, { field, notation }: ColumnRule): string {
  const bare = `regexp_replace(${text}, ${quoteText(NOISE)}, '', 'g')`;
  const plain = `case when regexp_full_match(${text}, ${quoteText(amountPattern(notation))})
    then ${plainSql(bare, notation)} end`;
  const amount = timesSql(`try_cast(${plain} as DECIMAL(${DIGITS},${SCALE}))`, notation);
  return `case when ${amount} = try_cast(${amount} as DECIMAL(14,2)) ${field.negatief ? "" : `and ${amount} >= 0`}
    then try_cast(${amount} as DECIMAL(14,2)) end`;
}

function timesSql(number: string, { maal }: Notation): string {
  return maal === 1
    ? number
    : `try_cast(${number}::DECIMAL(38,${SCALE}) * ${maal} as DECIMAL(${DIGITS},${SCALE}))`;
}

function toAmount(text: string, { field, notation }: ColumnRule): string | null {
  if (!fits(text, amountPattern(notation))) return null;
  const bare = text.replaceAll(new RegExp(NOISE, "g"), "");
  const parts = toScaled(plainNumber(bare, notation), DIGITS, SCALE);
  const scaled = parts === null ? null : parts * BigInt(notation.maal);
  if (scaled === null || scaled % CENTS !== 0n || (scaled < 0n && !field.negatief)) return null;
  const cents = scaled / CENTS;
  return cents < LARGEST && -cents < LARGEST ? scaledText(cents, 2) : null;
}

/** An amount in euros, exact to the cent. */
export const bedrag: FieldDefinition = {
  sqlType: "DECIMAL(14,2)",
  reasoned: true,
  counts: true,
  cast: amountSql,
  schema: (rule) => parsedText((text) => toAmount(text, rule)),
  expectation: ({ field, notation: { decimaalteken, duizendtalteken } }) =>
    `een bedrag${field.negatief ? "" : " van 0 of meer"} in euro's, zoals 15${duizendtalteken ?? ""}000${decimaalteken}50`,
};
