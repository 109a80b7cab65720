import { readFileSync } from "node:fs";

/**
 * A secret from the environment: the variable itself, or the file that the variable with `_FILE` names. Null when there
 * is neither, or the file cannot be read or is empty. A secret is never in a message, an error or the ledger.
 */
export function readSecret(name: string, env: NodeJS.ProcessEnv): string | null {
  const direct = env[name]?.trim();
  if (direct) return direct;
  const path = env[`${name}_FILE`];
  if (!path) return null;
  try {
    return readFileSync(path, "utf8").trim() || null;
  } catch {
    return null;
  }
}
