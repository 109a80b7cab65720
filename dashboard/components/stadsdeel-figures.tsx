import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { isShown } from "../../pipeline/domain/outcome.ts";
import { redenText } from "../../pipeline/wording/terms.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { groupsFor, type StadsdeelGroup, type StadsdeelRow, stadsdeelGroups } from "../select/stadsdeel.ts";
import { formatFigure, shortInterval, unitSuffix } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { stadsdeelText } from "../text/stadsdeel.ts";
import { commonReason } from "./comparison-figure.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { AbsenceSign, PositieSign } from "./oordeel.tsx";
import { Section } from "./section.tsx";
import { SharedTable } from "./shared-table.tsx";

/** Register and official figures of a stadsdeel as tables; suppressed ones say why. */
export function StadsdeelFigures({
  index,
  stadsdeel,
  deelambitie,
  to,
}: {
  index: EditionIndex;
  stadsdeel: Gebied;
  /** Only this deelambitie; everything when left out. */
  deelambitie?: string;
  to: Link;
}) {
  const all = stadsdeelGroups(index, stadsdeel, ["register", "officieel", "modelschatting"]);
  const groups = groupsFor(all, deelambitie);
  const own = splitGroups(groups, false);
  const shared = splitGroups(groups, true);
  const { registers } = stadsdeelText;
  return (
    <Section id="registraties" titel={registers.kop} uitleg={<p>{registers.uitleg}</p>}>
      {groups.length === 0 && <p>{registers.leeg}</p>}
      {own.length > 0 && <OwnTable groups={own} naam={stadsdeel.naam} to={to} />}
      {shared.length > 0 && <SharedTable groups={shared} naam={stadsdeel.naam} to={to} />}
    </Section>
  );
}

function splitGroups(groups: StadsdeelGroup[], shared: boolean): StadsdeelGroup[] {
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => (row.meting.indicator.deelambitie === "gemeenschappelijk") === shared),
    }))
    .filter((group) => group.rows.length > 0);
}

function OwnTable({ groups, naam, to }: { groups: StadsdeelGroup[]; naam: string; to: Link }) {
  const rows = groups.flatMap((group) => group.rows);
  const reden = commonReason(rows);
  const columns: Column[] = [
    { key: "jaar", head: "Jaar", number: true },
    { key: "cijfer", head: "Cijfer", number: true },
    ...(rows.some((row) => row.outcome?.onder != null)
      ? [{ key: "marge", head: "Marge", number: true }]
      : []),
    ...(rows.some((row) => row.judgement?.rest)
      ? [{ key: "rest", head: "Rest van de stad", number: true }]
      : []),
    ...(reden === null ? [{ key: "positie", head: "Tegen de rest van de stad" }] : []),
    ...(reden !== null && rows.some(isAbsent) ? [{ key: "positie", head: "Opmerking" }] : []),
  ];
  return (
    <>
      <DataTable
        caption={`Cijfers uit registraties in ${naam}`}
        hideCaption
        rowHead="Indicator"
        shape="stacked"
        columns={columns}
        groups={groups.map((group) => ({
          naam: group.naam,
          rows: group.rows.map((row) => ({
            key: row.meting.indicator.id,
            head: (
              <>
                <a href={to(paths.indicator(row.meting.indicator.id))}>{row.meting.indicator.titel}</a>
                <small>{unitSuffix(row.meting.indicator)}</small>
              </>
            ),
            cells: cellsOf(row, reden !== null),
          })),
        }))}
      />
      {reden !== null && <p class="note">{figureText.geenPositie(redenText[reden])}</p>}
    </>
  );
}

function isAbsent({ outcome }: StadsdeelRow): boolean {
  return !outcome || !isShown(outcome.status);
}

function cellsOf({ outcome, judgement, meting, jaar }: StadsdeelRow, withoutPositie: boolean) {
  const { indicator } = meting;
  if (!outcome || !isShown(outcome.status) || outcome.waarde === null) {
    return { jaar, cijfer: "–", positie: <AbsenceSign outcome={outcome} /> };
  }
  return {
    jaar,
    cijfer: <b>{formatFigure(outcome.waarde, indicator)}</b>,
    marge: shortInterval(outcome, indicator) ?? "",
    rest: judgement?.rest ? formatFigure(judgement.rest.waarde, indicator) : "",
    positie: !withoutPositie && judgement?.positie && (
      <PositieSign positie={judgement.positie} reden={judgement.positieReden} short />
    ),
  };
}
