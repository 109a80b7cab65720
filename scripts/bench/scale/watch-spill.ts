import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How often is looked, in ms: what spills stays until the query is done. */
const EVERY = 100;

/** Does work and looks meanwhile how many bytes lie in a folder at most; what comes and goes in between is not seen. */
export async function watchSpill<T>(
  folder: string,
  work: () => Promise<T>,
): Promise<{ result: T; most: number }> {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, bytesIn(folder));
  }, EVERY);
  try {
    return { result: await work(), most };
  } finally {
    clearInterval(timer);
  }
}

/** Bytes of all files in a folder; a file that disappears meanwhile is none. */
function bytesIn(folder: string): number {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.reduce((sum, name) => {
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    return sum + (file?.isFile() ? file.size : 0);
  }, 0);
}
