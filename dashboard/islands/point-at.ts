import { aanwijsText as words } from "../text/eilanden.ts";

/** How far from a mark, in pixels, a finger may come down. */
const REACH = 28;

type Mark = SVGElement & { dataset: DOMStringMap };

const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "status");

/** Takes away what is pointed at; null when nothing is. */
let leave: (() => void) | null = null;

/** Takes the words of every mark out of the browser's own tooltip, which keyboard and touch never see. */
function marksOf(svg: SVGSVGElement): Mark[] {
  return [...svg.querySelectorAll("title")].flatMap((title) => {
    const mark = title.parentElement as unknown as Mark | null;
    if (!mark || (mark as Element) === svg) return [];
    mark.dataset.tip = title.textContent ?? "";
    title.remove();
    return [mark];
  });
}

/** Lets mouse, finger and keyboard point at the marks of a drawing; a drawing without words stays as it is. */
export function enhanceDrawing(svg: SVGSVGElement): void {
  const marks = marksOf(svg);
  if (marks.length === 0) return;
  let current = -1;
  const point = (at: number) => {
    current = at;
    for (const mark of marks) mark.classList.toggle("gewezen", mark === marks[at]);
    showTip(marks[at]);
    linkGebied(marks[at]?.dataset.gebied ?? null);
    leave = at < 0 ? null : () => point(-1);
  };
  const nearest = (event: PointerEvent) => point(nearestOf(marks, event));
  svg.tabIndex = 0;
  svg.setAttribute("aria-description", words.toetsen);
  svg.addEventListener("pointermove", nearest);
  svg.addEventListener("pointerdown", nearest);
  svg.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && point(-1));
  svg.addEventListener(
    "focus",
    () => current < 0 && svg.matches(":focus-visible") && point(marks.length - 1),
  );
  svg.addEventListener("blur", () => point(-1));
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    point((current + step + marks.length) % marks.length);
  });
}

/** The mark under the pointer, else the closest within reach; -1 when there is none. */
function nearestOf(marks: readonly Mark[], event: PointerEvent): number {
  const under = (event.target as Element).closest("[data-tip]");
  const direct = marks.indexOf(under as Mark);
  if (direct >= 0) return direct;
  const far = marks.map((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return Math.hypot(x + width / 2 - event.clientX, y + height / 2 - event.clientY);
  });
  const closest = Math.min(...far);
  return closest <= REACH ? far.indexOf(closest) : -1;
}

/** Puts the words above the mark, inside the window. */
function showTip(mark: Mark | undefined): void {
  tip.textContent = mark?.dataset.tip ?? "";
  if (!mark) return;
  const box = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = box.x + box.width / 2 - width / 2;
  const most = document.documentElement.clientWidth - width - 4;
  tip.style.left = `${Math.max(4, Math.min(left, most)) + scrollX}px`;
  tip.style.top = `${Math.max(0, box.y - height - 8) + scrollY}px`;
}

/** Marks every row and every part of a map that is about this gebied; none when it is null. */
export function linkGebied(gebied: string | null): void {
  for (const part of document.querySelectorAll<HTMLElement | SVGElement>("[data-gebied]"))
    part.classList.toggle("aangewezen", part.dataset.gebied === gebied);
}

document.body.append(tip);
document.addEventListener("keydown", ({ key }) => key === "Escape" && leave?.());
