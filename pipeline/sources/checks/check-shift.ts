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
  const rows = await database.rows<{ veld: string; jaar: number; afstand: number }>(
    `${codes.map(({ naam }) => shiftSql(table.naam, naam, Number(bron.config.leverdatum.slice(0, 4)))).join(" union all ")} order by veld`,
  );
  return rows
    .filter(({ afstand }) => afstand > LARGEST_SHIFT)
    .map(({ veld, jaar, afstand }) => {
      const params = { tabel: table.naam, veld, jaar, deel: String(Math.round(afstand * 100)) };
      return warning(problem("verdeling-verschoven", params, { bestand: `raw/${bron.id}/bron.yml` }));
    });
}

/** Distance between the last two consecutive years before `tot`: half the sum of the differences in shares. */
function shiftSql(tabel: string, veld: string, tot: number): string {
  return `(with rijen as (
      select jaar, ${quoteName(veld)} as code from staging.${quoteName(tabel)}
      where jaar < ${tot} and ${quoteName(veld)} is not null),
    jaren as (select jaar, count(*) as aantal from rijen group by jaar),
    laatste as (
      select n.jaar, n.aantal as nu, v.aantal as toen from jaren n join jaren v on v.jaar = n.jaar - 1
      where n.jaar = (select max(jaar) from jaren) and least(n.aantal, v.aantal) >= ${MIN_ROWS}),
    groepen as (
      select any_value(l.jaar) as jaar,
        count(*) filter (r.jaar = l.jaar) / any_value(l.nu) as deel_nu,
        count(*) filter (r.jaar = l.jaar - 1) / any_value(l.toen) as deel_toen
      from rijen r join laatste l on r.jaar in (l.jaar, l.jaar - 1) group by code)
    select ${quoteText(veld)} as veld, any_value(jaar)::INTEGER as jaar,
      (sum(abs(deel_nu - deel_toen)) / 2)::DOUBLE as afstand
    from groepen having count(*) > 0)`;
}
