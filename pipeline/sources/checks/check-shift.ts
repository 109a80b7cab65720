import { groups, rollup, sort, sum } from "d3";
import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { type Finding, warning } from "./finding.ts";

/** Part of the rows that is in another group than the year before (total variation distance). [voorstel] */
const LARGEST_SHIFT = 0.25;
/** With fewer rows in one of the years a shift is chance: the distance of two equal samples of 100 is about 0.1. */
const MIN_ROWS = 100;

/** Codes that go on after their year is over: the newest year always differs from the one before. */
const PROGRESSING = ["status", "uitkomst"];

/**
 * Whether the codes of a table are spread in the last year that was over at the delivery as in the year before it. A
 * blank is not counted: much is not yet known of the newest year.
 */
export async function checkShift(database: Database, bron: Bron, table: StagingTable): Promise<Finding[]> {
  const codes = table.velden.filter(
    ({ type, naam }) => (type === "code" || type === "ja-nee") && !PROGRESSING.includes(naam),
  );
  if (codes.length === 0 || !table.velden.some(({ naam }) => naam === "jaar")) return [];
  const until = Number(bron.config.leverdatum.slice(0, 4));
  const counted = await database.rows<Count>(
    codes.map(({ naam }) => countSql(table.naam, naam, until)).join(" union all "),
  );
  const found = sort(
    groups(counted, ({ veld }) => veld),
    ([veld]) => veld,
  );
  return found.flatMap(([veld, counts]) => {
    const shift = shiftOf(counts);
    if (shift === null || shift.afstand <= LARGEST_SHIFT) return [];
    const deel = String(Math.round(shift.afstand * 100));
    const params = { tabel: table.naam, veld, jaar: shift.jaar, deel };
    return [warning(problem("verdeling-verschoven", params, { bestand: `raw/${bron.id}/bron.yml` }))];
  });
}

/** Rows of one year with one code. */
interface Count {
  veld: string;
  jaar: number;
  code: string;
  aantal: number;
}

const countSql = (tabel: string, veld: string, until: number) =>
  `select ${quoteText(veld)} as veld, jaar, ${quoteName(veld)}::VARCHAR as code, count(*) as aantal
    from staging.${quoteName(tabel)} where jaar < ${until} and ${quoteName(veld)} is not null group by all`;

/**
 * Distance between the last year and the year before it: half the sum of the differences in shares. Null when there is no
 * year before it, or one of them has few rows.
 */
function shiftOf(counts: readonly Count[]): { jaar: number; afstand: number } | null {
  const years = rollup(
    counts,
    (own) => sum(own, ({ aantal }) => aantal),
    ({ jaar }) => jaar,
  );
  const jaar = Math.max(...years.keys());
  const [now = 0, before = 0] = [years.get(jaar), years.get(jaar - 1)];
  if (Math.min(now, before) < MIN_ROWS) return null;
  const shares = rollup(
    counts,
    (own) =>
      sum(own, (count) => (count.jaar === jaar ? count.aantal / now : 0)) -
      sum(own, (count) => (count.jaar === jaar - 1 ? count.aantal / before : 0)),
    ({ code }) => code,
  );
  return { jaar, afstand: sum(shares.values(), Math.abs) / 2 };
}
