import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Drempels } from "../domain/edition.ts";
import type { GebiedSoort } from "../domain/gebied.ts";
import type { Indicator, Uitsplitsing } from "../domain/indicator.ts";
import type { OutcomeKey, RawOutcome, Reden, Status } from "../domain/outcome.ts";
import { wilson } from "../statistics/intervals.ts";
import { computeRegisterCells, type RegisterCell } from "../statistics/register-cells.ts";
import { computeSurveyCells, type SurveyCell } from "../statistics/survey-cells.ts";
import { estimateSurvey } from "../statistics/survey-estimate.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations } from "./observations.ts";

/** Figures of gebieden, and of the rest of the city seen from each stadsdeel (same shape, unpublished as such). */
export interface ComputedOutcomes {
  outcomes: RawOutcome[];
  rest: RawOutcome[];
}

/** What the figures depend on besides the observations. */
export interface ComputeContext {
  indicators: readonly Indicator[];
  drempels: Drempels;
  /** Waves that are not a random sample. */
  zonderSteekproef: readonly number[];
  soortOf: (gebied: string) => GebiedSoort;
  /** Year that is not over at the peildatum: registers of it are not complete and give no figure; null for none. */
  lopendJaar: number | null;
}

/** Fewer units with a value than this make a share, mean or median of a register "indicatief". */
const FEW_UNITS = 10;

/** Computes every figure of every indicator from the observations. Sorted by key; nothing is rounded yet. */
export async function computeOutcomes(
  database: Database,
  context: ComputeContext,
): Promise<ComputedOutcomes> {
  const cells = context.indicators.some(isSurvey) ? await computeSurveyCells(database) : [];
  const outcomes: RawOutcome[] = [];
  const rest: RawOutcome[] = [];
  for (const cell of cells) {
    (cell.deel === "zelf" ? outcomes : rest).push(fromSurvey(cell, context));
  }
  for (const indicator of context.indicators) {
    if (indicator.maat === "overgenomen")
      outcomes.push(...(await readPublished(database, indicator, context)));
    else if (!isSurvey(indicator)) {
      const found = await computeRegisterCells(database, indicator);
      const closed = found.filter(({ jaar }) => context.lopendJaar === null || jaar < context.lopendJaar);
      outcomes.push(...closed.map((cell) => fromRegister(cell, indicator, context)));
    }
  }
  return { outcomes: outcomes.sort(compareOutcomes), rest: rest.sort(compareOutcomes) };
}

/** Total order of figures: by every part of the key. */
function compareOutcomes(a: OutcomeKey, b: OutcomeKey): number {
  const key = (o: OutcomeKey) =>
    [o.indicator, o.deelambitie, o.gebiedSoort, o.gebied, o.jaar, o.uitsplitsing ?? "", o.groep ?? ""].join(
      "\u0001",
    );
  const [ka, kb] = [key(a), key(b)];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}

function indicatorOf(id: string, context: ComputeContext): Indicator {
  const indicator = context.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  return indicator;
}

function fromSurvey(cell: SurveyCell, context: ComputeContext): RawOutcome {
  const estimate = estimateSurvey(cell, {
    indicator: indicatorOf(cell.indicator, context),
    steekproef: !context.zonderSteekproef.includes(cell.jaar),
    drempels: context.drempels,
  });
  return {
    ...keyOf(cell, context),
    uitsplitsing: cell.uitsplitsing as Uitsplitsing | null,
    groep: cell.groep,
    ...estimate,
    n: cell.n,
    teller: null,
    noemer: null,
    gewogenN: cell.gewogenN,
  };
}

function keyOf(
  cell: { indicator: string; deelambitie: string; gebied: string; jaar: number },
  context: ComputeContext,
): OutcomeKey {
  const { indicator, deelambitie, gebied, jaar } = cell;
  return {
    indicator,
    deelambitie,
    gebied,
    gebiedSoort: context.soortOf(gebied),
    jaar,
    uitsplitsing: null,
    groep: null,
  };
}

function fromRegister(cell: RegisterCell, indicator: Indicator, context: ComputeContext): RawOutcome {
  const factor = indicator.eenheid === "procent" ? 100 : 1;
  const waarde = cell.waarde === null ? null : cell.waarde * factor;
  const interval = registerInterval(cell, indicator);
  return {
    ...keyOf(cell, context),
    waarde,
    onder: interval ? interval.onder * 100 : null,
    boven: interval ? interval.boven * 100 : null,
    n: cell.eenheden,
    teller: cell.teller,
    noemer: cell.noemer,
    ongeldig: null,
    ...registerStatus(cell, indicator),
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  };
}

/**
 * Wilson interval of a share of independent cases: year-to-year variation, not sampling error (methods §7).
 * Shares of a fixed public set, such as the 44 buurten, have none.
 */
function registerInterval(cell: RegisterCell, indicator: Indicator) {
  const applies = indicator.maat === "aandeel" && ["personen", "zaken"].includes(indicator.telt);
  if (!applies || cell.waarde === null || !cell.noemer) return null;
  return wilson(cell.waarde, cell.noemer);
}

function registerStatus(cell: RegisterCell, indicator: Indicator): { status: Status; reden: Reden | null } {
  if (cell.waarde === null) return { status: "geen-gegevens", reden: "niet-geleverd" };
  const sampled =
    ["aandeel", "gemiddelde", "mediaan"].includes(indicator.maat) && indicator.telt !== "openbaar";
  if (sampled && (cell.noemer ?? cell.eenheden) < FEW_UNITS)
    return { status: "indicatief", reden: "te-onzeker" };
  return { status: "ok", reden: null };
}

interface PublishedRow {
  deelambitie: string;
  gebied: string;
  jaar: number;
  waarde: number | null;
  onder: number | null;
  boven: number | null;
}

/**
 * Figures published elsewhere, as they are: gemeente and buurten only, never summed to a stadsdeel, and never
 * a CBS wijk (design §7).
 */
async function readPublished(
  database: Database,
  indicator: Indicator,
  context: ComputeContext,
): Promise<RawOutcome[]> {
  const rows = await database.rows<PublishedRow>(`
    select o.deelambitie, o.gebied, o.jaar::INTEGER as jaar, o.waarde, o.onder, o.boven
    from ${publishedObservations} o join reference.gebieden g on g.id = o.gebied
    where o.indicator = ${quoteText(indicator.id)} and g.soort in ('gemeente', 'buurt')
    order by all`);
  return rows.map((row) => ({
    ...keyOf({ ...row, indicator: indicator.id }, context),
    waarde: row.waarde,
    onder: row.onder,
    boven: row.boven,
    n: null,
    teller: null,
    noemer: null,
    ongeldig: null,
    status: row.waarde === null ? "geen-gegevens" : "ok",
    reden: row.waarde === null ? "niet-geleverd" : null,
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  }));
}
