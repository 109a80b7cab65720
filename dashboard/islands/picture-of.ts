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

/** Where the foot of the letters is in a line, as part of its height. */
const BASELINE = 0.8;

/** A drawing that stands on its own, and its size on the page. */
interface Picture {
  blob: Blob;
  width: number;
  height: number;
}

/** What of a figure shows, with every style of the page written into it: its drawing, or its rows or panels as they stand. */
export function pictureOf(figure: HTMLElement): Picture | null {
  const shown = drawingsOf(figure).filter((svg) => svg.getBoundingClientRect().width > 0);
  const parts = figure.querySelector(".panels, .vergelijking");
  const [first] = shown;
  if (!first) return null;
  const { width, height } = (parts ?? first).getBoundingClientRect();
  const copy = parts ? composed(parts, shown) : styledCopy(first);
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(ground(copy));
  const text = new XMLSerializer().serializeToString(copy);
  return { blob: new Blob([text], { type: "image/svg+xml" }), width, height };
}

/** The drawings of a figure, those that do not show at this width too. */
export function drawingsOf(figure: HTMLElement): SVGSVGElement[] {
  return [...figure.querySelectorAll<SVGSVGElement>(".picture svg")];
}

/** Drawings that words of the page belong to, and those words, at their places. */
function composed(parts: Element, drawings: SVGSVGElement[]): SVGSVGElement {
  const whole = document.createElementNS(SVG, "svg");
  const from = parts.getBoundingClientRect();
  for (const drawing of drawings) {
    const { x, y, width, height } = drawing.getBoundingClientRect();
    whole.append(withPlace(styledCopy(drawing), { x: x - from.x, y: y - from.y, width, height }));
  }
  for (const { words, style, rect } of linesIn(parts)) {
    const text = document.createElementNS(SVG, "text");
    inline(style, text);
    text.setAttribute("fill", getComputedStyle(style).color);
    text.textContent = words;
    whole.append(withPlace(text, { x: rect.x - from.x, y: rect.y - from.y + rect.height * BASELINE }));
  }
  return whole;
}

function withPlace<T extends Element>(element: T, place: Record<string, number>): T {
  for (const [name, value] of Object.entries(place)) element.setAttribute(name, String(value));
  return element;
}

/** Words on one line, the element whose style they have, and where they stand. */
interface Line {
  words: string;
  style: Element;
  rect: DOMRect;
}

/** The lines of text that a reader sees in a part of the page, outside its drawings. */
function linesIn(part: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const style = node.parentElement;
    if (style && !style.closest("svg, .sr")) lines.push(...linesOf(node, style));
  }
  return lines;
}

function linesOf(node: Node, style: Element): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && last.rect.y === rect.y) last.words += ` ${word}`;
    else if (rect.width > 0) lines.push({ words: word, style, rect });
  }
  return lines;
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
