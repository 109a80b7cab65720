import { problem } from "../../errors/catalogue.ts";
import { type Finding, warning } from "../checks/finding.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { isDeclaredMissing } from "../read/codebook.ts";
import { codedReader } from "./coded-cells.ts";
import type { LoadTask } from "./load-task.ts";
import { deliveredName } from "./reject.ts";

/** Answers that are none: a value that the file declares missing may stand for them. */
const NO_ANSWER = ["weet niet", "niet gevraagd"];

/** Contradictions of one column that are quoted; a scale that is turned round has one per grade. */
const MAX_QUOTED = 5;

/** Warnings on columns whose labels in the file say something else than the codes in bron.yml; bron.yml counts. */
export function codebookFindings(
  plan: readonly ColumnPlan[],
  { file, areas }: Pick<LoadTask, "file" | "areas">,
): Finding[] {
  return plan.flatMap((column) => {
    const found = contradictions(column, areas);
    if (found.length === 0) return [];
    const rest = found.length > MAX_QUOTED ? [`en nog ${found.length - MAX_QUOTED}`] : [];
    const verschillen = [...found.slice(0, MAX_QUOTED), ...rest].join("; ");
    const params = { kolom: deliveredName(column), verschillen };
    return [warning(problem("codeboek-tegenspraak", params, { bestand: file.bestand }))];
  });
}

/** What the file and bron.yml each say of a code, for every code of which they say something else. */
function contradictions(column: ColumnPlan, areas: LoadTask["areas"]): string[] {
  const { codeboek, field } = column;
  const answers = field.type === "ja-nee" ? ["ja", "nee"] : (field.toegestaan ?? []);
  if (!codeboek || answers.length === 0) return [];
  const read = codedReader(column, areas);
  const codes = [...new Set([...codeboek.codes.keys(), ...Object.keys(column.notation.codes)])];
  return codes.flatMap((code) => {
    const { waarde } = read(code);
    if (waarde === null) return [];
    const label = codeboek.codes.get(code);
    if (isDeclaredMissing(codeboek, code)) {
      return NO_ANSWER.includes(String(waarde)) ? [] : [tell(code, "een ontbrekende waarde", waarde)];
    }
    const meant = label === undefined ? null : answerInLabel(label, answers);
    return meant === null || meant === waarde ? [] : [tell(code, `"${label}"`, waarde)];
  });
}

const tell = (code: string, label: string, answer: unknown) =>
  `${code} is in het bestand ${label}, in bron.yml "${answer}"`;

/** The answer that a label is, or begins with: "Nee, nooit" is "nee"; null when there is none. */
function answerInLabel(label: string, answers: readonly string[]): string | null {
  const text = label.toLowerCase();
  const longestFirst = [...answers].sort((a, b) => b.length - a.length);
  return (
    longestFirst.find((answer) => {
      const start = answer.toLowerCase();
      return text === start || (text.startsWith(start) && /^[^\p{L}\p{N}]/u.test(text.slice(start.length)));
    }) ?? null
  );
}
