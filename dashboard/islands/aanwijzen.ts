import { enhanceDrawing, linkGebied } from "./point-at.ts";

for (const svg of document.querySelectorAll<SVGSVGElement>("main svg[role='img']")) enhanceDrawing(svg);
for (const row of document.querySelectorAll<HTMLElement>("tr[data-gebied], li[data-gebied]")) {
  for (const name of ["pointerenter", "focusin"])
    row.addEventListener(name, () => linkGebied(row.dataset.gebied ?? null));
  for (const name of ["pointerleave", "focusout"]) row.addEventListener(name, () => linkGebied(null));
}
