import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Command } from "commander";
import { findEdition } from "../editions/find-edition.ts";
import type { LiveSite } from "../jobs/dev/dev-server.ts";
import { startDev } from "../jobs/dev/start-dev.ts";
import { listSitePenc } from "../jobs/penc-site.ts";
import { silentSteps } from "../jobs/step.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { formatNumber } from "../wording/number-format.ts";

const say = (text: string) => console.log(text);

interface DevCommand {
  workspace: string;
  port: number;
}

/** Gives the command `dev` its work: it shows the concept and brings it up to date on every save, until it is stopped. */
export function addDev(command: Command): void {
  command.action(runDev);
}

async function runDev({ workspace, port }: DevCommand): Promise<void> {
  let since = performance.now();
  const session = await startDev({
    workspace,
    port,
    runStep: silentSteps,
    preview: async (edition) => (await import("../../dashboard/build-site.ts")).previewSite(edition),
    build: (fresh) => (fresh ? buildInChild(workspace) : planHere(workspace)),
    tell: {
      start: (paths) => {
        since = performance.now();
        say(paths.length === 0 ? "Alles inlezen, controleren en bouwen…" : `Opgeslagen: ${paths.join(", ")}`);
      },
      ready: () => say(`Bijgewerkt in ${formatNumber((performance.now() - since) / 1000, 1)} s.\n`),
      fault: (error) =>
        console.error(
          `${error instanceof Error ? error.message : error}\nDe laatste goede site blijft staan.\n`,
        ),
    },
  });
  say(`De site komt op http://localhost:${session.server.port} (stoppen met Ctrl+C).`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void session.stop().then(() => process.exit(0)));
  }
}

/** The concept as it is now, of which a page is made when it is looked at. */
async function planHere(workspace: string): Promise<LiveSite> {
  const { liveSite } = await import("../../dashboard/build-site.ts");
  const edition = findEdition(workspacePaths(workspace).editions, { concept: true });
  return liveSite(edition, () => listSitePenc(workspace, edition));
}

/** In a process of its own, which reads the code of the site as it is now. Throws with what that process said. */
async function buildInChild(workspace: string): Promise<null> {
  const command = [
    ...process.execArgv,
    process.argv[1] ?? "",
    "build",
    "--concept",
    "--workspace",
    workspace,
  ];
  try {
    await promisify(execFile)(process.execPath, command);
    return null;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(stderr?.trim() || String(error));
  }
}
