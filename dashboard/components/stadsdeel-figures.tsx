import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { isShown } from "../../pipeline/domain/outcome.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { type StadsdeelRow, stadsdeelGroups } from "../select/stadsdeel.ts";
import { formatFigure, shortInterval } from "../text/figures.ts";
import { stadsdeelText } from "../text/stadsdeel.ts";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { AbsenceSign, PositieSign } from "./oordeel.tsx";
import { Section } from "./section.tsx";

/** Register and official figures of a stadsdeel as a table; suppressed ones say why. */
export function StadsdeelFigures({
  index,
  stadsdeel,
  to,
}: {
  index: EditionIndex;
  stadsdeel: Gebied;
  to: Link;
}) {
  const groups = stadsdeelGroups(index, stadsdeel, ["register", "officieel", "modelschatting"]);
  const { registers } = stadsdeelText;
  return (
    <Section id="registraties" titel={registers.kop} uitleg={<p>{registers.uitleg}</p>}>
      {groups.length === 0 ? (
        <p>{registers.leeg}</p>
      ) : (
        <DataTable
          caption={`Cijfers uit registraties in ${stadsdeel.naam}`}
          rowHead="Indicator"
          columns={[
            { key: "jaar", head: "Jaar", number: true },
            { key: "cijfer", head: "Cijfer", number: true },
            { key: "marge", head: "Marge", number: true, wideOnly: true },
            { key: "rest", head: "Rest van de stad", number: true, wideOnly: true },
            { key: "positie", head: "Tegen de rest van de stad" },
          ]}
          groups={groups.map((group) => ({
            naam: group.naam,
            rows: group.rows.map((row) => ({
              key: row.meting.indicator.id,
              head: <a href={to(paths.indicator(row.meting.indicator.id))}>{row.meting.indicator.titel}</a>,
              cells: cellsOf(row),
            })),
          }))}
        />
      )}
    </Section>
  );
}

function cellsOf({ outcome, judgement, meting, jaar }: StadsdeelRow) {
  const { indicator } = meting;
  const shown = outcome && isShown(outcome.status) && outcome.waarde !== null;
  return {
    jaar,
    cijfer: shown && outcome.waarde !== null ? <b>{formatFigure(outcome.waarde, indicator)}</b> : "–",
    marge: shown ? (shortInterval(outcome, indicator) ?? "") : "",
    rest: judgement?.rest ? formatFigure(judgement.rest.waarde, indicator) : "",
    positie: shown ? (
      judgement?.positie && <PositieSign positie={judgement.positie} reden={judgement.positieReden} short />
    ) : (
      <AbsenceSign status={outcome?.status ?? "geen-gegevens"} />
    ),
  };
}
