import { csvText } from "../csv-text.ts";
import { figuurText as words } from "../text/eilanden.ts";
import { drawingsOf, pictureOf } from "./picture-of.ts";
import { saveFile } from "./save-file.ts";

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

function nameOf(figure: HTMLElement): string {
  const title = figure.querySelector("figcaption h3")?.textContent ?? words.bestand;
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
