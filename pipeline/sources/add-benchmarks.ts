import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Gemeente } from "./gemeente.ts";

type Benchmark = Gemeente["benchmarks"][number];

/** A group of gemeenten has a middle from this many figures on; of two it would be a mean. Our choice. */
const FEWEST_GEMEENTEN = 3;

/**
 * Gives every benchmark its published figures in `staging.statistiek`, under its own id. A country has the figure of
 * the first of its codes that is there (NL00 in one table, NL01 in another). A group has the median of its gemeenten:
 * published shares cannot be added up without their denominators, and the median needs none.
 */
export async function addBenchmarks(database: Database, benchmarks: readonly Benchmark[]): Promise<void> {
  for (const benchmark of benchmarks) {
    await database.run(
      `insert into staging.statistiek ${isGroup(benchmark) ? groupSql(benchmark) : codeSql(benchmark)}`,
    );
  }
}

function isGroup({ codes }: Benchmark): boolean {
  return codes.filter((code) => code.startsWith("GM")).length > 1;
}

function codeSql({ id, codes }: Benchmark): string {
  const list = codes.map(quoteText).join(", ");
  return `select * replace (${quoteText(id)} as gebied) from staging.statistiek where gebied in (${list})
    qualify row_number() over (partition by bron, jaar, onderwerp, leeftijd
      order by waarde is null, list_position([${list}], gebied)) = 1
    order by all`;
}

/** Too few figures is a missing figure with its reason. */
function groupSql({ id, codes }: Benchmark): string {
  const list = codes.map(quoteText).join(", ");
  const enough = `count(waarde) >= greatest(${FEWEST_GEMEENTEN}, ${Math.ceil(codes.length / 2)})`;
  return `select bron, ${quoteText(id)}, jaar, onderwerp, leeftijd,
      case when ${enough} then median(waarde) end, null, null,
      case when ${enough} then null else 'te weinig gemeenten' end
    from staging.statistiek where gebied in (${list})
    group by bron, jaar, onderwerp, leeftijd order by all`;
}
