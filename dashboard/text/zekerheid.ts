import type { EditionIndex } from "../select/edition-index.ts";
import { type Meting, seriesOf } from "../select/meting.ts";
import { figureText } from "./grafieken.ts";

/** What the bar around a point means for this indicator, or why there is none. */
export function certaintyOf(index: EditionIndex, meting: Meting): string {
  const hasInterval = seriesOf(index, meting, index.gemeente).some((outcome) => outcome.onder !== null);
  const { bronSoort } = meting.indicator;
  if (bronSoort === "modelschatting") return figureText.model;
  if (!hasInterval) return figureText.geenMarge;
  return bronSoort === "register" ? figureText.margeRegister : figureText.marge;
}
