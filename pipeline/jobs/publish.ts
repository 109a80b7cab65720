import { join } from "node:path";
import { type EditionMeta, isPublished } from "../domain/edition.ts";
import { findFlips, shareOfFlips } from "../domain/flips.ts";
import { auditPassed } from "../editions/audit-verdict.ts";
import { readCodeVersion } from "../editions/content-hash.ts";
import { type Publication, publishEdition } from "../editions/publish-edition.ts";
import { CONCEPT, listEditions, readEdition, readMeta } from "../editions/read-edition.ts";
import { recoverEditions } from "../editions/recover-editions.ts";
import { verifyEditions } from "../editions/verify-editions.ts";
import { readInputs } from "../editions/write/input-files.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { listInputs } from "../sources/archive/workspace-inputs.ts";
import { readKalender } from "../sources/kalender.ts";
import { readWorkspace, repositoryRoot, type Workspace, workspacePaths } from "../sources/workspace.ts";
import { formatNumber } from "../wording/number-format.ts";
import { checkMoment } from "./check-moment.ts";
import { fileLedger, readRuns } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { recordRun } from "./record-run.ts";

/** What publishing or freezing needs. */
export interface PublishOptions {
  workspace: string;
  /** A role, not a person. */
  approver: string;
  /** Id of a moment in `kalender.yml`: freezes at that moment. */
  moment?: string | undefined;
  /** The published edition that this one mends, and why. */
  corrects?: { id: string | undefined; reden: string | undefined };
  /** Asked when more judgements flip than the workspace lets pass; true goes on. */
  confirm: (flips: { omgeslagen: number; oordelen: number }) => Promise<boolean>;
  /** What must be in a frozen edition besides: its own pages. Gets the folder before it is sealed. */
  prepare?: (folder: string) => Promise<void>;
}

/**
 * Publishes the concept, or freezes it at a moment of planning and control. Holds the lock of the workspace and keeps
 * account of it.
 * @throws InputError with every reason why not
 */
export async function publish(options: PublishOptions): Promise<EditionMeta> {
  const { build, ledger } = workspacePaths(options.workspace);
  const record = { ledger: fileLedger(ledger), command: "publish" } as const;
  const work = () =>
    recordRun(record, async () => {
      const meta = await publishConcept(options);
      return { meta, outcome: { result: "gelukt", contentHash: meta.contentHash } };
    });
  return (await withLock(build, work, "publiceren")).meta;
}

async function publishConcept(options: PublishOptions): Promise<EditionMeta> {
  const paths = workspacePaths(options.workspace);
  recoverEditions(paths.editions);
  const workspace = readWorkspace(options.workspace);
  const publication = publicationOf(options, paths);
  const concept = join(paths.editions, CONCEPT);
  readMeta(concept);
  const verdict = auditPassed(concept);
  const broken = verifyEditions(paths.editions).filter(({ fouten }) => fouten.length > 0);
  failOnProblems([
    ...(broken.length > 0
      ? [problem("keten-gebroken", { edities: broken.map(({ id }) => id).join(", ") })]
      : []),
    ...(verdict.geslaagd
      ? []
      : [problem("beveiliging-niet-geslaagd", { editie: CONCEPT, waarom: verdict.waarom ?? "" })]),
    ...(options.moment === undefined ? [] : checkFreeze(options.moment, workspace, paths)),
  ]);
  await askAboutFlips(options, workspace, paths.editions);
  return publishEdition(paths.editions, publication, options.prepare);
}

type Paths = ReturnType<typeof workspacePaths>;

function publicationOf({ approver, moment: id, corrects }: PublishOptions, paths: Paths): Publication {
  const kalender = readKalender(paths.kalender);
  const published = listEditions(paths.editions).filter(isPublished);
  const moment = id === undefined ? undefined : kalender[id];
  if (id !== undefined && !moment) {
    const suggestie = didYouMean(id, Object.keys(kalender));
    throw new InputError([problem("moment-onbekend", { moment: id, suggestie })]);
  }
  const mends = correctionOf(corrects, published);
  const earlier = published.findLast((meta) => id !== undefined && meta.moment === id);
  if (earlier && moment && mends === null) {
    throw new InputError([problem("moment-vastgesteld", { moment: moment.titel, editie: earlier.id })]);
  }
  return {
    approver,
    moment: id !== undefined && moment ? { id, titel: moment.titel } : null,
    corrects: mends,
  };
}

function correctionOf(
  corrects: PublishOptions["corrects"],
  published: readonly EditionMeta[],
): Publication["corrects"] {
  const { id, reden } = corrects ?? {};
  if (id === undefined && reden === undefined) return null;
  if (id === undefined || !reden?.trim()) throw new InputError([problem("correctie-zonder-reden", {})]);
  const ids = published.map((meta) => meta.id);
  if (ids.includes(id)) return { id, reden };
  throw new InputError([
    problem("correctie-van-onbekende-editie", { editie: id, suggestie: didYouMean(id, ids) }),
  ]);
}

/** A frozen edition is what the workspace says now, after a refresh that went well, and has all its moment needs. */
function checkFreeze(moment: string, workspace: Workspace, paths: Paths): Problem[] {
  const found = readKalender(paths.kalender)[moment];
  if (!found) throw new Error(`unknown moment: ${moment}`);
  const concept = join(paths.editions, CONCEPT);
  const waarom = staleness(concept, workspace, paths);
  return [
    ...(waarom === null ? [] : [problem("editie-niet-actueel", { waarom })]),
    ...checkMoment(found, readEdition(concept)),
  ];
}

/** How the concept differs from the workspace as it is now; null when it does not. */
function staleness(concept: string, workspace: Workspace, paths: Paths): string | null {
  const last = readRuns(paths.ledger).findLast(({ command }) => command === "refresh");
  if (last?.result === "mislukt")
    return `de laatste verversing is mislukt: ${last.error?.split("\n")[0] ?? ""}`;
  const { bestanden, codeVersion } = readInputs(concept);
  const now = new Map(listInputs(workspace).map(({ pad, sha256 }) => [pad, sha256]));
  const then = new Map(bestanden.map(({ pad, sha256 }) => [pad, sha256]));
  const changed = [...new Set([...now.keys(), ...then.keys()])].filter(
    (pad) => now.get(pad) !== then.get(pad),
  );
  if (changed.length > 0) return `${changed.slice(0, 3).join(", ")} is daarna veranderd`;
  return codeVersion === readCodeVersion(repositoryRoot) ? null : "het programma is daarna veranderd";
}

async function askAboutFlips(options: PublishOptions, workspace: Workspace, editions: string): Promise<void> {
  const previous = listEditions(editions).findLast(isPublished);
  if (!previous) return;
  const read = (id: string) => readEdition(join(editions, id)).judgements;
  const found = findFlips(read(previous.id), read(CONCEPT));
  const limit = workspace.gemeente["bevestigen-vanaf"];
  if (shareOfFlips(found) <= limit) return;
  const omgeslagen = Math.round(shareOfFlips(found) * found.judgements);
  const counts = { omgeslagen, oordelen: found.judgements };
  if (await options.confirm(counts)) return;
  throw new InputError([
    problem("omslag-bevestigen", { ...counts, grens: `${formatNumber(limit * 100, 0)}%` }),
  ]);
}
