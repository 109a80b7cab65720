import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "../charts/axis.ts";
import type { FigureIndex } from "../select/edition-index.ts";
import { breakdownOf, findIndicator, type Meting, seriesOf } from "../select/meting.ts";
import { boundsOf, growsWithArea, niceScale, scaleOf } from "../select/scale.ts";
import type { ViewState } from "./view-state.ts";

/** The figures of one gebied, or of one group in the gemeente, ascending by year. */
export interface ChosenSeries {
  naam: string;
  gebied: Gebied;
  outcomes: Outcome[];
}

/** One measurement with what was chosen of it. */
export interface ChosenMeting {
  meting: Meting;
  series: ChosenSeries[];
  /** Names of chosen gebieden that have no figure of it in these years. */
  without: string[];
}

/** What of an address this edition has, and what it does not know. */
export interface ChosenFigures {
  metingen: ChosenMeting[];
  unknown: string[];
}

/** The figures that a view shows: nothing else is drawn, printed or downloaded. */
export function chosenFigures(index: FigureIndex, state: ViewState): ChosenFigures {
  const found = state.cijfers.map((key) => ({ key, meting: findMeting(index, key) }));
  const known = new Set(index.edition.gebieden.map(({ id }) => id));
  return {
    metingen: found.flatMap(({ meting }) => (meting ? [chosenMeting(index, meting, state)] : [])),
    unknown: [
      ...found.filter(({ meting }) => !meting).map(({ key }) => key),
      ...state.gebieden.filter((id) => !known.has(id)),
    ],
  };
}

/** Every outcome of a view, in the order of the page. */
export function outcomesOf({ metingen }: ChosenFigures): Outcome[] {
  return metingen.flatMap(({ series }) => series.flatMap(({ outcomes }) => outcomes));
}

/**
 * The axis of one series: the axis that the indicator has on every page. Where what was chosen does not fit (groups, buurten
 * beside the gemeente), one wider axis for all series of the indicator; counts keep an axis per kind of gebied.
 */
export function axisOf(index: FigureIndex, chosen: ChosenMeting, series: ChosenSeries): Axis | null {
  const { meting } = chosen;
  const together = growsWithArea(meting.indicator)
    ? chosen.series.filter(({ gebied }) => gebied.soort === series.gebied.soort)
    : chosen.series;
  const axes = [...new Set(together.map(({ gebied }) => gebied.soort))].flatMap(
    (soort) => scaleOf(index, meting, soort) ?? [],
  );
  const values = together.flatMap(({ outcomes }) => outcomes.flatMap(boundsOf));
  const fitting = axes.find((axis) => values.every((value) => isOn(axis, value)));
  if (fitting) return fitting;
  const all = [...values, ...axes.flatMap(({ domain }) => domain)];
  return all.length === 0 ? null : niceScale(all, meting.indicator.eenheid === "procent");
}

function isOn({ domain: [low, high] }: Axis, value: number): boolean {
  return value >= low && value <= high;
}

function findMeting(index: FigureIndex, key: string): Meting | null {
  const [id = "", deelambitie] = key.split(".");
  const indicator = findIndicator(index, id);
  if (!indicator) return null;
  const shared = indicator.deelambitie === GEMEENSCHAPPELIJK;
  if (shared !== (deelambitie !== undefined)) return null;
  return { indicator, deelambitie: deelambitie ?? indicator.deelambitie };
}

function chosenMeting(index: FigureIndex, meting: Meting, state: ViewState): ChosenMeting {
  const inYears = ({ jaar, status }: Outcome) =>
    (state.van ?? jaar) <= jaar && jaar <= (state.tot ?? jaar) && status !== "geen-bron";
  const areas = index.edition.gebieden
    .filter(({ id }) => state.gebieden.includes(id))
    .map((gebied) => ({
      naam: gebied.naam,
      gebied,
      outcomes: seriesOf(index, meting, gebied).filter(inYears),
    }));
  return {
    meting,
    series: [...areas, ...groupsOf(index, meting, { state, inYears })].filter(
      ({ outcomes }) => outcomes.length > 0,
    ),
    without: areas.filter(({ outcomes }) => outcomes.length === 0).map(({ naam }) => naam),
  };
}

function groupsOf(
  index: FigureIndex,
  meting: Meting,
  { state, inYears }: { state: ViewState; inYears: (outcome: Outcome) => boolean },
): ChosenSeries[] {
  const rows = breakdownOf(index, meting).filter((row) => row.uitsplitsing === state.groep && inYears(row));
  const names = [...new Set(rows.map((row) => row.groep ?? ""))].sort();
  return names.map((groep) => ({
    naam: `${index.gemeente.naam}, ${groep}`,
    gebied: index.gemeente,
    outcomes: rows.filter((row) => row.groep === groep),
  }));
}
