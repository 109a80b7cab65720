import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { blocking, type Finding, warning } from "./finding.ts";

/** Part of the areas of the year before that a year must have at least; fewer is a coverage that shrank. [voorstel] */
const COVERAGE = 0.9;

/** Rows of a table per year, and how many areas they name. Years ascend. */
interface YearRows {
  jaar: number;
  rijen: number;
  gebieden: number;
}

/** Whether a table did not change more from year to year than bron.yml allows, and still covers the same areas. */
export async function checkRows(database: Database, bron: Bron, table: StagingTable): Promise<Finding[]> {
  if (!table.velden.some(({ naam }) => naam === "jaar")) return [];
  const area = table.velden.find(({ type }) => type === "buurt" || type === "gebied");
  const years = await database.rows<YearRows>(`select jaar, count(*)::INTEGER as rijen,
      ${area ? `count(distinct ${quoteName(area.naam)})` : "0"}::INTEGER as gebieden
    from staging.${quoteName(table.naam)} where jaar is not null group by jaar order by jaar`);
  const [last, before] = [years.at(-1), years.at(-2)];
  if (!last || !before || last.jaar !== before.jaar + 1) return [];
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  const largest = bron.config.bestanden[table.naam]?.rijen.verandering;
  const change = Math.abs(last.rijen - before.rijen) / before.rijen;
  const { jaar } = last;
  return [
    ...(largest !== undefined && change > largest
      ? [
          warning(
            problem(
              "rijen-verandering",
              { tabel: table.naam, jaar, rijen: last.rijen, eerder: before.rijen },
              place,
            ),
          ),
        ]
      : []),
    ...(last.gebieden < COVERAGE * before.gebieden
      ? [
          warning(
            problem(
              "dekking-gekrompen",
              { tabel: table.naam, jaar, gebieden: last.gebieden, eerder: before.gebieden },
              place,
            ),
          ),
        ]
      : []),
  ];
}

/** Whether each file of a table has as many rows as bron.yml says. */
export function checkFileRows(
  bron: Bron,
  tabel: string,
  files: readonly { bestand: string; gelezen: number }[],
): Finding[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = bron.config.bestanden[tabel]?.rijen ?? {};
  return files.flatMap(({ bestand, gelezen: rijen }) => {
    if (rijen < min) return [blocking(problem("rijen-te-weinig", { tabel, rijen, min }, { bestand }))];
    return rijen > max ? [blocking(problem("rijen-te-veel", { tabel, rijen, max }, { bestand }))] : [];
  });
}
