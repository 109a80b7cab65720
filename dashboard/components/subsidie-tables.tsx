import type { ComponentChildren } from "preact";
import { geheel, somOf } from "../../pipeline/domain/bedragen.ts";
import { formatEuroInFull, formatNumber } from "../../pipeline/wording/number-format.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { textOf } from "../select/registers.ts";
import {
  openVaststellingen,
  organisatiesOf,
  perRegeling,
  plafondOf,
  type SubsidieRegel,
  subsidiejaren,
  subsidiePerDeelambitie,
} from "../select/subsidies.ts";
import { bedragText, dateText, registerText } from "../text/registers.ts";
import { openSentence, subsidieBedragText, subsidieTabelText as text } from "../text/subsidies.ts";
import { type Column, DataTable, type TableRow } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { Section } from "./section.tsx";

interface Props {
  index: EditionIndex;
  to: Link;
}

/** Granted, advanced and settled: by scheme and by deelambitie, the newest year in sight. */
export function SubsidieTables({ index, to }: Props) {
  const jaren = subsidiejaren(index);
  if (jaren.length === 0) return null;
  return (
    <>
      <Section id="regelingen" titel={text.regeling.kop} uitleg={<p>{text.regeling.uitleg}</p>}>
        <PerYear jaren={jaren} draw={(jaar) => <Regelingen index={index} jaar={jaar} />} />
        <p class="note">{text.personen}</p>
      </Section>
      <Section id="deelambities" titel={text.deelambitie.kop} uitleg={<p>{text.deelambitie.uitleg}</p>}>
        <PerYear jaren={jaren} draw={(jaar) => <Deelambities index={index} jaar={jaar} to={to} />} />
      </Section>
    </>
  );
}

function PerYear({ jaren, draw }: { jaren: number[]; draw: (jaar: number) => ComponentChildren }) {
  const [newest, ...others] = jaren;
  return (
    <>
      {newest !== undefined && draw(newest)}
      {others.map((jaar) => (
        <details key={jaar}>
          <summary>{text.eerder(jaar)}</summary>
          {draw(jaar)}
        </details>
      ))}
    </>
  );
}

const { plafond, ...amounts } = text.kolommen;
const columns: Column[] = Object.entries(amounts).map(([key, head]) => ({ key, head, number: true }));

function cellsOf({ aantal, bedragen }: SubsidieRegel) {
  return {
    aantal: formatNumber(aantal),
    verleend: subsidieBedragText(bedragen.verleend),
    bevoorschot: subsidieBedragText(bedragen.bevoorschot),
    vastgesteld: subsidieBedragText(bedragen.vastgesteld),
  };
}

function Regelingen({ index, jaar }: { index: EditionIndex; jaar: number }) {
  return (
    <DataTable
      caption={`${text.regeling.kop}, ${jaar}`}
      rowHead="Regeling"
      shape="stacked"
      columns={[...columns, { key: "plafond", head: plafond, number: true }]}
      groups={[
        {
          naam: null,
          rows: perRegeling(index, jaar).map((regel) => ({
            key: regel.key,
            head: regel.naam,
            cells: { ...cellsOf(regel), plafond: bedragText(plafondOf(index, regel.key, jaar)) },
          })),
        },
      ]}
    />
  );
}

function Deelambities({ index, jaar, to }: Props & { jaar: number }) {
  return (
    <DataTable
      caption={`${text.deelambitie.kop}, ${jaar}`}
      rowHead="Deelambitie"
      shape="stacked"
      columns={columns}
      groups={[
        {
          naam: null,
          rows: subsidiePerDeelambitie(index, jaar).map((regel) => ({
            key: regel.key,
            head: <a href={to(paths.deelambitie(regel.key))}>{regel.naam}</a>,
            cells: cellsOf(regel),
          })),
        },
      ]}
    />
  );
}

/** Grants past their term, the earliest first; nothing where no grant is known. */
export function OpenVaststellingen({ index }: { index: EditionIndex }) {
  const rows = openVaststellingen(index);
  if (subsidiejaren(index).length === 0) return null;
  return (
    <Section id="open" titel={text.open.kop}>
      <p>{openSentence(rows.length, index.edition.meta.peildatum)}</p>
      {rows.length > 0 && (
        <FoldedList
          caption={text.open.kop}
          columns={[
            { key: "regeling", head: "Regeling" },
            { key: "jaar", head: "Jaar", number: true },
            { key: "verleend", head: "Verleend", number: true },
            { key: "termijn", head: "Vaststellen voor", short: true },
          ]}
          rows={rows.map((row) => ({
            key: textOf(row, "subsidie_id") ?? "",
            head: textOf(row, "organisatie") ?? registerText.onbekend,
            cells: {
              regeling: textOf(row, "regeling"),
              jaar: textOf(row, "jaar"),
              verleend: bedragText(somOf(geheel([row]), "verleend")),
              termijn: dateText(row, "vaststellen_voor"),
            },
          }))}
        />
      )}
    </Section>
  );
}

/** Organisations, searchable where scripts run; never natural persons. */
export function Organisaties({ index }: { index: EditionIndex }) {
  const organisaties = organisatiesOf(index);
  if (organisaties.length === 0) return null;
  return (
    <Section id="organisaties" titel={text.organisaties.kop} uitleg={<p>{text.organisaties.uitleg}</p>}>
      <FoldedList
        caption={text.organisaties.kop}
        columns={[
          { key: "jaren", head: "Jaren", short: true },
          { key: "aantal", head: "Subsidies", number: true },
          { key: "verleend", head: "Verleend", number: true },
        ]}
        rows={organisaties.map(({ id, naam, jaren, aantal, verleend }) => ({
          key: id,
          head: naam,
          cells: {
            jaren: jaren.length > 1 ? `${jaren[0]}–${jaren.at(-1)}` : jaren[0],
            aantal: formatNumber(aantal),
            verleend: formatEuroInFull(verleend),
          },
        }))}
      />
    </Section>
  );
}

/** A long list of organisations, folded. */
function FoldedList({ caption, columns, rows }: { caption: string; columns: Column[]; rows: TableRow[] }) {
  return (
    <details>
      <summary>{text.toon(rows.length)}</summary>
      <DataTable
        caption={caption}
        hideCaption
        rowHead="Organisatie"
        shape="stacked"
        columns={columns}
        groups={[{ naam: null, rows }]}
      />
    </details>
  );
}
