import { formatFigure, type Unit } from "../text/figures.ts";

/** The one number of a card, the percent sign smaller. */
export function BigFigure({ value, unit }: { value: number; unit: Unit }) {
  const text = formatFigure(value, unit);
  if (!text.endsWith("%")) return <p class="big-figure">{text}</p>;
  return (
    <p class="big-figure">
      {text.slice(0, -1)}
      <small>%</small>
    </p>
  );
}
