import type { IndicatorHeader } from "../../pipeline/domain/indicator.ts";
import { isShown, type Outcome } from "../../pipeline/domain/outcome.ts";
import { formatNumber, formatWithUnit } from "../../pipeline/wording/number-format.ts";
import { outcomeText, statusText } from "../../pipeline/wording/terms.ts";

/** What is needed to print a figure of an indicator. */
export type Unit = Pick<IndicatorHeader, "eenheid" | "decimalen" | "per" | "maat"> &
  Partial<Pick<IndicatorHeader, "schaal">>;

/** A value as printed everywhere: `45%`, `€ 1,2 mln`, `7,1`. */
export function formatFigure(value: number, unit: Unit): string {
  return formatWithUnit(value, unit.eenheid, unit.decimalen);
}

/** An axis label: as a figure, with no more decimals than the value needs. */
export function formatTick(value: number, unit: Unit): string {
  const decimals = Number.isInteger(value) ? 0 : Math.max(1, unit.decimalen);
  return formatWithUnit(value, unit.eenheid, decimals);
}

/** `tussen 44% en 48%`; null when the figure has no interval. */
export function intervalInWords(outcome: Pick<Outcome, "onder" | "boven">, unit: Unit): string | null {
  if (outcome.onder === null || outcome.boven === null) return null;
  return `tussen ${formatFigure(outcome.onder, unit)} en ${formatFigure(outcome.boven, unit)}`;
}

/** Units below which a share says what it rests on: one unit then moves it by more than three procentpunt. */
const FEW_UNITS = 30;

/** `2 van 3`: what a share of few counted units rests on, as the edition has it; null for any other figure. */
export function partsInWords(
  { teller, noemer }: Pick<Outcome, "teller" | "noemer">,
  unit: Unit,
): string | null {
  if (unit.maat !== "aandeel" || teller === null || !noemer || noemer >= FEW_UNITS) return null;
  const isCounted = Number.isInteger(teller) && Number.isInteger(noemer);
  return isCounted ? `${formatNumber(teller)} van ${formatNumber(noemer)}` : null;
}

/** `44–48`, without the unit, for narrow columns; null when the figure has no interval. */
export function shortInterval(outcome: Pick<Outcome, "onder" | "boven">, unit: Unit): string | null {
  if (outcome.onder === null || outcome.boven === null) return null;
  const [low, high] = [outcome.onder, outcome.boven].map((value) => bareNumber(value, unit));
  return `${low}–${high}`;
}

function bareNumber(value: number, unit: Unit): string {
  const big = unit.eenheid === "euro" && Math.abs(value) >= 1_000_000;
  return big ? formatFigure(value, unit) : formatNumber(value, unit.decimalen);
}

/** The figure, or why it is not there; never empty. */
export function figureOrReason(outcome: Outcome | undefined, unit: Unit): string {
  if (!outcome) return statusText["geen-gegevens"];
  if (outcome.waarde !== null && isShown(outcome.status)) return formatFigure(outcome.waarde, unit);
  return isShown(outcome.status) ? "geen waarde" : outcomeText(outcome);
}

/** The unit in a sentence: `in procenten`, `per 1.000 inwoners`. */
export function unitInWords(unit: Unit): string {
  if (unit.maat === "per-inwoners") return perInwoners(unit);
  switch (unit.eenheid) {
    case "procent":
      return "in procenten";
    case "euro":
      return "in euro’s";
    case "dagen":
      return "in dagen";
    case "kilometer":
      return "in kilometers";
    case "cijfer":
      return isGrade(unit) ? "als rapportcijfer" : scaleInWords(unit);
    case "score":
      return "als score";
    case "per-inwoners":
      return perInwoners(unit);
    default:
      return "in aantallen";
  }
}

/** What stands behind a bare number, so that nobody has to guess; empty when the number says it itself. */
export function unitSuffix(unit: Unit): string {
  switch (unit.eenheid) {
    case "per-inwoners":
      return perInwoners(unit);
    case "cijfer":
      return isGrade(unit) ? "rapportcijfer" : scaleInWords(unit);
    case "score":
      return "score";
    default:
      return "";
  }
}

/** Only from 1 to 10 is a grade as at school: 3,4 of 5 is good, 3,4 of 10 is not. */
function isGrade({ schaal }: Unit): boolean {
  return schaal == null || schaal === "1-10";
}

function scaleInWords({ schaal }: Unit): string {
  return `op een schaal van ${schaal?.replace("-", " tot ")}`;
}

function perInwoners(unit: Unit): string {
  const per = unit.per ?? 1;
  const people = per === 1 ? "per inwoner" : `per ${formatNumber(per)} inwoners`;
  return unit.eenheid === "euro" ? `in euro’s ${people}` : people;
}
