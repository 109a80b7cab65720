import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { refreshIfChanged } from "../../../pipeline/jobs/refresh-if-changed.ts";

/** After one refresh: memory and heap in MB, open files, and whether anything changed. */
export interface SoakPoint {
  rss: number;
  heap: number;
  files: number | null;
  changed: boolean;
}

const [map = "", times = "0"] = process.argv.slice(2);

/** Handles that this process has open; Linux only. */
const openFiles = () => (existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd").length : null);

/** Every second time a delivery changed. Says one line of JSON after each refresh. */
for (let number = 0; number < Number(times); number += 1) {
  const changed = number % 2 === 0;
  const line = `soak${number};2025;BU99990001;01-03-2024;02-04-2024\n`;
  if (changed) appendFileSync(join(map, "raw", "participatie", "maatjes.csv"), line);
  await refreshIfChanged({ workspace: map });
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const point: SoakPoint = { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20, files: openFiles(), changed };
  process.stdout.write(`${JSON.stringify(point)}\n`);
}
