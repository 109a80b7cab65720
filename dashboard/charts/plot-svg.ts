import { type PlotOptions, plot } from "@observablehq/plot";

/** What every Plot chart must say about itself. */
export interface PlotFrame {
  width: number;
  height: number;
  /** Short label for screen readers; the table beside the chart holds the figures. */
  label: string;
  /** Markup put before the marks, for instance a pattern. */
  defs?: string;
}

/** A chart before it is drawn: what it says about itself, and what Plot draws. */
export interface PlotDrawing {
  frame: PlotFrame;
  options: PlotOptions;
}

/**
 * Draws with Observable Plot on a document, of a server or a browser, and returns clean SVG markup: no `<style>`, no
 * `style=`, no ARIA on groups, coordinates at two decimals. The rules Plot would add live in our own stylesheet. In a
 * browser nothing of it is put in the page before it is clean, so that the policy of the site holds.
 */
export function plotSvg(document: Document, { frame, options }: PlotDrawing): string {
  const svg = plot({
    ...options,
    width: frame.width,
    height: frame.height,
    className: "trend-plot",
    document,
  });
  clean(svg);
  svg.setAttribute("font-size", "12");
  svg.removeAttribute("font-family");
  const about = `role="img" aria-label="${escapeAttribute(frame.label)}"`;
  return svg.outerHTML.replace(/^<svg ([^>]*)>/, (_, own) => `<svg ${about} ${own}>${frame.defs ?? ""}`);
}

/** The server document escapes text but leaves `<` and `&` in attributes, which breaks a file on its own. */
function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
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
