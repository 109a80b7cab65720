import type { Delivery, Source } from "../../pipeline/domain/edition.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { shortHash } from "../text/labels.ts";
import { verantwoordingText } from "../text/verantwoording.ts";
import { type Column, DataTable } from "./data-table.tsx";

const { bronnen } = verantwoordingText;

const rowColumns: Column[] = [
  { key: "gelezen", head: "Gelezen", number: true },
  { key: "geladen", head: "Geladen", number: true },
  { key: "afgekeurd", head: "Afgekeurd", number: true },
  { key: "weggelaten", head: "Weggelaten", number: true },
];

/** All sources with the rows of their deliveries, each file in a list that opens, and the survey waves. */
export function Bronnen({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <p>{bronnen.geen}</p>;
  return (
    <>
      <SourceTable sources={sources} />
      <WaveTable sources={sources.filter((source) => source.golven.length > 0)} />
      <DeliveryTable sources={sources.filter((source) => source.leveringen.length > 0)} />
    </>
  );
}

function SourceTable({ sources }: { sources: Source[] }) {
  return (
    <DataTable
      caption={bronnen.kop}
      hideCaption
      rowHead="Bron"
      shape="stacked"
      columns={[
        { key: "leverdatum", head: "Geleverd op", short: true },
        { key: "jaren", head: "Jaren", short: true },
        ...rowColumns,
      ]}
      groups={[
        {
          naam: null,
          rows: sources.map((source) => ({
            key: source.id,
            head: (
              <>
                {source.titel}
                <small>
                  {source.leverancier}. {source.licentie}.
                </small>
              </>
            ),
            cells: {
              leverdatum: source.leverdatum === null ? "niet geleverd" : formatDate(source.leverdatum),
              jaren: yearRange(source.jaren),
              ...rowCells(source.leveringen),
            },
          })),
        },
      ]}
    />
  );
}

function rowCells(deliveries: Delivery[]): Record<string, string> {
  const sum = (key: "gelezen" | "geladen" | "afgekeurd" | "weggelaten") =>
    formatNumber(deliveries.reduce((total, delivery) => total + delivery[key], 0));
  return {
    gelezen: sum("gelezen"),
    geladen: sum("geladen"),
    afgekeurd: sum("afgekeurd"),
    weggelaten: sum("weggelaten"),
  };
}

function yearRange(years: number[]): string {
  if (years.length === 0) return "geen";
  const consecutive = years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1);
  return consecutive && years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(", ");
}

function DeliveryTable({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{bronnen.leveringen}</summary>
      <DataTable
        caption={bronnen.leveringen}
        hideCaption
        rowHead="Bestand"
        shape="stacked"
        columns={[...rowColumns, { key: "kenmerk", head: "Kenmerk" }]}
        groups={sources.map((source) => ({
          naam: source.titel,
          rows: source.leveringen.map((delivery) => ({
            key: delivery.bestand,
            head: <span class="file-name">{delivery.bestand}</span>,
            cells: { ...rowCells([delivery]), kenmerk: <code>{shortHash(delivery.sha256)}</code> },
          })),
        }))}
      />
    </details>
  );
}

function WaveTable({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <DataTable
      caption={bronnen.golven}
      rowHead="Jaar"
      shape="stacked"
      columns={[
        { key: "respondenten", head: "Deelnemers", number: true },
        { key: "steekproef", head: "Steekproef", short: true },
        { key: "werving", head: "Hoe gevraagd" },
      ]}
      groups={sources.map((source) => ({
        naam: source.titel,
        rows: source.golven.map((golf) => ({
          key: `${golf.jaar}`,
          head: golf.jaar,
          cells: {
            respondenten: formatNumber(golf.respondenten),
            werving: golf.werving,
            steekproef: golf.steekproef ? "ja" : "nee",
          },
        })),
      }))}
    />
  );
}
