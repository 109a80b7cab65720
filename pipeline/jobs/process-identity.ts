import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Which process on which machine; numbers of processes are used again, their moment of starting is not. */
export interface ProcessIdentity {
  host: string;
  pid: number;
  /** When the kernel started it, in its own count since the machine started; null where that cannot be read. */
  gestart: string | null;
}

/** This process. */
export const thisProcess = (): ProcessIdentity => identityOf(process.pid);

/** A process of this machine that runs now. */
export function identityOf(pid: number): ProcessIdentity {
  return { host: hostname(), pid, gestart: startOf(pid) };
}

/** Whether a process still runs; null when it ran on another machine, of which nothing is known. */
export function isAlive({ host, pid, gestart }: ProcessIdentity): boolean | null {
  if (host !== hostname()) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const found = startOf(pid);
  return gestart === null || found === null || found === gestart;
}

/** Place of the start time among the fields of /proc/<pid>/stat that follow the name of the program. */
const START_FIELD = 19;

/** Start of the machine and of the process in it; Linux only. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A process that ended and whose parent did not look yet (Z) does nothing any more.
    return fields[0] === "Z" ? "beëindigd" : `${boot}:${fields[START_FIELD]}`;
  } catch {
    return null;
  }
}
