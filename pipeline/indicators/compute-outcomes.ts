import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey, RawOutcome, Reden, Status } from "../domain/outcome.ts";
import type { Interval } from "../statistics/intervals.ts";
import { medianInterval } from "../statistics/register/median-interval.ts";
import { rateOf } from "../statistics/register/rates.ts";
import { computeRegisterCells, type RegisterCell } from "../statistics/register/register-cells.ts";
import { shareInterval } from "../statistics/register/share-interval.ts";
import { computeSurveys } from "./compute-survey.ts";
import type { ComputeContext, ComputedOutcomes } from "./computed-outcomes.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations } from "./observations.ts";

/** Fewer units with a value than this make a share, mean or median of a register "indicatief". */
const FEW_UNITS = 10;

/** Computes every figure of every indicator from the observations. Sorted by key; nothing is rounded yet. */
export async function computeOutcomes(
  database: Database,
  context: ComputeContext,
): Promise<ComputedOutcomes> {
  const surveys = context.indicators.some(isSurvey)
    ? await computeSurveys(database, context)
    : { outcomes: [], rest: [] };
  const outcomes = [...surveys.outcomes];
  for (const indicator of context.indicators) {
    if (indicator.maat === "overgenomen")
      outcomes.push(...(await readPublished(database, indicator, context)));
    else if (!isSurvey(indicator)) {
      const found = await computeRegisterCells(database, indicator);
      const closed = found.filter(({ jaar }) => context.lopendJaar === null || jaar < context.lopendJaar);
      outcomes.push(...closed.map((cell) => fromRegister(cell, indicator, context)));
    }
  }
  return { outcomes: outcomes.sort(compareOutcomes), rest: surveys.rest.sort(compareOutcomes) };
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
    onder: interval ? interval.onder * factor : null,
    boven: interval ? interval.boven * factor : null,
    n: cell.eenheden,
    teller: cell.teller,
    noemer: cell.noemer,
    ongeldig: null,
    dekking: indicator.telt === "personen" || cell.dekking === null ? null : cell.dekking * 100,
    ...registerStatus(cell, indicator),
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  };
}

/** What an indicator counts by chance varies from year to year; a fixed public set, such as the 44 buurten, does not. */
const varying = ["personen", "zaken"];

/**
 * Interval of a register figure (methods §7): random variation from year to year, not sampling error. Wilson for a
 * share, Poisson for a count or rate of independent cases, distribution-free for a median. Amounts, clustered counts
 * and units shared out over areas have none.
 */
function registerInterval(cell: RegisterCell, indicator: Indicator): Interval | null {
  if (cell.waarde === null || !varying.includes(indicator.telt)) return null;
  const { maat, telling } = indicator;
  if (maat === "aandeel") return shareInterval({ teller: cell.teller ?? 0, noemer: cell.noemer ?? 0 });
  if (maat === "mediaan") return medianInterval(cell.waarden ?? []);
  const counted = ["aantal", "per-inwoners"].includes(maat) && telling === "onafhankelijk";
  if (!counted || !countsUnits(cell)) return null;
  const aantal = cell.eenheden;
  if (maat === "aantal") return rateOf({ aantal, bevolking: 1 }, 1);
  return rateOf({ aantal, bevolking: cell.noemer ?? 0 }, indicator.per ?? 1);
}

/** Parts of a unit are summed in binary. */
const WHOLE = 1e-9;

/** Whether the teller is the number of units: no amount, and no unit of which a part lies elsewhere. */
function countsUnits({ teller, eenheden }: RegisterCell): boolean {
  return Math.abs((teller ?? 0) - eenheden) < WHOLE;
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
    dekking: null,
    status: row.waarde === null ? "geen-gegevens" : "ok",
    reden: row.waarde === null ? "niet-geleverd" : null,
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  }));
}
