import type { Drempels, PublishedIndicator } from "../../domain/edition.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { deels, type Finding, ja, nee, onbekend } from "./finding.ts";
import type { QualitySource } from "./quality-source.ts";

/**
 * Effective number of answers of the city: with {@link EFFECTIVE_GOOD} a change of ten points from 20% is seen four
 * times out of five (methods §5); below {@link EFFECTIVE_LOW} the interval of a share passes ten points on each side.
 */
const EFFECTIVE_GOOD = 400;
const EFFECTIVE_LOW = 100;
/** Design effect at which weighting costs half of the answers. */
const HEAVY_WEIGHTING = 2;
/** Share of stadsdelen that must be shown before the picture of the city is not one of a few. */
const SHOWN_STADSDELEN = 0.5;
/** Percentage of register units that counts; below the first we say so, below the second it is no picture. */
const COVERAGE = { ja: 90, deels: 50 };
/** Share of delivered rows that was rejected. */
const REJECTED = { ja: 0.01, deels: 0.05 };

/** What the reliability of an indicator is judged by: its figures after the gate, without breakdowns. */
export interface ReliableInput {
  indicator: Pick<PublishedIndicator, "bronSoort">;
  outcomes: readonly RawOutcome[];
  sources: readonly QualitySource[];
  drempels: Drempels;
}

/** Whether the newest figures can be trusted: method, status, answers, coverage, rejected rows. */
export function findReliable(input: ReliableInput): Finding[] {
  const city = input.outcomes.filter(({ gebiedSoort }) => gebiedSoort === "gemeente");
  const measured = city.filter(({ status }) => status !== "geen-bron" && status !== "geen-gegevens");
  const jaar = Math.max(...measured.map((outcome) => outcome.jaar));
  const newest = measured.filter((outcome) => outcome.jaar === jaar);
  if (newest.length === 0) return [onbekend("Er is nog geen cijfer om te beoordelen.")];
  const stadsdelen = input.outcomes.filter((o) => o.gebiedSoort === "stadsdeel" && o.jaar === jaar);
  return [
    ...kindFindings(input, jaar),
    ...statusFindings(newest),
    ...stadsdeelFindings(stadsdelen),
    ...newest.slice(0, 1).flatMap((outcome) => answerFindings(outcome, input)),
    ...coverageFindings([...newest, ...stadsdelen]),
    ...rejectFindings(input.sources),
  ];
}

function kindFindings({ indicator, sources }: ReliableInput, jaar: number): Finding[] {
  if (indicator.bronSoort === "modelschatting") return [deels("Het is een modelschatting en geen meting.")];
  if (indicator.bronSoort !== "enquete") return [];
  const wave = sources.flatMap(({ golven }) => golven).find((golf) => golf.jaar === jaar);
  if (!wave) return [];
  return [
    wave.steekproef
      ? ja(`De deelnemers van ${jaar} zijn met een steekproef gekozen.`)
      : nee(`De deelnemers van ${jaar} zijn niet met een steekproef gekozen.`),
  ];
}

function statusFindings(newest: readonly RawOutcome[]): Finding[] {
  if (newest.every(({ status }) => status === "ok"))
    return [ja("Het cijfer van de stad is zeker genoeg om te tonen.")];
  if (newest.some(({ status }) => isShown(status)))
    return [deels("Het cijfer van de stad is (deels) indicatief.")];
  return [nee("Het nieuwste cijfer van de stad tonen we niet.")];
}

function stadsdeelFindings(stadsdelen: readonly RawOutcome[]): Finding[] {
  if (stadsdelen.length === 0) return [];
  const firm = stadsdelen.filter(({ status }) => status === "ok").length;
  const shown = stadsdelen.filter(({ status }) => isShown(status)).length;
  if (firm === stadsdelen.length) return [ja("Ook de cijfers van alle stadsdelen zijn zeker genoeg.")];
  const total = stadsdelen.length;
  if (shown === total)
    return [deels(`Van de ${total} cijfers per stadsdeel zijn er ${total - firm} indicatief.`)];
  const told = `Van de ${total} cijfers per stadsdeel tonen we er ${total - shown} niet.`;
  return [shown / total >= SHOWN_STADSDELEN ? deels(told) : nee(told)];
}

function answerFindings(outcome: RawOutcome, { indicator, drempels }: ReliableInput): Finding[] {
  if (indicator.bronSoort !== "enquete" || !isShown(outcome.status)) return [];
  const { n, nEffectief, ongeldig } = outcome;
  const findings: Finding[] = [];
  if (nEffectief !== null) findings.push(effectiveFinding(nEffectief));
  if (n !== null && nEffectief !== null && n / nEffectief > HEAVY_WEIGHTING) {
    const deff = formatNumber(n / nEffectief, 1);
    findings.push(deels(`Sommige antwoorden tellen veel zwaarder dan andere (ontwerpeffect ${deff}).`));
  }
  if (ongeldig !== null && ongeldig > 100 * drempels.onbekend.indicatief) {
    const told = `${formatNumber(ongeldig, 0)}% zei "weet niet" of gaf geen antwoord.`;
    findings.push(ongeldig > 100 * drempels.onbekend.tonen ? nee(told) : deels(told));
  }
  return findings;
}

function effectiveFinding(nEffectief: number): Finding {
  if (nEffectief >= EFFECTIVE_GOOD) return ja("Er zijn genoeg antwoorden om een verandering te zien.");
  const told = (grens: number) => `Er zijn weinig antwoorden: ze tellen voor minder dan ${grens}.`;
  return nEffectief >= EFFECTIVE_LOW ? deels(told(EFFECTIVE_GOOD)) : nee(told(EFFECTIVE_LOW));
}

function coverageFindings(outcomes: readonly RawOutcome[]): Finding[] {
  const known = outcomes.flatMap(({ dekking, status }) =>
    dekking === null || !isShown(status) ? [] : [dekking],
  );
  if (known.length === 0) return [];
  const least = Math.min(...known);
  if (least >= COVERAGE.ja) return [ja("Bijna alles uit het register telt mee.")];
  const told = `Van het register telt ${formatNumber(least, 0)}% mee in de cijfers per stadsdeel of stad.`;
  return [least >= COVERAGE.deels ? deels(told) : nee(told)];
}

function rejectFindings(sources: readonly QualitySource[]): Finding[] {
  const sum = (key: "gelezen" | "afgekeurd") =>
    sources.reduce((total, { leveringen }) => total + leveringen.reduce((all, row) => all + row[key], 0), 0);
  const gelezen = sum("gelezen");
  if (gelezen === 0) return [];
  const share = sum("afgekeurd") / gelezen;
  if (share <= REJECTED.ja) return [ja("De leveringen zijn bijna zonder fouten ingelezen.")];
  const told = `Van de geleverde rijen is ${formatNumber(100 * share, 1)}% afgekeurd.`;
  return [share <= REJECTED.deels ? deels(told) : nee(told)];
}
