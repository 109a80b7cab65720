import type { EditionIndex } from "../select/edition-index.ts";
import { type Knelpunt, knelpuntenOf } from "../select/participatie.ts";
import { textOf } from "../select/registers.ts";
import { participatieText } from "../text/participatie.ts";
import { dateText, registerText } from "../text/registers.ts";
import { DataTable } from "./data-table.tsx";
import { DeelambitieLink } from "./deelambitie-link.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";

const { knelpunten: words } = participatieText;

/** What was done with what residents and organisations named; those without a step first. */
export function Knelpunten({ index, to }: { index: EditionIndex; to: Link }) {
  const knelpunten = knelpuntenOf(index);
  return (
    <Section id="knelpunten" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      {knelpunten.length === 0 ? (
        <p>{words.leeg}</p>
      ) : (
        <DataTable
          caption={words.kop}
          hideCaption
          rowHead="Knelpunt"
          shape="stacked"
          columns={[
            { key: "deelambitie", head: "Deelambitie" },
            { key: "gebied", head: "Gebied", short: true },
            { key: "herkomst", head: "Herkomst", short: true },
            { key: "status", head: "Waar het nu staat" },
            { key: "antwoord", head: "Melder heeft antwoord", short: true },
          ]}
          groups={[{ naam: null, rows: knelpunten.map((knelpunt) => rowOf(knelpunt, index, to)) }]}
        />
      )}
    </Section>
  );
}

function rowOf({ row, stappen }: Knelpunt, index: EditionIndex, to: Link) {
  const last = stappen.at(-1);
  const gebied = index.edition.gebieden.find(({ id }) => id === textOf(row, "gebied"));
  return {
    key: textOf(row, "knelpunt_id") ?? "",
    head: textOf(row, "knelpunt_id") ?? registerText.onbekend,
    cells: {
      deelambitie: <DeelambitieLink index={index} row={row} to={to} />,
      gebied: gebied?.naam ?? words.heleStad,
      herkomst: textOf(row, "herkomst") ?? registerText.onbekend,
      status: last
        ? `${textOf(last, "status") ?? registerText.onbekend}, ${dateText(last, "datum")}`
        : words.geenStap,
      antwoord: (last && textOf(last, "teruggekoppeld")) ?? registerText.onbekend,
    },
  };
}
