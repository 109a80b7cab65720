import { geheel, somOf } from "../../pipeline/domain/bedragen.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { type RegisterRow, rowsOf, textOf, valuesOf, yearsIn } from "../select/registers.ts";
import { geldText } from "../text/geld.ts";
import { bedragText, registerText } from "../text/registers.ts";
import { DataTable } from "./data-table.tsx";
import { DeelambitieLink } from "./deelambitie-link.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";

interface Props {
  index: EditionIndex;
  to: Link;
}

/** The trail of the money: asked, granted, spent, and out of what. */
export function GeldSpoor({ index, to }: Props) {
  const vragen = rowsOf(index, "budgetvragen");
  const { vragen: words, dekking } = geldText;
  return (
    <>
      <Section id="budgetvragen" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
        {vragen.length === 0 ? <p>{words.leeg}</p> : <Vragen index={index} to={to} />}
      </Section>
      <Section id="dekking" titel={dekking.kop} uitleg={<p>{dekking.uitleg}</p>}>
        {rowsOf(index, "dekking").length === 0 ? <p>{dekking.leeg}</p> : <Dekking index={index} />}
      </Section>
    </>
  );
}

function Vragen({ index, to }: Props) {
  const spent = rowsOf(index, "bestedingen");
  return (
    <DataTable
      caption={geldText.vragen.kop}
      hideCaption
      rowHead="Budgetvraag"
      shape="stacked"
      columns={[
        { key: "jaar", head: "Jaar", number: true },
        { key: "gevraagd", head: "Gevraagd", number: true },
        { key: "toegekend", head: "Toegekend", number: true },
        { key: "besteed", head: "Besteed", number: true },
        { key: "deelambitie", head: "Deelambitie" },
      ]}
      groups={[
        {
          naam: null,
          rows: rowsOf(index, "budgetvragen").map((row) => ({
            key: textOf(row, "budgetvraag_id") ?? "",
            head: textOf(row, "omschrijving") ?? registerText.onbekend,
            cells: {
              jaar: textOf(row, "jaar"),
              gevraagd: bedragText(somOf(geheel([row]), "gevraagd")),
              toegekend: bedragText(somOf(geheel([row]), "toegekend")),
              besteed: bedragText(somOf(geheel(spentOn(spent, row)), "bedrag")),
              deelambitie: <DeelambitieLink index={index} row={row} to={to} />,
            },
          })),
        },
      ]}
    />
  );
}

function spentOn(spent: readonly RegisterRow[], vraag: RegisterRow): RegisterRow[] {
  return spent.filter((row) => row.budgetvraag_id === vraag.budgetvraag_id);
}

function Dekking({ index }: { index: EditionIndex }) {
  const rows = rowsOf(index, "dekking");
  const kinds = valuesOf(rows, "dekking");
  return (
    <DataTable
      caption={geldText.dekking.kop}
      hideCaption
      rowHead="Jaar"
      shape="stacked"
      columns={kinds.map((key) => ({ key, head: key, number: true }))}
      groups={[
        {
          naam: null,
          rows: yearsIn(rows).map((jaar) => ({
            key: String(jaar),
            head: jaar,
            cells: Object.fromEntries(
              kinds.map((kind) => [
                kind,
                bedragText(
                  somOf(geheel(rows.filter((row) => row.jaar === jaar && row.dekking === kind)), "bedrag"),
                ),
              ]),
            ),
          })),
        },
      ]}
    />
  );
}
