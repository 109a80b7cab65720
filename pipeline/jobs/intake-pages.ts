import { basename } from "node:path";
import { type ComponentChildren, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { kindsOfRejects } from "../sources/load/kinds-of-rejects.ts";
import type { LoadedSource } from "../sources/load/load-source.ts";
import type { Loaded } from "../sources/load/load-table.ts";
import { formatNumber } from "../wording/number-format.ts";

/** A page lists no more refused cells than this; all are in the CSV beside it. */
const MAX_LISTED = 1000;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;
vertical-align:top}td.getal{text-align:right}.blokkerend{border-left:.4rem solid #b00020;padding-left:.6rem}
.waarschuwing{border-left:.4rem solid #8a6100;padding-left:.6rem}.schuif{overflow-x:auto}h1,h2,p,li{overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0;font-size:9pt}.schuif{overflow:visible}td,th{overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit}}`;

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

function table(heads: readonly string[], rows: readonly (readonly ComponentChildren[])[]): VNode {
  const cell = (value: ComponentChildren) =>
    typeof value === "number" ? h("td", { class: "getal" }, formatNumber(value)) : h("td", null, value);
  const content = h("table", null, [
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        heads.map((head) => h("th", { scope: "col" }, head)),
      ),
    ),
    h(
      "tbody",
      null,
      rows.map((row) => h("tr", null, row.map(cell))),
    ),
  ]);
  // Wider than a phone: the table scrolls, the page does not; a keyboard can reach it.
  return h("div", { class: "schuif", tabIndex: 0, role: "region", "aria-label": heads.join(", ") }, content);
}

function page(title: string, body: ComponentChildren): string {
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("title", null, title),
    h("style", null, style),
  ];
  const content = h("main", null, [h("h1", null, title), body]);
  return `<!doctype html>${renderToString(h("html", { lang: "nl" }, [h("head", null, head), h("body", null, content)]))}\n`;
}
