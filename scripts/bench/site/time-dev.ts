import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";
import { commandLine } from "../harness/sample-copy.ts";

const PORT = 4890;
const INDICATOR = "ontmoeten/contact-buurtgenoten";
const PAGE = "/indicatoren/contact-buurtgenoten/";
/** How often is asked whether the session has begun, in milliseconds. */
const STEP = 200;

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
    await begun();
    const times: number[] = [];
    const news = await listen();
    for (let save = 0; save <= saves; save++) {
      const word = `Proefwoord ${save}`;
      const start = performance.now();
      writeFileSync(own, text.replace(/^titel: .*$/m, `titel: ${word}`));
      await news.next("nieuw");
      if (!(await page())?.includes(word)) throw new Error(`not on the page: ${word}`);
      times.push(performance.now() - start);
      // The edition is still being written: who saves at leisure does not wait for that.
      await news.next("klaar");
    }
    return times.slice(1);
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

const at = (path: string) => `http://localhost:${PORT}${path}`;

const page = () =>
  fetch(at(PAGE))
    .then((response) => response.text())
    .catch(() => null);

/** Waits until the first site of the session stands there. */
async function begun(): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    if ((await page())?.includes("Nog geen site") === false) return;
    await wait(STEP);
  }
  throw new Error("no site within two minutes");
}

/** Hears, as an open page does, that there is something new: asking again and again would take the time that is measured. */
async function listen(): Promise<{ next: (name: string) => Promise<void> }> {
  const { body } = await fetch(at("/_dev/events"));
  if (body === null) throw new Error("no events");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return {
    next: async (name) => {
      const event = `event: ${name}\n`;
      while (!heard.includes(event)) {
        const { value, done } = await reader.read();
        if (done) throw new Error("the session stopped");
        heard += value;
      }
      heard = heard.slice(heard.indexOf(event) + event.length);
    },
  };
}
