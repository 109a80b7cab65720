import type { Database } from "../db/database.ts";
import { type Aansluiting, type Controletotaal, subsidieBedragen } from "../domain/aansluiting.ts";
import type { Workspace } from "../sources/workspace.ts";

/** What the totals of an edition are held against and that is not public: needs the staged data. */
export async function readPrivateTotals(database: Database, workspace: Workspace): Promise<Aansluiting> {
  const sums = subsidieBedragen.map((bedrag) => `sum(${bedrag})::DOUBLE as ${bedrag}`);
  return {
    controletotalen: controlTotals(workspace),
    personen: await database.rows<Aansluiting["personen"][number]>(
      `select jaar::INTEGER as jaar, taakveld, count(*)::INTEGER as aantal, ${sums.join(", ")}
       from staging.subsidies where rechtsvorm = 'natuurlijk persoon'
       group by jaar, taakveld order by jaar, taakveld nulls last`,
    ),
    subsidielasten: await database.rows<Aansluiting["subsidielasten"][number]>(
      `select jaar::INTEGER as jaar, taakveld, bedrag::DOUBLE as bedrag
       from staging.subsidielasten order by jaar, taakveld`,
    ),
  };
}

function controlTotals({ bronnen }: Workspace): Controletotaal[] {
  return bronnen.flatMap(({ id, config }) =>
    Object.entries(config.bestanden).flatMap(([tabel, { controle }]) =>
      controle.map(({ veld, jaar, som, marge }) => ({
        ...{ bron: id, tabel, veld, jaar: jaar ?? null },
        ...{ som: Number(som), marge: Number(marge) },
      })),
    ),
  );
}
