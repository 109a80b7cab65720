import type { OpenbareAfscherming } from "../../pipeline/domain/afscherming.ts";
import type { Edition } from "../../pipeline/domain/edition.ts";
import { type Gebied, isBenchmark } from "../../pipeline/domain/gebied.ts";
import type { Judgement } from "../../pipeline/domain/judgement.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";

/** What of an edition charts and tables of figures need: little enough to take to a browser. */
export type FigureEdition = Pick<Edition, "gebieden" | "indicators" | "outcomes">;

/** Figures findable by indicator, deelambitie and gebied. */
export interface FigureIndex {
  edition: FigureEdition;
  gemeente: Gebied;
  /** In the fixed geographic order of the edition. */
  stadsdelen: Gebied[];
  buurten: Gebied[];
  /** What the gemeente is compared with: the country, a group of gemeenten. They have published figures only. */
  benchmarks: Gebied[];
  /** Figures of whole gebieden by `figureKey`, ascending by year. */
  series: ReadonlyMap<string, Outcome[]>;
  /** Figures of groups (uitsplitsing) by `metingKey`, ascending by year. */
  breakdowns: ReadonlyMap<string, Outcome[]>;
}

/** An edition with its figures and judgements findable. */
export interface EditionIndex extends FigureIndex {
  edition: Edition;
  /** What was hidden and what the attack said; null when the edition does not tell. */
  afscherming: OpenbareAfscherming | null;
  /** Judgements by `figureKey`. */
  judgements: ReadonlyMap<string, Judgement>;
}

/** Key of one indicator in one deelambitie and one gebied. */
export function figureKey(key: { indicator: string; deelambitie: string; gebied: string }): string {
  return `${key.indicator}|${key.deelambitie}|${key.gebied}`;
}

/** Key of one indicator in one deelambitie. */
export function metingKey(key: { indicator: string; deelambitie: string }): string {
  return `${key.indicator}|${key.deelambitie}`;
}

/** Builds the lookups of an edition. Throws when the edition has no gemeente. */
export function indexEdition(edition: Edition, afscherming: OpenbareAfscherming | null = null): EditionIndex {
  const judgements = new Map(edition.judgements.map((judgement) => [figureKey(judgement), judgement]));
  return { ...indexFigures(edition), edition, afscherming, judgements };
}

/** Builds the lookups of figures. Throws when there is no gemeente. */
export function indexFigures(edition: FigureEdition): FigureIndex {
  const gemeente = edition.gebieden.find((gebied) => gebied.soort === "gemeente");
  if (!gemeente) throw new Error("edition without gemeente");
  const outcomes = [...edition.outcomes].sort((a, b) => a.jaar - b.jaar);
  return {
    edition,
    gemeente,
    stadsdelen: edition.gebieden.filter((gebied) => gebied.soort === "stadsdeel"),
    buurten: edition.gebieden.filter((gebied) => gebied.soort === "buurt"),
    benchmarks: edition.gebieden.filter(isBenchmark),
    series: groupBy(
      outcomes.filter((outcome) => outcome.uitsplitsing === null),
      figureKey,
    ),
    breakdowns: groupBy(
      outcomes.filter((outcome) => outcome.uitsplitsing !== null),
      metingKey,
    ),
  };
}

function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
