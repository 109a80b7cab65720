import { csvText } from "../csv-text.ts";
import { figuurText as words } from "../text/eilanden.ts";
import { saveFile } from "./save-file.ts";

/** What a picture takes with it when it leaves the stylesheet. */
const kept = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "visibility",
  "display",
];

const SVG = "http://www.w3.org/2000/svg";

/** Where the foot of the letters is in a line of one head, as part of its height. */
const BASELINE = 0.8;

/** Pixels of a saved PNG per pixel on the screen: sharp on paper. */
const SCALE = 3;

/**
 * Puts under a figure with a drawing, once, what can be done with it: save or copy it as it is seen at this width, or save the
 * figures behind it. What it holds is looked up at the click, so that the drawing may have changed by then.
 */
export function addSaveButtons(figure: HTMLElement): void {
  if (drawingsOf(figure).length === 0 || figure.querySelector(":scope > .save")) return;
  const group = document.createElement("p");
  const status = document.createElement("span");
  const table = tableOf(figure);
  group.className = "save";
  status.setAttribute("role", "status");
  group.append(
    `${words.bewaar}: `,
    button(words.svg, () => saveSvg(figure)),
    button(words.png, () => savePng(figure)),
    ...(table ? [button(words.csv, () => saveCsv(figure, table))] : []),
    ...(mayCopy() ? [button(words.kopieer, () => copyPng(figure, status))] : []),
    status,
  );
  figure.append(group);
}

function button(label: string, work: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", work);
  return made;
}

function saveSvg(figure: HTMLElement): void {
  const picture = pictureOf(figure);
  if (picture) saveFile(picture.blob, `${nameOf(figure)}.svg`);
}

async function savePng(figure: HTMLElement): Promise<void> {
  saveFile(await pngOf(figure), `${nameOf(figure)}.png`);
}

/** Browsers let a page write to the clipboard on a safe connection only. */
function mayCopy(): boolean {
  return "ClipboardItem" in window && navigator.clipboard !== undefined;
}

/** The picture is promised, not awaited: a browser takes it only while the click lasts. */
function copyPng(figure: HTMLElement, status: HTMLElement): void {
  navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(figure) })]).then(
    () => {
      status.textContent = words.gekopieerd;
    },
    () => {
      status.textContent = words.kopierenLuktNiet;
    },
  );
}

/** The picture as PNG, at three times its size. Rejects when nothing is shown or the browser cannot draw it. */
async function pngOf(figure: HTMLElement): Promise<Blob> {
  const picture = pictureOf(figure);
  if (!picture) throw new Error("no drawing shows");
  const image = new Image();
  image.src = URL.createObjectURL(picture.blob);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

/** The table that holds the figures of a drawing: inside it, or in the fold right behind it. */
function tableOf(figure: HTMLElement): HTMLTableElement | null {
  const behind = figure.nextElementSibling;
  return figure.querySelector("table") ?? (behind?.matches("details") ? behind.querySelector("table") : null);
}

function saveCsv(figure: HTMLElement, table: HTMLTableElement): void {
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  saveFile(new Blob([csvText(rows)], { type: "text/csv" }), `${nameOf(figure)}.csv`);
}

/** The words of a cell, those of its parts apart; a drawing has none. */
function textOf(cell: HTMLElement): string {
  const parts = [...cell.childNodes].filter((part) => !(part instanceof SVGElement));
  return parts
    .map((part) => part.textContent?.replace(/\s+/g, " ").trim() ?? "")
    .filter((part) => part !== "")
    .join(", ");
}

interface Picture {
  blob: Blob;
  width: number;
  height: number;
}

/** What of a figure shows, with every style of the page written into it: its drawing, or its panels as they stand. */
function pictureOf(figure: HTMLElement): Picture | null {
  const shown = drawingsOf(figure).filter((svg) => svg.getClientRects().length > 0);
  const panels = figure.querySelector(".panels");
  const [first] = shown;
  if (!first) return null;
  const { width, height } = (panels ?? first).getBoundingClientRect();
  const copy = panels ? panelsOf(panels, shown) : styledCopy(first);
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(ground(copy));
  const text = new XMLSerializer().serializeToString(copy);
  return { blob: new Blob([text], { type: "image/svg+xml" }), width, height };
}

/** Drawings of several series and the name above each, at their places on the page. */
function panelsOf(panels: Element, drawings: SVGSVGElement[]): SVGSVGElement {
  const whole = document.createElementNS(SVG, "svg");
  const place = (element: Element) => {
    const [at, from] = [element.getBoundingClientRect(), panels.getBoundingClientRect()];
    return { x: at.x - from.x, y: at.y - from.y, width: at.width, height: at.height };
  };
  for (const drawing of drawings) {
    const copy = styledCopy(drawing);
    for (const [name, value] of Object.entries(place(drawing))) copy.setAttribute(name, String(value));
    whole.append(copy);
  }
  for (const head of panels.querySelectorAll("h4")) {
    const name = document.createElementNS(SVG, "text");
    const { x, y, height } = place(head);
    inline(head, name);
    name.setAttribute("x", String(x));
    name.setAttribute("y", String(y + height * BASELINE));
    name.setAttribute("fill", getComputedStyle(head).color);
    name.textContent = head.textContent;
    whole.append(name);
  }
  return whole;
}

function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inline(drawing, copy);
  return copy;
}

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of kept) to.setAttribute(name, style.getPropertyValue(name));
  for (const [index, child] of [...from.children].entries()) {
    const copied = to.children[index];
    if (copied) inline(child, copied);
  }
}

/** The page's own ground, so that a dark page gives a picture that can be read. */
function ground(copy: SVGSVGElement): SVGRectElement {
  const rect = document.createElementNS(SVG, "rect");
  const [x = "0", y = "0", width = "100%", height = "100%"] =
    copy.getAttribute("viewBox")?.split(/[ ,]+/) ?? [];
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, value);
  rect.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  return rect;
}

function drawingsOf(figure: HTMLElement): SVGSVGElement[] {
  return [...figure.querySelectorAll<SVGSVGElement>(".picture svg")];
}

function nameOf(figure: HTMLElement): string {
  const title = figure.querySelector("figcaption h3")?.textContent ?? words.bestand;
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
