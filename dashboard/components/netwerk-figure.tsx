import type { EditionIndex } from "../select/edition-index.ts";
import { type Netwerken, netwerkenOf } from "../select/participatie.ts";
import { initiatievenText, netwerkSentence } from "../text/participatie.ts";
import { AreaMap } from "./area-map.tsx";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { Figure, Section } from "./section.tsx";

const { netwerken: words } = initiatievenText;

/** Which buurten have an active network: map, and a table per stadsdeel in fixed order. */
export function NetwerkSection({ index, to }: { index: EditionIndex; to: Link }) {
  const netwerken = netwerkenOf(index);
  return (
    <Section id="buurtnetwerken" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {netwerken === null ? (
        <p>{words.leeg}</p>
      ) : (
        <>
          <NetwerkMap index={index} netwerken={netwerken} />
          <NetwerkTable index={index} netwerken={netwerken} to={to} />
        </>
      )}
    </Section>
  );
}

function NetwerkMap({ index, netwerken }: { index: EditionIndex; netwerken: Netwerken }) {
  const { jaar, met, zonder } = netwerken;
  const own = new Map<string, { tone: "k1" | "k4"; text: string }>([
    ...[...met].map((id) => [id, { tone: "k4", text: "ja" }] as const),
    ...[...zonder].map((id) => [id, { tone: "k1", text: "nee" }] as const),
  ]);
  return (
    <Figure titel={netwerkSentence(netwerken)} sub={words.kaart(jaar)}>
      <AreaMap index={index} labels={[]} own={own} options={{ id: "netwerken", label: words.kaart(jaar) }} />
    </Figure>
  );
}

function NetwerkTable({ index, netwerken, to }: { index: EditionIndex; netwerken: Netwerken; to: Link }) {
  const namesIn = (stadsdeel: string, ids: Set<string>) =>
    index.buurten
      .filter((buurt) => buurt.stadsdeel === stadsdeel && ids.has(buurt.id))
      .map(({ naam }) => naam)
      .join(", ") || words.geen;
  return (
    <DataTable
      caption={`${words.kop} per stadsdeel, ${netwerken.jaar}`}
      rowHead="Stadsdeel"
      shape="stacked"
      columns={[
        { key: "zonder", head: words.zonder },
        { key: "met", head: words.met },
      ]}
      groups={[
        {
          naam: null,
          rows: index.stadsdelen.map(({ id, naam }) => ({
            key: id,
            head: <a href={to(paths.stadsdeel(id))}>{naam}</a>,
            cells: { zonder: namesIn(id, netwerken.zonder), met: namesIn(id, netwerken.met) },
          })),
        },
      ]}
    />
  );
}
