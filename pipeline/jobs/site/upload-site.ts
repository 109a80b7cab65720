import { spawn } from "node:child_process";
import pRetry from "p-retry";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { UploadConfig } from "../../sources/beheer-config.ts";

/** Wait before the second attempt; it doubles. Our choice: three attempts are over within a quarter of a minute. */
const FIRST_WAIT_MS = 5_000;

/** Stands for the folder of the site in an argument. */
const FOLDER = "{map}";

/**
 * Runs the command that puts the site elsewhere, again when it fails. It is started as a program with arguments, never
 * through a shell: nothing in a path or an argument can become a command. Its output is shown as it comes.
 * @throws InputError when every attempt failed
 */
export async function uploadSite(config: UploadConfig, folder: string, wait = FIRST_WAIT_MS): Promise<void> {
  const [program = "", ...words] = config.opdracht.map((word) => word.replaceAll(FOLDER, folder));
  let uitleg = "";
  try {
    await pRetry(
      async () => {
        uitleg = await runOnce(program, words, config["uiterlijk-seconden"] * 1000);
        if (uitleg !== "") throw new Error(uitleg);
      },
      { retries: config.pogingen - 1, minTimeout: wait, factor: 2 },
    );
  } catch {
    throw new InputError([
      problem("upload-mislukt", { programma: program, uitleg, pogingen: config.pogingen }),
    ]);
  }
}

/** Resolves to why it did not go well; empty when it did. */
function runOnce(program: string, words: string[], timeout: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ["ignore", "inherit", "inherit"], timeout });
    child.on("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "ENOENT" ? "het programma bestaat niet" : "het programma start niet"),
    );
    child.on("close", (code, signal) => {
      if (code === 0) resolve("");
      else resolve(signal === null ? `het programma sloot af met ${code}` : "het duurde te lang");
    });
  });
}
