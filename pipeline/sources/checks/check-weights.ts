import type { Database } from "../../db/database.ts";
import { checkWeights as checkSummary, type WeightFinding, type WeightSummary } from "../../domain/weging.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { formatNumber } from "../../wording/number-format.ts";
import type { EnqueteConfig } from "../bron-config.ts";
import { blocking, type Finding, warning } from "./finding.ts";

/** Weights of a wave, or of one stadsdeel in it; `gebied` is null for the whole. */
interface WaveWeights extends WeightSummary {
  jaar: number;
  gebied: string | null;
}

/** Whether the weights of every wave can be used (methods §8). Looks at staging, after all sources are loaded. */
export async function checkWeights(
  database: Database,
  { id, config }: { id: string; config: EnqueteConfig },
): Promise<Finding[]> {
  const bestand = `raw/${id}/bron.yml`;
  const waves = await database.rows<WaveWeights>(weightsSql(config));
  return waves.flatMap((wave) =>
    checkSummary(wave)
      .filter(({ fout }) => wave.gebied === null || fout === "weging-telt-niet-op")
      .map((finding) => (finding.blokkerend ? blocking : warning)({ ...wording(wave, finding), bestand })),
  );
}

/**
 * One row per wave and one per stadsdeel in it. The population is that of the year of the wave, from the age on that
 * bron.yml names; null when it is not delivered.
 */
function weightsSql({ golven }: EnqueteConfig): string {
  const ages = golven.map((golf) => `(${golf.jaar}, ${golf["vanaf-leeftijd"]})`).join(", ");
  return `with inwoners as (
      select b.jaar, g.stadsdeel as gebied, sum(b.inwoners)::DOUBLE as populatie
      from staging.bevolking b
      join (values ${ages}) v(jaar, vanaf) on v.jaar = b.jaar and b.leeftijd >= v.vanaf
      join reference.gebieden g on g.id = b.buurt
      group by grouping sets ((b.jaar), (b.jaar, g.stadsdeel))),
    wegingen as (
      select e.jaar, g.stadsdeel as gebied, count(*)::INTEGER as respondenten,
        (count(*) filter (weging is null or weging <= 0))::INTEGER as zonder,
        coalesce(sum(weging), 0) as som, coalesce(sum(weging * weging), 0) as "somKwadraten",
        coalesce(max(weging), 0) as grootste, coalesce(median(weging), 0) as mediaan
      from staging.enquete e join reference.gebieden g on g.id = e.buurt
      group by grouping sets ((e.jaar), (e.jaar, g.stadsdeel)))
    select w.*, i.populatie from wegingen w
    left join inwoners i on i.jaar = w.jaar and i.gebied is not distinct from w.gebied
    order by w.jaar, w.gebied nulls first`;
}

function wording(
  { jaar, gebied, som, populatie }: WaveWeights,
  { fout, gemeten, blokkerend }: WeightFinding,
): Problem {
  switch (fout) {
    case "weging-ontbreekt":
      return problem("weging-ongeldig", { jaar, rijen: gemeten });
    case "weging-genormeerd":
      return problem("weging-genormeerd", { jaar, som: formatNumber(som), respondenten: gemeten });
    case "weging-telt-niet-op": {
      const params = {
        jaar,
        gebied: gebied ?? "de hele stad",
        som: formatNumber(som),
        bevolking: formatNumber(populatie ?? 0),
      };
      return problem("weging-som", params);
    }
    case "weging-ongelijk":
      return problem("weging-ongelijk", { jaar, deff: formatNumber(gemeten, 1), grens: blokkerend ? 3 : 2 });
    case "weging-uitschieter":
      return problem("weging-uitschieter", { jaar, verhouding: formatNumber(gemeten, 1) });
  }
}
