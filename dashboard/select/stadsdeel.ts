import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { BronSoort } from "../../pipeline/domain/indicator.ts";
import { type ComparisonRow, comparisonRow } from "./comparison.ts";
import type { EditionIndex } from "./edition-index.ts";
import { currentYear, type Meting, metingenOfDeelambitie, metingenOfIndicator, seriesOf } from "./meting.ts";

/** A measurement as seen from one stadsdeel. */
export interface StadsdeelRow extends ComparisonRow {
  meting: Meting;
  jaar: number;
}

/** Rows of a stadsdeel under the name of their deelambitie. */
export interface StadsdeelGroup {
  /** Id of the deelambitie, or `hoofdambitie`. */
  id: string;
  naam: string;
  rows: StadsdeelRow[];
}

/** Every measurement of certain kinds of source that has rows for this stadsdeel, grouped by deelambitie. */
export function stadsdeelGroups(
  index: EditionIndex,
  stadsdeel: Gebied,
  bronSoorten: readonly BronSoort[],
): StadsdeelGroup[] {
  const { hoofdambitie, deelambities } = index.edition.verandertheorie;
  const owners = [...deelambities, { id: "hoofdambitie", titel: hoofdambitie.titel }];
  return owners
    .map((owner) => ({
      id: owner.id,
      naam: owner.titel,
      rows: [...metingenOfDeelambitie(index, owner.id), ...shared(index, owner.id)]
        .filter((meting) => bronSoorten.includes(meting.indicator.bronSoort))
        .flatMap((meting) => stadsdeelRow(index, meting, stadsdeel)),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The group of one deelambitie; all groups when none is named. */
export function groupsFor(groups: StadsdeelGroup[], deelambitie: string | undefined): StadsdeelGroup[] {
  return deelambitie === undefined ? groups : groups.filter(({ id }) => id === deelambitie);
}

function shared(index: EditionIndex, deelambitie: string): Meting[] {
  return index.edition.indicators
    .filter((indicator) => indicator.deelambitie === "gemeenschappelijk")
    .flatMap((indicator) => metingenOfIndicator(index, indicator))
    .filter((meting) => meting.deelambitie === deelambitie);
}

function stadsdeelRow(index: EditionIndex, meting: Meting, gebied: Gebied): StadsdeelRow[] {
  const jaar = currentYear(index, meting);
  if (jaar === null || seriesOf(index, meting, gebied).length === 0) return [];
  return [{ ...comparisonRow(index, meting, { gebied, jaar }), meting, jaar }];
}

/** How often a stadsdeel differs, and in which direction. */
export interface PositieCounts {
  gunstiger: number;
  ongunstiger: number;
  total: number;
}

/** How often a stadsdeel demonstrably differs, among the rows with a judgement that could be made. */
export function countPosities(groups: StadsdeelGroup[]): PositieCounts {
  const posities = groups.flatMap((group) => group.rows).map((row) => row.judgement?.positie);
  const judged = posities.filter(
    (positie) =>
      positie === "gunstiger" || positie === "ongunstiger" || positie === "geen-aantoonbaar-verschil",
  );
  return {
    gunstiger: judged.filter((positie) => positie === "gunstiger").length,
    ongunstiger: judged.filter((positie) => positie === "ongunstiger").length,
    total: judged.length,
  };
}
