import type { EditionIndex } from "../select/edition-index.ts";
import { type RegisterRow, rowsOf, textOf, valuesOf, yearsIn } from "../select/registers.ts";
import { initiatievenText } from "../text/participatie.ts";
import { DataTable } from "./data-table.tsx";
import { Section } from "./section.tsx";

const { uitdagingen: words } = initiatievenText;

/** The right to challenge: outcome per year and the reasons of a refusal, when the edition has them one by one. */
export function Uitdagingen({ index }: { index: EditionIndex }) {
  const rows = rowsOf(index, "uitdagingen");
  return (
    <Section id="uitdagingen" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {rows.length === 0 ? (
        <p>{words.leeg}</p>
      ) : (
        <>
          <Counts
            caption={words.uitkomst}
            rows={rows}
            kinds={{ kolom: "uitkomst", values: valuesOf(rows, "uitkomst") }}
          />
          <Redenen rows={rows} />
        </>
      )}
    </Section>
  );
}

function Redenen({ rows }: { rows: RegisterRow[] }) {
  const refused = rows.filter((row) => ["afgewezen", "ingetrokken"].includes(String(row.uitkomst)));
  if (refused.length === 0) return null;
  const groups = [...new Set(refused.map((row) => textOf(row, "reden") ?? words.geenReden))].toSorted();
  return (
    <DataTable
      caption={words.reden}
      rowHead="Reden"
      columns={[{ key: "aantal", head: "Aantal", number: true }]}
      shape="narrow"
      groups={[
        {
          naam: null,
          rows: groups.map((reden) => ({
            key: reden,
            head: reden,
            cells: {
              aantal: refused.filter((row) => (textOf(row, "reden") ?? words.geenReden) === reden).length,
            },
          })),
        },
      ]}
    />
  );
}

function Counts({
  caption,
  rows,
  kinds,
}: {
  caption: string;
  rows: RegisterRow[];
  kinds: { kolom: string; values: string[] };
}) {
  return (
    <DataTable
      caption={caption}
      rowHead="Jaar"
      shape="stacked"
      columns={kinds.values.map((key) => ({ key, head: key, number: true }))}
      groups={[
        {
          naam: null,
          rows: yearsIn(rows).map((jaar) => ({
            key: String(jaar),
            head: jaar,
            cells: Object.fromEntries(
              kinds.values.map((value) => [
                value,
                rows.filter((row) => row.jaar === jaar && row[kinds.kolom] === value).length,
              ]),
            ),
          })),
        },
      ]}
    />
  );
}
