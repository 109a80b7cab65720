import type { Outcome } from "../pipeline/domain/outcome.ts";
import { statusText } from "../pipeline/wording/terms.ts";
import { type CsvValue, csvText } from "./csv-text.ts";
import type { FigureIndex } from "./select/edition-index.ts";

interface Names {
  gebied: ReadonlyMap<string, string>;
  indicator: ReadonlyMap<string, string>;
}

const columns: [string, (outcome: Outcome, names: Names) => CsvValue][] = [
  ["indicator", (outcome) => outcome.indicator],
  ["titel", (outcome, names) => names.indicator.get(outcome.indicator) ?? null],
  ["deelambitie", (outcome) => outcome.deelambitie],
  ["gebiedscode", (outcome) => outcome.gebied],
  ["gebied", (outcome, names) => names.gebied.get(outcome.gebied) ?? null],
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
  ["dekking (procent)", (outcome) => outcome.dekking],
  ["status", (outcome) => outcome.status],
  ["opmerking", (outcome) => statusText[outcome.status]],
];

/** Figures as a Dutch CSV: semicolons, decimal commas, UTF-8 with byte order mark. */
export function outcomesCsv(index: FigureIndex, outcomes: Outcome[]): string {
  const names = {
    gebied: new Map(index.edition.gebieden.map((gebied) => [gebied.id, gebied.naam])),
    indicator: new Map(index.edition.indicators.map((indicator) => [indicator.id, indicator.titel])),
  };
  const rows = outcomes.map((outcome) => columns.map(([, value]) => value(outcome, names)));
  return csvText([columns.map(([head]) => head), ...rows]);
}
