import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../../errors/input-error.ts";
import { readWorkspace, type Workspace } from "../../sources/workspace.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { readLock } from "../lock.ts";
import { currentNumber, type SiteFolders } from "../site/releases.ts";
import { type Finding, finding, good } from "./finding.ts";

/** Reads the workspace; null with the reason as a finding when that fails. */
export function checkReadable(map: string): { workspace: Workspace | null; found: Finding } {
  try {
    const workspace = readWorkspace(map);
    const { naam } = workspace.gemeente;
    return {
      workspace,
      found: good("Werkomgeving", `${naam}, ${workspace.bronnen.length} bronnen, in ${map}`),
    };
  } catch (error) {
    const [first] = error instanceof InputError ? error.problems : [];
    const melding = first
      ? `${first.bestand ?? map}: ${first.melding} [${first.code}]`
      : `${map} is niet te lezen (${(error as NodeJS.ErrnoException).code ?? "fout in het programma"}).`;
    const doe = first?.hint ?? "Kijk of deze gebruiker de map mag lezen: ls -ld en namei -l.";
    return { workspace: null, found: finding("Werkomgeving", "fout", { melding, doe }) };
  }
}

/** What the program writes, and what in it a run of another user (often root) may have left for itself. */
export function checkWritable(map: string): Finding {
  const { build, editions, archive, raw } = workspacePaths(map);
  const written = [map, raw, build, editions, archive].filter((path) => existsSync(path));
  const inside = [build, editions, raw].flatMap((path) =>
    existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [],
  );
  const closed = [...written, ...inside].filter((path) => !may(path, constants.W_OK));
  if (closed.length === 0) return good("Schrijven", "de gebruiker van nu mag schrijven wat nodig is");
  return finding("Schrijven", "fout", {
    melding: `Niet te schrijven: ${closed.slice(0, 3).join(", ")}${closed.length > 3 ? ` en ${closed.length - 3} meer` : ""}.`,
    doe: `Geef alles aan de gebruiker die het programma draait, als root: chown -R sociale-basis: ${map}`,
  });
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

const OTHERS_ENTER = 0o001;
const OTHERS_READ = 0o005;

/** Whether everybody on this machine can look into the parts of the workspace with personal data. */
export function checkPrivate(map: string): Finding {
  const { raw, build, archive, editions, corrections } = workspacePaths(map);
  const open = (path: string) => existsSync(path) && (statSync(path).mode & OTHERS_READ) !== 0;
  const reachable = existsSync(map) && closedTo(map) === undefined;
  const parts = reachable ? [raw, build, archive, editions, corrections].filter(open) : [];
  if (parts.length === 0)
    return good("Afgeschermd", "alleen de gebruiker en zijn groep kunnen in de werkomgeving");
  return finding("Afgeschermd", "let-op", {
    melding: `Iedereen op deze machine kan lezen wat in ${parts.join(", ")} staat, ook persoonsgegevens.`,
    doe: `Sluit de werkomgeving: chmod 700 ${map}. Zet de openbare site dan erbuiten, met beheer: site: map in gemeente.yml.`,
  });
}

/** Who works in the workspace now. */
export function checkLock(map: string): Finding {
  const owner = readLock(workspacePaths(map).build);
  if (owner === null) return good("Slot", "niemand is bezig in de werkomgeving");
  return finding("Slot", "let-op", {
    melding: `Er is iemand bezig: ${owner.werk}, proces ${owner.pid} op ${owner.host}, sinds ${owner.sinds}.`,
    doe: "Wacht tot dat klaar is. Duurt het veel langer dan anders, kijk dan naar dat proces.",
  });
}

/** Whether the folder of the public site can be written, and read by a web server. */
export function checkSite(folders: SiteFolders): Finding {
  const root = dirname(folders.current);
  if (!existsSync(root) || !may(root, constants.W_OK))
    return finding("Site", "fout", {
      melding: `De map voor de site is er niet, of is niet te schrijven: ${root}.`,
      doe: `Draai als root: install -d -m 755 -o sociale-basis -g sociale-basis ${root}`,
    });
  const nummer = currentNumber(folders);
  if (nummer === null)
    return good("Site", `nog geen openbare site in ${folders.current}; zij komt er na de eerste publicatie`);
  if (!existsSync(folders.current))
    return finding("Site", "fout", {
      melding: `${folders.current} wijst naar site ${nummer}, maar die is er niet.`,
      doe: "Draai npm run site -- resume, of anders npm run build.",
    });
  const hidden = closedTo(folders.current);
  if (hidden === undefined) return good("Site", `bezoekers zien site ${nummer} in ${folders.current}`);
  return finding("Site", "let-op", {
    melding: `Een webserver die als een andere gebruiker draait kan de site niet lezen: ${hidden} is voor anderen gesloten.`,
    doe: "Zet de site buiten de werkomgeving met beheer: site: map in gemeente.yml; zie docs/beheer.md.",
  });
}

/** The first folder on the way to a path that others may not enter; undefined when they can come there. */
function closedTo(path: string): string | undefined {
  return pathUpTo(path).find((part) => (statSync(part).mode & OTHERS_ENTER) === 0);
}

function pathUpTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...pathUpTo(parent), path];
}
