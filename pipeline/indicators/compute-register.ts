import type { Database } from "../db/database.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey, RawOutcome, Reden, Status } from "../domain/outcome.ts";
import type { Interval } from "../statistics/intervals.ts";
import { medianInterval } from "../statistics/register/median-interval.ts";
import { rateOf } from "../statistics/register/rates.ts";
import { computeRegisterCells, type RegisterCell } from "../statistics/register/register-cells.ts";
import { shareInterval } from "../statistics/register/share-interval.ts";
import type { ComputeContext, ComputedOutcomes, RestOutcome } from "./computed-outcomes.ts";

/** Fewer units with a value than this make a share, mean or median of a register "indicatief". */
const FEW_UNITS = 10;

/** Figures of register indicators in years that are over, and of the rest of the city seen from each stadsdeel. */
export async function computeRegisters(
  database: Database,
  indicators: readonly Indicator[],
  context: ComputeContext,
): Promise<ComputedOutcomes> {
  const found = await computeRegisterCells(database, indicators, context.inwoners);
  const parts = indicators.map((indicator) =>
    figuresOf(
      indicator,
      found.filter((cell) => cell.indicator === indicator.id),
      context,
    ),
  );
  return {
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
    rest: parts.flatMap(({ rest }) => rest),
  };
}

function figuresOf(
  indicator: Indicator,
  found: readonly RegisterCell[],
  context: ComputeContext,
): ComputedOutcomes {
  const { lopendJaar } = context;
  const cells = found.filter(({ jaar }) => lopendJaar === null || jaar < lopendJaar);
  const outcomes = cells.map((cell) => outcomeOf(cell, indicator, context));
  const cities = cells.filter(({ gebied }) => context.soortOf(gebied) === "gemeente");
  const rest = cells.flatMap((cell): RestOutcome[] => {
    const outside = restOf(cell, cities, indicator);
    return outside ? [{ ...outcomeOf(outside, indicator, context), correlatie: 0 }] : [];
  });
  return { outcomes, rest };
}

/** What can be compared with the rest of the city: a count of the rest would only be larger. */
const comparable = ["aandeel", "per-inwoners"];

/**
 * The city without one stadsdeel. None where a unit counts in several stadsdelen: then the two share units, and what is
 * left after subtraction is not the rest.
 */
function restOf(
  cell: RegisterCell,
  cities: readonly RegisterCell[],
  indicator: Indicator,
): RegisterCell | null {
  const city = cities.find(({ deelambitie, jaar }) => deelambitie === cell.deelambitie && jaar === cell.jaar);
  if (!city || city === cell || cell.overlapt || !comparable.includes(indicator.maat)) return null;
  const teller = (city.teller ?? 0) - (cell.teller ?? 0);
  const noemer = (city.noemer ?? 0) - (cell.noemer ?? 0);
  const factor = indicator.maat === "per-inwoners" ? (indicator.per ?? 1) : 1;
  return {
    ...cell,
    eenheden: city.eenheden - cell.eenheden,
    teller,
    noemer,
    waarde: noemer > 0 ? (teller / noemer) * factor : null,
    dekking: null,
  };
}

function outcomeOf(cell: RegisterCell, indicator: Indicator, context: ComputeContext): RawOutcome {
  const factor = indicator.eenheid === "procent" ? 100 : 1;
  const waarde = cell.waarde === null ? null : cell.waarde * factor;
  const interval = registerInterval(cell, indicator);
  return {
    ...registerKey(cell, context),
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

/** What identifies a figure of a whole gebied. */
export function registerKey(
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
