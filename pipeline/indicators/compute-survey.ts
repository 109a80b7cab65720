import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Drempels } from "../domain/edition.ts";
import type { Indicator, Uitsplitsing } from "../domain/indicator.ts";
import { type RawOutcome, type Reden, type Status, statusOfMethod } from "../domain/outcome.ts";
import { compareWithRest } from "../statistics/comparison/compare-survey.ts";
import { type Domain, domainsOf, mergeDomains } from "../statistics/survey/domains.ts";
import {
  estimateDomain,
  intervalOf,
  type SurveyEstimate,
  standardErrorOf,
} from "../statistics/survey/estimate.ts";
import { statusOfEstimate } from "../statistics/survey/estimate-status.ts";
import type { Measure } from "../statistics/survey/measure.ts";
import { type SurveyDesign, type SurveyScan, scanSurvey } from "../statistics/survey/scan-survey.ts";
import type { ComputeContext, ComputedOutcomes, RestOutcome } from "./computed-outcomes.ts";
import { isSurvey } from "./header.ts";
import { surveyObservations } from "./observations.ts";

/** The observations of some survey indicators: every respondent once per indicator. */
function designOf(indicators: readonly Indicator[]): SurveyDesign {
  const ids = indicators.map(({ id }) => quoteText(id)).join(", ");
  return {
    from: `(select o.*, g.stadsdeel from ${surveyObservations} o left join reference.gebieden g on g.id = o.gebied
      where o.indicator in (${ids}))`,
    weging: "weging",
    strata: ["indicator", "deelambitie", "jaar", "stratum"],
    populatie: null,
  };
}

/** An indicator uses one of the two, by its maat. */
const measures: Measure[] = [
  { name: "aandeel", kind: "share", yes: "case when antwoord = 'geldig' then waarde = 1 end" },
  { name: "gemiddelde", kind: "mean", value: "case when antwoord = 'geldig' then waarde end" },
];

/** Who was asked, and who of them gave no valid answer. */
const counts = ["antwoord <> 'niet-gevraagd'", "antwoord in ('weet-niet', 'geen-antwoord')"];

const figure = ["indicator", "deelambitie", "jaar"] as const;
const breakdowns = ["leeftijd", "geslacht", "huishouden"] as const;

/** Figures of every survey indicator: the gemeente, its stadsdelen with the rest of the city, and its groups. */
export async function computeSurveys(database: Database, context: ComputeContext): Promise<ComputedOutcomes> {
  const { id: gemeente } = await database.row<{ id: string }>(
    "select id from reference.gebieden where soort = 'gemeente'",
  );
  const scan = (column: string, indicators: readonly Indicator[]) =>
    scanSurvey(database, designOf(indicators), { measures, by: [...figure, column], counts });
  const surveys = context.indicators.filter(isSurvey);
  const places = await scan("stadsdeel", surveys);
  const outcomes = [...wholeCity(places, gemeente, context)];
  const rest: RestOutcome[] = [];
  for (const stadsdeel of stadsdelen(places, context)) {
    outcomes.push(stadsdeel.own);
    rest.push(stadsdeel.rest);
  }
  for (const breakdown of breakdowns) {
    const asked = surveys.filter(({ uitsplitsing }) => uitsplitsing.includes(breakdown));
    if (asked.length === 0) continue;
    outcomes.push(...groups(await scan(breakdown, asked), { breakdown, gemeente }, context));
  }
  return { outcomes, rest };
}

/** Domains of one scan with the indicator they are about; nobody asked is no figure. */
function figures(scan: SurveyScan, columns: readonly string[], { indicators }: ComputeContext) {
  return measures.flatMap(({ name, kind }, place) =>
    domainsOf(scan, place, columns).flatMap((domain) => {
      const indicator = indicators.find(({ id }) => id === domain.by.indicator);
      if (!indicator) throw new Error(`unknown indicator: ${domain.by.indicator}`);
      const wanted = indicator.maat === name && (domain.counts[0] ?? 0) > 0;
      return wanted ? [{ domain, indicator, kind }] : [];
    }),
  );
}

function wholeCity(scan: SurveyScan, gebied: string, context: ComputeContext): RawOutcome[] {
  return figures(scan, figure, context).map(({ domain, indicator, kind }) =>
    outcomeOf({ domain, indicator, gebied, estimate: estimateDomain(domain, kind) }, context),
  );
}

function stadsdelen(scan: SurveyScan, context: ComputeContext): { own: RawOutcome; rest: RestOutcome }[] {
  const found = figures(scan, [...figure, "stadsdeel"], context);
  const cities = new Map<string, Domain[]>();
  for (const { domain } of found) cities.set(keyOf(domain), [...(cities.get(keyOf(domain)) ?? []), domain]);
  return found.flatMap(({ domain, indicator, kind }) => {
    const gebied = domain.by.stadsdeel;
    if (gebied === null || gebied === undefined) return [];
    const others = (cities.get(keyOf(domain)) ?? []).filter((other) => other !== domain);
    const outside = mergeDomains(others, domain.by);
    const { own, rest, covariance } = compareWithRest(domain, outside, kind);
    const scale = Math.sqrt((own.variantie ?? 0) * (rest.variantie ?? 0));
    const correlatie = scale === 0 ? 0 : covariance / scale;
    return [
      {
        own: outcomeOf({ domain, indicator, gebied, estimate: own }, context),
        rest: { ...outcomeOf({ domain: outside, indicator, gebied, estimate: rest }, context), correlatie },
      },
    ];
  });
}

/** Domains of the same figure make up the city. */
function keyOf({ by }: Domain): string {
  return figure.map((column) => by[column]).join("|");
}

function groups(
  scan: SurveyScan,
  { breakdown, gemeente }: { breakdown: Uitsplitsing; gemeente: string },
  context: ComputeContext,
): RawOutcome[] {
  return figures(scan, [...figure, breakdown], context).flatMap(({ domain, indicator, kind }) => {
    const groep = domain.by[breakdown];
    if (groep === null || groep === undefined) return [];
    const outcome = outcomeOf(
      { domain, indicator, gebied: gemeente, estimate: estimateDomain(domain, kind) },
      context,
    );
    return [{ ...outcome, uitsplitsing: breakdown, groep }];
  });
}

interface Estimated {
  domain: Domain;
  indicator: Indicator;
  gebied: string;
  estimate: SurveyEstimate;
}

/** An estimate in the unit of the indicator (percentages 0-100), with its status. */
function outcomeOf({ domain, indicator, gebied, estimate }: Estimated, context: ComputeContext): RawOutcome {
  const factor = estimate.kind === "share" ? 100 : 1;
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * factor;
  const interval = intervalOf(estimate);
  const [gevraagd = 0, ongeldig = 0] = domain.counts;
  const jaar = Number(domain.by.jaar);
  const invalid = gevraagd > 0 ? ongeldig / gevraagd : 0;
  const steekproef = !context.zonderSteekproef.includes(jaar);
  return {
    indicator: indicator.id,
    deelambitie: domain.by.deelambitie ?? "",
    gebied,
    gebiedSoort: context.soortOf(gebied),
    jaar,
    uitsplitsing: null,
    groep: null,
    waarde: scaled(estimate.waarde),
    onder: scaled(interval?.onder),
    boven: scaled(interval?.boven),
    n: estimate.n,
    teller: null,
    noemer: null,
    ongeldig: invalid * 100,
    dekking: null,
    ...weaken(statusOf(estimate, indicator, context), {
      invalid,
      steekproef,
      onbekend: context.drempels.onbekend,
    }),
    standaardfout: scaled(standardErrorOf(estimate)),
    nEffectief: interval?.nEffectief ?? estimate.nKish ?? 0,
    gewogenN: estimate.gewogenN,
  };
}

function statusOf(estimate: SurveyEstimate, indicator: Indicator, { drempels }: ComputeContext): Status {
  const shortScale = indicator.schaal !== "0-100";
  return statusOfMethod[statusOfEstimate(estimate, { shortScale }, drempels)];
}

const reasonOfStatus: Partial<Record<Status, Reden>> = {
  "te-weinig-antwoorden": "te-weinig-antwoorden",
  "te-onzeker": "te-onzeker",
  "niet-getoond-privacy": "privacy",
  "geen-gegevens": "niet-geleverd",
};

/** Too many invalid answers, or no random sample, weaken an otherwise good figure. */
function weaken(
  status: Status,
  { invalid, steekproef, onbekend }: { invalid: number; steekproef: boolean; onbekend: Drempels["onbekend"] },
): { status: Status; reden: Reden | null } {
  const reden = reasonOfStatus[status] ?? null;
  if (status !== "ok" && status !== "indicatief") return { status, reden };
  if (invalid > onbekend.tonen) return { status: "te-onzeker", reden: "te-veel-weet-niet" };
  if (!steekproef) return { status: "indicatief", reden: "geen-steekproef" };
  if (invalid > onbekend.indicatief) return { status: "indicatief", reden: "te-veel-weet-niet" };
  return { status, reden };
}
