import type { Gebied } from "../../domain/gebied.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { roundHalfAway } from "../../wording/rounding.ts";

/** A figure of effort per resident in its newest year, at printed precision. */
export interface Effort {
  indicator: string;
  jaar: number;
  gemeente: number | null;
  /** Per stadsdeel; null when a part of it is not shown. */
  perGebied: Map<string, number | null>;
}

interface EffortInput {
  indicators: readonly Indicator[];
  outcomes: readonly RawOutcome[];
  gebieden: readonly Gebied[];
}

/**
 * The newest year of a figure per resident. One that is measured per deelambitie is added up over the deelambities: they
 * share their denominator, the residents. Nothing when it was never measured.
 */
export function effortOf({ indicators, outcomes, gebieden }: EffortInput, id: string): Effort[] {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  const own = outcomes.filter((o) => o.indicator === id && o.groep === null);
  const years = own.filter((o) => o.gebiedSoort === "gemeente" && isShown(o.status)).map(({ jaar }) => jaar);
  if (years.length === 0) return [];
  const jaar = Math.max(...years);
  const levelOf = (gebied: string) =>
    addUp(
      own.filter((o) => o.gebied === gebied && o.jaar === jaar),
      indicator,
    );
  const gemeente = gebieden.find(({ soort }) => soort === "gemeente");
  const stadsdelen = gebieden.filter(({ soort }) => soort === "stadsdeel");
  return [
    {
      indicator: id,
      jaar,
      gemeente: gemeente ? levelOf(gemeente.id) : null,
      perGebied: new Map(stadsdelen.map((gebied) => [gebied.id, levelOf(gebied.id)])),
    },
  ];
}

function addUp(rows: readonly RawOutcome[], { decimalen }: Indicator): number | null {
  const values = rows.map(({ status, waarde }) => (isShown(status) ? waarde : null));
  if (rows.length === 0 || values.includes(null)) return null;
  return roundHalfAway(
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    decimalen,
  );
}
