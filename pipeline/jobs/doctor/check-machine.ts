import { existsSync, statfsSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { formatNumber } from "../../wording/number-format.ts";
import { findBrowser } from "../find-browser.ts";
import { type Finding, finding, good } from "./finding.ts";

/** What the checks want to know of the machine; a test says something else. */
export interface Machine {
  nodeVersion: string;
  memoryMb: number;
  /** Minutes east of Greenwich in January and July. */
  offsets: readonly [number, number];
  freeBytes: (path: string) => number;
  env: NodeJS.ProcessEnv;
}

/** Node of package.json's `engines`, and the oldest that still gets security updates. */
const LEAST_NODE = [20, 19];
const MAINTAINED_NODE = 22;

export function checkNode({ nodeVersion }: Machine): Finding {
  const [major = 0, minor = 0] = nodeVersion.replace("v", "").split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  const melding = `Node ${nodeVersion}`;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    return finding("Node", "fout", {
      melding: `${melding} is te oud; nodig is ${LEAST_NODE.join(".")} of nieuwer.`,
      doe: "Installeer een nieuwere Node: docs/beheer.md, stap 1.",
    });
  if (major < MAINTAINED_NODE)
    return finding("Node", "let-op", {
      melding: `${melding} werkt, maar de makers geven er geen beveiligingsupdates meer voor.`,
      doe: `Komt Node uit een pakket van Debian, dan doet Debian dat nog. Anders: installeer Node ${MAINTAINED_NODE} of nieuwer.`,
    });
  return good("Node", melding);
}

/** Free space under which nothing goes on, and under which a full disk is near; our choice, ten nights of the sample. */
const LEAST_FREE_MB = 500;
const LOW_FREE_MB = 3_000;

export function checkDisk(machine: Machine, workspace: string): Finding {
  const free = machine.freeBytes(existingPart(workspace)) / 1e6;
  const melding = `${formatNumber(free / 1000, 1)} GB vrij op de schijf van ${workspace}`;
  if (free >= LOW_FREE_MB) return good("Schijf", melding);
  return finding("Schijf", free < LEAST_FREE_MB ? "fout" : "let-op", {
    melding: `${melding}: dat is weinig.`,
    doe: "Maak ruimte, verlaag bewaren bij beheer: site in gemeente.yml, of zet build en releases op een grotere schijf.",
  });
}

/** The nearest folder on the way to a path that exists. */
function existingPart(path: string): string {
  return existsSync(path) ? path : existingPart(dirname(path));
}

export function checkMemory({ memoryMb }: Machine, limitMb: number | undefined): Finding {
  const melding = `${formatNumber(memoryMb / 1000, 1)} GB geheugen${limitMb === undefined ? "" : `, waarvan de database er ${formatNumber(limitMb / 1000, 1)} mag nemen`}`;
  if (limitMb === undefined || limitMb <= memoryMb * 0.75) return good("Geheugen", melding);
  return finding("Geheugen", "let-op", {
    melding: `${melding}: er blijft te weinig over voor de rest.`,
    doe: `Zet geheugen-mb bij beheer: grenzen in gemeente.yml op hoogstens ${Math.floor(memoryMb * 0.75)}.`,
  });
}

/** Minutes of the Netherlands in winter and summer. */
const DUTCH_OFFSETS = [60, 120];

export function checkTimeZone({ offsets }: Machine): Finding {
  if (offsets.every((offset, index) => offset === DUTCH_OFFSETS[index]))
    return good("Tijdzone", "Europe/Amsterdam, of gelijk daaraan");
  return finding("Tijdzone", "let-op", {
    melding:
      "De machine staat niet op Nederlandse tijd. Planning en meldingen rekenen zelf in Nederlandse tijd; cron en systemd niet.",
    doe: "Draai als root: timedatectl set-timezone Europe/Amsterdam. In een container: zet TZ=Europe/Amsterdam.",
  });
}

export function checkBrowser({ env }: Machine): Finding {
  const path = findBrowser(env);
  if (path !== null) return good("Chromium", path);
  return finding("Chromium", "let-op", {
    melding: "Er is geen Chromium. Dat is alleen nodig voor de PDF voor de raad (npm run build -- --pdf).",
    doe: "Wilt u die PDF, draai dan als root: apt-get install chromium. Staat hij elders, zet het pad in CHROME_PATH.",
  });
}

/** The machine this process runs on. */
export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  const year = new Date().getFullYear();
  const offset = (month: number) => 0 - new Date(year, month, 1).getTimezoneOffset();
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return {
    nodeVersion: process.version,
    memoryMb: Math.round((constrained > 0 && constrained < total ? constrained : total) / 1e6),
    offsets: [offset(0), offset(6)],
    freeBytes: (path) => {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    },
    env,
  };
}
