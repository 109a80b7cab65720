import { group, index } from "d3";
import { type AuditSecrets, type PublicFigures, sumKey } from "../domain/audit.ts";
import { type FigurePart, figureKey } from "../domain/disclosure.ts";
import { HOOFDAMBITIE, type Indicator } from "../domain/indicator.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Knowledge, Relation, Sum } from "./attack.ts";

/** An edition with what belongs to it in private. */
export interface KnownEdition {
  open: PublicFigures;
  secrets: AuditSecrets;
}

/** Maten of which noemer is a count of the same rows, not of residents. */
const ownNoemer = ["aandeel", "verhouding"];

/** Printed tellers and noemers have at most two digits. */
const PART_HALF = 0.005;

/** Registers of which figures may be hidden. */
export function isRegister({ bronSoort, maat, telt }: Indicator): boolean {
  return bronSoort === "register" && maat !== "overgenomen" && telt !== "openbaar";
}

/**
 * The number behind a part of a figure, the same in two editions only when definition, set of areas and rows are
 * identical (methods, "Across publications").
 */
export function numberKey(
  edition: KnownEdition,
  indicator: Indicator,
  outcome: Outcome,
  part: FigurePart,
): string {
  const figure = figureKey(outcome);
  const rows = edition.secrets.rijen[figure] ?? `editie ${edition.open.name}`;
  return [figure, part, indicator.hash, areasOf(edition, outcome), rows].join(" # ");
}

/** The buurten of a stadsdeel, or of the gemeente. */
export function areasOf({ open }: KnownEdition, { gebied, gebiedSoort }: Outcome): string {
  const inside = open.gebieden.filter(
    ({ soort, stadsdeel }) => soort === "buurt" && (gebiedSoort === "gemeente" || stadsdeel === gebied),
  );
  return inside
    .map(({ id }) => id)
    .sort()
    .join(",");
}

/** Everything an edition says about registers that are not open data: printed numbers and how they are tied. */
export function knowRegisters(edition: KnownEdition): Knowledge {
  const bounds = new Map<string, readonly [number, number]>();
  const relations: Relation[] = [];
  const outcomes = group(edition.open.outcomes, ({ indicator }) => indicator);
  const judgements = group(edition.open.judgements, ({ indicator }) => indicator);
  for (const indicator of edition.open.indicators.filter(isRegister)) {
    const table = new RegisterTable(edition, indicator, {
      outcomes: outcomes.get(indicator.id) ?? [],
      judgements: judgements.get(indicator.id) ?? [],
    });
    for (const [key, interval] of table.bounds()) bounds.set(key, interval);
    relations.push(...table.relations());
  }
  return { bounds, relations };
}

/** Of which gebied and year a figure or a judgement of an indicator is. */
function placeOf({ deelambitie, gebied, jaar }: Pick<Judgement, "deelambitie" | "gebied" | "jaar">): string {
  return [deelambitie, gebied, jaar].join();
}

class RegisterTable {
  readonly #edition: KnownEdition;
  readonly #indicator: Indicator;
  readonly #outcomes: readonly Outcome[];
  readonly #parts: readonly FigurePart[];

  /** By deelambitie, gebied and jaar. */
  readonly #judgements: ReadonlyMap<string, Judgement>;

  /** @param own what the edition says of this indicator */
  constructor(
    edition: KnownEdition,
    indicator: Indicator,
    { outcomes, judgements }: { outcomes: readonly Outcome[]; judgements: readonly Judgement[] },
  ) {
    this.#edition = edition;
    this.#indicator = indicator;
    this.#outcomes = outcomes.filter(({ status }) => status !== "geen-gegevens" && status !== "geen-bron");
    this.#judgements = index(judgements, placeOf);
    this.#parts = ownNoemer.includes(indicator.maat) ? ["teller", "noemer"] : ["teller"];
  }

  #key(outcome: Outcome, part: FigurePart): string {
    return numberKey(this.#edition, this.#indicator, outcome, part);
  }

  bounds(): [string, readonly [number, number]][] {
    return this.#outcomes.flatMap((outcome) =>
      this.#parts.map((part): [string, readonly [number, number]] => [
        this.#key(outcome, part),
        this.#printed(outcome, part),
      ]),
    );
  }

  #printed(outcome: Outcome, part: FigurePart): readonly [number, number] {
    const value = outcome[part];
    if (value !== null)
      return Number.isInteger(value) ? [value, value] : [value - PART_HALF, value + PART_HALF];
    return this.#derived(outcome, part) ?? [0, Infinity];
  }

  /** A count that is not printed follows from a printed rate and the population it is a rate of. */
  #derived(outcome: Outcome, part: FigurePart): readonly [number, number] | null {
    const { waarde, noemer } = outcome;
    if (waarde === null || part === "noemer") return null;
    const half = 0.5 * 10 ** -this.#indicator.decimalen;
    const { maat, per } = this.#indicator;
    if (maat === "aantal" || maat === "som") return [Math.max(0, waarde - half), waarde + half];
    const unit = maat === "per-inwoners" ? (per ?? 1) : this.#indicator.eenheid === "procent" ? 100 : 1;
    if (noemer === null) return null;
    return [Math.max(0, ((waarde - half) * noemer) / unit), ((waarde + half) * noemer) / unit];
  }

  relations(): Relation[] {
    const years = [...new Set(this.#outcomes.map(({ jaar }) => jaar))];
    const deelambities = [...new Set(this.#outcomes.map(({ deelambitie }) => deelambitie))];
    return deelambities.flatMap((deelambitie) =>
      years.flatMap((jaar) => {
        const year = this.#outcomes.filter((o) => o.jaar === jaar && o.deelambitie === deelambitie);
        return [
          ...this.#sums(year),
          ...year.flatMap((outcome) => this.#share(outcome)),
          ...this.#growth(year),
          ...this.#rests(year),
          ...(deelambitie === HOOFDAMBITIE ? this.#overDeelambities(year) : []),
        ];
      }),
    );
  }

  /** Stadsdelen, and groups, add up to the gemeente. */
  #sums(year: readonly Outcome[]): Relation[] {
    const total = year.find(({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null);
    if (!total) return [];
    const areas = year.filter(({ gebiedSoort, groep }) => gebiedSoort === "stadsdeel" && groep === null);
    const kinds = [...new Set(year.flatMap(({ uitsplitsing }) => uitsplitsing ?? []))];
    const lists: [string, Outcome[]][] = [
      ["gebieden", areas],
      ...kinds.map((kind): [string, Outcome[]] => [
        kind,
        year.filter(({ uitsplitsing }) => uitsplitsing === kind),
      ]),
    ];
    return lists.flatMap(([over, parts]) =>
      this.#parts.flatMap((part) => this.#sum(total, parts, { over, part })),
    );
  }

  #sum(
    total: Outcome,
    parts: readonly Outcome[],
    { over, part }: { over: string; part: FigurePart },
  ): Relation[] {
    const rest = this.#edition.secrets.resten[sumKey({ ...total, over, part })];
    if (rest === null || rest === undefined || parts.length === 0) return [];
    const sum: Sum = [[this.#key(total, part), -1], ...parts.map((o) => [this.#key(o, part), 1] as const)];
    return [this.#relation(total, over, { sum, lower: -rest, upper: -rest })];
  }

  #relation(outcome: Outcome, over: string, relation: Omit<Relation, "table">): Relation {
    const { name } = this.#edition.open;
    return {
      table: `${name}: ${outcome.indicator} ${outcome.deelambitie} ${outcome.jaar} ${over}`,
      ...relation,
    };
  }

  #share(outcome: Outcome): Relation[] {
    if (!ownNoemer.includes(this.#indicator.maat) || this.#indicator.maat === "verhouding") return [];
    const sum: Sum = [
      [this.#key(outcome, "noemer"), 1],
      [this.#key(outcome, "teller"), -1],
    ];
    return [this.#relation(outcome, "deel van geheel", { sum, lower: 0, upper: Infinity })];
  }

  /** Cumulative figures do not fall. */
  #growth(year: readonly Outcome[]): Relation[] {
    return year.flatMap((outcome) => {
      const key = [outcome.indicator, outcome.deelambitie, outcome.jaar].join("|");
      if (!this.#edition.secrets.cumulatief.includes(key)) return [];
      const before = this.#outcomes.find(
        (o) => o.jaar === outcome.jaar - 1 && figureKey({ ...o, jaar: outcome.jaar }) === figureKey(outcome),
      );
      if (!before) return [];
      const sum: Sum = [
        [this.#key(outcome, "teller"), 1],
        [this.#key(before, "teller"), -1],
      ];
      return [this.#relation(outcome, "jaren", { sum, lower: 0, upper: Infinity })];
    });
  }

  #overDeelambities(year: readonly Outcome[]): Relation[] {
    return year.flatMap((total) => {
      const parts = this.#outcomes.filter(
        (o) =>
          o.deelambitie !== HOOFDAMBITIE &&
          figureKey({ ...o, deelambitie: HOOFDAMBITIE }) === figureKey(total),
      );
      return this.#parts.flatMap((part) =>
        this.#sum(total, parts, { over: `deelambities van ${total.gebied}`, part }),
      );
    });
  }

  /** The figure of the rest of the city beside a stadsdeel: (X - x) / (D - d), as far as it is printed. */
  #rests(year: readonly Outcome[]): Relation[] {
    if (!["aandeel", "per-inwoners"].includes(this.#indicator.maat)) return [];
    const total = year.find(({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null);
    return year.flatMap((outcome) => {
      const judgement = this.#judgements.get(placeOf(outcome));
      if (!total || outcome.gebiedSoort !== "stadsdeel" || !judgement?.rest) return [];
      return this.#rest({ total, outcome, printed: judgement.rest.waarde });
    });
  }

  #rest({ total, outcome, printed }: { total: Outcome; outcome: Outcome; printed: number }): Relation[] {
    const half = 0.5 * 10 ** -this.#indicator.decimalen;
    const unit = this.#indicator.maat === "per-inwoners" ? (this.#indicator.per ?? 1) : 100;
    const counts: Sum = [
      [this.#key(total, "teller"), 1],
      [this.#key(outcome, "teller"), -1],
    ];
    const ends = [
      [(printed - half) / unit, 1],
      [(printed + half) / unit, -1],
    ] as const;
    return ends.flatMap(([rate, sign]): Relation[] => {
      const signed = counts.map(([key, times]) => [key, sign * times] as const);
      if (this.#indicator.maat === "aandeel") {
        const sum: Sum = [
          ...signed,
          [this.#key(total, "noemer"), -sign * rate],
          [this.#key(outcome, "noemer"), sign * rate],
        ];
        return [this.#relation(outcome, "rest van de stad", { sum, lower: 0, upper: Infinity })];
      }
      if (total.noemer === null || outcome.noemer === null) return [];
      const residents = total.noemer - outcome.noemer;
      const lower = sign * rate * residents;
      return [this.#relation(outcome, "rest van de stad", { sum: signed, lower, upper: Infinity })];
    });
  }
}
