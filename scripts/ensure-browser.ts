import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findBrowser } from "../pipeline/jobs/find-browser.ts";

/** Debian's packages: the browser, a font as wide as Arial, and one with the signs of the judgements (◆ ◇ ◌). */
const packages = ["chromium", "fonts-liberation", "fonts-dejavu-core"];

const instructions = `Geen Chromium of Chrome gevonden: de browsertests kunnen niet draaien.
Doe een van deze drie dingen en probeer het opnieuw:
  - Debian of Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(" ")}
  - macOS:  zet Google Chrome in de map Programma's
  - elders, of de browser staat op een andere plek:  zet het pad van het programma in CHROME_PATH`;

/** What `ensureBrowser` needs of the machine it runs on. */
export interface Machine {
  find(): string | null;
  /** Whether packages can be installed without asking: root on Debian or Ubuntu. */
  mayInstall(): boolean;
  /** Runs a command and shows what it prints; false when it fails. */
  run(command: string, args: string[]): boolean;
}

const thisMachine: Machine = {
  find: () => findBrowser(),
  mayInstall: () => process.getuid?.() === 0 && existsSync("/etc/debian_version"),
  run(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, args, { stdio: ["ignore", 2, 2], env }).status === 0;
  },
};

/**
 * Path of a browser. Installs Debian's `chromium` when there is none and that can be done unasked;
 * otherwise throws an error that says, in Dutch, what to do.
 */
export function ensureBrowser(machine: Machine = thisMachine): string {
  const path = machine.find() ?? installBrowser(machine);
  if (path === null) throw new Error(instructions);
  return path;
}

function installBrowser(machine: Machine): string | null {
  if (!machine.mayInstall()) return null;
  machine.run("apt-get", ["update"]);
  machine.run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  return machine.find();
}

function main(): void {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
