import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import type { OngelijkInvesteren as Data } from "../../pipeline/domain/ongelijk-investeren.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { redenText } from "../../pipeline/wording/terms.ts";
import type { Axis } from "../charts/axis.ts";
import { type InvesteringPunt, OngelijkInvesteren } from "../charts/ongelijk-investeren.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { findIndicator } from "../select/meting.ts";
import { formatFigure, unitSuffix } from "../text/figures.ts";
import { subsidiesText } from "../text/samen.ts";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { Figure } from "./section.tsx";

interface Props {
  index: EditionIndex;
  data: Data;
  to: Link;
}

const { investeren: text } = subsidiesText;

/** Need beside effort: plot in two sizes, the same figures as a table, and what the need is made of. */
export function InvesteringFigure({ index, data, to }: Props) {
  return (
    <Figure
      titel={text.grafiek}
      sub={data.zin}
      note={
        <>
          <p>{text.onderdelen(data.basisjaar)}</p>
          <p>{text.marge}</p>
          <CityWide index={index} data={data} />
          <p>{text.geenOorzaak}</p>
        </>
      }
    >
      <Plots index={index} data={data} />
      <MainTable index={index} data={data} to={to} />
      <PartsTable index={index} data={data} to={to} />
    </Figure>
  );
}

/**
 * The effort in the whole gemeente in words: in the plot it would look like an average, while most stadsdelen lie below
 * it because what is for the whole gemeente counts in none of them.
 */
function CityWide({ index, data }: Omit<Props, "to">) {
  const [first] = data.inzet;
  const indicator = first && findIndicator(index, first.indicator);
  if (!indicator || first.gemeente === null) return null;
  return <p>{text.heleStad(formatFigure(first.gemeente, indicator))}</p>;
}

function Plots({ index, data }: Omit<Props, "to">) {
  const [first] = data.inzet;
  const indicator = first && findIndicator(index, first.indicator);
  const punten = first ? pointsOf(index, data, first.indicator) : [];
  if (!first || !indicator || punten.length === 0) return null;
  const shared = {
    label: `${text.grafiek}. De cijfers staan in de tabel.`,
    x: needAxis(punten),
    y: effortAxis(punten.map(({ inzet }) => inzet)),
    formatX: (value: number) => formatNumber(value),
    formatY: (value: number) => formatFigure(value, { ...indicator, decimalen: 0 }),
    titles: {
      x: text.x,
      y: `${indicator.titel}, ${first.jaar}`,
      gemiddeld: text.gemiddeld(data.basisjaar),
    },
  };
  return (
    <>
      <OngelijkInvesteren punten={punten} options={{ ...shared, width: 720, height: 400, narrow: false }} />
      <OngelijkInvesteren punten={punten} options={{ ...shared, width: 340, height: 360, narrow: true }} />
    </>
  );
}

function pointsOf(index: EditionIndex, data: Data, indicator: string): InvesteringPunt[] {
  return data.stadsdelen.flatMap(({ gebied, index: behoefte, onder, boven, inzet }) => {
    const waarde = inzet.find((row) => row.indicator === indicator)?.waarde;
    const stadsdeel = index.stadsdelen.find(({ id }) => id === gebied);
    if (behoefte === null || waarde == null || !stadsdeel) return [];
    const { naam, afkorting } = stadsdeel;
    return [{ naam, kort: afkorting ?? naam, behoefte, onder, boven, inzet: waarde }];
  });
}

/** Whole spreads on both sides of the average, wide enough for every margin. */
function needAxis(punten: InvesteringPunt[]): Axis {
  const reach = Math.max(...punten.flatMap((p) => [p.behoefte, p.onder ?? 0, p.boven ?? 0]).map(Math.abs));
  const end = Math.max(1, Math.ceil(reach));
  return { domain: [-end, end], ticks: Array.from({ length: 2 * end + 1 }, (_, i) => i - end) };
}

/** From zero: the height of a point is an amount. */
function effortAxis(values: number[]): Axis {
  const most = Math.max(...values);
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((size) => most / size <= 5) ?? most / 5;
  const steps = Math.ceil(most / step);
  return { domain: [0, steps * step], ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}

function MainTable({ index, data, to }: Props) {
  return (
    <DataTable
      caption={text.grafiek}
      rowHead="Stadsdeel"
      shape="stacked"
      columns={[
        { key: "index", head: `${text.index} (${data.jaar})`, number: true },
        { key: "marge", head: "Marge", number: true },
        ...data.inzet.map(({ indicator, jaar }) => ({
          key: indicator,
          head: effortHead(findIndicator(index, indicator), indicator, jaar),
          number: true,
          href: to(paths.indicator(indicator)),
        })),
      ]}
      groups={[{ naam: null, rows: data.stadsdelen.map((row) => mainRow(index, row, to)) }]}
    />
  );
}

/** `Bezoeken, per 1.000 inwoners (2025)`; an amount says its unit itself. */
function effortHead(indicator: PublishedIndicator | undefined, id: string, jaar: number): string {
  if (!indicator) return `${id} (${jaar})`;
  const unit = indicator.eenheid === "per-inwoners" ? `, ${unitSuffix(indicator)}` : "";
  return `${indicator.titel}${unit} (${jaar})`;
}

function mainRow(index: EditionIndex, row: Data["stadsdelen"][number], to: Link) {
  const cells: Record<string, string> = {
    index:
      row.index === null ? `niet getoond: ${redenText[row.reden ?? "niet-geleverd"]}` : signed(row.index),
    marge: row.onder === null || row.boven === null ? "" : `${signed(row.onder)} tot ${signed(row.boven)}`,
  };
  for (const { indicator, waarde } of row.inzet) cells[indicator] = levelOf(index, indicator, waarde);
  return { key: row.gebied, head: nameLink(index, row.gebied, to), cells };
}

function PartsTable({ index, data, to }: Props) {
  return (
    <details>
      <summary>{text.tabelOnderdelen}</summary>
      <DataTable
        caption={text.tabelOnderdelen}
        hideCaption
        rowHead="Stadsdeel"
        shape="stacked"
        columns={data.onderdelen.map(({ indicator, meerBehoefte }) => ({
          key: indicator,
          head: `${findIndicator(index, indicator)?.titel ?? indicator} (${text.meerBehoefte[meerBehoefte]})`,
          number: true,
          href: to(paths.indicator(indicator)),
        }))}
        groups={[
          {
            naam: null,
            rows: data.stadsdelen.map((row) => ({
              key: row.gebied,
              head: nameLink(index, row.gebied, to),
              cells: Object.fromEntries(
                row.onderdelen.map(({ indicator, waarde, z }) => [
                  indicator,
                  z === null ? "niet getoond" : `${levelOf(index, indicator, waarde)} (${signed(z)})`,
                ]),
              ),
            })),
          },
        ]}
      />
    </details>
  );
}

function nameLink(index: EditionIndex, id: string, to: Link) {
  return <a href={to(paths.stadsdeel(id))}>{index.stadsdelen.find((row) => row.id === id)?.naam ?? id}</a>;
}

function levelOf(index: EditionIndex, id: string, waarde: number | null): string {
  const indicator = findIndicator(index, id);
  return waarde === null || !indicator ? "niet getoond" : formatFigure(waarde, indicator);
}

/** With its sign: 0 is the average. */
function signed(value: number): string {
  const text = formatNumber(value, 1);
  if (text === "-0,0") return "0,0";
  return value > 0 && text !== "0,0" ? `+${text}` : text;
}
