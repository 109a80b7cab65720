import { type ComponentChildren, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { formatNumber } from "../wording/number-format.ts";

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;
vertical-align:top}td.getal{text-align:right}.blokkerend{border-left:.4rem solid #b00020;padding-left:.6rem}
.waarschuwing{border-left:.4rem solid #8a6100;padding-left:.6rem}.schuif{overflow-x:auto}h1,h2,p,li{overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0;font-size:9pt}.schuif{overflow:visible}td,th{overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit}}`;

/** A table with a heading per column; numbers stand right. Wider than the window it scrolls, also by keyboard. */
export function reportTable(
  heads: readonly string[],
  rows: readonly (readonly ComponentChildren[])[],
): VNode {
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

/** A whole page for the team: plain, without script, and never for a search engine. */
export function reportPage(title: string, body: ComponentChildren): string {
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
