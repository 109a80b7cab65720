import { uwStadsdeelText as words } from "../text/eilanden.ts";

const KEY = "stadsdeel";

interface Remembered {
  id: string;
  naam: string;
}

/** The stadsdeel last looked at on this device; null when there is none, or when nothing may be kept. */
function recall(): Remembered | null {
  try {
    const { id, naam } = JSON.parse(localStorage.getItem(KEY) ?? "null") ?? {};
    return typeof naam === "string" && /^[a-z0-9-]+$/.test(id) ? { id, naam } : null;
  } catch {
    return null;
  }
}

/** Keeps the stadsdeel of this page, shows the words that say so, and offers to forget it. */
function keep(place: HTMLElement): void {
  const { stadsdeel: id = "", naam = "" } = place.dataset;
  try {
    localStorage.setItem(KEY, JSON.stringify({ id, naam }));
  } catch {
    return;
  }
  place.querySelector("button")?.addEventListener("click", () => {
    localStorage.removeItem(KEY);
    for (const link of document.querySelectorAll(".uw-stadsdeel")) link.remove();
    place.textContent = words.vergeten;
  });
  place.classList.add("kept");
}

/**
 * A link where nothing has to move for it: on a phone in the menu, which is folded; else above the menu, which has no
 * room for it on a tablet. Of the two the style shows one.
 */
function addLinks({ id, naam }: Remembered): void {
  const home = document.querySelector<HTMLAnchorElement>(".brand")?.href;
  if (!home) return;
  const linkIn = (parent: Element) => {
    const link = document.createElement("a");
    link.href = new URL(`stadsdelen/${id}/`, home).href;
    link.textContent = words.link(naam);
    parent.className = "uw-stadsdeel";
    parent.append(link);
    return parent;
  };
  document.querySelector(".editie")?.after(linkIn(document.createElement("span")));
  document.querySelector(".menu ul")?.append(linkIn(document.createElement("li")));
}

const place = document.querySelector<HTMLElement>("[data-stadsdeel]");
if (place) keep(place);
const remembered = recall();
if (remembered) addLinks(remembered);
