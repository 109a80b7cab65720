import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Edition } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Outcome } from "../domain/outcome.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import type { Workspace } from "../sources/workspace.ts";
import { composeEdition } from "./compute-edition.ts";
import { computeFigures } from "./compute-figures.ts";
import { guardFigures } from "./guard-figures.ts";
import { stageSources } from "./stage-sources.ts";
import { type RunStep, silentSteps } from "./step.ts";

/** A buurt and the stadsdeel it would belong to; both by code or by name. */
export interface Move {
  buurt: string;
  stadsdeel: string;
}

/** A figure of a stadsdeel before and after the move; null where there is none. */
export interface FigureChange {
  voor: Outcome | null;
  na: Outcome | null;
}

/** A judgement before and after the move; null where there is none. */
export interface JudgementChange {
  voor: Judgement | null;
  na: Judgement | null;
}

/** What a move would change, figures at printed precision. */
export interface Simulation {
  buurt: Gebied;
  van: string | null;
  naar: string;
  cijfers: FigureChange[];
  oordelen: JudgementChange[];
}

/**
 * Works out the whole edition twice, with today's areas and with one buurt moved, and tells what differs. All years
 * move: figures are counted again from the buurten, so a share is never moved as a share. What was delivered per
 * stadsdeel cannot move along. Nothing is kept.
 * @throws InputError for a buurt or a stadsdeel that is not there, or deliveries that are not good enough
 */
export async function simulateMove(
  workspace: Workspace,
  move: Move,
  step: RunStep = silentSteps,
): Promise<Simulation> {
  const buurt = findArea(workspace, "buurt", move.buurt);
  const stadsdeel = findArea(workspace, "stadsdeel", move.stadsdeel);
  const moved = {
    ...workspace,
    gebieden: workspace.gebieden.map((one) =>
      one.id === buurt.id ? { ...one, stadsdeel: stadsdeel.id } : one,
    ),
  };
  const folder = mkdtempSync(join(tmpdir(), "gebieden-"));
  try {
    const staged = join(folder, "geladen.duckdb");
    const sources = await step("Leveringen laden", (tell) => stageSources(staged, workspace, tell));
    // Examples are worked out on today's areas: they are no test of another assignment.
    const definitions = await step("Definities controleren", () => loadDefinitions(workspace));
    const editionOf = (from: Workspace, name: string) =>
      step(name, async () => {
        const warehouse = join(folder, "rekenen.duckdb");
        copyFileSync(staged, warehouse);
        await writeAssignment(warehouse, from.gebieden);
        const computed = await computeFigures(warehouse, from, definitions);
        const { outcomes, facts } = computed;
        const gate = await guardFigures({ workspace: from, definitions, outcomes, facts, published: [] });
        return composeEdition({
          workspace: from,
          definitions,
          sources,
          computed,
          guarded: gate.outcomes,
          registers: [],
          previous: null,
        }).edition;
      });
    const voor = await editionOf(workspace, "Rekenen met de indeling van nu");
    const na = await editionOf(moved, "Rekenen met de andere indeling");
    const van = workspace.gebieden.find(({ id }) => id === buurt.stadsdeel)?.naam ?? null;
    return { buurt, van, naar: stadsdeel.naam, ...differences(voor, na) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findArea({ gebieden }: Workspace, soort: "buurt" | "stadsdeel", text: string): Gebied {
  const known = gebieden.filter((gebied) => gebied.soort === soort);
  const plain = (value: string) => value.trim().toLowerCase();
  const found = known.find(({ id, naam }) => plain(id) === plain(text) || plain(naam) === plain(text));
  if (found) return found;
  const names = known.flatMap(({ id, naam }) => [naam, id]);
  throw new InputError([
    problem("optie-ongeldig", { optie: `--${soort} ${text}`, suggestie: didYouMean(text, names) }),
  ]);
}

async function writeAssignment(warehouse: string, gebieden: readonly Gebied[]): Promise<void> {
  await withDatabase(warehouse, "write", async (database) => {
    for (const { id, stadsdeel } of gebieden.filter(({ soort }) => soort === "buurt")) {
      await database.run(
        `update reference.gebieden set stadsdeel = ${stadsdeel ? quoteText(stadsdeel) : "null"} where id = ${quoteText(id)}`,
      );
    }
  });
}

function differences(voor: Edition, na: Edition): Pick<Simulation, "cijfers" | "oordelen"> {
  const figureKey = (o: Outcome) =>
    [o.indicator, o.deelambitie, o.gebied, o.jaar, o.uitsplitsing, o.groep].join("|");
  const judgementKey = (one: Judgement) => [one.indicator, one.deelambitie, one.gebied].join("|");
  const sameFigure = (a: Outcome, b: Outcome) => a.waarde === b.waarde && a.status === b.status;
  const sameJudgement = (a: Judgement, b: Judgement) =>
    a.ontwikkeling === b.ontwikkeling && a.positie === b.positie && a.koers === b.koers;
  return {
    cijfers: changesOf(voor.outcomes, na.outcomes, { keyOf: figureKey, same: sameFigure }),
    oordelen: changesOf(voor.judgements, na.judgements, { keyOf: judgementKey, same: sameJudgement }),
  };
}

function changesOf<T>(
  voor: readonly T[],
  na: readonly T[],
  { keyOf, same }: { keyOf: (row: T) => string; same: (a: T, b: T) => boolean },
): { voor: T | null; na: T | null }[] {
  const [before, after] = [voor, na].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  return keys.flatMap((key) => {
    const [a = null, b = null] = [before?.get(key), after?.get(key)];
    return a !== null && b !== null && same(a, b) ? [] : [{ voor: a, na: b }];
  });
}
