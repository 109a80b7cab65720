import { quoteText } from "../../db/quote.ts";
import { isErrorWord, noErrorSql } from "./error-words.ts";
import type { ColumnRule, FieldDefinition } from "./field.ts";
import { parsedText } from "./parsed.ts";

/** How people write yes and no; numbers mean something else in every file and are declared under "codes". */
const yesAndNo: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["ja", "Ja", "JA", "j", "J"].map((word) => [word, "ja"])),
  ...Object.fromEntries(["nee", "Nee", "NEE", "n", "N"].map((word) => [word, "nee"])),
};

function translations({ field, notation }: ColumnRule, own: Readonly<Record<string, string>>) {
  const allowed = allowedValues({ field, notation });
  return new Map([
    ...allowed.map((value): [string, string] => [value, value]),
    ...Object.entries(own),
    ...Object.entries(notation.codes).filter(([, value]) => allowed.length === 0 || allowed.includes(value)),
  ]);
}

/** Values of the list; a text has none but those that its codes stand for. */
function allowedValues({ field, notation }: ColumnRule): readonly string[] {
  if (field.type === "ja-nee") return ["ja", "nee"];
  return field.toegestaan ?? (field.type === "tekst" ? [...new Set(Object.values(notation.codes))] : []);
}

/** What may be delivered: the codes, and the values that have no code of their own. */
function deliverable({ field, notation }: ColumnRule): string[] {
  const coded = Object.values(notation.codes);
  const allowed = allowedValues({ field, notation });
  const codes = Object.entries(notation.codes).map(([code, value]) =>
    code === value ? code : `${code} (${value})`,
  );
  return [...allowed.filter((value) => !coded.includes(value)), ...codes];
}

function codeField(own: Readonly<Record<string, string>>, reasoned: boolean): FieldDefinition {
  return {
    sqlType: "VARCHAR",
    reasoned,
    cast: (text, rule) => {
      const branches = [...translations(rule, own)].map(
        ([code, value]) => `when ${quoteText(code)} then ${quoteText(value)}`,
      );
      if (branches.length === 0) return `case when ${noErrorSql(text)} then ${text} end`;
      const known = `case ${text} ${branches.join(" ")} end`;
      const { anders } = rule.notation;
      return anders === null
        ? known
        : `coalesce(${known}, case when ${noErrorSql(text)} then ${quoteText(anders)} end)`;
    },
    schema: (rule) => {
      const known = translations(rule, own);
      return parsedText((text) => {
        const other = isErrorWord(text) ? null : known.size === 0 ? text : rule.notation.anders;
        return known.get(text) ?? other;
      });
    },
    expectation: (rule) => `een van: ${deliverable(rule).join(", ")}`,
  };
}

/** A word of a closed list, delivered as itself or as a code that bron.yml translates. */
export const code = codeField({}, false);

/** Yes or no; in staging `ja` or `nee`. */
export const jaNee = codeField(yesAndNo, true);
