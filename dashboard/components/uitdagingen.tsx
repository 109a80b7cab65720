import type { EditionIndex } from "../select/edition-index.ts";
import { byDate, type RegisterRow, rowsOf, textOf } from "../select/registers.ts";
import { initiatievenText, uitdagingSentence } from "../text/participatie.ts";
import { dateOrDash, dateText } from "../text/registers.ts";
import { areaName, CaseTable } from "./case-table.tsx";
import { Section } from "./section.tsx";

const { uitdagingen: words } = initiatievenText;

/** The right to challenge: what became of each challenge that may be named, and why; the newest first. */
export function Uitdagingen({ index, stadsdeel }: { index: EditionIndex; stadsdeel?: string }) {
  const rows = byDate(rowsOf(index, "uitdagingen"), "ingediend")
    .toReversed()
    .filter((row) => stadsdeel === undefined || row.buurt === stadsdeel);
  return (
    <Section id="uitdagingen" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {rows.length === 0 ? (
        <p>{stadsdeel === undefined ? words.leeg : words.geenHier}</p>
      ) : (
        <>
          <p>{uitdagingSentence(rows)}</p>
          <CaseTable
            caption={words.alle(rows)}
            rowHead="Uitdaging"
            columns={[
              { key: "uitkomst", head: "Uitkomst", short: true },
              { key: "reden", head: "Waarom" },
              ...(stadsdeel === undefined ? [{ key: "gebied", head: "Gebied", short: true }] : []),
              { key: "ingediend", head: "Ingediend", short: true },
              { key: "besluit", head: "Besluit", short: true },
            ]}
            rows={rows.map((row) => ({ row, cells: cellsOf(row, index) }))}
          />
        </>
      )}
    </Section>
  );
}

function cellsOf(row: RegisterRow, index: EditionIndex) {
  const refused = row.uitkomst === "afgewezen" || row.uitkomst === "ingetrokken";
  return {
    uitkomst: textOf(row, "uitkomst"),
    reden: textOf(row, "reden") ?? (refused ? words.geenReden : ""),
    gebied: areaName(index, row, "buurt"),
    ingediend: dateText(row, "ingediend"),
    // Who withdraws gets no decision any more; who waits has none yet.
    besluit: row.uitkomst === "in behandeling" ? words.nogNiet : dateOrDash(row, "besluit"),
  };
}
