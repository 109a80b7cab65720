import { basename } from "node:path";
import { h, type VNode } from "preact";
import { kindsOfRejects } from "../sources/load/kinds-of-rejects.ts";
import type { LoadedSource } from "../sources/load/load-source.ts";
import type { Loaded } from "../sources/load/load-table.ts";
import { reportPage as page, reportTable as table } from "./report-page.ts";

/** A page lists no more refused cells than this; all are in the CSV beside it. */
const MAX_LISTED = 1000;

/** Page with every delivery of the last refresh: how many rows, and what is wrong. */
export function indexPage(sources: readonly LoadedSource[]): string {
  const rows = sources.flatMap(({ bron, loaded }) =>
    loaded.map(({ delivery }) => [
      bron.config.titel,
      h("a", { href: `${bron.id}/${basename(delivery.bestand)}.html` }, delivery.bestand),
      delivery.gelezen,
      delivery.geladen,
      delivery.afgekeurd,
      delivery.weggelaten,
    ]),
  );
  return page("Leveringen", [
    h("p", null, "Gelezen rijen = geladen + afgekeurd + weggelaten. Deze pagina is niet openbaar."),
    ...sources.map(findingsOf),
    table(["Bron", "Bestand", "Gelezen", "Geladen", "Afgekeurd", "Weggelaten"], rows),
  ]);
}

function findingsOf({ bron, bevindingen }: LoadedSource): VNode {
  if (bevindingen.length === 0) return h("p", null, `${bron.config.titel}: geen opmerkingen.`);
  return h("section", null, [
    h("h2", null, bron.config.titel),
    ...bevindingen.map(({ ernst, problem: { bestand, regel, melding, hint } }) =>
      h("p", { class: ernst }, [
        h("strong", null, ernst === "blokkerend" ? "Moet eerst hersteld: " : "Let op: "),
        bestand ? `${bestand}${regel === null ? "" : `, regel ${regel}`}: ` : "",
        melding,
        h("br", null),
        `→ ${hint}`,
      ]),
    ),
  ]);
}

/** Page of one delivered file: the account of its rows, and every refused cell with what to do. */
export function deliveryPage({ bron }: LoadedSource, { delivery, rejects, opmerkingen }: Loaded): string {
  const { gelezen, geladen, afgekeurd, weglatingen } = delivery;
  const account = [
    ["Gelezen", gelezen],
    ["Geladen", geladen],
    ["Afgekeurd", afgekeurd],
    ...weglatingen.map(({ reden, rijen }): [string, number] => [`Weggelaten: ${reden}`, rijen]),
  ];
  const listed = rejects.slice(0, MAX_LISTED);
  return page(delivery.bestand, [
    h("p", null, `${bron.config.titel}, geleverd door ${bron.config.leverancier}.`),
    table(["Rijen", "Aantal"], account),
    opmerkingen.length > 0 &&
      h(
        "ul",
        null,
        opmerkingen.map((text) => h("li", null, text)),
      ),
    h("h2", null, "Afgekeurd, per soort"),
    table(
      ["Kolom", "Wat", "Aantal"],
      kindsOfRejects(rejects).map(({ aantal, eerste }) => [eerste.kolom, eerste.melding, aantal]),
    ),
    h("h2", null, "Afgekeurd, per cel"),
    rejects.length > listed.length &&
      h("p", null, `De eerste ${MAX_LISTED} van ${rejects.length}; alle staan in het CSV-bestand hiernaast.`),
    table(
      ["Blad", "Regel", "Rij", "Kolom", "Waarde", "Wat is er mis", "Wat kunt u doen"],
      listed.map((one) => [
        one.blad ?? "",
        String(one.regel ?? ""),
        String(one.record ?? ""),
        one.kolom,
        one.waarde,
        one.melding,
        one.hint,
      ]),
    ),
  ]);
}
