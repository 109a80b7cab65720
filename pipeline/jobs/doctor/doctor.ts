import { readBeheer } from "../../sources/beheer-config.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { siteFolders } from "../site/releases.ts";
import {
  checkBrowser,
  checkDisk,
  checkMemory,
  checkNode,
  checkTimeZone,
  type Machine,
} from "./check-machine.ts";
import { checkMessages } from "./check-messages.ts";
import { checkNetwork, type Reach } from "./check-network.ts";
import { checkLock, checkPrivate, checkReadable, checkSite, checkWritable } from "./check-workspace.ts";
import type { Finding } from "./finding.ts";

/** What an examination needs. */
export interface DoctorOptions {
  workspace: string;
  machine: Machine;
  /** Leaves the network alone. */
  offline: boolean;
  reach?: Reach;
}

/** Looks at everything a refresh needs, changes nothing, and says of each part how it is and what to do. */
export async function examine({ workspace, machine, offline, reach }: DoctorOptions): Promise<Finding[]> {
  const { grenzen, meldingen } = readBeheer(workspacePaths(workspace).gemeente).beheer;
  const readable = checkReadable(workspace);
  const bronnen = offline ? [] : (readable.workspace?.bronnen ?? []);
  return [
    checkNode(machine),
    checkMemory(machine, grenzen["geheugen-mb"]),
    checkDisk(machine, workspace),
    checkTimeZone(machine),
    checkBrowser(machine),
    readable.found,
    checkWritable(workspace),
    checkPrivate(workspace),
    checkLock(workspace),
    checkSite(siteFolders(workspace)),
    checkMessages(meldingen, machine.env),
    ...(await checkNetwork(bronnen, machine.env, reach)),
  ];
}

const marks = { goed: "✓", "let-op": "!", fout: "✗" } as const;

/** The findings as lines of text, each with what to do under it. */
export function doctorLines(findings: readonly Finding[]): string[] {
  const of = (uitkomst: Finding["uitkomst"]) =>
    findings.filter((found) => found.uitkomst === uitkomst).length;
  return [
    ...findings.flatMap(({ onderwerp, uitkomst, melding, doe }) => [
      `${marks[uitkomst]} ${onderwerp}: ${melding}`,
      ...(doe === null ? [] : [`    → ${doe}`]),
    ]),
    "",
    `${of("goed")} goed, ${of("let-op")} let op, ${of("fout")} fout`,
  ];
}
