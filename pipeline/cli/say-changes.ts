import { formatProblem } from "../errors/input-error.ts";
import { quickDiff } from "../jobs/diff-editions.ts";
import { publishAutomatically } from "../jobs/publish-automatically.ts";
import { diffSentence } from "../wording/diff-tables.ts";

const say = (text: string) => console.log(text);

/** What the concept changes, next to what is public now; and publishes it where the workspace asks for that. */
export async function sayChanges(workspace: string): Promise<void> {
  const diff = await quickDiff(workspace);
  if (diff !== null) say(diffSentence(diff));
  if (diff !== null && diff.cijfers.length > 0) {
    say(`Alles staat in: npm run edition -- diff ${diff.van.id}`);
  }
  const published = await publishAutomatically(workspace, diff);
  if (published === null) return;
  if ("id" in published) say(`Automatisch gepubliceerd als ${published.id}.`);
  else say(`Niet automatisch gepubliceerd:\n${published.map(formatProblem).join("\n")}`);
}
