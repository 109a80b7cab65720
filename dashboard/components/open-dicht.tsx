import type { ComponentChildren } from "preact";
import type { OpenDicht } from "../select/raad.ts";
import type { RegisterRow } from "../select/registers.ts";
import { raadText } from "../text/raad.ts";
import { type Column, DataTable, type TableRow } from "./data-table.tsx";
import { Section } from "./section.tsx";

/** A register as two tables: what is open in sight, what is done in a list that opens. */
export function OpenDichtTables({
  id,
  words,
  rows,
  table,
  laat,
}: {
  id: string;
  words: { kop: string; leeg: string; uitleg?: string };
  rows: OpenDicht;
  table: { rowHead: string; columns: Column[]; rowOf: (row: RegisterRow) => TableRow };
  /** How much of what is done came late. */
  laat?: string;
}) {
  const { open, dicht } = rows;
  const draw = (list: RegisterRow[], caption: string) => (
    <DataTable
      caption={caption}
      rowHead={table.rowHead}
      columns={table.columns}
      groups={[{ naam: null, rows: list.map(table.rowOf) }]}
      shape="stacked"
    />
  );
  return (
    <Section id={id} titel={words.kop} uitleg={words.uitleg && <p>{words.uitleg}</p>}>
      {open.length + dicht.length === 0 && <p>{words.leeg}</p>}
      {open.length > 0 && draw(open, `${words.kop}: open`)}
      {open.length === 0 && dicht.length > 0 && <p>{raadText.geenOpen}</p>}
      {laat && <p>{laat}</p>}
      {dicht.length > 0 && <Folded n={dicht.length}>{draw(dicht, `${words.kop}: afgehandeld`)}</Folded>}
    </Section>
  );
}

function Folded({ n, children }: { n: number; children: ComponentChildren }) {
  return (
    <details>
      <summary>{raadText.afgehandeld(n)}</summary>
      {children}
    </details>
  );
}
