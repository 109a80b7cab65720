import { existsSync, readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Where the usage is told: beside standard output, which belongs to the program itself. */
const CHANNEL = 3;
const STATUS = "/proc/self/status";

/** Most memory ever in use, in MiB. What Node tells itself begins at the size of the process that started this one. */
function peakMemory() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, "utf8") : "";
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 2 ** 10;
}

process.on("exit", () => {
  if (!isMainThread) return;
  const { user, system } = process.cpuUsage();
  writeSync(CHANNEL, JSON.stringify({ processor: (user + system) / 1000, peak: peakMemory() }));
});
