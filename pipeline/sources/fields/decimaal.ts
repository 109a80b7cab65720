import { quoteText } from "../../db/quote.ts";
import type { ColumnRule, FieldDefinition, Notation } from "./field.ts";
import {
  EXPONENT,
  fits,
  numberPattern,
  plainNumber,
  plainNumberSql,
  plainSql,
  scaledText,
  toScaled,
} from "./getal.ts";
import { parsedText } from "./parsed.ts";

const pattern = (notation: Notation) => numberPattern(notation, EXPONENT);

function doubleSql(text: string, { notation }: ColumnRule): string {
  return `try_cast(${plainNumberSql(text, pattern(notation), notation)} as DOUBLE)`;
}

function toDouble(text: string, { notation }: ColumnRule): number | null {
  const plain = fits(text, pattern(notation)) ? plainNumber(text, notation) : "";
  const value = /\d/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** SQL of the double; the first branch is what nearly every cell needs, and has no room for infinity. */
function finiteSql(text: string, rule: ColumnRule): string {
  const { notation } = rule;
  const plain = quoteText(`-?[0-9]{1,15}([${notation.decimaalteken}][0-9]{1,15})?`);
  const any = doubleSql(text, rule);
  return `case when regexp_full_match(${text}, ${plain})
    then try_cast(${plainSql(text, { ...notation, duizendtalteken: null })} as DOUBLE)
    when isfinite(${any}) then ${any} end`;
}

const example = ({ decimaalteken }: Notation) => `zoals 12${decimaalteken}5`;

/** A number, possibly with decimals. */
export const decimaal: FieldDefinition = {
  sqlType: "DOUBLE",
  reasoned: true,
  counts: true,
  cast: finiteSql,
  schema: (rule) => parsedText((text) => toDouble(text, rule)),
  expectation: ({ notation }) => `een getal, ${example(notation)}`,
};

/** A survey weight: a number above 0 (methods §8). */
export const weging: FieldDefinition = {
  sqlType: "DOUBLE",
  reasoned: false,
  cast: (text, rule) => `case when ${finiteSql(text, rule)} > 0 then ${finiteSql(text, rule)} end`,
  schema: (rule) =>
    parsedText((text) => {
      const value = toDouble(text, rule);
      return value !== null && value > 0 ? value : null;
    }),
  expectation: ({ notation }) => `een getal groter dan 0, ${example(notation)}`,
};

/** Digits of a share: six decimals are enough for parts of one grant over all buurten. */
const [SHARE_DIGITS, SHARE_SCALE] = [9, 6];

/** A part of a whole, from 0 to 1. */
export const aandeel: FieldDefinition = {
  sqlType: `DECIMAL(${SHARE_DIGITS},${SHARE_SCALE})`,
  reasoned: true,
  counts: true,
  cast: (text, { notation }) => {
    const plain = plainNumberSql(text, numberPattern(notation), notation);
    const share = `try_cast(${plain} as DECIMAL(${SHARE_DIGITS},${SHARE_SCALE}))`;
    return `case when ${share} between 0 and 1 then ${share} end`;
  },
  schema: ({ notation }) =>
    parsedText((text) => {
      if (!fits(text, numberPattern(notation))) return null;
      const share = toScaled(plainNumber(text, notation), SHARE_DIGITS, SHARE_SCALE);
      return share !== null && share >= 0n && share <= 1_000_000n ? scaledText(share, SHARE_SCALE) : null;
    }),
  expectation: ({ notation }) => `een getal tussen 0 en 1, zoals 0${notation.decimaalteken}25`,
};
