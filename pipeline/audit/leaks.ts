import type { AuditFinding, PublicFigures } from "../domain/audit.ts";
import { figureKey } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Judgement } from "../domain/judgement.ts";
import { isShown, type Outcome } from "../domain/outcome.ts";
import { isRegister } from "./know-registers.ts";

/** Numbers of a figure; of one that is hidden none may be there. */
const numbers = ["waarde", "onder", "boven", "n", "teller", "noemer", "ongeldig", "dekking"] as const;

/** What is printed by mistake: numbers of hidden figures, judgements about them, and small counts of persons. */
export function findLeaks(open: PublicFigures): AuditFinding[] {
  const indicators = new Map(open.indicators.map((indicator) => [indicator.id, indicator]));
  const hidden = new Set(open.outcomes.filter((o) => o.status === "niet-getoond-privacy").map(figureKey));
  return [
    ...open.outcomes.flatMap((outcome) => numbersOf(outcome)),
    ...open.outcomes.flatMap((outcome) => smallCount(outcome, indicators.get(outcome.indicator), open)),
    ...open.judgements
      .filter((judgement) => speaksOf(judgement, hidden))
      .map((judgement) => leak(keyOf(judgement), "oordeel")),
  ];
}

function leak(figuur: string, oordeel: string): AuditFinding {
  return { figuur, onder: null, boven: null, oordeel, geslaagd: false, tabellen: [], insider: null };
}

function numbersOf(outcome: Outcome): AuditFinding[] {
  if (isShown(outcome.status)) return [];
  const printed = numbers.filter((name) => outcome[name] !== null);
  return printed.map((name) => leak(`${figureKey(outcome)} | ${name}`, "staat-er-toch"));
}

function smallCount(
  outcome: Outcome,
  indicator: Indicator | undefined,
  { drempels }: PublicFigures,
): AuditFinding[] {
  if (!indicator || !isRegister(indicator) || indicator.telt !== "personen" || !isShown(outcome.status))
    return [];
  const { teller, noemer } = outcome;
  const share = indicator.maat === "aandeel";
  const counts = [teller, ...(share ? [noemer, (noemer ?? 0) - (teller ?? 0)] : [])];
  const small = counts.some((count) => count !== null && count > 0 && count < drempels.register);
  return small ? [leak(figureKey(outcome), "klein-aantal-getoond")] : [];
}

function keyOf({ indicator, deelambitie, gebied, jaar }: Judgement): string {
  return [indicator, deelambitie, gebied, jaar].join(" | ");
}

/** Whether a judgement says something about a figure that is hidden. */
function speaksOf(judgement: Judgement, hidden: ReadonlySet<string>): boolean {
  const about = [judgement.jaar, ...(judgement.trend?.jaren ?? [])];
  const compared = judgement.nulmetingJaar !== null && judgement.ontwikkeling !== "niet-te-bepalen";
  const years = [
    ...about,
    ...(compared && judgement.nulmetingJaar !== null ? [judgement.nulmetingJaar] : []),
  ];
  const secret = years.some((jaar) => hidden.has(keyOf({ ...judgement, jaar })));
  const speaks =
    judgement.ontwikkeling !== "niet-te-bepalen" ||
    judgement.positie !== "niet-te-bepalen" ||
    judgement.rest !== null ||
    judgement.beweging !== null ||
    judgement.trend !== null;
  return secret && speaks;
}
