import type { EditionMeta } from "../domain/edition.ts";
import type { EditionDiff } from "../domain/edition-diff.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { publish } from "./publish.ts";

/** The role that approved, when the workspace lets the program publish. */
const APPROVER = "automatisch volgens gemeente.yml";

/** Whether a reader of the site would see a difference in the figures or what is said of them. */
export function changesSomething({ cijfers, omgeslagen, indicatoren }: EditionDiff): boolean {
  return cijfers.length + omgeslagen.length + indicatoren.length > 0;
}

/**
 * Publishes the concept where `gemeente.yml` says `publiceren: automatisch` and something changed. Resolves to the edition,
 * to the reasons why it stays a concept, or to null when nothing was to be done.
 * @param diff what the concept changes; null when nothing was published before
 */
export async function publishAutomatically(
  workspace: string,
  diff: EditionDiff | null,
): Promise<EditionMeta | readonly Problem[] | null> {
  const changed = diff === null || changesSomething(diff);
  if (!changed || readWorkspace(workspace).gemeente.publiceren !== "automatisch") return null;
  try {
    return await publish({ workspace, approver: APPROVER, confirm: async () => false });
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
