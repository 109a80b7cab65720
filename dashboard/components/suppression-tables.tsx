import { type Status, statussen } from "../../pipeline/domain/outcome.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { statusText } from "../../pipeline/wording/terms.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { drempelRows, verantwoordingText } from "../text/verantwoording.ts";
import { DataTable } from "./data-table.tsx";

/** Thresholds in force, and how many figures of this edition have each status. */
export function SuppressionTables({ index }: { index: EditionIndex }) {
  const { outcomes, meta } = index.edition;
  const { afscherming } = verantwoordingText;
  return (
    <>
      <DataTable
        caption={afscherming.tabel}
        rowHead="Wat"
        shape="stacked"
        columns={[{ key: "grens", head: "Grens" }]}
        groups={[
          {
            naam: null,
            rows: drempelRows(meta.drempels).map((row) => ({
              key: row.key,
              head: row.wat,
              cells: { grens: row.grens },
            })),
          },
        ]}
      />
      <DataTable
        caption={afscherming.aantallen}
        rowHead="Status"
        shape="narrow"
        columns={[{ key: "aantal", head: "Cijfers", number: true }]}
        groups={[
          {
            naam: null,
            rows: statussen.map((status) => ({
              key: status,
              head: wordsOf(status),
              cells: { aantal: formatNumber(outcomes.filter((outcome) => outcome.status === status).length) },
            })),
          },
        ]}
      />
    </>
  );
}

function wordsOf(status: Status): string {
  if (status === "ok") return "getoond";
  return status === "indicatief" ? "getoond als indicatief" : statusText[status];
}
