import { problem } from "./catalogue.ts";
import type { Problem } from "./input-error.ts";

/** DuckDB tells a full disk in words, where Node has a code. */
const FULL_DISK = /no space left on device|out of disk space|disk quota exceeded/i;

/**
 * The problem of which an administrator can do something, behind an error of the operating system; null for any other
 * error, which is a mistake of ours.
 */
export function systemProblem(error: unknown): Problem | null {
  const { code, path, message } = error as { code?: string; path?: string; message?: string };
  if (code === "ENOSPC" || code === "EDQUOT" || FULL_DISK.test(message ?? ""))
    return problem("schijf-vol", {});
  if (code === "EROFS" || code === "EACCES" || code === "EPERM") {
    return problem("niet-te-schrijven", { pad: path ?? "de werkomgeving" });
  }
  return code === "EMFILE" || code === "ENFILE" ? problem("te-veel-bestanden", {}) : null;
}
