import { geheel, somOf } from "../../pipeline/domain/bedragen.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { looptOp, type Traject } from "../select/participatie.ts";
import { type RegisterRow, textOf } from "../select/registers.ts";
import { feedbackText, participatieText as text } from "../text/participatie.ts";
import { bedragText, dateOrDash, dateText, registerText } from "../text/registers.ts";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { FactList, Section } from "./section.tsx";
import { Verwijzing } from "./verwijzing.tsx";

interface Props {
  index: EditionIndex;
  traject: Traject;
  to: Link;
}

/** One process: facts, phases with product and status, and the six principles with where they show. */
export function TrajectSection({ index, traject, to }: Props) {
  return (
    <Section id={`traject-${traject.id}`} titel={textOf(traject.row, "titel") ?? traject.id}>
      <div class="specs">
        <FactList facts={factsOf({ index, traject, to })} />
      </div>
      <h3>{text.fasen}</h3>
      <Steps rows={traject.fasen} naam="fase" caption={text.fasen} />
      {traject.mijlpalen.length > 0 && (
        <>
          <h3>{text.mijlpalen}</h3>
          <Steps rows={traject.mijlpalen} naam="titel" caption={text.mijlpalen} />
        </>
      )}
      <h3>{text.principes}</h3>
      <Principes rows={traject.principes} />
    </Section>
  );
}

function factsOf({ index, traject: { row, feedback }, to }: Props) {
  const gebied = index.edition.gebieden.find(({ id }) => id === textOf(row, "gebied"));
  const runs = looptOp({ row }, index.edition.meta.peildatum) && textOf(row, "einde") === null;
  return [
    {
      term: text.feiten.gebied,
      value:
        gebied?.soort === "stadsdeel" ? (
          <a href={to(paths.stadsdeel(gebied.id))}>{gebied.naam}</a>
        ) : (
          (gebied?.naam ?? registerText.onbekend)
        ),
    },
    { term: text.feiten.niveau, value: textOf(row, "niveau") ?? registerText.onbekend },
    { term: text.feiten.begin, value: dateText(row, "begin") },
    { term: text.feiten.einde, value: runs ? text.looptNog : dateText(row, "einde") },
    { term: text.feiten.budget, value: bedragText(somOf(geheel([row]), "budget")) },
    { term: text.feiten.terugkoppeling, value: feedbackText(feedback) },
  ];
}

function Steps({ rows, naam, caption }: { rows: RegisterRow[]; naam: "fase" | "titel"; caption: string }) {
  if (rows.length === 0) return <p>{registerText.onbekend}</p>;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rowHead={naam === "fase" ? "Fase" : "Mijlpaal"}
      shape="stacked"
      columns={[
        ...(naam === "fase" ? [{ key: "product", head: "Product" }] : []),
        { key: "gepland", head: "Gepland", short: true },
        { key: "werkelijk", head: "Werkelijk", short: true },
        { key: "status", head: "Status", short: true },
      ]}
      groups={[
        {
          naam: null,
          rows: rows.map((row) => ({
            key: JSON.stringify(row),
            head: textOf(row, naam) ?? registerText.onbekend,
            cells: {
              product: textOf(row, "product") ?? registerText.onbekend,
              gepland: dateText(row, "gepland"),
              werkelijk: dateOrDash(row, "werkelijk"),
              status: textOf(row, "status") ?? registerText.onbekend,
            },
          })),
        },
      ]}
    />
  );
}

function Principes({ rows }: { rows: RegisterRow[] }) {
  if (rows.length === 0) return <p>{text.geenPrincipes}</p>;
  const applied = rows.filter((row) => row.toegepast === "ja").length;
  return (
    <>
      <p>
        {applied} van de {rows.length} toegepast.
      </p>
      <DataTable
        caption={text.principes}
        hideCaption
        rowHead="Uitgangspunt"
        shape="stacked"
        columns={[
          { key: "toegepast", head: "Toegepast", short: true },
          { key: "bewijs", head: "Waar dat uit blijkt" },
        ]}
        groups={[
          {
            naam: null,
            rows: rows.map((row) => {
              const bewijs = textOf(row, "bewijs");
              return {
                key: textOf(row, "principe") ?? "",
                head: textOf(row, "principe") ?? registerText.onbekend,
                cells: {
                  toegepast: textOf(row, "toegepast") ?? registerText.onbekend,
                  bewijs: bewijs === null ? text.geenBewijs : <Verwijzing naar={bewijs} />,
                },
              };
            }),
          },
        ]}
      />
    </>
  );
}
