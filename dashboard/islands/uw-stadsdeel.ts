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
    document.querySelector(".uw-stadsdeel")?.remove();
    place.textContent = words.vergeten;
  });
  place.classList.add("kept");
}

/** A link above the menu, after the line about the edition: the menu has no room for it on a tablet. */
function addLink({ id, naam }: Remembered): void {
  const home = document.querySelector<HTMLAnchorElement>(".brand")?.href;
  if (!home) return;
  const link = document.createElement("a");
  link.className = "uw-stadsdeel";
  link.href = new URL(`stadsdelen/${id}/`, home).href;
  link.textContent = words.link(naam);
  document.querySelector(".editie")?.after(link);
}

const place = document.querySelector<HTMLElement>("[data-stadsdeel]");
if (place) keep(place);
const remembered = recall();
if (remembered) addLink(remembered);
