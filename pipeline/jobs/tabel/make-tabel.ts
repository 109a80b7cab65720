import { type Database, withDatabase } from "../../db/database.ts";
import { defaultDrempels } from "../../domain/drempels.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { plainTableToCsv, plainTableToMarkdown, plainTableToXlsx } from "../../exports/plain-table.ts";
import type { Workspace } from "../../sources/workspace.ts";
import { computeTabel } from "../../statistics/tabel/compute-tabel.ts";
import type { TabelCell, TabelRequest } from "../../statistics/tabel/tabel.ts";
import { checkColumns, checkNumbers, checkUsableWeights, warnOfWeights } from "./check-respondents.ts";
import { composeReadableTabel, composeTabel } from "./compose-tabel.ts";
import { explainTabel } from "./explain-tabel.ts";
import { loadBron, wavesOf, withValidAnswers } from "./load-bron.ts";
import { columnsOf, loadRespondents } from "./load-respondents.ts";
import type { TabelQuestion } from "./tabel-options.ts";
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
    failOnProblems([
      ...(asked.weging === null ? [] : await checkUsableWeights(database, from, asked.weging)),
      ...(await checkNumbers(database, from, asked)),
    ]);
    const drempels = workspace?.gemeente.drempels ?? defaultDrempels;
    const cells = await computeTabel(database, { ...asked, ...waves, from }, drempels);
    failOnProblems(checkAnswers(cells, asked));
    const warnings = [...(await warnOfWeights(database, from, asked)), ...warnOfDerivable(cells, asked)];
    return {
      content: await writeTabel(cells, asked, warnings),
      warnings: asked.unsuppressed ? [SHOWN_ANYWAY, ...warnings] : warnings,
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
  const { origin, kind, weging, values } = question;
  if ("file" in origin) {
    const numbers = [...(weging ? [weging] : []), ...(kind === "mean" ? values : [])];
    const from = await loadRespondents(database, origin.file, numbers);
    // Of a loose file nobody knows how its waves were drawn: the analyst decides.
    return { from, asked: question, comparable: () => true, withoutSample: [] };
  }
  if (!workspace) throw new InputError([problem("tabel-bron-onduidelijk", {})]);
  const { from, config } = await loadBron(database, workspace, origin.bron);
  return { from, asked: withValidAnswers(question, workspace), ...wavesOf(config) };
}

/** A column in which nobody gave a valid answer, and a wave to compare with that is not there, are slips. */
function checkAnswers(cells: readonly TabelCell[], { values, wave, compareWave }: TabelQuestion): Problem[] {
  const silent = values.filter((value) =>
    cells.every(({ indicator, estimate }) => indicator !== value || estimate.n === 0),
  );
  const problems = silent.map((kolom) => problem("tabel-geen-antwoord", { kolom }));
  const waves = [...new Set(cells.map(({ by }) => by[wave ?? ""] ?? ""))].filter((name) => name !== "");
  const golf = compareWave?.base;
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
