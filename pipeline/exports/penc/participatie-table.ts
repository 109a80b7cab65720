import { median } from "d3";
import { geheel, somOf } from "../../domain/bedragen.ts";
import type { PencTabel } from "../../domain/penc.ts";
import { byDate, type RegisterRow, textOf } from "../../domain/register-rows.ts";
import { aantal, bedragCel, cijfer, leeg, schaalTekst, tekst } from "./cells.ts";
import { daysBetween } from "./days.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "./make-tabel.ts";
import { datumOfReden } from "./mijlpalen-table.ts";
import { type PencContext, rowsOf } from "./penc-context.ts";
import { geldBronregel } from "./remarks.ts";

/** A process as a whole, or one of its phases. */
interface TrajectRij {
  traject: RegisterRow;
  fase: RegisterRow | null;
  bijeenkomsten: RegisterRow[];
}

/** Participation processes with their phases, products and how soon people heard back. */
export function participatieTabel(context: PencContext): PencTabel {
  const { schaal, edition } = context;
  const areas = new Map(edition.gebieden.map(({ id, naam }) => [id, naam]));
  const whole = <T>(rij: TrajectRij, make: () => T, other: T) => (rij.fase === null ? make() : other);
  return makeTabel<TrajectRij>(
    {
      id: "participatie",
      wVraag: 2,
      blad: "Participatie",
      titel: "Participatietrajecten: fasen, producten en terugkoppeling",
      inleiding: ["Aantallen initiatieven en uitdagingen staan bij de indicatoren."],
      noten: geldBronregel(context, ["trajecten", "traject_fasen", "bijeenkomsten"]),
    },
    [
      tekstKolom("Traject", 34, ({ traject }) => tekst(textOf(traject, "titel"))),
      tekstKolom("Gebied", 16, ({ traject }) => {
        const gebied = textOf(traject, "gebied");
        return tekst(areas.get(gebied ?? "") ?? gebied);
      }),
      tekstKolom("Niveau", 14, ({ traject }) => tekst(textOf(traject, "niveau"))),
      tekstKolom("Fase", 20, ({ fase }) => tekst(fase === null ? "hele traject" : textOf(fase, "fase"))),
      tekstKolom("Product", 40, ({ fase }) => tekst(textOf(fase ?? {}, "product"))),
      tekstKolom("Gepland", 14, ({ fase }) => (fase === null ? leeg : datumOfReden(fase, "gepland"))),
      tekstKolom("Werkelijk", 14, ({ fase }) => (fase === null ? leeg : datumOfReden(fase, "werkelijk"))),
      tekstKolom("Status", 16, ({ fase }) => tekst(textOf(fase ?? {}, "status"))),
      cijferKolom("Bijeenkomsten", (rij) => whole(rij, () => aantal(rij.bijeenkomsten.length), leeg)),
      cijferKolom("Teruggekoppeld", (rij) => whole(rij, () => aantal(feedbackDays(rij).length), leeg)),
      cijferKolom("Mediaan dagen tot terugkoppeling", (rij) => {
        const days = rij.fase === null ? median(feedbackDays(rij)) : undefined;
        return days === undefined ? leeg : cijfer(days, "dagen", 1);
      }),
      cijferKolom(`Budget (${schaalTekst[schaal]})`, (rij) =>
        whole(rij, () => bedragCel(somOf(geheel([rij.traject]), "budget"), schaal), leeg),
      ),
    ],
    gewoon(rijenOf(context)),
  );
}

function rijenOf(context: PencContext): TrajectRij[] {
  const own = (tabel: string, { traject_id }: RegisterRow) =>
    rowsOf(context, tabel).filter((row) => row.traject_id === traject_id);
  return byDate(rowsOf(context, "trajecten"), "begin").flatMap((traject) => {
    const bijeenkomsten = own("bijeenkomsten", traject);
    const fasen = own("traject_fasen", traject);
    return [null, ...fasen].map((fase) => ({ traject, fase, bijeenkomsten }));
  });
}

function feedbackDays({ bijeenkomsten }: TrajectRij): number[] {
  return bijeenkomsten.flatMap((row) => {
    const [from, to] = [textOf(row, "datum"), textOf(row, "teruggekoppeld")];
    return from === null || to === null ? [] : [daysBetween(from, to)];
  });
}
