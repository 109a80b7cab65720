import type { Command } from "commander";
import { thisMachine } from "../jobs/doctor/check-machine.ts";
import { doctorLines, examine } from "../jobs/doctor/doctor.ts";
import type { WorkspaceOption } from "./options.ts";

interface DoctorCommand extends WorkspaceOption {
  offline?: boolean;
  json?: boolean;
}

/** Gives the command `doctor` its options and its work. Ends with 1 when something is wrong. */
export function addDoctor(command: Command): void {
  command
    .option("--offline", "het netwerk niet proberen")
    .option("--json", "als JSON")
    .action(async ({ workspace, offline = false, json }: DoctorCommand) => {
      const findings = await examine({ workspace, machine: thisMachine(process.env), offline });
      console.log(json ? JSON.stringify(findings, null, 1) : doctorLines(findings).join("\n"));
      if (findings.some(({ uitkomst }) => uitkomst === "fout")) process.exitCode = 1;
    });
}
