import type { PublishedIndicator } from "../../../domain/edition.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { unitLabel } from "../../../wording/number-format.ts";
import { jaarCel, tekst } from "../cells.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, indicatorRegels, type PencContext } from "../penc-context.ts";

/** What each indicator of the document means, and the fingerprint of the file that says so. */
export function definitiesTabel(context: PencContext): PencTabel {
  const indicators = new Map(indicatorRegels(context).map(({ indicator }) => [indicator.id, indicator]));
  return makeTabel<PublishedIndicator>(
    {
      ...{ id: "definities", wVraag: null, blad: "Definities", titel: "Definities van de indicatoren" },
      noten: ["De SQL bij elke definitie staat in de editie onder definities."],
    },
    [
      tekstKolom("Indicator", 40, ({ titel }) => tekst(titel)),
      tekstKolom("Code", 26, ({ id }) => tekst(id)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitieNaam(context, deelambitie))),
      tekstKolom("Definitie", 60, ({ definitie }) => tekst(definitie.trim())),
      tekstKolom("Wat dit niet zegt", 50, ({ watDitNietZegt }) => tekst(watDitNietZegt.trim())),
      tekstKolom("Eenheid", 18, ({ eenheid, per }) => tekst(unitLabel(eenheid, per))),
      tekstKolom("Maat", 14, ({ maat }) => tekst(maat)),
      tekstKolom("Soort bron", 14, ({ bronSoort }) => tekst(bronSoort)),
      tekstKolom("Gunstig is", 12, ({ richting }) => tekst(richting)),
      cijferKolom("Nulmeting", ({ doel }) => jaarCel(doel?.nulmetingJaar), 10),
      tekstKolom("Vastgelegd in", 26, ({ doel }) => tekst(doel?.herkomst)),
      tekstKolom("Eigenaar", 26, ({ doel }) => tekst(doel?.eigenaar)),
      tekstKolom("Vingerafdruk definitie (sha256)", 66, ({ hash }) => tekst(hash)),
    ],
    gewoon([...indicators.values()]),
  );
}
