import { auditEdition } from "../audit/audit-edition.ts";
import {
  isKept,
  keptTables,
  type PublishedEdition,
  standingOf,
  withKept,
} from "../disclosure/keep-published.ts";
import { protectOutcomes } from "../disclosure/protect.ts";
import type { Afscherming, KeptTable, OpenbareAfscherming, VerbergReden } from "../domain/afscherming.ts";
import type { AuditReport, AuditSecrets } from "../domain/audit.ts";
import { figureKey, type RegisterFacts } from "../domain/disclosure.ts";
import type { Edition } from "../domain/edition.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";
import type { EditionFile } from "../editions/write-edition.ts";
import type { Definitions } from "../indicators/load-indicators.ts";
import type { Workspace } from "../sources/workspace.ts";
import { auditSecrets } from "./audit-secrets.ts";

/** What the gate needs besides the figures. */
export interface GuardInput {
  workspace: Workspace;
  definitions: Definitions;
  outcomes: readonly RawOutcome[];
  facts: RegisterFacts;
  /** Published and frozen editions, in the order of their chain. */
  published: readonly PublishedEdition[];
}

/** Figures after the gate, with what the attacker and later editions must know of them. */
export interface GuardedFigures {
  outcomes: RawOutcome[];
  secrets: AuditSecrets;
  /** Counts only: may be told. */
  afscherming: Afscherming;
}

/** Applies the gate to figures, given everything published before. */
export async function guardFigures({
  workspace,
  definitions,
  facts,
  published,
  ...input
}: GuardInput): Promise<GuardedFigures> {
  const { indicators } = definitions;
  const { drempels, peildatum } = workspace.gemeente;
  const now = { outcomes: input.outcomes, indicators, gebieden: workspace.gebieden, drempels, peildatum };
  const last = published.at(-1) ?? null;
  const kept = keptTables(now, last);
  const fresh = input.outcomes.filter((outcome) => !isKept(kept, outcome));
  const raw = auditSecrets({ outcomes: fresh, indicators, facts, protections: [] });
  const gate = await protectOutcomes({
    ...now,
    outcomes: fresh,
    facts,
    before: standingOf({ ...now, rijen: raw.rijen }, published),
  });
  const guarded = new Map(gate.outcomes.map((outcome) => [figureKey(outcome), outcome]));
  const outcomes = withKept(input.outcomes, kept, last).map((o) =>
    isKept(kept, o) ? o : (guarded.get(figureKey(o)) ?? o),
  );
  return {
    outcomes,
    secrets: withKeptSecrets({ ...raw, protections: gate.protections }, kept, last),
    afscherming: summarize({ outcomes, redenen: [...gate.redenen.values()], kept, facts }),
  };
}

/** Of tables that are kept also what is private stays as it was: they are the same unknowns. */
function withKeptSecrets(
  secrets: AuditSecrets,
  kept: readonly KeptTable[],
  last: PublishedEdition | null,
): AuditSecrets {
  if (kept.length === 0 || !last) return secrets;
  const figures = last.open.outcomes.filter((outcome) => isKept(kept, outcome)).map(figureKey);
  const own = new Set(figures);
  const tables = kept.flatMap(({ indicators, deelambitie, jaar }) =>
    indicators.map((indicator) => [indicator, deelambitie, jaar].join("|")),
  );
  const pick = <V>(values: Record<string, V>, keep: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => keep(key)));
  const ofTable = (key: string) => tables.some((table) => key.startsWith(`${table}|`));
  return {
    ...secrets,
    rijen: { ...secrets.rijen, ...pick(last.secrets.rijen, (key) => own.has(key)) },
    resten: { ...pick(secrets.resten, (key) => !ofTable(key)), ...pick(last.secrets.resten, ofTable) },
    alleen: [...secrets.alleen, ...last.secrets.alleen.filter((figure) => own.has(figure))],
    protections: [
      ...secrets.protections,
      ...last.secrets.protections.filter(({ terms }) => terms.every(({ figure }) => own.has(figure))),
    ],
  };
}

function summarize({
  outcomes,
  redenen,
  kept,
  facts,
}: {
  outcomes: readonly RawOutcome[];
  redenen: readonly VerbergReden[];
  kept: KeptTable[];
  facts: RegisterFacts;
}): Afscherming {
  const names = [...new Set(redenen)].sort();
  const omAnderen = redenen.filter((reden) => reden === "terugrekenen").length;
  return {
    redenen: names.map((reden) => ({ reden, cijfers: redenen.filter((other) => other === reden).length })),
    verlies: {
      zelf: redenen.length - omAnderen,
      omAnderen,
      getoond: outcomes.filter(({ status }) => isShown(status)).length,
    },
    aangehouden: kept,
    nietOptelbaar: overlapping(outcomes, facts),
  };
}

function overlapping(
  outcomes: readonly RawOutcome[],
  { tabellen }: RegisterFacts,
): Afscherming["nietOptelbaar"] {
  const present = new Set(outcomes.map(({ indicator, jaar }) => `${indicator}|${jaar}`));
  const found = tabellen.filter(
    ({ overlapt, indicator, jaar }) => overlapt && present.has(`${indicator}|${jaar}`),
  );
  const names = [...new Set(found.map(({ indicator }) => indicator))];
  return names.map((indicator) => {
    const jaren = found.filter((table) => table.indicator === indicator).map(({ jaar }) => jaar);
    return { indicator, jaren: [...new Set(jaren)].sort((a, b) => a - b) };
  });
}

/** Attacks the edition as it is about to be written, together with what was published. */
export async function auditFigures(
  edition: Edition,
  secrets: AuditSecrets,
  published: readonly PublishedEdition[],
): Promise<AuditReport> {
  const { indicators, outcomes, judgements, gebieden, meta } = edition;
  const open = { name: meta.id, indicators, outcomes, judgements, gebieden, drempels: meta.drempels };
  return auditEdition({ open, secrets }, published);
}

/** The files of the gate and the attacker: only counts are public. */
export function guardFiles(guarded: GuardedFigures, audit: AuditReport): EditionFile[] {
  const open: OpenbareAfscherming = { ...guarded.afscherming, toets: audit.samenvatting };
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  return [
    { pad: "private/audit.json", inhoud: json(audit) },
    { pad: "private/afscherming.json", inhoud: json(guarded.secrets) },
    { pad: "public/afscherming.json", inhoud: json(open) },
  ];
}
