import type { EditionDiff } from "../../pipeline/domain/edition-diff.ts";
import { type DiffTable, diffSentence, diffTables } from "../../pipeline/wording/diff-tables.ts";
import { DataTable, type TableRow } from "../components/data-table.tsx";
import { paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { editiesText } from "../text/edities.ts";

/** What differs from the edition before, and why; `diff` is null for a first edition. */
export function wijzigingenPage(diff: EditionDiff | null): PageView {
  const { kop, geenVorige, oorzaken } = editiesText.wijzigingen;
  return {
    path: paths.wijzigingen,
    titel: kop,
    omschrijving: editiesText.wijzigingen.omschrijving,
    menu: null,
    unlisted: diff === null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{kop}</h1>
          <p class="lead">{diff === null ? geenVorige : diffSentence(diff)}</p>
        </Intro>
        {(diff === null ? [] : diffTables(diff)).map((table) => (
          <Section key={table.id} id={table.id} titel={table.kop}>
            {table.rijen.length === 0 ? <p>{table.leeg}</p> : <ChangeTable table={table} />}
          </Section>
        ))}
        {diff !== null && diff.verantwoording.length > 0 && (
          <Section id="oorzaken" titel={oorzaken.kop} uitleg={<p>{oorzaken.uitleg}</p>}>
            <ul>
              {diff.verantwoording.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        )}
      </>
    ),
  };
}

function ChangeTable({ table: { kop, kolommen, rijen } }: { table: DiffTable }) {
  const [rowHead = "", ...others] = kolommen;
  const rows = rijen.map(([head = "", ...cells], index): TableRow => {
    const named = others.map((kolom, place) => [kolom, cells[place] ?? ""]);
    return { key: String(index), head, cells: Object.fromEntries(named) };
  });
  return (
    <DataTable
      caption={kop}
      hideCaption
      rowHead={rowHead}
      columns={others.map((kolom) => ({ key: kolom, head: kolom }))}
      groups={[{ naam: null, rows }]}
      shape="stacked"
    />
  );
}
