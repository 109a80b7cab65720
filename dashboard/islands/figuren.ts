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

/** Pixels of a saved PNG per pixel on the screen: sharp on paper. */
const SCALE = 3;

/**
 * Puts under each figure with a drawing what can be done with it: save or copy it as it is seen at this width, or save the figures
 * behind it.
 */
function addButtons(figure: HTMLElement): void {
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

/** The drawing that shows, with its title above it and every style of the page written into it. */
function pictureOf(figure: HTMLElement): { blob: Blob; width: number; height: number } | null {
  const shown = drawingsOf(figure).find((svg) => svg.getClientRects().length > 0);
  if (!shown) return null;
  const { width, height } = shown.getBoundingClientRect();
  const copy = shown.cloneNode(true) as SVGSVGElement;
  inline(shown, copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(ground(copy));
  const text = new XMLSerializer().serializeToString(copy);
  return { blob: new Blob([text], { type: "image/svg+xml" }), width, height };
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
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const [x = "0", y = "0", width = "100%", height = "100%"] =
    copy.getAttribute("viewBox")?.split(/[ ,]+/) ?? [];
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, value);
  rect.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
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

for (const figure of document.querySelectorAll("figure"))
  if (drawingsOf(figure).length > 0) addButtons(figure);
