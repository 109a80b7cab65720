import type { OpenbareAfscherming } from "../../pipeline/domain/afscherming.ts";
import { type Status, statussen } from "../../pipeline/domain/outcome.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { statusText } from "../../pipeline/wording/terms.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { auditSentences, drempelRows, verantwoordingText, verbergWords } from "../text/verantwoording.ts";
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
      {index.afscherming && <Guarded afscherming={index.afscherming} />}
    </>
  );
}

/** What the gate hid, by reason, and what the attack on the result said. */
function Guarded({ afscherming }: { afscherming: OpenbareAfscherming }) {
  const { redenen, aanval } = verantwoordingText.afscherming;
  return (
    <>
      {afscherming.redenen.length > 0 && (
        <DataTable
          caption={redenen}
          rowHead="Reden"
          shape="narrow"
          columns={[{ key: "aantal", head: "Cijfers", number: true }]}
          groups={[
            {
              naam: null,
              rows: afscherming.redenen.map(({ reden, cijfers }) => ({
                key: reden,
                head: verbergWords[reden],
                cells: { aantal: formatNumber(cijfers) },
              })),
            },
          ]}
        />
      )}
      <h3>{aanval.kop}</h3>
      <p>{aanval.uitleg}</p>
      <p>{auditSentences(afscherming).join(" ")}</p>
    </>
  );
}

function wordsOf(status: Status): string {
  if (status === "ok") return "getoond";
  return status === "indicatief" ? "getoond als indicatief" : statusText[status];
}
