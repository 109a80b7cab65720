import type { EditionIndex } from "../select/edition-index.ts";
import { editionLine, frameText, menuLabels } from "../text/frame.ts";
import { type Link, paths } from "./links.ts";
import type { MenuEntry, PageView } from "./page-view.ts";

const menu = Object.keys(menuLabels) as MenuEntry[];

/** Name, edition line and the one menu. On a phone the menu opens through its own address (`#menu`). */
export function Header({
  view,
  index,
  to,
  lang,
}: {
  view: PageView;
  index: EditionIndex;
  to: Link;
  /** Language of the frame, when the page has another. */
  lang?: "nl" | undefined;
}) {
  const { meta } = index.edition;
  return (
    <header class="masthead" lang={lang}>
      <div class="wrap">
        <a class="brand" href={to(paths.overzicht)}>
          {frameText.naam} <span>{meta.gemeente.naam}</span>
        </a>
        <a class="menu-button open" href="#menu">
          {frameText.menu}
        </a>
        <a class="menu-button close" href="#boven">
          {frameText.sluitMenu}
        </a>
        <p class="editie">{editionLine(meta)}</p>
      </div>
      <nav class="menu" id="menu" aria-label={frameText.hoofdmenu}>
        <div class="wrap">
          <ul>
            {menu.map((entry) => (
              <li key={entry}>
                <a href={to(paths[entry])} aria-current={currentOf(entry, view)}>
                  {menuLabels[entry]}
                </a>
              </li>
            ))}
            <li class="zoeken">
              <a href={to(paths.zoeken)} aria-current={view.path === paths.zoeken ? "page" : undefined}>
                {frameText.zoeken}
              </a>
            </li>
          </ul>
        </div>
      </nav>
    </header>
  );
}

function currentOf(entry: MenuEntry, view: PageView): "page" | "true" | undefined {
  if (view.menu !== entry) return undefined;
  return view.path === paths[entry] ? "page" : "true";
}
