import type { Edition } from "../../domain/edition.ts";
import {
  type ChangeCause,
  changeCauses,
  compareEditions,
  type EditionDiff,
  type FigureChange,
  type FlipChange,
  figureChangeKey,
} from "../../domain/edition-diff.ts";
import type { InputKind } from "../../domain/edition-input.ts";
import type { Judgement } from "../../domain/judgement.ts";

/** Figures and judgements: what causes are sought for. */
export type Computed = Pick<Edition, "outcomes" | "judgements">;

/** The older edition computed again with some kinds of inputs of the newer one. */
export interface Recomputed {
  soorten: InputKind[];
  computed: Computed;
}

/** All that was computed to find causes. */
export interface Runs {
  van: Edition;
  naar: Edition;
  /** The older edition with the program of today; the edition itself when the program is the same. */
  vanNu: Computed;
  /** The newer edition with the program of today. */
  naarNu: Computed;
  /** One input swapped at a time. */
  wissels: Recomputed[];
  verantwoording: string[];
}

/** What differs between two editions, each change with the swaps that made it. */
export function attributeChanges(runs: Runs): EditionDiff {
  const diff = compareEditions(runs.van, runs.naar);
  const figure = lookup(
    runs,
    (computed) => new Map(computed.outcomes.map((one) => [figureChangeKey(one), one])),
  );
  const judged = lookup(
    runs,
    (computed) => new Map(computed.judgements.map((one) => [judgementKey(one), one])),
  );
  return {
    ...diff,
    cijfers: diff.cijfers.map((change): FigureChange => {
      const rows = figure((one): Parts => ({ ...one }), figureChangeKey(change));
      return { ...change, oorzaken: causesOf(rows) };
    }),
    omgeslagen: diff.omgeslagen.map((flip): FlipChange => {
      const rows = judged((one): Parts => ({ antwoord: one?.[flip.vraag] ?? null }), judgementKey(flip));
      return { ...flip, oorzaken: causesOf(rows) };
    }),
    verantwoording: runs.verantwoording,
  };
}

/** One value in every run. */
interface Across<T> {
  van: T;
  naar: T;
  vanNu: T;
  naarNu: T;
  wissels: { soorten: InputKind[]; waarde: T }[];
}

type Lookup<Row> = <T>(read: (row: Row | undefined) => T, key: string) => Across<T>;

function lookup<Row>(runs: Runs, index: (computed: Computed) => ReadonlyMap<string, Row>): Lookup<Row> {
  const [van, naar, vanNu, naarNu] = [runs.van, runs.naar, runs.vanNu, runs.naarNu].map(index);
  const wissels = runs.wissels.map(({ soorten, computed }) => ({ soorten, rows: index(computed) }));
  return (read, key) => ({
    van: read(van?.get(key)),
    naar: read(naar?.get(key)),
    vanNu: read(vanNu?.get(key)),
    naarNu: read(naarNu?.get(key)),
    wissels: wissels.map(({ soorten, rows }) => ({ soorten, waarde: read(rows.get(key)) })),
  });
}

/** Sums of printed values are compared with this slack. */
const SLACK = 1e-9;

/** What a figure or judgement is made of; a figure that is not there has no parts. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * Kinds of inputs that change something when they alone are swapped; the program when it makes something else of the same
 * inputs. What the swaps do not explain apart is called their interplay.
 */
function causesOf(rows: Across<Parts>): ChangeCause[] {
  const text = (parts: Parts) => JSON.stringify(parts);
  const causes = new Set<ChangeCause>();
  if (text(rows.van) !== text(rows.vanNu) || text(rows.naar) !== text(rows.naarNu)) causes.add("code");
  const effective = rows.wissels.filter(({ waarde }) => text(waarde) !== text(rows.vanNu));
  for (const cause of effective.flatMap(({ soorten }) => soorten)) causes.add(cause);
  const parts = new Set([rows.vanNu, rows.naarNu].flatMap(Object.keys));
  if (![...parts].every((part) => isExplained(part, rows))) causes.add("samenspel");
  return changeCauses.filter((cause) => causes.has(cause));
}

/** Whether one swap makes the whole change of a part, or the changes of all swaps add up to it. */
function isExplained(part: string, { vanNu, naarNu, wissels }: Across<Parts>): boolean {
  const [from, to] = [vanNu[part], naarNu[part]];
  const changed = wissels.map(({ waarde }) => waarde[part]).filter((value) => value !== from);
  const [only, second] = changed;
  if (second === undefined) return changed.length === 0 ? from === to : only === to;
  if (typeof from !== "number" || typeof to !== "number") return false;
  const numbers = changed.filter((value) => typeof value === "number");
  const sum = numbers.reduce((total, value) => total + (value - from), 0);
  return numbers.length === changed.length && Math.abs(sum - (to - from)) <= SLACK;
}

function judgementKey({
  indicator,
  deelambitie,
  gebied,
}: Pick<Judgement, "indicator" | "deelambitie" | "gebied">) {
  return `${indicator}|${deelambitie}|${gebied}`;
}
