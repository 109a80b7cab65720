import type { AuditFinding, AuditReport } from "../domain/audit.ts";
import { figureKey } from "../domain/disclosure.ts";
import { attack, type Finding, type Insider, type Knowledge, type Question } from "./attack.ts";
import { knowBetween } from "./know-between.ts";
import { type KnownEdition, knowRegisters, numberKey } from "./know-registers.ts";
import { knowSurveys, surveyKeys } from "./know-surveys.ts";
import { findLeaks } from "./leaks.ts";

/**
 * Attacks an edition together with everything published before it (methods §10): for every hidden figure the interval
 * that fits all public numbers. Knows nothing of how figures were hidden; passes only when nothing stands in the way.
 * @param published published and frozen editions, in the order of their chain
 */
export async function auditEdition(
  now: KnownEdition,
  published: readonly KnownEdition[],
): Promise<AuditReport> {
  const between = published.map((then) => knowBetween(now, then));
  const knowledge = merged([
    ...[...published, now].flatMap((edition) => [knowRegisters(edition), knowSurveys(edition)]),
    ...between,
  ]);
  const questions = [...questionsOf(now, knowledge), ...between.flatMap((found) => found.questions)].filter(
    ({ sum }) => sum.every(([key]) => knowledge.bounds.has(key)),
  );
  const { findings, contradictions } = await attack(knowledge, questions, insidersOf(now));
  const before = merged(published.flatMap((edition) => [knowRegisters(edition), knowSurveys(edition)]));
  const told = findings.map((finding, place) => tell(finding, questions[place], before));
  return report({ told: [...told, ...findLeaks(now.open)], contradictions, edities: published.length });
}

/** All knowledge together: of one number the narrowest bounds. */
function merged(parts: readonly Knowledge[]): Knowledge & { bounds: Map<string, readonly [number, number]> } {
  const bounds = new Map<string, readonly [number, number]>();
  for (const [key, [lower, upper]] of parts.flatMap((part) => [...part.bounds])) {
    const [least, most] = bounds.get(key) ?? [-Infinity, Infinity];
    bounds.set(key, [Math.max(least, lower), Math.min(most, upper)]);
  }
  return { bounds, relations: parts.flatMap(({ relations }) => relations) };
}

/** What must stay uncertain, and for the report every other hidden figure. */
function questionsOf(edition: KnownEdition, knowledge: Knowledge): Question[] {
  const keys = keysOf(edition);
  const asked = edition.secrets.protections
    .filter(({ terms }) => terms.length > 0)
    .map(
      ({ terms, requirement, reden }): Question => ({
        id: `${terms.map(({ figure }) => figure).join(" min ")} | ${reden} (${terms.map(({ part }) => part).join(" min ")})`,
        sum: terms.map(({ figure, part, times }) => [keys(figure, part), times] as const),
        requirement,
      }),
    );
  const covered = new Set(
    edition.secrets.protections.flatMap(({ terms }) => terms.map(({ figure }) => figure)),
  );
  const others = edition.open.outcomes
    .filter((outcome) => outcome.status === "niet-getoond-privacy" && !covered.has(figureKey(outcome)))
    .map(
      (outcome): Question => ({
        id: `${figureKey(outcome)} | ook verborgen`,
        sum: [[keys(figureKey(outcome), "teller"), 1]],
        requirement: { width: 0, upper: null, lower: null, openFrom: null },
      }),
    )
    .filter(({ sum }) => sum.every(([key]) => knowledge.bounds.has(key)));
  return [...asked, ...others];
}

/** Name of the number behind a part of a figure, in registers and surveys. */
function keysOf(edition: KnownEdition): (figure: string, part: "teller" | "noemer") => string {
  const outcomes = new Map(edition.open.outcomes.map((outcome) => [figureKey(outcome), outcome]));
  const indicators = new Map(edition.open.indicators.map((indicator) => [indicator.id, indicator]));
  return (figure, part) => {
    const outcome = outcomes.get(figure);
    const indicator = outcome && indicators.get(outcome.indicator);
    if (!outcome || !indicator) throw new Error(`unknown figure: ${figure}`);
    if (indicator.bronSoort !== "enquete") return numberKey(edition, indicator, outcome, part);
    const { estimate, n } = surveyKeys(edition, figure);
    return part === "teller" ? estimate : n;
  };
}

/** Who is the only one in a figure knows it, and whatever is nobody but them. */
function insidersOf(edition: KnownEdition): Insider[] {
  const keys = keysOf(edition);
  const outcomes = new Map(edition.open.outcomes.map((outcome) => [figureKey(outcome), outcome]));
  const alone = edition.secrets.alleen.flatMap((figure) => outcomes.get(figure) ?? []);
  return alone.map((own) => {
    const same = alone.filter(
      (other) =>
        other.jaar === own.jaar &&
        other.deelambitie === own.deelambitie &&
        (other.gebied === own.gebied || other.indicator === own.indicator) &&
        (other.gebied === own.gebied || [other, own].some(({ gebiedSoort }) => gebiedSoort === "gemeente")),
    );
    return {
      name: figureKey(own),
      knows: same.map((outcome) => [keys(figureKey(outcome), "teller"), 1] as const),
    };
  });
}

/** A finding for the report. What was published exactly before cannot be hidden any more, and is told as such. */
function tell(finding: Finding, question: Question | undefined, before: Knowledge): AuditFinding {
  const old = question?.sum.every(([key]) => {
    const [lower, upper] = before.bounds.get(key) ?? [-Infinity, Infinity];
    return lower === upper;
  });
  const passed = finding.verdict === "beschermd";
  return {
    figuur: finding.id,
    onder: finding.lower,
    boven: finding.upper === Infinity ? null : finding.upper,
    oordeel: !passed && old ? "al-openbaar" : finding.verdict,
    geslaagd: passed || old === true,
    tabellen: finding.tables,
    insider: finding.insider,
  };
}

function report({
  told,
  contradictions,
  edities,
}: {
  told: AuditFinding[];
  contradictions: readonly string[];
  edities: number;
}): AuditReport {
  const failed = told.filter(({ geslaagd }) => !geslaagd);
  const bezwaren = [
    ...failed.map(({ figuur, oordeel }) => `${figuur}: ${oordeel}`),
    ...contradictions.map((table) => `${table}: gepubliceerde cijfers spreken elkaar tegen`),
  ];
  return {
    geslaagd: bezwaren.length === 0,
    bezwaren,
    samenvatting: { onderzocht: told.length, beschermd: told.length - failed.length, edities },
    bevindingen: told,
  };
}
