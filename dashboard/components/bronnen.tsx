import type { Source } from "../../pipeline/domain/edition.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { shortHash } from "../text/labels.ts";
import { verantwoordingText } from "../text/verantwoording.ts";
import { DataTable } from "./data-table.tsx";

/** All sources, their deliveries with row counts, and the survey waves. */
export function Bronnen({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <p>{verantwoordingText.bronnen.geen}</p>;
  return (
    <>
      <SourceTable sources={sources} />
      <DeliveryTable sources={sources.filter((source) => source.leveringen.length > 0)} />
      <WaveTable sources={sources.filter((source) => source.golven.length > 0)} />
    </>
  );
}

function SourceTable({ sources }: { sources: Source[] }) {
  return (
    <DataTable
      caption={verantwoordingText.bronnen.kop}
      rowHead="Bron"
      columns={[
        { key: "leverancier", head: "Leverancier" },
        { key: "leverdatum", head: "Geleverd op" },
        { key: "jaren", head: "Jaren" },
        { key: "licentie", head: "Licentie", wideOnly: true },
      ]}
      groups={[
        {
          naam: null,
          rows: sources.map((source) => ({
            key: source.id,
            head: source.titel,
            cells: {
              leverancier: source.leverancier,
              leverdatum: source.leverdatum === null ? "niet geleverd" : formatDate(source.leverdatum),
              jaren: yearRange(source.jaren),
              licentie: source.licentie,
            },
          })),
        },
      ]}
    />
  );
}

function yearRange(years: number[]): string {
  if (years.length === 0) return "geen";
  const consecutive = years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1);
  return consecutive && years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(", ");
}

function DeliveryTable({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  const count = (value: number) => formatNumber(value);
  return (
    <DataTable
      caption={verantwoordingText.bronnen.leveringen}
      rowHead="Bestand"
      columns={[
        { key: "gelezen", head: "Gelezen", number: true },
        { key: "geladen", head: "Geladen", number: true },
        { key: "afgekeurd", head: "Afgekeurd", number: true },
        { key: "weggelaten", head: "Wegge\u00adlaten", number: true, wideOnly: true },
        { key: "kenmerk", head: "Kenmerk", wideOnly: true },
      ]}
      groups={sources.map((source) => ({
        naam: source.titel,
        rows: source.leveringen.map((delivery) => ({
          key: delivery.bestand,
          head: <span class="file-name">{delivery.bestand}</span>,
          cells: {
            gelezen: count(delivery.gelezen),
            geladen: count(delivery.geladen),
            afgekeurd: count(delivery.afgekeurd),
            weggelaten: count(delivery.weggelaten),
            kenmerk: <code>{shortHash(delivery.sha256)}</code>,
          },
        })),
      }))}
    />
  );
}

function WaveTable({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <DataTable
      caption={verantwoordingText.bronnen.golven}
      rowHead="Jaar"
      columns={[
        { key: "respondenten", head: "Deelnemers", number: true },
        { key: "werving", head: "Hoe gevraagd" },
        { key: "steekproef", head: "Steekproef" },
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
