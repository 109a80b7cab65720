import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { deels, type Finding, ja, nee, onbekend } from "./finding.ts";
import type { QualitySource } from "./quality-source.ts";

/** What the age of a figure is judged by. */
export interface FreshInput {
  outcomes: readonly RawOutcome[];
  sources: readonly QualitySource[];
  /** Date the edition stands for, ISO. */
  peildatum: string;
}

/**
 * Whether the newest figure is as new as its sources promise. A figure of year j from a source that comes every k years
 * is fresh up to and including j + k + 1 (the year after is when it is worked out), deels up to j + 2k + 1. The promise
 * is `elke-maanden` of the source; without it the longest gap between its last years.
 */
export function findFresh({ outcomes, sources, peildatum }: FreshInput): Finding[] {
  const shown = outcomes.filter((o) => o.gebiedSoort === "gemeente" && isShown(o.status));
  if (shown.length === 0) return [onbekend("Er is nog geen cijfer.")];
  const newest = Math.max(...shown.map(({ jaar }) => jaar));
  const intervals = sources.flatMap((source) => intervalOf(source) ?? []);
  if (intervals.length === 0) {
    return [
      onbekend(`Het nieuwste cijfer is van ${newest}. Hoe vaak er een nieuw cijfer komt weten we niet.`),
    ];
  }
  const interval = Math.max(...intervals);
  const year = Number(peildatum.slice(0, 4));
  if (year <= newest + interval + 1)
    return [ja(`Het nieuwste cijfer is van ${newest}: zo nieuw als de bron toelaat.`)];
  const late = `Het nieuwste cijfer is van ${newest}. Er was een nieuw cijfer te verwachten over ${newest + interval}.`;
  return [year <= newest + 2 * interval + 1 ? deels(late) : nee(late)];
}

/** Years between two deliveries; null when the source has no schedule and fewer than two years. */
function intervalOf({ elkeMaanden, jaren }: QualitySource): number | null {
  if (elkeMaanden !== null) return Math.max(1, Math.ceil(elkeMaanden / 12));
  const gaps = jaren.slice(1).map((jaar, index) => jaar - (jaren[index] ?? jaar));
  return gaps.length === 0 ? null : Math.max(...gaps.slice(-2));
}
