import { withDatabase } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { PublishedIndicator } from "../../domain/edition.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { isSurvey } from "../../indicators/header.ts";
import {
  insertAllObservations,
  publishedObservations,
  surveyObservations,
} from "../../indicators/observations.ts";
import { hasYear } from "../../sources/registers/register-tables.ts";
import { registerObservations } from "../../statistics/register/register-sums.ts";

/** Rows behind a figure, counted; never the rows themselves. */
export interface ObservationCount {
  /** Survey: the kind of answer. Register: what the row stands for. */
  wat: string;
  rijen: number;
  /** Survey: sum of the weights. Register: sum of what was counted; null where nothing is summed. */
  som: number | null;
}

/** Rows of a staging table: of the year of the figure, and of all years. */
export interface StagedRows {
  tabel: string;
  rijenJaar: number | null;
  rijen: number;
}

/** What the warehouse says about a figure: rows staged, and rows that its definition returned for it. */
export function readObservations(
  warehouse: string,
  indicator: PublishedIndicator,
  figure: Outcome,
): Promise<{ waarnemingen: ObservationCount[]; staging: StagedRows[] }> {
  return withDatabase(warehouse, "compute", async (database) => {
    const staging: StagedRows[] = [];
    for (const tabel of indicator.tabellen) {
      const jaar = hasYear(tabel) ? `count(*) filter (jaar = ${figure.jaar})::INTEGER` : "null::INTEGER";
      const counts = await database.row<Omit<StagedRows, "tabel">>(
        `select count(*)::INTEGER as rijen, ${jaar} as "rijenJaar" from staging.${quoteName(tabel)}`,
      );
      staging.push({ tabel, ...counts });
    }
    // Of surveys no observations are kept: the definition makes them again.
    if (isSurvey(indicator)) await insertAllObservations(database, [indicator]);
    return { staging, waarnemingen: await database.rows<ObservationCount>(countSql(indicator, figure)) };
  });
}

function countSql(indicator: PublishedIndicator, figure: Outcome): string {
  const where = `where o.indicator = ${quoteText(indicator.id)} and o.deelambitie = ${quoteText(figure.deelambitie)} and o.jaar = ${figure.jaar} and ${areaSql(figure)}`;
  if (indicator.maat === "overgenomen") {
    return `select 'gepubliceerd cijfer' as wat, count(*)::INTEGER as rijen, null::DOUBLE as som
      from ${publishedObservations} o where o.indicator = ${quoteText(indicator.id)} and o.jaar = ${figure.jaar} and o.gebied = ${quoteText(figure.gebied)}`;
  }
  if (isSurvey(indicator)) {
    // Of a share the weights of yes and no are numerator and the rest of the denominator.
    const wat =
      indicator.maat === "aandeel"
        ? "case when o.antwoord = 'geldig' then 'geldig: ' || case when o.waarde = 1 then 'ja' else 'nee' end else o.antwoord end"
        : "o.antwoord";
    const groep =
      figure.uitsplitsing && figure.groep !== null
        ? ` and o.${quoteName(figure.uitsplitsing)} = ${quoteText(figure.groep)}`
        : "";
    return `select ${wat} as wat, count(*)::INTEGER as rijen, round(sum(o.weging), 6) as som
      from ${surveyObservations} o left join reference.gebieden g on g.id = o.gebied ${where}${groep} group by 1 order by 1`;
  }
  return `select 'eenheden' as wat, count(distinct o.eenheid_id)::INTEGER as rijen,
      round(sum(coalesce(o.teller, o.waarde, o.aandeel, 1)), 6) as som
    from ${registerObservations} o left join reference.gebieden g on g.id = o.gebied ${where}`;
}

function areaSql({ gebied, gebiedSoort }: Outcome): string {
  if (gebiedSoort === "gemeente") return "true";
  if (gebiedSoort === "buurt") return `o.gebied = ${quoteText(gebied)}`;
  return `(g.stadsdeel = ${quoteText(gebied)} or o.gebied = ${quoteText(gebied)})`;
}
