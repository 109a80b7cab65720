import type { PencTabel } from "../../../domain/penc.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { bedragCel, euro, jaarCel, schaalTekst, tekst } from "../cells.ts";
import { compareTexts } from "../compare.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, meetjaarOf, type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";
import { geldBronregel } from "../remarks.ts";
import { sharesOf } from "./geld-delen.ts";
import { belongsTo, geldKolommen, ramingen } from "./geld-kolommen.ts";

/** An amount that is not known, or that nothing covers. */
interface OpenPost {
  tabel: string;
  wat: string;
  row: RegisterRow;
  kolom: string;
}

/** Every amount that the document shows and that is PM, not yet known or not covered, on one sheet: nobody has to look for a word. */
export function openPostenTabel(context: PencContext): PencTabel {
  const shares = sharesOf(context);
  const names = (row: RegisterRow) => {
    const own = textOf(row, "deelambitie");
    const ids = own === null ? shares(row).map(({ deelambitie }) => deelambitie) : [own];
    return ids.map((id) => deelambitieNaam(context, id)).join("; ");
  };
  return makeTabel<OpenPost>(
    {
      ...{ id: "open-posten", wVraag: 3, blad: "PM en ongedekt" },
      titel: `Bedragen die PM, nog niet bekend of ongedekt zijn (${schaalTekst[context.schaal]})`,
      inleiding: ["Bedragen van de hele kostenplaats, voor de toerekening aan deelambities."],
      noten: geldBronregel(context, ["begroting", "reserves", "dekking", "budgetvragen", "bestedingen"]),
    },
    [
      tekstKolom("Tabel", 16, ({ tabel }) => tekst(tabel)),
      cijferKolom("Jaar", ({ row }) => jaarCel(numberOf(row, "jaar")), 8),
      tekstKolom("Wat", 52, ({ wat }) => tekst(wat)),
      tekstKolom("Kostenplaats", 14, ({ row }) => tekst(textOf(row, "kostenplaats"))),
      tekstKolom("Taakveld", 30, ({ row }) => {
        const taakveld = textOf(row, "taakveld");
        return tekst(taakveld === null ? null : taakveldNaam(context, taakveld, Number(row.jaar)));
      }),
      tekstKolom("Deelambitie", 40, ({ row }) => tekst(names(row))),
      cijferKolom("Bedrag", ({ row, kolom }) => {
        const bedrag = numberOf(row, kolom);
        const reden = textOf(row, `${kolom}_reden`) ?? "niet opgegeven";
        return bedrag === null
          ? bedragCel({ som: null, ontbreekt: [reden] }, context.schaal)
          : euro(bedrag, context.schaal);
      }),
    ],
    gewoon(openPosten(context)),
  );
}

function openPosten(context: PencContext): OpenPost[] {
  const states = [...geldKolommen(context).kolommen, ...ramingen(context)];
  const inStates = (row: RegisterRow) => states.some((kolom) => belongsTo(row, kolom));
  const isOpen = (row: RegisterRow, kolom: string) =>
    numberOf(row, kolom) === null && textOf(row, `${kolom}_reden`) !== "n.v.t.";
  const own = (tabel: string) =>
    rowsOf(context, tabel).filter(({ jaar }) => [meetjaarOf(context), context.jaar].includes(Number(jaar)));
  const money = ["begroting", "reserves"].flatMap((tabel) =>
    rowsOf(context, tabel)
      .filter((row) => inStates(row) && isOpen(row, "bedrag"))
      .map((row) => ({ tabel, wat: moneyText(row), row, kolom: "bedrag" })),
  );
  const uncovered = own("dekking")
    .filter((row) => isOpen(row, "bedrag") || (row.dekking === "ongedekt" && Number(row.bedrag) > 0))
    .map((row) => ({ tabel: "dekking", wat: textOf(row, "dekking") ?? "", row, kolom: "bedrag" }));
  const requests = ["gevraagd", "toegekend"].flatMap((kolom) =>
    own("budgetvragen")
      .filter((row) => isOpen(row, kolom))
      .map((row) => ({ tabel: "budgetvragen", wat: `${kolom}: ${textOf(row, "omschrijving")}`, row, kolom })),
  );
  const spending = own("bestedingen")
    .filter((row) => isOpen(row, "bedrag"))
    .map((row) => ({ tabel: "bestedingen", wat: `besteding ${row.budgetvraag_id}`, row, kolom: "bedrag" }));
  const keyOf = ({ row, wat }: OpenPost) => [row.jaar, row.taakveld, row.kostenplaats, wat].join(" ");
  return [money, uncovered, requests, spending].flatMap((posten) =>
    posten.toSorted((a, b) => compareTexts(keyOf(a), keyOf(b))),
  );
}

function moneyText(row: RegisterRow): string {
  return [`begroting ${row.begrotingsjaar}`, row.stand, row.soort, row.aard ?? row.reserve]
    .filter(Boolean)
    .join(", ");
}
