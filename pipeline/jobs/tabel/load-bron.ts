import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { compareWaves } from "../../indicators/trendbreuken.ts";
import type { Bron, EnqueteConfig } from "../../sources/bron-config.ts";
import { blockingProblems } from "../../sources/checks/finding.ts";
import { loadSource } from "../../sources/load/load-source.ts";
import { createGebieden, createStaging } from "../../sources/staging.ts";
import { answersOf } from "../../sources/vragen.ts";
import type { Workspace } from "../../sources/workspace.ts";
import type { TabelRequest } from "../../statistics/tabel/tabel.ts";
import type { TabelQuestion } from "./tabel-options.ts";

/** Answers in staging that say nothing about the question. */
const NO_ANSWER = ["weet niet", "niet gevraagd"];

/**
 * Loads a survey of the workspace and gives the relation to ask from: the staged answers with the stadsdeel of today
 * beside the buurt.
 * @throws InputError when the workspace has no such survey, or its deliveries are not good enough
 */
export async function loadBron(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<{ from: string; config: EnqueteConfig }> {
  const surveys = workspace.bronnen.filter(
    (bron): bron is Bron<EnqueteConfig> => bron.config.soort === "enquete",
  );
  const bron = surveys.find((candidate) => candidate.id === id);
  if (!bron) {
    const suggestie = didYouMean(
      id,
      surveys.map((survey) => survey.id),
    );
    throw new InputError([problem("optie-ongeldig", { optie: `--bron ${id}`, suggestie })]);
  }
  await createGebieden(database, workspace.gebieden);
  await createStaging(database, workspace.vragen);
  failOnProblems(blockingProblems((await loadSource(database, bron, workspace.vragen)).bevindingen));
  const from = `(select e.*, g.stadsdeel from staging.enquete e left join reference.gebieden g on g.id = e.buurt)`;
  return { from, config: bron.config };
}

/** What `bron.yml` says of the waves: which may be compared for a question, and which are no random sample. */
export function wavesOf(config: EnqueteConfig): Pick<TabelRequest, "comparable" | "withoutSample"> {
  return {
    comparable: (vraag, earlier, later) =>
      compareWaves({ vragen: [vraag] }, config, [Number(earlier), Number(later)]).vergelijkbaar,
    withoutSample: config.golven.filter(({ steekproef }) => !steekproef).map(({ jaar }) => String(jaar)),
  };
}

/** The question with the answers that are valid by the list of questions, when none were given. */
export function withValidAnswers(question: TabelQuestion, workspace: Workspace): TabelQuestion {
  const answers = workspace.vragen
    .filter(({ id }) => question.values.includes(id))
    .flatMap((vraag) => answersOf(vraag))
    .filter((answer) => !NO_ANSWER.includes(answer));
  const valid = answers.length > 0 ? [...new Set(answers)].map((text) => ({ text })) : null;
  return { ...question, valid: question.valid ?? valid };
}
