import type { Axis } from "../charts/axis.ts";
import type { EditionIndex } from "./edition-index.ts";
import { findIndicator, type Meting, seriesOf } from "./meting.ts";
import { boundsOf } from "./scale.ts";

/** Smallest height of the card sparklines, in percentage points: less would blow up noise. */
const MINIMUM_SPAN = 18;

/** The headline measurement of a deelambitie; undefined when the edition does not have the indicator. */
export function hoofdMeting(index: EditionIndex, deelambitie: string): Meting | undefined {
  const id = index.edition.verandertheorie.deelambities.find((row) => row.id === deelambitie)?.hoofdindicator;
  const indicator = id === undefined ? undefined : findIndicator(index, id);
  return indicator && { indicator, deelambitie: indicator.deelambitie };
}

/** Height shared by the sparklines of all cards with percentages, in percentage points. */
export function cardSpan(index: EditionIndex): number {
  const spans = index.edition.verandertheorie.deelambities.flatMap((deelambitie) => {
    const meting = hoofdMeting(index, deelambitie.id);
    return meting?.indicator.eenheid === "procent" ? spanOf(index, meting) : [];
  });
  return Math.max(MINIMUM_SPAN, ...spans.map((span) => Math.ceil(span)));
}

/** Axis of a card: the shared span around the middle of its own figures; null when it is no percentage. */
export function cardAxis(index: EditionIndex, meting: Meting): Axis | null {
  const bounds = seriesOf(index, meting, index.gemeente).flatMap(boundsOf);
  if (meting.indicator.eenheid !== "procent" || bounds.length === 0) return null;
  const middle = (Math.min(...bounds) + Math.max(...bounds)) / 2;
  const half = cardSpan(index) / 2;
  return { domain: [middle - half, middle + half], ticks: [] };
}

function spanOf(index: EditionIndex, meting: Meting): number[] {
  const bounds = seriesOf(index, meting, index.gemeente).flatMap(boundsOf);
  return bounds.length > 0 ? [Math.max(...bounds) - Math.min(...bounds)] : [];
}
