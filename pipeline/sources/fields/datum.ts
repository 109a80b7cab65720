import { quoteText } from "../../db/quote.ts";
import { type DateNotation, dateNotations, type FieldDefinition } from "./field.ts";
import { parsedText } from "./parsed.ts";

/** A time behind the date, as systems export it; it does not count. */
const TIME = "([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z?)?";

const parts: Record<DateNotation, { order: string; separator: string }> = {
  "dd-mm-jjjj": { order: "dmy", separator: "-" },
  "dd/mm/jjjj": { order: "dmy", separator: "/" },
  "dd.mm.jjjj": { order: "dmy", separator: "." },
  "mm/dd/jjjj": { order: "mdy", separator: "/" },
  "jjjj-mm-dd": { order: "ymd", separator: "-" },
  "jjjj/mm/dd": { order: "ymd", separator: "/" },
  jjjjmmdd: { order: "ymd", separator: "" },
};

/** Years a date can lie in; another is a slip of the pen. */
const YEAR = "(19[0-9]{2}|20[0-9]{2}|2100)";

function datePattern(notation: DateNotation, time = TIME): string {
  const { order, separator } = parts[notation];
  const twoDigits = separator === "" ? "([0-9]{2})" : "([0-9]{1,2})";
  const groups = [...order].map((part) => (part === "y" ? YEAR : twoDigits));
  return `${groups.join(separator === "." ? "[.]" : separator)}${time}`;
}

function dateSql(text: string, notation: DateNotation): string {
  const { order, separator } = parts[notation];
  const format = [...order].map((part) => (part === "y" ? "%Y" : `%${part}`)).join(separator);
  const date = separator === "" ? `left(${text}, 8)` : `regexp_replace(${text}, '[ T].*$', '')`;
  return `when regexp_full_match(${text}, ${quoteText(datePattern(notation, ""))})
    then try_strptime(${text}, ${quoteText(format)})::DATE
    when regexp_full_match(${text}, ${quoteText(datePattern(notation))})
    then try_strptime(${date}, ${quoteText(format)})::DATE`;
}

/** Made once: a file may have thousands of faults, and each is held against every notation. */
const expressions = new Map(dateNotations.map((one) => [one, new RegExp(`^${datePattern(one)}$`)]));

/** The date (`2024-01-31`) that a text means in a notation; null when it means none. */
export function toDate(text: string, notation: DateNotation): string | null {
  const found = expressions.get(notation)?.exec(text);
  if (!found) return null;
  const { order } = parts[notation];
  const part = (name: string) => Number(found[order.indexOf(name) + 1]);
  const date = new Date(Date.UTC(part("y"), part("m") - 1, part("d")));
  const real = date.getUTCMonth() === part("m") - 1 && date.getUTCDate() === part("d");
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A day of the calendar, in one of the notations of the delivery. */
export const datum: FieldDefinition = {
  sqlType: "DATE",
  reasoned: true,
  cast: (text, { notation }) =>
    `case ${notation.datumnotaties.map((one) => dateSql(text, one)).join(" ")} end`,
  schema: ({ notation }) =>
    parsedText((text) => {
      const found = notation.datumnotaties.find((one) => expressions.get(one)?.test(text));
      return found ? toDate(text, found) : null;
    }),
  expectation: ({ notation }) => `een bestaande datum, geschreven als ${notation.datumnotaties.join(" of ")}`,
};
