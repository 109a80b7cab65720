import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macApp = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Path of a Chrome or Chromium: `CHROME_PATH`, else the first known command, else null. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const candidates = [env.CHROME_PATH ?? "", ...inPath, macApp];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
