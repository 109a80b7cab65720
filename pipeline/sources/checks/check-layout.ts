import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import type { ColumnConfig } from "../layout/column-schema.ts";

/** Settings of bron.yml that name no column of the tables it fills, or that contradict each other. */
export function checkLayout(bron: Bron, tables: readonly StagingTable[]): Problem[] {
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  const all = tables.flatMap(({ velden }) => velden.map(({ naam }) => naam));
  return [
    ...columnProblems(bron.config.kolommen, all, { place, waar: "kolommen" }),
    ...tables.flatMap(({ naam, velden }) => {
      const own = bron.config.bestanden[naam];
      const names = velden.map((veld) => veld.naam);
      const waar = `bestanden.${naam}.kolommen`;
      const controle = (own?.controle ?? []).map(({ veld }) => veld).filter((veld) => !names.includes(veld));
      return [
        ...columnProblems(own?.kolommen ?? {}, names, { place, waar }),
        ...(own?.afwijkend ?? []).flatMap(({ kolommen }) =>
          columnProblems(kolommen, names, { place, waar: `bestanden.${naam}.afwijkend.kolommen` }),
        ),
        ...controle.map((veld) => unknown(`bestanden.${naam}.controle.${veld}`, veld, { names, place })),
      ];
    }),
  ];
}

interface Where {
  place: { bestand: string };
  waar: string;
}

function columnProblems(
  kolommen: Readonly<Record<string, ColumnConfig>>,
  names: readonly string[],
  { place, waar }: Where,
): Problem[] {
  return Object.entries(kolommen).flatMap(([veld, column]) => {
    if (!names.includes(veld)) return [unknown(`${waar}.${veld}`, veld, { names, place })];
    const origins = (["kolom", "vast", "uit-bestandsnaam", "rijnummer"] as const).filter(
      (key) => column[key] !== undefined,
    );
    if (origins.length < 2) return [];
    return [problem("kolom-herkomst-dubbel", { veld, sleutels: origins.join(" en ") }, place)];
  });
}

function unknown(
  sleutel: string,
  veld: string,
  { names, place }: { names: readonly string[]; place: { bestand: string } },
): Problem {
  return problem("kolom-instelling-onbekend", { sleutel, suggestie: didYouMean(veld, names) }, place);
}
