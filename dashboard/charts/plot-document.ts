import "./plot-window.ts";
import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** What every Plot chart must say about itself. */
export interface PlotFrame {
  width: number;
  height: number;
  /** Short label for screen readers; the table beside the chart holds the figures. */
  label: string;
  /** Markup put before the marks, for instance a pattern. */
  defs?: string;
}

/**
 * Draws with Observable Plot on a server document and returns clean SVG markup: no `<style>`, no `style=`, no
 * ARIA on groups, coordinates at two decimals. The rules Plot would add live in our own stylesheet.
 */
export function renderPlot(frame: PlotFrame, options: PlotOptions): string {
  const { document } = parseHTML("<html><body></body></html>");
  const svg = plot({
    ...options,
    width: frame.width,
    height: frame.height,
    className: "trend-plot",
    document: document as unknown as Document,
  });
  clean(svg);
  svg.setAttribute("font-size", "12");
  svg.removeAttribute("font-family");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", frame.label);
  if (frame.defs) svg.insertAdjacentHTML("afterbegin", frame.defs);
  return svg.outerHTML;
}

function clean(svg: Element): void {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of ["style", "aria-label", "aria-hidden", "aria-description"])
      element.removeAttribute(name);
    for (const attribute of [...element.attributes]) {
      attribute.value = attribute.value.replace(/-?\d+\.\d{3,}/g, (number) =>
        String(rounded(Number(number))),
      );
    }
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
