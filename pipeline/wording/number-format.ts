import { formatLocale } from "d3";
import type { Eenheid } from "../domain/indicator.ts";
import { roundHalfAway } from "./rounding.ts";

/** Our own Dutch locale: `Intl` changes with the Node version (design §7). */
const nl = formatLocale({
  decimal: ",",
  thousands: ".",
  grouping: [3],
  currency: ["€ ", ""],
  minus: "-",
});

/** `1234.5` with one digit → `1.234,5`. Rounds half away from zero. */
export function formatNumber(value: number, decimals = 0): string {
  return nl.format(`,.${decimals}f`)(roundHalfAway(value, decimals));
}

/** `1234567` → `€ 1,2 mln`, `15000` → `€ 15.000`, below 1,000 with cents only when asked. */
export function formatEuro(value: number, decimals = 0): string {
  const amount = roundHalfAway(Math.abs(value), decimals);
  const sign = value < 0 && amount > 0 ? "-" : "";
  if (amount >= 1_000_000) return `${sign}€ ${formatNumber(amount / 1e6, 1)} mln`;
  return `${sign}€ ${formatNumber(amount, decimals)}`;
}

/** An amount to the euro, for tables and what is subtracted from each other: `€ 1.234.567`. */
export function formatEuroInFull(value: number): string {
  const amount = roundHalfAway(Math.abs(value), 0);
  return `${value < 0 && amount > 0 ? "-" : ""}€ ${formatNumber(amount)}`;
}

/** A figure with its unit as it stands on the page: `45%`, `€ 1,2 mln`, `12 dagen`, `7,1`. */
export function formatWithUnit(value: number, eenheid: Eenheid, decimals: number): string {
  switch (eenheid) {
    case "procent":
      return `${formatNumber(value, decimals)}%`;
    case "euro":
      return formatEuro(value, decimals);
    case "dagen":
      return `${formatNumber(value, decimals)} ${roundHalfAway(value, decimals) === 1 ? "dag" : "dagen"}`;
    case "kilometer":
      return `${formatNumber(value, decimals)} km`;
    default:
      return formatNumber(value, decimals);
  }
}

/** What the unit is called in a subtitle or column head, for instance `% van de inwoners`. */
export function unitLabel(eenheid: Eenheid, per: number | null): string {
  if (eenheid === "per-inwoners") return `per ${formatNumber(per ?? 1)} inwoners`;
  const labels: Record<Exclude<Eenheid, "per-inwoners">, string> = {
    procent: "%",
    aantal: "aantal",
    euro: "€",
    cijfer: "cijfer",
    dagen: "dagen",
    kilometer: "km",
    score: "score",
  };
  return labels[eenheid];
}
