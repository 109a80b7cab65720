import type { Outcome } from "../../domain/outcome.ts";
import type { OntbrekendeToelichting } from "../../domain/penc.ts";
import { formatEuroInFull, formatNumber, formatWithUnit } from "../../wording/number-format.ts";
import { toelichtingOf } from "./indicator-remarks.ts";
import { rijOf, shownUntil } from "./indicator-series.ts";
import {
  deelambitieNaam,
  type IndicatorRegel,
  indicatorRegels,
  meetjaarOf,
  type PencContext,
} from "./penc-context.ts";

/** A figure that moved, and by how many percent of what it was. */
export interface Beweging extends IndicatorRegel {
  van: Outcome & { waarde: number };
  naar: Outcome & { waarde: number };
  procent: number;
}

/**
 * What moved more than the document allows and has no words in `toelichting/`: of an indicator that is measured for
 * several deelambities the one that moved most, for there is one explanation per indicator.
 */
export function missingExplanations(context: PencContext): OntbrekendeToelichting[] {
  const largest = new Map<string, Beweging>();
  for (const moved of movements(context)) {
    const before = largest.get(moved.indicator.id);
    if (before === undefined || moved.procent > before.procent) largest.set(moved.indicator.id, moved);
  }
  return [...largest.values()]
    .filter(({ procent, indicator }) => {
      const told = toelichtingOf(context, indicator.id).length > 0;
      return procent > context.moment.tolerantie && !told;
    })
    .map((moved) => ({
      indicator: moved.indicator.id,
      titel: moved.indicator.titel,
      deelambitie: deelambitieNaam(context, moved.deelambitie),
      waarom: movementText(moved, context.moment.tolerantie),
    }));
}

/**
 * How far each figure moved between the two newest measurements, when the newest is of the year told of or the year
 * before: older ones were explained before. A break between the two is no movement.
 */
function movements(context: PencContext): Beweging[] {
  return indicatorRegels(context).flatMap((regel) => {
    const shown = shownUntil(rijOf(context, regel).series, meetjaarOf(context));
    const [van, naar] = shown.slice(-2);
    if (van === undefined || naar === undefined || naar.jaar < meetjaarOf(context) - 1) return [];
    const broken = regel.indicator.trendbreuken.some(
      ({ van: from, tot }) => from >= van.jaar && tot <= naar.jaar,
    );
    return broken ? [] : [{ ...regel, van, naar, procent: percentOf(van.waarde, naar.waarde) }];
  });
}

function percentOf(from: number, to: number): number {
  if (from === to) return 0;
  return from === 0 ? Number.POSITIVE_INFINITY : (100 * Math.abs(to - from)) / Math.abs(from);
}

function movementText({ indicator, van, naar, procent }: Beweging, tolerantie: number): string {
  const { eenheid, decimalen } = indicator;
  const figure = (waarde: number) =>
    eenheid === "euro" ? formatEuroInFull(waarde) : formatWithUnit(waarde, eenheid, decimalen);
  const text = ({ waarde, jaar }: Beweging["van"]) => `${figure(waarde)} (${jaar})`;
  const size = Number.isFinite(procent) ? `${formatNumber(procent, 0)}%` : "van nul af";
  return `van ${text(van)} naar ${text(naar)}: ${size}, meer dan ${formatNumber(tolerantie, 0)}%`;
}
