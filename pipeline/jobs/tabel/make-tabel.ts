import { type Database, withDatabase } from "../../db/database.ts";
import { defaultDrempels } from "../../domain/drempels.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { plainTableToCsv, plainTableToMarkdown, plainTableToXlsx } from "../../exports/plain-table.ts";
import type { Workspace } from "../../sources/workspace.ts";
import { computeTabel } from "../../statistics/tabel/compute-tabel.ts";
import type { TabelCell, TabelRequest } from "../../statistics/tabel/tabel.ts";
import {
  checkColumns,
  checkNumbers,
  checkUsableWeights,
  requireRespondents,
  warnOfBlanks,
  warnOfWeights,
  warnOfYes,
} from "./check-respondents.ts";
import { composeReadableTabel, composeTabel } from "./compose-tabel.ts";
import { explainTabel } from "./explain-tabel.ts";
import { loadBron, wavesOf, withValidAnswers } from "./load-bron.ts";
import { columnsOf, loadRespondents } from "./load-respondents.ts";
import { type TabelQuestion, yesWithoutValid } from "./tabel-options.ts";
import { warnOfDerivable } from "./warn-of-derivable.ts";

/** A table as it goes out, and what the analyst should know about it. */
export interface MadeTabel {
  content: string | Buffer;
  warnings: string[];
}

const SHOWN_ANYWAY =
  "Let op: met --unsuppressed staan er cijfers in die te onzeker zijn of over te weinig mensen gaan. Deel deze tabel niet.";

/**
 * Answers a question about a survey: a table of weighted estimates.
 * @param workspace whose thresholds and surveys are used; null: the default thresholds, and only files
 * @throws InputError when the question does not fit the data
 */
export async function makeTabel(question: TabelQuestion, workspace: Workspace | null): Promise<MadeTabel> {
  return withDatabase(":memory:", "stage", async (database) => {
    const { from, asked, ...waves } = await open(database, question, workspace);
    // One thread: float sums on several differ in the last digit from run to run.
    await database.run("set threads = 1");
    failOnProblems(checkColumns(asked, await columnsOf(database, from)));
    await requireRespondents(database, from);
    failOnProblems([
      ...(asked.weging === null ? [] : await checkUsableWeights(database, from, asked.weging)),
      ...(await checkNumbers(database, from, asked)),
    ]);
    const drempels = workspace?.gemeente.drempels ?? defaultDrempels;
    const cells = await computeTabel(database, { ...asked, ...waves, from }, drempels);
    failOnProblems(checkAnswers(cells, asked));
    const warnings = [
      ...(await warnOfWeights(database, from, asked)),
      ...(await warnOfBlanks(database, from, asked)),
      ...(await warnOfYes(database, from, asked)),
      ...warnOfSilence(cells, asked),
    ];
    return {
      content: await writeTabel(cells, asked, warnings),
      // What can be worked out is for the maker of the table only: it does not go into the table.
      warnings: [
        ...(asked.unsuppressed ? [SHOWN_ANYWAY] : []),
        ...warnings,
        ...warnOfDerivable(cells, asked),
      ],
    };
  });
}

/** Where the answers are, the whole question, and what is known of the waves. */
interface Opened extends Pick<TabelRequest, "from" | "comparable" | "withoutSample"> {
  asked: TabelQuestion;
}

async function open(
  database: Database,
  question: TabelQuestion,
  workspace: Workspace | null,
): Promise<Opened> {
  const { origin, weging, wave, stratum, by, values } = question;
  if ("file" in origin) {
    const levels = [wave, stratum, ...by].filter((column) => column !== null);
    const numbers = [...(weging ? [weging] : []), ...values].filter((column) => !levels.includes(column));
    const from = await loadRespondents(database, origin.file, { numbers, levels });
    // Of a loose file nobody knows how its waves were drawn: the analyst decides.
    return { from, asked: question, comparable: () => true, withoutSample: [] };
  }
  if (!workspace) throw new InputError([problem("tabel-bron-onduidelijk", {})]);
  if (wave !== null && !by.includes(wave))
    throw new InputError([problem("tabel-golven-samen", { golf: wave })]);
  const { from, config } = await loadBron(database, workspace, origin.bron);
  const asked = withValidAnswers(question, workspace);
  failOnProblems(yesWithoutValid(asked.yes, asked.valid));
  return { from, asked, ...wavesOf(config) };
}

/** Questions that nobody answered. */
function silentOf(cells: readonly TabelCell[], { values }: TabelQuestion): string[] {
  return values.filter((value) =>
    cells.every(({ indicator, estimate }) => indicator !== value || estimate.n === 0),
  );
}

/** One question without answers among others may be true; that none of them has any is a slip in the codes. */
function warnOfSilence(cells: readonly TabelCell[], question: TabelQuestion): string[] {
  return silentOf(cells, question).map((kolom) => `In de kolom ${kolom} is geen enkel geldig antwoord.`);
}

/** Questions of which none has a valid answer, and a wave to compare with that is not there, are slips. */
function checkAnswers(cells: readonly TabelCell[], question: TabelQuestion): Problem[] {
  const { values, wave, compareWave } = question;
  const silent = silentOf(cells, question);
  const problems =
    silent.length === values.length ? silent.map((kolom) => problem("tabel-geen-antwoord", { kolom })) : [];
  const waves = [...new Set(cells.map(({ by }) => by[wave ?? ""] ?? ""))].filter((name) => name !== "");
  const golf = compareWave?.base;
  if (golf && golf === waves.at(-1)) return [...problems, problem("tabel-golf-zonder-latere", { golf })];
  if (!golf || waves.includes(golf)) return problems;
  return [...problems, problem("tabel-golf-onbekend", { golf, suggestie: didYouMean(golf, waves) })];
}

function writeTabel(
  cells: readonly TabelCell[],
  question: TabelQuestion,
  warnings: readonly string[],
): Promise<string | Buffer> | string {
  switch (question.format) {
    case "csv":
      return plainTableToCsv(composeTabel(cells, question));
    case "md":
      return plainTableToMarkdown(composeReadableTabel(cells, question));
    case "xlsx":
      return plainTableToXlsx(composeTabel(cells, question), [...explainTabel(question), ...warnings]);
  }
}
