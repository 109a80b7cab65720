import type { EditionIndex } from "../select/edition-index.ts";
import { verantwoordingText } from "../text/verantwoording.ts";
import { DataTable } from "./data-table.tsx";

/** Buurten whose assignment needs a remark. */
export function AreaNotes({ index }: { index: EditionIndex }) {
  const remarked = index.buurten.filter((buurt) => buurt.notitie);
  const { gebieden } = verantwoordingText;
  if (remarked.length === 0) return <p>{gebieden.geen}</p>;
  return (
    <DataTable
      caption={gebieden.opmerkingen}
      rowHead="Buurt"
      shape="stacked"
      columns={[
        { key: "stadsdeel", head: "Stadsdeel", short: true },
        { key: "notitie", head: "Opmerking" },
        { key: "herkomst", head: "Herkomst" },
      ]}
      groups={[
        {
          naam: null,
          rows: remarked.map((buurt) => ({
            key: buurt.id,
            head: buurt.naam,
            cells: {
              stadsdeel:
                index.stadsdelen.find((stadsdeel) => stadsdeel.id === buurt.stadsdeel)?.naam ?? "geen",
              notitie: buurt.notitie,
              herkomst: buurt.herkomst ?? "",
            },
          })),
        },
      ]}
    />
  );
}
