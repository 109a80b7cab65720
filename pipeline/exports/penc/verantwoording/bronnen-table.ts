import type { Delivery, Source } from "../../../domain/edition.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { aantal, datumCel, tekst } from "../cells.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import type { PencContext } from "../penc-context.ts";

interface LeveringRij {
  source: Source;
  levering: Delivery;
}

/** Every delivered file behind the edition with its rows and whole fingerprint: read = loaded + rejected + left out. */
export function bronnenTabel({ edition }: PencContext): PencTabel {
  const rijen = edition.sources.flatMap((source) =>
    source.leveringen.map((levering): LeveringRij => ({ source, levering })),
  );
  const rows = (naam: string, kind: "gelezen" | "geladen" | "afgekeurd" | "weggelaten") =>
    cijferKolom<LeveringRij>(naam, ({ levering }) => aantal(levering[kind]), 12);
  return makeTabel<LeveringRij>(
    {
      ...{ id: "bronnen", wVraag: null, blad: "Bronnen", titel: "Leveringen achter deze editie" },
      inleiding: [
        "Gelezen is geladen plus afgekeurd plus weggelaten. Van elk bestand staat een kopie onder zijn vingerafdruk in het archief van de werkomgeving.",
      ],
      noten: [
        ...correctionsOf(edition.sources),
        `Berekend met programma ${edition.meta.codeVersion}; inhoud van de editie ${edition.meta.contentHash}.`,
      ],
    },
    [
      tekstKolom("Bron", 30, ({ source }) => tekst(source.titel)),
      tekstKolom("Leverancier", 34, ({ source }) => tekst(source.leverancier)),
      tekstKolom("Geleverd", 14, ({ source }) => datumCel(source.leverdatum)),
      tekstKolom("Tabel", 20, ({ levering }) => tekst(levering.tabel)),
      tekstKolom("Bestand", 44, ({ levering }) => tekst(levering.bestand)),
      rows("Gelezen", "gelezen"),
      rows("Geladen", "geladen"),
      rows("Afgekeurd", "afgekeurd"),
      rows("Weggelaten", "weggelaten"),
      tekstKolom("Licentie", 14, ({ source }) => tekst(source.licentie)),
      tekstKolom("Vingerafdruk (sha256)", 66, ({ levering }) => tekst(levering.sha256)),
    ],
    gewoon(rijen),
  );
}

function correctionsOf(sources: readonly Source[]): string[] {
  return sources.flatMap(({ titel, correcties }) =>
    correcties.map(({ wat, reden, verwijzing }) => `Correctie in ${titel}: ${wat}. ${reden} (${verwijzing})`),
  );
}
