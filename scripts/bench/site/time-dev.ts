import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";
import { commandLine } from "./published-site.ts";

const PORT = 4890;
const INDICATOR = "ontmoeten/contact-buurtgenoten";
const PAGE = "/indicatoren/contact-buurtgenoten/";
/** How often the page is asked for, in milliseconds: the error of the measurement. */
const STEP = 20;

/**
 * Milliseconds from saving a definition to its words standing on its page, in `npm run dev`, one per save. The first
 * save makes the definition the workspace's own, and does not count.
 */
export async function timeDev(workspace: string, saves: number): Promise<number[]> {
  const own = join(workspace, "indicators", `${INDICATOR}.sql`);
  const text = readFileSync(join(repositoryRoot, "indicators", `${INDICATOR}.sql`), "utf8");
  mkdirSync(dirname(own), { recursive: true });
  const child = spawn(
    process.execPath,
    commandLine("dev", "--port", String(PORT), "--workspace", workspace),
    { stdio: "ignore" },
  );
  try {
    await seen("Nog geen site", false);
    const times: number[] = [];
    for (let save = 0; save <= saves; save++) {
      const word = `Proefwoord ${save}`;
      const start = performance.now();
      writeFileSync(own, text.replace(/^titel: .*$/m, `titel: ${word}`));
      await seen(word, true);
      times.push(performance.now() - start);
    }
    return times.slice(1);
  } finally {
    child.kill("SIGTERM");
  }
}

/** Waits until a text stands on the page, or no longer does. */
async function seen(text: string, present: boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const page = await fetch(`http://localhost:${PORT}${PAGE}`)
      .then((response) => response.text())
      .catch(() => null);
    if (page !== null && page.includes(text) === present) return;
    await wait(STEP);
  }
  throw new Error(`not seen within two minutes: ${text}`);
}
