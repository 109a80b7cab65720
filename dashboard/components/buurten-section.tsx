import type { EditionIndex } from "../select/edition-index.ts";
import type { MetEnZonder } from "../select/participatie.ts";
import { type BuurtenWords, metEnZonderSentence } from "../text/participatie.ts";
import { AreaMap, hasMap } from "./area-map.tsx";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { Figure, Section } from "./section.tsx";

interface Props {
  index: EditionIndex;
  stand: MetEnZonder;
  words: BuurtenWords;
  /** Unique on the page. */
  id: string;
}

/** Which buurten have something and which have not: map, and a table per stadsdeel in fixed order. */
export function BuurtenSection({
  stand,
  to,
  ...props
}: Omit<Props, "stand"> & { stand: MetEnZonder | null; to: Link }) {
  const { words, id } = props;
  return (
    <Section id={id} titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {stand === null ? (
        <p>{words.leeg}</p>
      ) : (
        <>
          {hasMap(props.index) && <BuurtenMap {...props} stand={stand} />}
          <BuurtenTable {...props} stand={stand} to={to} />
        </>
      )}
    </Section>
  );
}

function BuurtenMap({ index, stand, words, id }: Props) {
  const own = new Map<string, { tone: "k1" | "k4"; text: string }>([
    ...[...stand.met].map((buurt) => [buurt, { tone: "k4", text: "ja" }] as const),
    ...[...stand.zonder].map((buurt) => [buurt, { tone: "k1", text: "nee" }] as const),
  ]);
  const kaart = words.kaart(stand.jaar);
  return (
    <Figure titel={metEnZonderSentence(stand, words)} sub={kaart}>
      <AreaMap index={index} labels={[]} own={own} options={{ id: `${id}-kaart`, label: kaart }} />
    </Figure>
  );
}

function BuurtenTable({ index, stand, words, to }: Props & { to: Link }) {
  const namesIn = (stadsdeel: string, ids: ReadonlySet<string>) =>
    index.buurten
      .filter((buurt) => buurt.stadsdeel === stadsdeel && ids.has(buurt.id))
      .map(({ naam }) => naam)
      .join(", ") || words.geen;
  return (
    <DataTable
      caption={`${words.kop} per stadsdeel, ${stand.jaar}`}
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
            cells: { zonder: namesIn(id, stand.zonder), met: namesIn(id, stand.met) },
          })),
        },
      ]}
    />
  );
}
