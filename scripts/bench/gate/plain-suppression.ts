import type { Database } from "../../../pipeline/db/database.ts";
import { thresholdOf } from "../../../pipeline/disclosure/primary-rules.ts";
import type { Drempels } from "../../../pipeline/domain/edition.ts";
import type { Indicator } from "../../../pipeline/domain/indicator.ts";
import type { Outcome } from "../../../pipeline/domain/outcome.ts";

/** Puts figures in a table of their own, each with the least count that may be shown of it. */
export async function loadFigures(
  database: Database,
  outcomes: readonly Outcome[],
  { indicators, drempels }: { indicators: readonly Indicator[]; drempels: Drempels },
): Promise<void> {
  const thresholds = new Map(indicators.map((indicator) => [indicator.id, thresholdOf(indicator, drempels)]));
  await database.insert(
    "cijfers",
    outcomes.map(({ indicator, deelambitie, gebied, jaar, groep, waarde, teller, noemer, n }) => {
      const drempel = thresholds.get(indicator) ?? 0;
      return { indicator, deelambitie, gebied, jaar, groep, waarde, teller, noemer, n, drempel };
    }),
  );
}

/** Makes the table of {@link loadFigures}. */
export async function createFigures(database: Database): Promise<void> {
  await database.run(`
    create table cijfers (
      indicator VARCHAR, deelambitie VARCHAR, gebied VARCHAR, jaar INTEGER, groep VARCHAR,
      waarde DOUBLE, teller DOUBLE, noemer DOUBLE, n DOUBLE, drempel DOUBLE
    )`);
}

/** A count that gives persons away: of those who do, of those who do not, or of all together. */
const small = ["teller", "noemer - teller", "coalesce(noemer, n)"]
  .map((count) => `(${count} > 0 and ${count} < drempel)`)
  .join(" or ");

/** What anybody would write: every figure, without its value where a count is small. The last column says which those are. */
export function suppressPlainly(database: Database): Promise<unknown[][]> {
  return database.columns(`
    select indicator, deelambitie, gebied, jaar, groep, case when not te_klein then waarde end as waarde, te_klein
    from (select *, coalesce(${small}, false) as te_klein from cijfers)
    order by all`);
}
