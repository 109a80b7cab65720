import type { PublishedIndicator } from "../pipeline/domain/edition.ts";
import type { Outcome } from "../pipeline/domain/outcome.ts";
import { statusText } from "../pipeline/wording/terms.ts";
import type { EditionIndex } from "./select/edition-index.ts";

type CsvValue = string | number | null;

const columns: [string, (outcome: Outcome, naam: string) => CsvValue][] = [
  ["indicator", (outcome) => outcome.indicator],
  ["deelambitie", (outcome) => outcome.deelambitie],
  ["gebiedscode", (outcome) => outcome.gebied],
  ["gebied", (_, naam) => naam],
  ["gebiedsoort", (outcome) => outcome.gebiedSoort],
  ["jaar", (outcome) => outcome.jaar],
  ["uitsplitsing", (outcome) => outcome.uitsplitsing],
  ["groep", (outcome) => outcome.groep],
  ["waarde", (outcome) => outcome.waarde],
  ["ondergrens", (outcome) => outcome.onder],
  ["bovengrens", (outcome) => outcome.boven],
  ["n", (outcome) => outcome.n],
  ["teller", (outcome) => outcome.teller],
  ["noemer", (outcome) => outcome.noemer],
  ["percentage weet niet of leeg", (outcome) => outcome.ongeldig],
  ["status", (outcome) => outcome.status],
  ["opmerking", (outcome) => statusText[outcome.status]],
];

/** The byte order mark by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** All figures of one indicator as a Dutch CSV: semicolons, decimal commas, UTF-8 with byte order mark. */
export function indicatorCsv(index: EditionIndex, indicator: PublishedIndicator): string {
  const names = new Map(index.edition.gebieden.map((gebied) => [gebied.id, gebied.naam]));
  const rows = index.edition.outcomes
    .filter((outcome) => outcome.indicator === indicator.id)
    .map((outcome) =>
      columns.map(([, value]) => value(outcome, names.get(outcome.gebied) ?? outcome.gebied)),
    );
  const lines = [columns.map(([head]) => head), ...rows].map((row) => row.map(csvCell).join(";"));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
