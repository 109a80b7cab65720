import { formatDate } from "../../pipeline/wording/date-format.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { verantwoordingText } from "../text/verantwoording.ts";
import { DataTable } from "./data-table.tsx";

/** Every buurt with the areas it belongs to, per stadsdeel; columns that are empty for all are left out. */
export function AreaTable({ index }: { index: EditionIndex }) {
  const { indeling, herkomstGrenzen } = verantwoordingText.gebieden;
  const has = (key: "wijk" | "deelgebied" | "geldigVanaf") => index.buurten.some((buurt) => buurt[key]);
  const columns = [
    { key: "wijk", head: "CBS-wijk", has: has("wijk") },
    { key: "deelgebied", head: "Deelgebied (vroeger)", has: has("deelgebied") },
    { key: "geldigVanaf", head: "Geldt vanaf", has: has("geldigVanaf"), short: true },
  ].filter((column) => column.has);
  if (columns.length === 0) return null;
  return (
    <>
      {index.gemeente.herkomst && <p>{herkomstGrenzen(index.gemeente.herkomst)}</p>}
      <details>
        <summary>{indeling}</summary>
        <DataTable
          caption={indeling}
          rowHead="Buurt"
          shape="stacked"
          columns={columns}
          groups={index.stadsdelen.map((stadsdeel) => ({
            naam: stadsdeel.naam,
            rows: index.buurten
              .filter((buurt) => buurt.stadsdeel === stadsdeel.id)
              .map((buurt) => ({
                key: buurt.id,
                head: buurt.naam,
                cells: {
                  wijk: buurt.wijk ?? "",
                  deelgebied: buurt.deelgebied ?? "",
                  geldigVanaf: buurt.geldigVanaf ? formatDate(buurt.geldigVanaf) : "",
                },
              })),
          }))}
        />
      </details>
    </>
  );
}
