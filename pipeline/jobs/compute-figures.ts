import { type Database, withDatabase } from "../db/database.ts";
import { allInLanes } from "../db/in-lanes.ts";
import { releaseVerhalen } from "../disclosure/release-verhalen.ts";
import type { RegisterFacts } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey } from "../domain/outcome.ts";
import type { Verhaal } from "../domain/verhaal.ts";
import { failOnProblems, type Problem } from "../errors/input-error.ts";
import { checkDeelambities } from "../indicators/check-deelambities.ts";
import { checkObservations } from "../indicators/check-observations.ts";
import { byWayOfComputing, computeOutcomes, sortOutcomes } from "../indicators/compute-outcomes.ts";
import type { ComputeContext, ComputedOutcomes } from "../indicators/computed-outcomes.ts";
import type { Definitions } from "../indicators/load-indicators.ts";
import { createObservations, forgetObservations, insertAllObservations } from "../indicators/observations.ts";
import { computeRegisterFacts } from "../indicators/register-facts.ts";
import { surveyGroups } from "../indicators/survey-groups.ts";
import { type BorderChange, readBorderChanges } from "../sources/border-changes.ts";
import type { Workspace } from "../sources/workspace.ts";
import { readStagedRegisters, type StagedRegisters } from "./staged-registers.ts";

/** What comes out of the data: figures, on which rows they rest, registers before the gate, and what people told. */
export interface ComputedContent extends ComputedOutcomes {
  facts: RegisterFacts;
  registers: StagedRegisters;
  verhalen: Verhaal[];
  indelingswijzigingen: BorderChange[];
}

/**
 * What came out before, from the same deliveries, with the observations of registers still in the warehouse; by id the
 * hash of the definition.
 */
export interface KnownFigures extends ComputedContent {
  hashes: ReadonlyMap<string, string>;
}

/** Second opening of a staged warehouse at a path: from it all figures. */
export type Compute = (
  path: string,
  workspace: Workspace,
  definitions: Definitions,
) => Promise<ComputedContent>;

/** What some indicators came to; figures only where nothing is wrong with their observations. */
interface PartContent extends ComputedOutcomes {
  problems: Problem[];
}

/**
 * Runs every indicator on the staged data and computes all figures. No files, every query on one thread; surveys and
 * registers side by side, each with tables of its own. Of what is known only the facts are computed again, when another
 * register indicator is there: those tie the figures of all of them together.
 * @throws InputError with what is wrong with the observations
 */
export async function computeFigures(
  path: string,
  workspace: Workspace,
  definitions: Definitions,
  known: KnownFigures | null = null,
): Promise<ComputedContent> {
  const { indicators, theorie } = definitions;
  const stays = ({ id, hash }: Indicator) => known?.hashes.get(id) === hash;
  const kept = new Set(indicators.filter(stays).map(({ id }) => id));
  return withDatabase(path, "compute", async (database) => {
    if (known === null) await createObservations(database);
    const gone = [...(known?.hashes.keys() ?? [])].filter((id) => !kept.has(id));
    await forgetObservations(database, gone);
    const deelambities = theorie.deelambities.map(({ id }) => id);
    const unknown = await checkDeelambities(database, deelambities);
    const [surveys, registers, published] = byWayOfComputing(indicators);
    const fresh = (all: readonly Indicator[]) => all.filter(({ id }) => !kept.has(id));
    const { respondenten } = await database.row<{ respondenten: number }>(
      "select count(*) as respondenten from staging.enquete",
    );
    const computing = { database, workspace, definitions };
    const [others, staged, ...answers] = await allInLanes<[OtherContent, StagedContent, ...PartContent[]]>(
      database,
      [
        async (own) => {
          const groups = [fresh(registers), fresh(published)];
          const parts = await computeParts({ ...computing, database: own }, groups);
          const sound = parts.every(({ problems }) => problems.length === 0);
          const same = fresh(registers).length === 0 ? factsWithout(known, gone) : null;
          return { parts, facts: same ?? (sound ? await computeRegisterFacts(own, registers) : noFacts) };
        },
        async (own) => known ?? (await readStaged(own, workspace)),
        ...surveyGroups(fresh(surveys), respondenten).map(
          (group) => (own: Database) => computePart({ ...computing, database: own }, group),
        ),
      ],
    );
    const parts = [...answers, ...others.parts];
    failOnProblems([...unknown, ...parts.flatMap(({ problems }) => problems)]);
    const { registers: rows, verhalen, indelingswijzigingen } = staged;
    return {
      ...together(parts, known, kept),
      ...{ facts: others.facts, registers: rows, verhalen, indelingswijzigingen },
    };
  });
}

const noFacts: RegisterFacts = { cellen: [], tabellen: [] };

/** The facts that are known, when none of the indicators that are gone is among them; else null. */
function factsWithout(known: KnownFigures | null, gone: readonly string[]): RegisterFacts | null {
  const among = known?.facts.tabellen.some(({ indicator }) => gone.includes(indicator));
  return among === false && known ? known.facts : null;
}

/** What is read from staging as it is. */
type StagedContent = Pick<ComputedContent, "registers" | "verhalen" | "indelingswijzigingen">;

/** What does not come from surveys. */
interface OtherContent {
  parts: PartContent[];
  facts: RegisterFacts;
}

async function readStaged(database: Database, workspace: Workspace): Promise<StagedContent> {
  return {
    registers: await readStagedRegisters(database, workspace),
    verhalen: await releaseVerhalen(database),
    indelingswijzigingen: await readBorderChanges(database),
  };
}

interface Computing {
  database: Database;
  workspace: Workspace;
  definitions: Definitions;
}

async function computeParts(
  computing: Computing,
  groups: readonly (readonly Indicator[])[],
): Promise<PartContent[]> {
  const contents: PartContent[] = [];
  for (const group of groups) contents.push(await computePart(computing, group));
  return contents;
}

/** Observations of some indicators, what is wrong with them, and else their figures. */
async function computePart(
  { database, workspace, definitions: { places } }: Computing,
  indicators: readonly Indicator[],
): Promise<PartContent> {
  await insertAllObservations(database, indicators);
  const observed = indicators.map((indicator) => ({
    indicator,
    place: places.get(indicator.id) ?? { bestand: null, regel: null },
  }));
  const problems = [...(await checkObservations(database, observed)).values()].flat();
  if (problems.length > 0) return { problems, outcomes: [], rest: [] };
  return { problems, ...(await computeOutcomes(database, contextOf(workspace, indicators))) };
}

function contextOf(
  { gemeente, gebieden, bronnen }: Workspace,
  indicators: readonly Indicator[],
): ComputeContext {
  const soorten = new Map(gebieden.map(({ id, soort }) => [id, soort]));
  const waves = bronnen.flatMap(({ config }) => (config.soort === "enquete" ? config.golven : []));
  return {
    indicators,
    drempels: gemeente.drempels,
    zonderSteekproef: waves.flatMap(({ jaar, steekproef }) => (steekproef ? [] : [jaar])),
    lopendJaar: Number(gemeente.peildatum.slice(0, 4)),
    soortOf: (gebied) => soorten.get(gebied) ?? "buurt",
  };
}

/** Known figures that stay and those of all parts, in the order of their keys. */
function together(
  parts: readonly PartContent[],
  known: KnownFigures | null,
  kept: ReadonlySet<string>,
): ComputedOutcomes {
  const merged = <T extends OutcomeKey>(of: (content: ComputedOutcomes) => readonly T[]) => {
    const stays = known ? of(known).filter(({ indicator }) => kept.has(indicator)) : [];
    return sortOutcomes([...stays, ...parts.flatMap(of)]);
  };
  return { outcomes: merged(({ outcomes }) => outcomes), rest: merged(({ rest }) => rest) };
}
