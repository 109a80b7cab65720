import type { PencDocument, PencTabel } from "../domain/penc.ts";
import type { PencTabelId } from "../domain/penc-instellingen.ts";
import { formatDate } from "../wording/date-format.ts";
import { wijzigingenTabel } from "./penc/changes/wijzigingen-table.ts";
import { doelenboomTabel } from "./penc/doelenboom-table.ts";
import { budgetvragenTabel } from "./penc/geld/budgetvragen-table.ts";
import { dekkingTabel } from "./penc/geld/dekking-table.ts";
import { geldTabel, meerjarenramingTabel } from "./penc/geld/geld-table.ts";
import { openPostenTabel } from "./penc/geld/open-posten-table.ts";
import { taakveldenTabel } from "./penc/geld/taakvelden-table.ts";
import { indicatorenTabel } from "./penc/indicatoren-table.ts";
import { mijlpalenTabel } from "./penc/mijlpalen-table.ts";
import { missingExplanations } from "./penc/missing-explanations.ts";
import { participatieTabel } from "./penc/participatie-table.ts";
import type { PencBron } from "./penc/penc-bron.ts";
import { contextOf, type PencContext, type PencWish } from "./penc/penc-context.ts";
import { qualityFailures } from "./penc/quality-failures.ts";
import { reconcile, toVerschil } from "./penc/reconcile/reconcile.ts";
import { subsidiesTabel } from "./penc/subsidies/subsidies-table.ts";
import { vaststellingenTabel } from "./penc/subsidies/vaststellingen-table.ts";
import { toezeggingenTabel } from "./penc/toezeggingen-table.ts";
import { aansluitingTabel } from "./penc/verantwoording/aansluiting-table.ts";
import { afschermingTabel } from "./penc/verantwoording/afscherming-table.ts";
import { bronnenTabel } from "./penc/verantwoording/bronnen-table.ts";
import { cijfersTabel } from "./penc/verantwoording/cijfers-table.ts";
import { definitiesTabel } from "./penc/verantwoording/definities-table.ts";
import { kwaliteitTabel, toelichtingTabel } from "./penc/verantwoording/gebreken-tables.ts";

/** How each table of the calendar is made, in the order of the three questions. */
const makers: Record<PencTabelId, (context: PencContext) => PencTabel> = {
  doelenboom: doelenboomTabel,
  indicatoren: indicatorenTabel,
  mijlpalen: mijlpalenTabel,
  participatie: participatieTabel,
  toezeggingen: toezeggingenTabel,
  geld: geldTabel,
  taakvelden: taakveldenTabel,
  dekking: dekkingTabel,
  "open-posten": openPostenTabel,
  meerjarenraming: meerjarenramingTabel,
  budgetvragen: budgetvragenTabel,
  subsidies: subsidiesTabel,
  vaststellingen: vaststellingenTabel,
  wijzigingen: wijzigingenTabel,
};

/**
 * All tables of a document of planning and control. A function of editions alone: same editions, same document. Totals
 * that do not agree are told in it and stop nothing; `checkAansluiting` says whether it may go out.
 */
export function composePencDocument(bron: PencBron, wish: PencWish): PencDocument {
  const context = contextOf(bron, wish);
  const verschillen = reconcile(context).map((regel) => toVerschil(regel, context.reden));
  const ontbrekendeToelichtingen = missingExplanations(context);
  const kwaliteitsgebreken = qualityFailures(context);
  const wanted = Object.entries(makers).filter(([id]) => context.moment.tabellen.includes(id as PencTabelId));
  return {
    ...titlePage(context),
    tabellen: wanted.map(([, make]) => make(context)),
    verantwoording: [
      definitiesTabel(context),
      cijfersTabel(context),
      bronnenTabel(context),
      aansluitingTabel(verschillen),
      afschermingTabel(context),
      toelichtingTabel(context, ontbrekendeToelichtingen),
      kwaliteitTabel(kwaliteitsgebreken),
    ],
    ...{ verschillen, ontbrekendeToelichtingen, kwaliteitsgebreken },
  };
}

type TitlePage = Pick<
  PencDocument,
  "document" | "jaar" | "titel" | "gemeente" | "editie" | "voorlopig" | "fictief" | "vorige" | "citeren"
>;

function titlePage({ document, jaar, vorige, edition: { meta } }: PencContext): TitlePage {
  const { id, state, peildatum, contentHash } = meta;
  const titel = `${document.charAt(0).toUpperCase()}${document.slice(1)} ${jaar}`;
  return {
    ...{ document, jaar, titel, gemeente: meta.gemeente.naam, editie: { id, state, peildatum, contentHash } },
    voorlopig: meta.moment !== `${document}-${jaar}`,
    fictief: meta.gemeente.fictief,
    vorige: vorige?.meta.id ?? null,
    citeren: `Gemeente ${meta.gemeente.naam}, dashboard sociale basis, ${titel}, editie ${id} (${contentHash.slice(0, 8)}), stand van ${formatDate(peildatum)}.`,
  };
}
