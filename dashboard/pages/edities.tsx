import type { EditionMeta } from "../../pipeline/domain/edition.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { DataTable, type TableRow } from "../components/data-table.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro } from "../components/section.tsx";
import { editiesText } from "../text/edities.ts";
import { shortHash } from "../text/labels.ts";

/** Editions that were made public, and which of them have pages of their own on this site. */
export interface EditionHistory {
  /** Published and frozen editions, oldest first. */
  editions: readonly EditionMeta[];
  /** Ids of frozen editions whose pages are on this site, as they were. */
  kept: readonly string[];
}

/** The archive of editions, newest first; `history` is null inside a frozen edition, which knows no later ones. */
export function editiesPage(history: EditionHistory | null): PageView {
  const to = linksFrom(paths.edities);
  const editions = [...(history?.editions ?? [])].reverse();
  return {
    path: paths.edities,
    titel: editiesText.kop,
    omschrijving: editiesText.omschrijving,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{editiesText.kop}</h1>
          <p class="lead">{history === null ? editiesText.bevroren : editiesText.inleiding}</p>
        </Intro>
        {history !== null && editions.length === 0 && <p>{editiesText.geen}</p>}
        {history !== null && editions.length > 0 && (
          <DataTable
            caption={editiesText.kop}
            hideCaption
            rowHead={editiesText.kolommen.editie}
            columns={Object.entries(editiesText.kolommen)
              .filter(([key]) => key !== "editie")
              .map(([key, head]) => ({ key, head }))}
            groups={[{ naam: null, rows: editions.map((meta) => rowOf(meta, history, to)) }]}
            shape="stacked"
          />
        )}
      </>
    ),
  };
}

function rowOf(meta: EditionMeta, { editions, kept }: EditionHistory, to: Link): TableRow {
  const mended = editions.find(({ corrects }) => corrects?.id === meta.id);
  return {
    key: meta.id,
    head: kept.includes(meta.id) ? <a href={to(paths.editie(meta.id))}>{meta.titel}</a> : meta.titel,
    cells: {
      stand: formatDate(meta.peildatum),
      toestand: editiesText.toestand[meta.state],
      goedgekeurd: meta.approver ?? "",
      kenmerk: shortHash(meta.contentHash),
      opmerking: [
        ...(meta.corrects ? [editiesText.herstelt(meta.corrects)] : []),
        ...(mended?.corrects ? [editiesText.hersteld({ id: mended.id, reden: mended.corrects.reden })] : []),
      ].join(" "),
    },
  };
}
