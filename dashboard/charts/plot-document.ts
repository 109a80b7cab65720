import "./plot-window.ts";
import { parseHTML } from "linkedom";
import { type PlotDrawing, plotSvg } from "./plot-svg.ts";

/** Draws on a server document. */
export function renderPlot(drawing: PlotDrawing): string {
  const { document } = parseHTML("<html><body></body></html>");
  return plotSvg(document as unknown as Document, drawing);
}
