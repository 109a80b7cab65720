import type { Command } from "commander";
import { serveSite } from "../jobs/serve-site.ts";
import { runBuild } from "./build-command.ts";
import type { WorkspaceOption } from "./options.ts";
import { runRefresh } from "./refresh-command.ts";

const say = (text: string) => console.log(text);

/** Gives the command `start` its work. */
export function addStart(command: Command): void {
  command.action(runStart);
}

async function runStart(options: WorkspaceOption & { port: number }): Promise<void> {
  await runRefresh(options);
  const site = await runBuild({ ...options, concept: true });
  const { port, taken } = await serveSite(site, options.port);
  for (const other of taken) say(`Poort ${other} is bezet door een ander programma; ik probeer de volgende.`);
  say(`De site staat op http://localhost:${port} (stoppen met Ctrl+C).`);
}
