import type { EditionIndex } from "../select/edition-index.ts";
import { type Knelpunt, knelpuntenOf, standOf } from "../select/participatie.ts";
import { textOf } from "../select/registers.ts";
import { knelpuntSentence, participatieText } from "../text/participatie.ts";
import { dateText, registerText } from "../text/registers.ts";
import { areaName, CaseTable } from "./case-table.tsx";
import { DeelambitieLink } from "./deelambitie-link.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";

const { knelpunten: words } = participatieText;

/** What was done with what residents and organisations named, in the city or in one stadsdeel; without a step first. */
export function Knelpunten({ index, stadsdeel, to }: { index: EditionIndex; stadsdeel?: string; to: Link }) {
  const knelpunten = knelpuntenOf(index).filter(
    ({ row }) => stadsdeel === undefined || row.gebied === stadsdeel,
  );
  return (
    <Section id="knelpunten" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {knelpunten.length === 0 ? (
        <p>{stadsdeel === undefined ? words.leeg : words.geenHier}</p>
      ) : (
        <>
          <p>{knelpuntSentence(knelpunten)}</p>
          <CaseTable
            caption={words.alle(knelpunten.map(({ row }) => row))}
            rowHead="Knelpunt"
            columns={[
              { key: "status", head: "Waar het nu staat" },
              { key: "deelambitie", head: "Deelambitie" },
              ...(stadsdeel === undefined ? [{ key: "gebied", head: "Gebied", short: true }] : []),
              { key: "genoemd", head: "Genoemd", short: true },
              { key: "antwoord", head: "Melder heeft antwoord", short: true },
            ]}
            rows={knelpunten.map((knelpunt) => ({
              row: knelpunt.row,
              cells: cellsOf(knelpunt, index, to),
            }))}
          />
        </>
      )}
    </Section>
  );
}

function cellsOf(knelpunt: Knelpunt, index: EditionIndex, to: Link) {
  const { row, stappen } = knelpunt;
  const last = stappen.at(-1);
  const where = stappen.map((step) => textOf(step, "waarheen")).findLast((found) => found !== null);
  return {
    status: last ? words.stap(standOf(knelpunt), dateText(last, "datum"), where ?? null) : words.geenStap,
    deelambitie: <DeelambitieLink index={index} row={row} to={to} />,
    gebied: areaName(index, row, "gebied"),
    genoemd: `${dateText(row, "datum")}, ${textOf(row, "herkomst") ?? registerText.onbekend}`,
    antwoord: (last && textOf(last, "teruggekoppeld")) ?? registerText.onbekend,
  };
}
