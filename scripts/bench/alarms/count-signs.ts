import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import type { Indicator } from "../../../pipeline/domain/indicator.ts";
import type { Judgement } from "../../../pipeline/domain/judgement.ts";
import { judgeIndicator } from "../../../pipeline/indicators/judge/judge-indicator.ts";
import { type Figures, YEARS } from "./figures.ts";

/** Judged answers of one refresh, and those with a sign although nothing differs. */
export interface Tally {
  judged: number;
  signs: number;
}

/** Places where a judgement is read: on its own at 95%, or in a matrix at 99%. */
export const views = ["ontwikkeling", "positie", "matrix-ontwikkeling", "matrix-positie"] as const;

export type View = (typeof views)[number];

/** Judges one indicator of one refresh with the judge of the product. */
export function judgeFigures(
  indicator: Indicator,
  figures: Figures,
  gebieden: readonly Gebied[],
): Judgement[] {
  return judgeIndicator({
    indicator,
    deelambitie: "simulatie",
    ...figures,
    doel: {
      ...{ nulmetingJaar: YEARS[0], streefwaarde: null, streefwaardeVolgt: false },
      ...{ effectVanaf: null, eigenaar: null, herkomst: null },
    },
    gebieden,
    compare: () => ({ vergelijkbaar: true }),
  });
}

/** Signs per view. Matrices have stadsdelen only; the gemeente has no positie. */
export function countSigns(judgements: readonly Judgement[], gemeente: string): Record<View, Tally> {
  const districts = judgements.filter(({ gebied }) => gebied !== gemeente);
  return {
    ontwikkeling: tallyOf(judgements.map(({ ontwikkeling }) => ontwikkeling)),
    positie: tallyOf(districts.map(({ positie }) => positie)),
    "matrix-ontwikkeling": tallyOf(districts.map(({ overzicht }) => overzicht.ontwikkeling)),
    "matrix-positie": tallyOf(districts.map(({ overzicht }) => overzicht.positie)),
  };
}

function tallyOf(answers: readonly string[]): Tally {
  const judged = answers.filter((answer) => answer !== "niet-te-bepalen");
  return {
    judged: judged.length,
    signs: judged.filter((answer) => answer !== "geen-aantoonbaar-verschil").length,
  };
}
